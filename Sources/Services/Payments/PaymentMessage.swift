import Contracts
import Domain
import Store

extension Contracts.Payment {
  init(_ payment: StoredPayment) {
    self.init(
      paymentID: payment.id.description, orderID: payment.orderID.description,
      version: payment.version.number, state: State(rawValue: payment.state.number),
      mark: Mark(rawValue: payment.mark.number),
      method: Contracts.PaymentMethod(rawValue: payment.method?.number ?? 0),
      provider: payment.provider, providerRef: payment.reference, amount: .init(payment.amount),
      captured: .init(payment.captured), payTime: Timestamp(payment.time),
      createTime: Timestamp(payment.created), createdBy: payment.createdBy,
      reason: payment.reason)
  }
}

extension OrderSettlement {
  /// An order's money, and what follows from its counters: computed, never stored.
  init(_ order: Domain.Order) {
    let currency = order.totals.total.currency
    func money(_ minorUnits: Int64) -> Contracts.Money {
      Contracts.Money(Domain.Money(minorUnits: minorUnits, currency: currency))
    }
    let sums = order.settlement
    self.init(
      payment: Contracts.PaymentFacet(rawValue: order.paymentFacet.number),
      fulfilment: Contracts.FulfilmentFacet(rawValue: order.fulfilmentFacet.number),
      returned: Contracts.ReturnFacet(rawValue: order.returnFacet.number),
      authorized: money(sums.authorized), captured: money(sums.captured),
      refunded: money(sums.refunded), refundInFlight: money(sums.refundInFlight),
      balance: Contracts.Money(order.balance), dueTime: sums.due.map { Timestamp($0) },
      reminders: Int32(sums.reminders))
  }
}

extension Contracts.UnpaidOrder {
  init(_ order: StoredUnpaidOrder, now: Instant) {
    self.init(
      orderID: order.id.description, orderNumber: order.number.description,
      customerRef: order.customerReference,
      method: Contracts.PaymentMethod(rawValue: order.method?.number ?? 0),
      total: .init(order.total), captured: .init(order.captured), dueTime: Timestamp(order.due),
      reminders: Int32(order.reminders), overdue: order.due < now)
  }
}
