package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func updateQuote(
    _ request: UpdateQuoteRequest, context: ServerContext
  ) async throws -> Contracts.Quote {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let now = identifiers.now
      let outcome = try await store.update(
        QuoteID(parsing: request.quoteID, field: "quote_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline
      ) { offer throws(Refusal) in
        let changed = try offer.changed(by: request)
        try changed.validate(now: now)
        return changed
      }
      return Contracts.Quote(outcome.value)
    }
  }
}

extension QuoteOffer {
  /// The offer with what a request gives.
  ///
  /// - Throws: the first field at fault.
  fileprivate func changed(by request: UpdateQuoteRequest) throws(Refusal) -> QuoteOffer {
    var offer = self
    if let customer = request.customer {
      offer.order.customer = Customer(customer, reference: order.customer.reference)
    }
    if let reference = request.customerRef { offer.order.customer.reference = reference }
    if let address = request.shippingAddress {
      offer.order.shippingAddress = Domain.Address(address)
    }
    if !request.lines.isEmpty { offer.order.lines = try .read(request.lines) }
    if let method = try Domain.PaymentMethod.parse(request.paymentMethod, field: "payment_method") {
      offer.order.payment = Domain.Payment(method: method)
    }
    if let delivery = request.delivery {
      offer.order.delivery = try DeliveryWish(delivery)
      offer.order.freight =
        try .parse(delivery.freight, field: "delivery.freight") ?? .zero(order.currency)
    }
    if let policy = try Domain.ShortagePolicy.parse(
      request.shortagePolicy, field: "shortage_policy")
    {
      offer.order.shortagePolicy = policy
    }
    if let remark = request.customerRemark { offer.order.customerRemark = remark }
    if let terms = request.terms { offer.terms = terms }
    if let expires = try Instant.parse(request.expireTime, field: "expire_time") {
      offer.expires = expires
    }
    return offer
  }
}
