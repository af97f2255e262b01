import Contracts
import Domain
import Store

extension Contracts.Rma {
  init(_ rma: Domain.Rma) {
    self.init(
      rmaID: rma.id.description, orderID: rma.orderID.description, version: rma.version.number,
      state: State(rawValue: rma.state.number),
      reason: Contracts.ReturnReason(rawValue: rma.reason.number), note: rma.note,
      evidence: rma.evidence, findings: rma.findings.map { .init(rawValue: $0.number) },
      lines: rma.lines.map(Contracts.RmaLine.init), freightPaidByUs: rma.reason.isOurFault,
      warehouse: rma.warehouse?.text ?? "", expireTime: rma.expires.map { Timestamp($0) },
      decidedBy: rma.decidedBy, decisionReason: rma.decisionReason, overridden: rma.isOverride,
      remedy: .init(rma.remedy), inspectedBy: rma.inspectedBy,
      compensation: rma.compensation.map(Contracts.Money.init),
      offer: rma.offer.map(Contracts.RmaOffer.init),
      refundID: rma.refundID?.description ?? "",
      exchangeOrderID: rma.exchangeOrderID?.description ?? "",
      paidOrderID: rma.paidOrderID.description, endReason: rma.endReason,
      createdBy: rma.createdBy, createTime: Timestamp(rma.times.created),
      updateTime: Timestamp(rma.times.updated),
      decideTime: rma.times.decided.map { Timestamp($0) },
      receiveTime: rma.times.received.map { Timestamp($0) },
      inspectTime: rma.times.inspected.map { Timestamp($0) },
      endTime: rma.times.ended.map { Timestamp($0) },
      creditRefundID: rma.creditID?.description ?? "")
  }
}

extension Contracts.RmaLine {
  fileprivate init(_ line: Domain.RmaLine) {
    self.init(
      lineNumber: Int32(line.number), sku: line.sku.text, quantity: line.quantity,
      condition: .init(rawValue: line.condition.number), received: line.received,
      good: line.good, damaged: line.damaged, cause: line.cause, sentBack: line.sentBack,
      exchangeLineNumber: Int32(line.exchangeLine ?? 0))
  }
}

extension Contracts.RmaOffer {
  fileprivate init(_ offer: Domain.RmaOffer) {
    self.init(
      remedy: .init(offer.remedy), text: offer.text,
      amount: offer.amount.map(Contracts.Money.init))
  }
}

extension Contracts.RmaRemedy {
  fileprivate init(_ remedy: Domain.RmaRemedy?) { self.init(rawValue: remedy?.number ?? 0) }
}

extension ExchangeWish {
  /// Reads what a customer gets in place of other goods.
  ///
  /// - Throws: the first field at fault.
  static func read(_ units: [ExchangeUnits]) throws(Refusal) -> [ExchangeWish] {
    var wishes: [ExchangeWish] = []
    for (index, unit) in units.enumerated() {
      let field = "exchange[\(index)]"
      wishes.append(
        ExchangeWish(
          sku: try SKU(parsing: unit.sku, field: field + ".sku"),
          quantity: try Quantity(parsing: unit.quantity, field: field + ".quantity")))
    }
    return wishes
  }
}

extension ReturnWish {
  /// Reads what is asked back.
  ///
  /// - Throws: the first field at fault.
  static func read(_ lines: [ReturnUnits]) throws(Refusal) -> [ReturnWish] {
    var wishes: [ReturnWish] = []
    for (index, line) in lines.enumerated() {
      let field = "lines[\(index)]"
      wishes.append(
        ReturnWish(
          line: Int(line.lineNumber),
          quantity: try Quantity(parsing: line.quantity, field: field + ".quantity"),
          condition: try .require(line.condition, field: field + ".condition")))
    }
    return wishes
  }
}
