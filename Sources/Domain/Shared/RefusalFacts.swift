extension Refusal {
  /// The stable machine reason, UPPER_SNAKE.
  package var reason: String {
    switch self {
    case .invalidField(_, .missing): "FIELD_MISSING"
    case .invalidField: "FIELD_INVALID"
    case .currencyMismatch: "CURRENCY_MISMATCH"
    case .amountOverflow: "AMOUNT_OVERFLOW"
    case .requestIDReused: "REQUEST_ID_REUSED"
    case .requestInFlight: "REQUEST_IN_FLIGHT"
    case .notFound(let resource, _): resource.stem + "_NOT_FOUND"
    case .alreadyExists(let resource, _): resource.stem + "_ALREADY_EXISTS"
    case .versionConflict: "VERSION_CONFLICT"
    case .orderState: "ORDER_STATE"
    case .orderHeld: "ORDER_HELD"
    case .alreadyHandedOver: "ALREADY_HANDED_OVER"
    case .noListPrice: "NO_LIST_PRICE"
    case .productInactive: "PRODUCT_INACTIVE"
    case .outOfStock: "INSUFFICIENT_STOCK"
    case .stockReserved: "STOCK_RESERVED"
    case .stockLimit: "STOCK_LIMIT"
    case .exceedsOpen: "EXCEEDS_OPEN_QUANTITY"
    case .shipmentState: "SHIPMENT_STATE"
    case .complaintState: "COMPLAINT_STATE"
    case .complaintStep(let refusal): refusal.reason
    case .wrongState(let resource, _, _): resource.stem + "_STATE"
    case .orderStep(let refusal): refusal.reason
    case .feedPositionPruned: "FEED_POSITION_PRUNED"
    case .returnNotEligible: "RETURN_NOT_ELIGIBLE"
    case .nothingToCapture: "NOTHING_TO_CAPTURE"
    case .nothingToCredit: "NOTHING_TO_CREDIT"
    case .refundExceedsPaid: "REFUND_EXCEEDS_PAID"
    case .approverIsRequester: "APPROVER_IS_REQUESTER"
    case .orderNotSettled: "ORDER_NOT_SETTLED"
    case .customerHasOpenOrders: "CUSTOMER_HAS_OPEN_ORDERS"
    case .pickClaimed: "PICK_CLAIMED"
    case .pickIncomplete: "PICK_INCOMPLETE"
    case .exceedsPlanned: "EXCEEDS_PLANNED_QUANTITY"
    }
  }

  /// Which kind of answer it is.
  package var kind: RefusalKind {
    switch self {
    case .invalidField, .currencyMismatch, .amountOverflow, .requestIDReused: .invalid
    case .requestInFlight, .versionConflict: .conflict
    case .notFound: .missing
    case .alreadyExists: .duplicate
    case .orderState, .orderHeld, .alreadyHandedOver, .noListPrice, .productInactive,
      .outOfStock, .stockReserved, .stockLimit, .exceedsOpen, .shipmentState, .complaintState,
      .complaintStep, .wrongState, .feedPositionPruned, .returnNotEligible, .nothingToCapture,
      .nothingToCredit, .refundExceedsPaid,
      .approverIsRequester, .orderNotSettled, .customerHasOpenOrders, .pickClaimed,
      .pickIncomplete, .exceedsPlanned:
      .blocked
    case .orderStep(let refusal): refusal.kind
    }
  }

  /// What the typed error detail carries; a fact that a refusal does not have is nil.
  package struct Facts: Hashable, Sendable {
    package var field: String?
    package var resource: String?
    package var line: Int?
    package var sku: SKU?
    package var warehouse: WarehouseCode?
    package var requested: Int64?
    package var available: Int64?
    package var currentVersion: Version?
    /// What could be sold instead, best first: `A-2=14,A-3=5`.
    package var substitutes: String?
    /// The state that stands in the way, UPPER_SNAKE.
    package var state: String?
    /// Roles that it takes.
    package var roles: String?
  }

  /// The refusal's payload, uniformly.
  package var facts: Facts {
    switch self {
    case .invalidField(let field, _), .amountOverflow(let field),
      .currencyMismatch(let field, _, _):
      Facts(field: field)
    case .requestIDReused, .requestInFlight: Facts(field: "request_id")
    case .notFound(_, let id), .alreadyExists(_, let id): Facts(resource: id)
    case .versionConflict(_, let current): Facts(currentVersion: current)
    case .orderState(let state, _): Facts(state: state.name)
    case .orderHeld(let hold): Facts(state: hold.name)
    case .alreadyHandedOver(let line, _): Facts(line: line)
    case .noListPrice(let field, let sku, _), .productInactive(let field, let sku):
      Facts(field: field, sku: sku)
    case .outOfStock(let sku, let warehouse, let requested, let available, let substitutes):
      Facts(
        sku: sku, warehouse: warehouse, requested: requested, available: available,
        substitutes: substitutes.isEmpty
          ? nil : substitutes.map { "\($0.sku)=\($0.available)" }.joined(separator: ","))
    case .stockReserved(let key, let requested, let available):
      Facts(
        sku: key.sku, warehouse: key.warehouse, requested: requested, available: available)
    case .stockLimit(let key, _): Facts(sku: key.sku, warehouse: key.warehouse)
    case .exceedsOpen(let line, let requested, let open):
      Facts(line: line, requested: requested, available: open)
    case .shipmentState(let state, _): Facts(state: state.name)
    case .complaintState(let state, _): Facts(state: state.name)
    case .complaintStep(let refusal): refusal.facts
    case .wrongState(_, let state, _): Facts(state: state)
    case .orderStep(let refusal): refusal.facts
    case .feedPositionPruned: Facts(state: "PRUNED")
    case .returnNotEligible(let finding): Facts(state: finding.name)
    case .nothingToCapture: Facts(field: "shipped")
    case .nothingToCredit(let number): Facts(resource: number.description)
    case .refundExceedsPaid(let requested, let refundable):
      Facts(
        field: "wish", requested: requested.minorUnits, available: refundable.minorUnits)
    case .approverIsRequester(let actor): Facts(resource: actor)
    case .orderNotSettled(let gap): Facts(state: gap.name)
    case .customerHasOpenOrders(let number): Facts(resource: number.description)
    case .pickClaimed(let picker, _): Facts(resource: picker)
    case .pickIncomplete(let line, let left): Facts(line: line, available: left)
    case .exceedsPlanned(let line, let requested, let left):
      Facts(line: line, requested: requested, available: left)
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// One sentence for people: what was refused, by which limit or state, what to do.
  package var description: String {
    switch self {
    case .invalidField(let field, let fault): "\(field) \(fault)"
    case .currencyMismatch(let field, let expected, let actual):
      "\(field) is in \(actual), the order in \(expected); one order has one currency"
    case .amountOverflow(let field): "\(field) is beyond the largest amount that can be kept"
    case .requestIDReused(let id):
      "request_id \(id) was used for another request; use a new one for new content"
    case .requestInFlight(let id): "request_id \(id) is still being worked on; retry"
    case .notFound(let resource, let id): "\(resource.words) \(id) does not exist"
    case .alreadyExists(let resource, let id): "\(resource.words) \(id) exists already"
    case .versionConflict(let expected, let current):
      "expected_version is \(expected), the current one \(current); read again and retry"
    case .orderState(let state, let action):
      "an order in \(state.name) does not allow \(action.name)"
    case .orderHeld(let hold): "the order is held by \(hold.name); release the hold first"
    case .alreadyHandedOver(let line, let shipped):
      "\(shipped) units of line \(line) are handed over; ask for a return instead"
    case .noListPrice(_, let sku, let currency):
      "product \(sku) has no list price in \(currency); give a unit price"
    case .productInactive(_, let sku): "product \(sku) is not for sale"
    case .outOfStock(let sku, let warehouse, let requested, let available, let substitutes):
      "\(requested) of \(sku) are wanted, \(available) are available"
        + (warehouse.map { " in \($0)" } ?? " in all warehouses together")
        + (substitutes.isEmpty
          ? ""
          : "; there are "
            + substitutes.map { "\($0.available) of \($0.sku)" }.joined(separator: ", "))
    case .stockReserved(let key, let requested, let available):
      "\(requested) of \(key) would be taken, \(available) are free of reservations"
    case .stockLimit(let key, let max): "stock of \(key) would be outside 0 to \(max)"
    case .exceedsOpen(let line, let requested, let open):
      "\(requested) units of line \(line) are too many, \(open) are left"
    case .shipmentState(let state, let attempted):
      "a shipment in \(state.name) does not allow \(attempted)"
    case .complaintState(let state, let action):
      "a complaint in \(state.name) does not allow \(action.name)"
    case .complaintStep(let refusal): refusal.description
    case .pickClaimed(let picker, _):
      "\(picker) has claimed it; ask, or wait until the claim runs out"
    case .pickIncomplete(let line, let left):
      "\(left) units of line \(line) are neither picked nor reported short"
    case .exceedsPlanned(let line, let requested, let left):
      "\(requested) units of line \(line) are named, \(left) are left to pick"
    case .wrongState(let resource, let state, let attempted):
      "\(resource.words) in \(state) does not allow \(attempted)"
    case .orderStep(let refusal): refusal.description
    case .feedPositionPruned:
      "events behind this place of the feed were deleted; begin with the oldest that is kept"
    case .returnNotEligible(let finding):
      "the policy has \(finding.name) against the return; a department head may override it"
    case .nothingToCapture:
      "what the units handed over cost is captured already; name an amount to capture more"
    case .nothingToCredit(let number):
      "order \(number) is billed no more than was kept of its money; there is nothing to credit"
    case .refundExceedsPaid(let requested, let refundable):
      "\(requested) would be refunded, \(refundable) are paid and not asked back yet"
    case .approverIsRequester(let actor):
      "\(actor) asked for the refund; somebody else has to approve it"
    case .orderNotSettled(let gap):
      "the order can't be completed: \(gap.name); QuoteCompletion names all that is missing"
    case .customerHasOpenOrders(let number):
      "order \(number) of the customer is not at its end; end it first"
    }
  }
}

extension FieldFault: CustomStringConvertible {
  /// What follows the field's name in a sentence.
  package var description: String {
    switch self {
    case .missing: "is missing"
    case .malformed(let expected): "is not \(expected)"
    case .outOfRange(let min, let max): "is outside \(min) to \(max)"
    case .tooLong(let maxBytes): "is longer than \(maxBytes) bytes"
    case .tooMany(let max): "has more than \(max) items"
    case .tooPrecise(let digits): "is finer than the currency's \(digits) decimal digits"
    }
  }
}
