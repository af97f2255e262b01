package import Contracts
import Domain
package import RPCCore
import Store

extension Quotes {
  package func createQuote(
    _ request: CreateQuoteRequest, context: ServerContext
  ) async throws -> Contracts.Quote {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let settings = try await tenants.load(caller.tenant, deadline: context.deadline)
      let offer = try QuoteOffer(request, currency: settings.currency)
      try offer.validate(now: identifiers.now)
      let outcome = try await store.create(
        offer, key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Quote(outcome.value)
    }
  }
}

extension QuoteOffer {
  /// Reads a new offer, field by field.
  ///
  /// - Parameter currency: the tenant's, for an offer that names none.
  /// - Throws: the first field at fault.
  fileprivate init(_ request: CreateQuoteRequest, currency: CurrencyCode) throws(Refusal) {
    guard let customer = request.customer else { throw .invalidField("customer", .missing) }
    let orderClass = try OrderClass.parse(request.orderClass, field: "order_class") ?? .normal
    let delivery = request.delivery ?? OrderDelivery()
    let order = OrderDraft(
      channel: try .require(request.channel, field: "channel"),
      orderClass: orderClass,
      priority: orderClass.priority,
      customer: Customer(customer, reference: request.customerRef),
      shippingAddress: request.shippingAddress.map { Domain.Address($0) } ?? Domain.Address(),
      currency: request.currencyCode.isEmpty
        ? currency : try CurrencyCode(parsing: request.currencyCode, field: "currency_code"),
      lines: try .read(request.lines),
      freight: try .parse(delivery.freight, field: "delivery.freight"),
      payment: Domain.Payment(
        method: try .require(request.paymentMethod, field: "payment_method")),
      delivery: try DeliveryWish(delivery),
      warehouse: try .parse(request.warehouse, field: "warehouse"),
      shortagePolicy: try .parse(request.shortagePolicy, field: "shortage_policy") ?? .refuse,
      customerRemark: request.customerRemark)
    guard let expires = try Instant.parse(request.expireTime, field: "expire_time") else {
      throw .invalidField("expire_time", .missing)
    }
    self.init(order: order, expires: expires, terms: request.terms)
  }
}
