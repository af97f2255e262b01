/// Why a command was not done: a value with a reason that a program can act on and facts that a
/// person can read.
///
/// The one list of Kontor's refusals. It knows nothing of the wire; Services maps `kind` to a
/// status code and `facts` to the typed error detail. Reasons are stable: clients branch on them
/// (AIP-193).
package enum Refusal: Error, Hashable, Sendable {
  // The request itself.
  case invalidField(String, FieldFault)
  case currencyMismatch(field: String, expected: CurrencyCode, actual: CurrencyCode)
  case amountOverflow(field: String)
  case requestIDReused(RequestID)
  case requestInFlight(RequestID)

  // What it refers to.
  case notFound(Resource, id: String)
  case alreadyExists(Resource, id: String)
  case versionConflict(expected: Version, current: Version)

  // Orders.
  case orderState(OrderState, attempted: OrderAction)
  case orderHeld(HoldKind)
  case alreadyHandedOver(line: Int, shipped: Int64)
  case noListPrice(field: String, sku: SKU, currency: CurrencyCode)
  case productInactive(field: String, sku: SKU)

  // Stock.
  /// `substitutes` are there and could be sold instead (INV-4).
  case outOfStock(
    sku: SKU, warehouse: WarehouseCode?, requested: Int64, available: Int64,
    substitutes: [SubstituteOffer] = [])
  case stockReserved(StockKey, requested: Int64, available: Int64)
  case stockLimit(StockKey, max: Int64)

  // Shipments.
  case exceedsOpen(line: Int, requested: Int64, open: Int64)
  case shipmentState(ParcelState, attempted: String)

  // Returns.
  /// The tenant's policy has something against it; an override takes a department head.
  case returnNotEligible(ReturnFinding)

  // Money.
  /// Nothing was handed over that is not captured already.
  case nothingToCapture
  /// The order's bill is credited already, as far as its money went back.
  case nothingToCredit(OrderNumber)
  case refundExceedsPaid(requested: Money, refundable: Money)
  /// Whoever asked for it can't approve it.
  case approverIsRequester(String)
  case orderNotSettled(CompletionGap)
  case customerHasOpenOrders(OrderNumber)
  // Picking.
  case pickClaimed(by: String, until: Instant)
  case pickIncomplete(line: Int, left: Int64)
  case exceedsPlanned(line: Int, requested: Int64, left: Int64)

  // Complaints.
  case complaintState(ComplaintState, attempted: ComplaintAction)
  case complaintStep(ComplaintRefusal)

  // Holds, reviews and changes of orders.
  case orderStep(OrderStepRefusal)

  /// The machine of any other aggregate; names are UPPER_SNAKE.
  case wrongState(Resource, state: String, attempted: String)

  /// Events behind this place of the feed were deleted.
  case feedPositionPruned
}

/// What kind of answer a refusal is, in words of the domain.
package enum RefusalKind: Hashable, Sendable, CaseIterable {
  /// The request is wrong whatever the state; change it.
  case invalid
  /// The state does not allow it; change the state first.
  case blocked
  /// What is named does not exist.
  case missing
  /// What is to be created exists.
  case duplicate
  /// Somebody else was first; read again and retry.
  case conflict
  /// It takes a role that the caller has not.
  case forbidden
}

/// What is wrong with a field.
package enum FieldFault: Hashable, Sendable {
  case missing
  case malformed(expected: String)
  case outOfRange(min: Int64, max: Int64)
  case tooLong(maxBytes: Int)
  case tooMany(max: Int)
  /// More decimal digits than the currency's minor unit has.
  case tooPrecise(digits: Int)
}

/// What can be missing or exist already.
package enum Resource: Hashable, Sendable, CaseIterable {
  case order
  case orderLine
  case product
  case warehouse
  case stock
  case shipment
  case trackingNumber
  case complaint
  case exceptionCase
  case hold
  case review
  case screeningRule
  case changeSet
  case calendar
  case feedConsumer
  case event
  case notification
  case stockHold
  case stocktake
  case stocktakeLine
  case supplierOrder
  case payment
  case refund
  case invoice
  case customer
  case fulfilment
  case parcel
  case carrier
  case carrierService
  case anomaly
  case clock
  case rma
  case urgentRequest
  case quote
  /// An order's (channel, source_ref).
  case sourceReference

  /// The stem of the reason: `ORDER` in `ORDER_NOT_FOUND`.
  package var stem: String {
    switch self {
    case .order: "ORDER"
    case .orderLine: "ORDER_LINE"
    case .product: "PRODUCT"
    case .warehouse: "WAREHOUSE"
    case .stock: "STOCK"
    case .shipment: "SHIPMENT"
    case .trackingNumber: "TRACKING_NUMBER"
    case .complaint: "COMPLAINT"
    case .exceptionCase: "EXCEPTION_CASE"
    case .hold: "HOLD"
    case .review: "REVIEW"
    case .screeningRule: "SCREENING_RULE"
    case .changeSet: "CHANGE_SET"
    case .calendar: "CALENDAR"
    case .feedConsumer: "FEED_CONSUMER"
    case .event: "EVENT"
    case .notification: "NOTIFICATION"
    case .stockHold: "STOCK_HOLD"
    case .stocktake: "STOCKTAKE"
    case .stocktakeLine: "STOCKTAKE_LINE"
    case .supplierOrder: "SUPPLIER_ORDER"
    case .payment: "PAYMENT"
    case .refund: "REFUND"
    case .invoice: "INVOICE"
    case .customer: "CUSTOMER"
    case .fulfilment: "FULFILMENT"
    case .parcel: "PARCEL"
    case .carrier: "CARRIER"
    case .carrierService: "CARRIER_SERVICE"
    case .anomaly: "ANOMALY"
    case .clock: "CLOCK"
    case .rma: "RMA"
    case .urgentRequest: "URGENT_REQUEST"
    case .quote: "QUOTE"
    case .sourceReference: "SOURCE_REFERENCE"
    }
  }

  /// For people: "order line".
  var words: String {
    stem.lowercased().split(separator: "_").joined(separator: " ")
  }
}
