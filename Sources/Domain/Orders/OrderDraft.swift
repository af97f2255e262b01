/// What CreateOrder asks, before anything is decided.
package struct OrderDraft: Hashable, Sendable {
  package var channel: Channel
  /// The order's id at its source; empty when it has none. Unique per (tenant, channel) (I8).
  package var sourceReference: String
  package var kind: OrderKind
  package var orderClass: OrderClass
  /// 0 is normal; larger goes first (PRI-1).
  package var priority: Int16
  package var customer: Customer
  package var shippingAddress: Address
  package var currency: CurrencyCode
  package var lines: [DraftLine]
  package var freight: Money
  package var payment: Payment
  package var delivery: DeliveryWish
  /// The warehouse that serves the order; nil leaves the choice to Kontor.
  package var warehouse: WarehouseCode?
  package var shortagePolicy: ShortagePolicy
  package var customerRemark: String
  package var staffRemark: String
  /// When the order reached the tenant, by the caller's account (ORD-9); nil: when it is created.
  package var receivedAt: Instant?

  package init(
    channel: Channel, sourceReference: String = "", kind: OrderKind = .goodsSale,
    orderClass: OrderClass = .normal,
    priority: Int16 = 0, customer: Customer = Customer(), shippingAddress: Address = Address(),
    currency: CurrencyCode, lines: [DraftLine],
    freight: Money? = nil, payment: Payment = Payment(), delivery: DeliveryWish = DeliveryWish(),
    warehouse: WarehouseCode? = nil, shortagePolicy: ShortagePolicy = .refuse,
    customerRemark: String = "", staffRemark: String = "",
    receivedAt: Instant? = nil
  ) {
    self.channel = channel
    self.sourceReference = sourceReference
    self.kind = kind
    self.orderClass = orderClass
    self.priority = priority
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.currency = currency
    self.lines = lines
    self.freight = freight ?? .zero(currency)
    self.payment = payment
    self.delivery = delivery
    self.warehouse = warehouse
    self.shortagePolicy = shortagePolicy
    self.customerRemark = customerRemark
    self.staffRemark = staffRemark
    self.receivedAt = receivedAt
  }
}

/// One line of a draft (ORD-5).
package struct DraftLine: Hashable, Sendable {
  package var sku: SKU
  package var quantity: Quantity
  /// What the caller agreed with the customer; nil takes the list price.
  package var unitPrice: Money?
  /// What the customer wants of the product; empty takes the product's own.
  package var specification: String
  package var packaging: String

  package init(
    sku: SKU, quantity: Quantity, unitPrice: Money? = nil, specification: String = "",
    packaging: String = ""
  ) {
    self.sku = sku
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.specification = specification
    self.packaging = packaging
  }
}
