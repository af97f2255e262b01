import Contracts
import Domain

extension OrderDraft {
  /// Reads a new order, field by field.
  ///
  /// - Parameter currency: the tenant's, for an order that names none.
  /// - Throws: the first field at fault.
  init(_ request: CreateOrderRequest, currency: CurrencyCode) throws(Refusal) {
    guard let customer = request.customer else { throw .invalidField("customer", .missing) }
    guard let address = request.shippingAddress else {
      throw .invalidField("shipping_address", .missing)
    }
    guard let payment = request.payment else { throw .invalidField("payment", .missing) }
    let orderClass = try OrderClass.parse(request.orderClass, field: "order_class") ?? .normal
    let lines: [DraftLine] = try .read(request.lines)
    self.init(
      channel: try .require(request.channel, field: "channel"),
      sourceReference: request.sourceRef,
      kind: try .parse(request.kind, field: "kind") ?? .goodsSale,
      orderClass: orderClass,
      priority: orderClass.priority,
      customer: Customer(customer, reference: request.customerRef),
      shippingAddress: Domain.Address(address),
      currency: request.currencyCode.isEmpty
        ? currency : try CurrencyCode(parsing: request.currencyCode, field: "currency_code"),
      lines: lines,
      freight: try .parse(request.delivery?.freight, field: "delivery.freight"),
      payment: try Domain.Payment(payment),
      delivery: try DeliveryWish(request.delivery ?? OrderDelivery()),
      warehouse: try .parse(request.warehouse, field: "warehouse"),
      shortagePolicy: try .parse(request.shortagePolicy, field: "shortage_policy") ?? .refuse,
      customerRemark: request.customerRemark,
      staffRemark: request.staffRemark,
      receivedAt: try .parse(request.receiveTime, field: "receive_time"))
  }
}

extension [DraftLine] {
  /// - Throws: the first field at fault.
  static func read(_ messages: [NewOrderLine]) throws(Refusal) -> [DraftLine] {
    var lines: [DraftLine] = []
    lines.reserveCapacity(messages.count)
    for (index, message) in messages.enumerated() {
      lines.append(try DraftLine(message, field: "lines[\(index)]"))
    }
    return lines
  }
}

extension DraftLine {
  fileprivate init(_ message: NewOrderLine, field: String) throws(Refusal) {
    self.init(
      sku: try SKU(parsing: message.sku, field: field + ".sku"),
      quantity: try Quantity(parsing: message.quantity, field: field + ".quantity"),
      unitPrice: try .parse(message.unitPrice, field: field + ".unit_price"),
      specification: message.specification,
      packaging: message.packaging)
  }
}

extension Domain.Payment {
  init(_ message: OrderPayment) throws(Refusal) {
    self.init(
      method: try .parse(message.method, field: "payment.method"),
      state: try .parse(message.state, field: "payment.state") ?? .pending,
      amount: try .parse(message.amount, field: "payment.amount"),
      time: try .parse(message.payTime, field: "payment.pay_time"),
      reference: message.providerRef)
  }
}

extension DeliveryWish {
  init(_ message: OrderDelivery) throws(Refusal) {
    self.init(
      method: try .parse(message.method, field: "delivery.method"),
      transportMode: try .parse(message.transportMode, field: "delivery.transport_mode"),
      carrier: try .parse(message.carrier, field: "delivery.carrier"),
      shipNotBefore: try .parse(
        message.shipNotBeforeTime, field: "delivery.ship_not_before_time"),
      shipBy: try .parse(message.shipByTime, field: "delivery.ship_by_time"),
      deliverBy: try .parse(message.deliverByTime, field: "delivery.deliver_by_time"))
  }
}
