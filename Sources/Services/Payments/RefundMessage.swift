import Contracts
import Domain
import Store

extension Refund {
  init(_ refund: StoredRefund) {
    self.init(
      refundID: refund.id.description, orderID: refund.orderID.description,
      version: refund.version.number, state: State(rawValue: refund.state.number),
      amount: .init(refund.amount),
      lines: refund.lines.map { RefundLine($0, currency: refund.amount.currency) },
      freight: .init(refund.freight), reason: refund.reason, requestedBy: refund.requestedBy,
      approvedBy: refund.approvedBy, outcomeReason: refund.outcomeReason,
      provider: refund.provider, providerRef: refund.reference,
      attempts: Int32(refund.attempts), createTime: Timestamp(refund.created),
      approveTime: refund.approved.map { Timestamp($0) },
      endTime: refund.ended.map { Timestamp($0) })
  }
}

extension RefundLine {
  init(_ line: RefundPlan.Line, currency: CurrencyCode) {
    self.init(
      lineNumber: Int32(line.line), quantity: line.quantity,
      amount: .init(Domain.Money(minorUnits: line.amount, currency: currency)))
  }
}

extension Domain.RefundWish {
  /// Reads what is asked back; absent: all.
  ///
  /// - Throws: the first field at fault.
  init(_ message: Contracts.RefundWish?) throws(Refusal) {
    self.init()
    guard let message else { return }
    amount = try Domain.Money.parse(message.amount, field: "wish.amount")
    for (index, line) in message.lines.enumerated() {
      lines.append(
        Units(
          line: Int(line.lineNumber),
          quantity: try Quantity(
            parsing: line.quantity, field: "wish.lines[\(index)].quantity")))
    }
    freight = message.freight
  }
}
