import Testing

@testable import Domain

@Suite("Refusals")
struct RefusalTests {
  static let sku = SKU(checked: "A-1")
  static let key = StockKey(sku: sku, warehouse: WarehouseCode(checked: "BER"))
  static let request = RequestID(checked: "r-1")

  /// Every refusal with its contract: reasons are what clients branch on and never change.
  static let all: [(Refusal, String, RefusalKind)] = [
    (.invalidField("f", .missing), "FIELD_MISSING", .invalid),
    (.invalidField("f", .tooLong(maxBytes: 3)), "FIELD_INVALID", .invalid),
    (
      .currencyMismatch(
        field: "f", expected: MoneyTests.money(0).currency,
        actual: MoneyTests.money(0, "JPY").currency), "CURRENCY_MISMATCH", .invalid
    ),
    (.amountOverflow(field: "f"), "AMOUNT_OVERFLOW", .invalid),
    (.requestIDReused(request), "REQUEST_ID_REUSED", .invalid),
    (.requestInFlight(request), "REQUEST_IN_FLIGHT", .conflict),
    (.notFound(.order, id: "x"), "ORDER_NOT_FOUND", .missing),
    (.notFound(.orderLine, id: "2"), "ORDER_LINE_NOT_FOUND", .missing),
    (.alreadyExists(.sourceReference, id: "x"), "SOURCE_REFERENCE_ALREADY_EXISTS", .duplicate),
    (.alreadyExists(.trackingNumber, id: "x"), "TRACKING_NUMBER_ALREADY_EXISTS", .duplicate),
    (.versionConflict(expected: Version(1), current: Version(2)), "VERSION_CONFLICT", .conflict),
    (.orderState(.shipped, attempted: .cancel), "ORDER_STATE", .blocked),
    (.orderHeld(.review), "ORDER_HELD", .blocked),
    (.alreadyHandedOver(line: 1, shipped: 2), "ALREADY_HANDED_OVER", .blocked),
    (
      .noListPrice(field: "f", sku: sku, currency: MoneyTests.money(0).currency), "NO_LIST_PRICE",
      .blocked
    ),
    (.productInactive(field: "f", sku: sku), "PRODUCT_INACTIVE", .blocked),
    (
      .outOfStock(sku: sku, warehouse: nil, requested: 3, available: 2), "INSUFFICIENT_STOCK",
      .blocked
    ),
    (.returnNotEligible(.windowOver), "RETURN_NOT_ELIGIBLE", .blocked),
    (.stockReserved(key, requested: 3, available: 2), "STOCK_RESERVED", .blocked),
    (.stockLimit(key, max: 9), "STOCK_LIMIT", .blocked),
    (.exceedsOpen(line: 1, requested: 3, open: 2), "EXCEEDS_OPEN_QUANTITY", .blocked),
    (.shipmentState(.delivered, attempted: "CONFIRM_DELIVERY"), "SHIPMENT_STATE", .blocked),
    (.complaintState(.open, attempted: .resolve), "COMPLAINT_STATE", .blocked),
    (
      .complaintStep(.reopenOver(since: OrderFixtures.noon)), "COMPLAINT_REOPEN_OVER", .blocked
    ),
    (.complaintStep(.messagesFull(max: 9)), "COMPLAINT_MESSAGES_FULL", .blocked),
    (.complaintStep(.withoutOrder), "COMPLAINT_WITHOUT_ORDER", .blocked),
    (.orderStep(.holdNotByHand(.review)), "HOLD_NOT_BY_HAND", .blocked),
    (.orderStep(.notHeld(.manual)), "ORDER_NOT_HELD", .blocked),
    (.orderStep(.reviewClaimed(by: "ann")), "REVIEW_CLAIMED", .blocked),
    (.orderStep(.samePerson("ann")), "SAME_PERSON", .blocked),
    (.orderStep(.roleMissing("second_reviewer")), "ROLE_MISSING", .forbidden),
    (.orderStep(.consentMissing), "CONSENT_MISSING", .blocked),
    (
      .orderStep(.quantityBelowShipped(line: 1, requested: 1, shipped: 2)),
      "QUANTITY_BELOW_SHIPPED", .blocked
    ),
    (.nothingToCredit(OrderNumber(counter: 7)!), "NOTHING_TO_CREDIT", .blocked),
    (.pickClaimed(by: "ann", until: OrderFixtures.noon), "PICK_CLAIMED", .blocked),
    (.pickIncomplete(line: 1, left: 2), "PICK_INCOMPLETE", .blocked),
    (.exceedsPlanned(line: 1, requested: 3, left: 2), "EXCEEDS_PLANNED_QUANTITY", .blocked),
    (
      .wrongState(.exceptionCase, state: "CLOSED", attempted: "PLAN"), "EXCEPTION_CASE_STATE",
      .blocked
    ),
    (
      .wrongState(.stocktake, state: "PLANNED", attempted: "POST"), "STOCKTAKE_STATE", .blocked
    ),
    (.notFound(.stocktakeLine, id: "A-1"), "STOCKTAKE_LINE_NOT_FOUND", .missing),
    (.alreadyExists(.stocktake, id: "A-1 in BER"), "STOCKTAKE_ALREADY_EXISTS", .duplicate),
    (
      .wrongState(.supplierOrder, state: "RECEIVED", attempted: "CANCEL"), "SUPPLIER_ORDER_STATE",
      .blocked
    ),
    (.notFound(.supplierOrder, id: "x"), "SUPPLIER_ORDER_NOT_FOUND", .missing),
    (.feedPositionPruned, "FEED_POSITION_PRUNED", .blocked),
  ]

  @Test("have a stable reason and kind", arguments: all)
  func contract(_ refusal: Refusal, reason: String, kind: RefusalKind) {
    #expect(refusal.reason == reason)
    #expect(refusal.kind == kind)
    #expect(refusal.reason.utf8.allSatisfy { ASCII.isUpper($0) || $0 == UInt8(ascii: "_") })
    #expect(refusal.facts != Refusal.Facts())
    #expect(!refusal.description.isEmpty)
  }

  @Test("carry what the caller can act on")
  func facts() {
    let facts = Refusal.outOfStock(
      sku: Self.sku, warehouse: Self.key.warehouse, requested: 3, available: 2
    ).facts
    #expect(facts.sku == Self.sku)
    #expect(facts.warehouse == Self.key.warehouse)
    #expect(facts.requested == 3)
    #expect(facts.available == 2)
    #expect(Refusal.orderState(.shipped, attempted: .cancel).facts.state == "SHIPPED")
    #expect(
      Refusal.orderState(.shipped, attempted: .cancel).description
        == "an order in SHIPPED does not allow CANCEL")
  }

  @Test("cover every kind of answer")
  func kinds() {
    #expect(Set(Self.all.map(\.2)) == Set(RefusalKind.allCases))
  }
}
