/// An order as it stands.
package struct Order: Hashable, Sendable {
  package var id: OrderID
  package var number: OrderNumber
  package var version: Version
  package var state: OrderState
  package var holds: HoldSet
  /// What the latest review found; empty: passed, or not reviewed yet.
  package var findings: ReviewRules
  package var channel: Channel
  package var sourceReference: String
  package var kind: OrderKind
  package var orderClass: OrderClass
  package var priority: Int16
  package var customer: Customer
  package var shippingAddress: Address
  package var lines: [OrderLine]
  package var totals: OrderTotals
  package var payment: Payment
  package var delivery: DeliveryWish
  package var customerRemark: String
  package var staffRemark: String
  package var shortagePolicy: ShortagePolicy
  /// The actor's name.
  package var createdBy: String
  package var times: StageTimes
  /// What payments and refunds have written.
  package var settlement = Settlement()
  /// What the customer owes for cancelling; nil unless cancelled.
  package var cancellationFee: Money?
  /// Why it was cancelled, in the words of who did; empty unless cancelled.
  package var cancellationReason: String
  /// The actor's name; empty unless cancelled.
  package var cancelledBy: String
  /// Who is responsible for it (ORD-17): an actor's name; empty: nobody in particular.
  package var owner: String
  /// What stands behind `holds`, where it was read.
  package var placedHolds: [PlacedHold] = []
  /// The only warehouse that may serve it; nil leaves the choice to Kontor.
  package var warehouse: WarehouseCode?

  package init(
    id: OrderID, number: OrderNumber, version: Version, state: OrderState, holds: HoldSet,
    findings: ReviewRules, channel: Channel, sourceReference: String, kind: OrderKind,
    orderClass: OrderClass, priority: Int16,
    customer: Customer, shippingAddress: Address, lines: [OrderLine],
    totals: OrderTotals, payment: Payment, delivery: DeliveryWish,
    customerRemark: String, staffRemark: String, shortagePolicy: ShortagePolicy = .refuse,
    createdBy: String = "", times: StageTimes, cancellationFee: Money?,
    cancellationReason: String = "", cancelledBy: String = "", owner: String = "",
    warehouse: WarehouseCode? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.state = state
    self.holds = holds
    self.findings = findings
    self.channel = channel
    self.sourceReference = sourceReference
    self.kind = kind
    self.orderClass = orderClass
    self.priority = priority
    self.customer = customer
    self.shippingAddress = shippingAddress
    self.lines = lines
    self.totals = totals
    self.payment = payment
    self.delivery = delivery
    self.customerRemark = customerRemark
    self.staffRemark = staffRemark
    self.shortagePolicy = shortagePolicy
    self.createdBy = createdBy
    self.times = times
    self.cancellationFee = cancellationFee
    self.cancellationReason = cancellationReason
    self.cancelledBy = cancelledBy
    self.owner = owner
    self.warehouse = warehouse
  }
}

/// One line with what was agreed then (I14) and where its units are (I5).
package struct OrderLine: Hashable, Sendable {
  /// From 1, in the order in which the caller gave them; never reused.
  package var number: Int
  package var sku: SKU
  package var productName: String
  package var specification: String
  package var packaging: String
  /// The first choice: named by the caller or chosen; nil: not chosen yet. Where reserved units
  /// really are, `reservations` say.
  package var warehouse: WarehouseCode?
  package var amounts: LineAmounts
  package var counters: LineCounters
  /// Where the reserved units are: one part a warehouse, by code; together `counters.reserved`.
  package var reservations: [StockPart]

  package init(
    number: Int, sku: SKU, productName: String, specification: String, packaging: String,
    warehouse: WarehouseCode?, amounts: LineAmounts, counters: LineCounters,
    reservations: [StockPart] = []
  ) {
    self.number = number
    self.sku = sku
    self.productName = productName
    self.specification = specification
    self.packaging = packaging
    self.warehouse = warehouse
    self.amounts = amounts
    self.counters = counters
    self.reservations = reservations
  }
}

/// When each stage was reached (ORD-9); nil: not yet.
package struct StageTimes: Hashable, Sendable {
  package var received: Instant
  package var created: Instant
  package var submitted: Instant?
  package var reviewed: Instant?
  package var allocated: Instant?
  package var shipped: Instant?
  package var delivered: Instant?
  package var completed: Instant?
  package var cancelled: Instant?
  package var archived: Instant?
  /// The last change of any kind; nil where it was not read.
  package var updated: Instant?

  package init(
    received: Instant, created: Instant, submitted: Instant? = nil, reviewed: Instant? = nil,
    allocated: Instant? = nil, shipped: Instant? = nil, delivered: Instant? = nil,
    completed: Instant? = nil, cancelled: Instant? = nil, archived: Instant? = nil,
    updated: Instant? = nil
  ) {
    self.received = received
    self.created = created
    self.submitted = submitted
    self.reviewed = reviewed
    self.allocated = allocated
    self.shipped = shipped
    self.delivered = delivered
    self.completed = completed
    self.cancelled = cancelled
    self.archived = archived
    self.updated = updated
  }
}
