import Domain
import RPCCore
import Testing

@testable import Services

/// One row for every case of `Refusal`, with what the caller can act on.
struct RefusalRow: Sendable, CustomTestStringConvertible {
  let refusal: Refusal
  let code: Status.Code
  let reason: String
  let metadata: [String: String]
  /// The detail beside `ErrorInfo`, without its description.
  let detail: Detail

  enum Detail: Equatable {
    case none
    case badRequest(field: String)
    case precondition(type: String, subject: String)
    case resource(type: String, name: String)
    case retry
  }

  var testDescription: String { reason }

  init(
    _ refusal: Refusal, _ code: Status.Code, _ reason: String, _ metadata: [String: String],
    _ detail: Detail
  ) {
    self.refusal = refusal
    self.code = code
    self.reason = reason
    self.metadata = metadata
    self.detail = detail
  }

  static let all: [RefusalRow] = {
    let sku = SKU("A-1")!
    let berlin = WarehouseCode("BER-1")!
    let key = StockKey(sku: sku, warehouse: berlin)
    let eur = CurrencyCode("EUR")!
    let usd = CurrencyCode("USD")!
    let id = RequestID("r-1")!
    return [
      RefusalRow(
        .invalidField("lines[2].sku", .missing), .invalidArgument, "FIELD_MISSING",
        ["field": "lines[2].sku"], .badRequest(field: "lines[2].sku")),
      RefusalRow(
        .invalidField("a", .tooLong(maxBytes: 3)), .invalidArgument, "FIELD_INVALID",
        ["field": "a"], .badRequest(field: "a")),
      RefusalRow(
        .currencyMismatch(field: "a", expected: eur, actual: usd), .invalidArgument,
        "CURRENCY_MISMATCH", ["field": "a"], .badRequest(field: "a")),
      RefusalRow(
        .amountOverflow(field: "total"), .invalidArgument, "AMOUNT_OVERFLOW",
        ["field": "total"], .badRequest(field: "total")),
      RefusalRow(
        .requestIDReused(id), .invalidArgument, "REQUEST_ID_REUSED",
        ["field": "request_id"], .badRequest(field: "request_id")),
      RefusalRow(
        .requestInFlight(id), .aborted, "REQUEST_IN_FLIGHT", ["field": "request_id"], .retry),
      RefusalRow(
        .notFound(.order, id: "x"), .notFound, "ORDER_NOT_FOUND", ["resource": "x"],
        .resource(type: "kontor/ORDER", name: "x")),
      RefusalRow(
        .alreadyExists(.sourceReference, id: "x"), .alreadyExists,
        "SOURCE_REFERENCE_ALREADY_EXISTS", ["resource": "x"],
        .resource(type: "kontor/SOURCE_REFERENCE", name: "x")),
      RefusalRow(
        .versionConflict(expected: Version(3), current: Version(5)), .aborted,
        "VERSION_CONFLICT", ["current_version": "5"], .retry),
      RefusalRow(
        .orderState(.shipped, attempted: .cancel), .failedPrecondition, "ORDER_STATE",
        ["state": "SHIPPED"], .precondition(type: "ORDER_STATE", subject: "SHIPPED")),
      RefusalRow(
        .orderHeld(.review), .failedPrecondition, "ORDER_HELD", ["state": "REVIEW"],
        .precondition(type: "ORDER_HELD", subject: "REVIEW")),
      RefusalRow(
        .alreadyHandedOver(line: 2, shipped: 4), .failedPrecondition, "ALREADY_HANDED_OVER",
        ["line": "2"], .precondition(type: "ALREADY_HANDED_OVER", subject: "lines[1]")),
      RefusalRow(
        .noListPrice(field: "lines[0].unit_price", sku: sku, currency: eur), .failedPrecondition,
        "NO_LIST_PRICE", ["field": "lines[0].unit_price", "sku": "A-1"],
        .precondition(type: "NO_LIST_PRICE", subject: "A-1")),
      RefusalRow(
        .productInactive(field: "lines[0].sku", sku: sku), .failedPrecondition,
        "PRODUCT_INACTIVE", ["field": "lines[0].sku", "sku": "A-1"],
        .precondition(type: "PRODUCT_INACTIVE", subject: "A-1")),
      RefusalRow(
        .outOfStock(sku: sku, warehouse: berlin, requested: 9, available: 4),
        .failedPrecondition, "INSUFFICIENT_STOCK",
        ["sku": "A-1", "warehouse": "BER-1", "requested": "9", "available": "4"],
        .precondition(type: "INSUFFICIENT_STOCK", subject: "A-1")),
      RefusalRow(
        .stockReserved(key, requested: 9, available: 4), .failedPrecondition, "STOCK_RESERVED",
        ["sku": "A-1", "warehouse": "BER-1", "requested": "9", "available": "4"],
        .precondition(type: "STOCK_RESERVED", subject: "A-1")),
      RefusalRow(
        .stockLimit(key, max: 10), .failedPrecondition, "STOCK_LIMIT",
        ["sku": "A-1", "warehouse": "BER-1"],
        .precondition(type: "STOCK_LIMIT", subject: "A-1")),
      RefusalRow(
        .returnNotEligible(.windowOver), .failedPrecondition, "RETURN_NOT_ELIGIBLE",
        ["state": "WINDOW_OVER"],
        .precondition(type: "RETURN_NOT_ELIGIBLE", subject: "WINDOW_OVER")),
      RefusalRow(
        .exceedsOpen(line: 1, requested: 5, open: 2), .failedPrecondition,
        "EXCEEDS_OPEN_QUANTITY", ["line": "1", "requested": "5", "available": "2"],
        .precondition(type: "EXCEEDS_OPEN_QUANTITY", subject: "lines[0]")),
      RefusalRow(
        .shipmentState(.delivered, attempted: "X"), .failedPrecondition, "SHIPMENT_STATE",
        ["state": "DELIVERED"], .precondition(type: "SHIPMENT_STATE", subject: "DELIVERED")),
      RefusalRow(
        .complaintState(.closed, attempted: .assign), .failedPrecondition, "COMPLAINT_STATE",
        ["state": "CLOSED"], .precondition(type: "COMPLAINT_STATE", subject: "CLOSED")),
      RefusalRow(
        .complaintStep(.reopenOver(since: Domain.Instant(microseconds: 0))), .failedPrecondition,
        "COMPLAINT_REOPEN_OVER", ["field": "complaint_id"],
        .precondition(type: "COMPLAINT_REOPEN_OVER", subject: "complaint_id")),
      RefusalRow(
        .complaintStep(.messagesFull(max: 9)), .failedPrecondition, "COMPLAINT_MESSAGES_FULL",
        ["field": "complaint_id", "available": "9"],
        .precondition(type: "COMPLAINT_MESSAGES_FULL", subject: "complaint_id")),
      RefusalRow(
        .complaintStep(.withoutOrder), .failedPrecondition, "COMPLAINT_WITHOUT_ORDER",
        ["field": "complaint_id"],
        .precondition(type: "COMPLAINT_WITHOUT_ORDER", subject: "complaint_id")),
      RefusalRow(
        .orderStep(.holdNotByHand(.review)), .failedPrecondition, "HOLD_NOT_BY_HAND",
        ["state": "REVIEW"], .precondition(type: "HOLD_NOT_BY_HAND", subject: "REVIEW")),
      RefusalRow(
        .orderStep(.notHeld(.manual)), .failedPrecondition, "ORDER_NOT_HELD",
        ["state": "MANUAL"], .precondition(type: "ORDER_NOT_HELD", subject: "MANUAL")),
      RefusalRow(
        .orderStep(.reviewClaimed(by: "ann")), .failedPrecondition, "REVIEW_CLAIMED",
        ["resource": "ann"], .precondition(type: "REVIEW_CLAIMED", subject: "")),
      RefusalRow(
        .orderStep(.samePerson("ann")), .failedPrecondition, "SAME_PERSON",
        ["resource": "ann"], .precondition(type: "SAME_PERSON", subject: "")),
      RefusalRow(
        .orderStep(.roleMissing("second_reviewer")), .permissionDenied, "ROLE_MISSING",
        ["roles": "second_reviewer"], .none),
      RefusalRow(
        .orderStep(.consentMissing), .failedPrecondition, "CONSENT_MISSING",
        ["field": "consent"], .precondition(type: "CONSENT_MISSING", subject: "consent")),
      RefusalRow(
        .orderStep(.quantityBelowShipped(line: 1, requested: 1, shipped: 2)),
        .failedPrecondition, "QUANTITY_BELOW_SHIPPED",
        ["line": "1", "requested": "1", "available": "2"],
        .precondition(type: "QUANTITY_BELOW_SHIPPED", subject: "lines[0]")),
      RefusalRow(
        .wrongState(.exceptionCase, state: "CLOSED", attempted: "PLAN"), .failedPrecondition,
        "EXCEPTION_CASE_STATE", ["state": "CLOSED"],
        .precondition(type: "EXCEPTION_CASE_STATE", subject: "CLOSED")),
      RefusalRow(
        .wrongState(.stocktake, state: "PLANNED", attempted: "POST"), .failedPrecondition,
        "STOCKTAKE_STATE", ["state": "PLANNED"],
        .precondition(type: "STOCKTAKE_STATE", subject: "PLANNED")),
      RefusalRow(
        .alreadyExists(.stocktake, id: "A-1 in BER-1"), .alreadyExists, "STOCKTAKE_ALREADY_EXISTS",
        ["resource": "A-1 in BER-1"], .resource(type: "kontor/STOCKTAKE", name: "A-1 in BER-1")),
      RefusalRow(
        .wrongState(.supplierOrder, state: "RECEIVED", attempted: "CANCEL"), .failedPrecondition,
        "SUPPLIER_ORDER_STATE", ["state": "RECEIVED"],
        .precondition(type: "SUPPLIER_ORDER_STATE", subject: "RECEIVED")),
      RefusalRow(
        .feedPositionPruned, .failedPrecondition, "FEED_POSITION_PRUNED",
        ["state": "PRUNED"], .precondition(type: "FEED_POSITION_PRUNED", subject: "PRUNED")),
      RefusalRow(
        .nothingToCapture, .failedPrecondition, "NOTHING_TO_CAPTURE", ["field": "shipped"],
        .precondition(type: "NOTHING_TO_CAPTURE", subject: "shipped")),
      RefusalRow(
        .nothingToCredit(OrderNumber(counter: 7)!), .failedPrecondition, "NOTHING_TO_CREDIT",
        ["resource": "SO-00000007"], .precondition(type: "NOTHING_TO_CREDIT", subject: "")),
      RefusalRow(
        .refundExceedsPaid(
          requested: Money(minorUnits: 5, currency: eur),
          refundable: Money(minorUnits: 2, currency: eur)), .failedPrecondition,
        "REFUND_EXCEEDS_PAID", ["field": "wish", "requested": "5", "available": "2"],
        .precondition(type: "REFUND_EXCEEDS_PAID", subject: "wish")),
      RefusalRow(
        .approverIsRequester("ann"), .failedPrecondition, "APPROVER_IS_REQUESTER",
        ["resource": "ann"], .precondition(type: "APPROVER_IS_REQUESTER", subject: "")),
      RefusalRow(
        .orderNotSettled(.balanceOpen), .failedPrecondition, "ORDER_NOT_SETTLED",
        ["state": "BALANCE_OPEN"],
        .precondition(type: "ORDER_NOT_SETTLED", subject: "BALANCE_OPEN")),
      RefusalRow(
        .customerHasOpenOrders(OrderNumber(counter: 7)!), .failedPrecondition,
        "CUSTOMER_HAS_OPEN_ORDERS", ["resource": "SO-00000007"],
        .precondition(type: "CUSTOMER_HAS_OPEN_ORDERS", subject: "")),
      RefusalRow(
        .pickClaimed(by: "ann", until: Instant(microseconds: 0)), .failedPrecondition,
        "PICK_CLAIMED", ["resource": "ann"], .precondition(type: "PICK_CLAIMED", subject: "")),
      RefusalRow(
        .pickIncomplete(line: 2, left: 3), .failedPrecondition, "PICK_INCOMPLETE",
        ["line": "2", "available": "3"],
        .precondition(type: "PICK_INCOMPLETE", subject: "lines[1]")),
      RefusalRow(
        .exceedsPlanned(line: 1, requested: 5, left: 2), .failedPrecondition,
        "EXCEEDS_PLANNED_QUANTITY", ["line": "1", "requested": "5", "available": "2"],
        .precondition(type: "EXCEEDS_PLANNED_QUANTITY", subject: "lines[0]")),
    ]
  }()
}

@Suite("A refusal at the wire")
struct RefusalStatusTests {
  @Test(
    "has its kind's code, its reason, its facts and its kind's detail", arguments: RefusalRow.all)
  func mapping(row: RefusalRow) throws {
    let status = Status(thrown: row.refusal)
    #expect(status.code == row.code)
    #expect(status.message == row.refusal.description)
    #expect(
      status.details.first
        == .errorInfo(reason: row.reason, domain: "kontor", metadata: row.metadata))
    #expect(try Self.kindDetail(of: status) == row.detail)
  }

  @Test("the table has a row for every case of Refusal")
  func complete() {
    #expect(Set(RefusalRow.all.map { Self.caseName($0.refusal) }).count == 33)
  }

  /// Exhaustive: a new refusal does not compile until it is named here, and the count above then
  /// demands its row.
  private static func caseName(_ refusal: Refusal) -> String {
    switch refusal {
    case .invalidField: "invalidField"
    case .currencyMismatch: "currencyMismatch"
    case .amountOverflow: "amountOverflow"
    case .requestIDReused: "requestIDReused"
    case .requestInFlight: "requestInFlight"
    case .notFound: "notFound"
    case .alreadyExists: "alreadyExists"
    case .versionConflict: "versionConflict"
    case .orderState: "orderState"
    case .orderHeld: "orderHeld"
    case .alreadyHandedOver: "alreadyHandedOver"
    case .noListPrice: "noListPrice"
    case .productInactive: "productInactive"
    case .outOfStock: "outOfStock"
    case .stockReserved: "stockReserved"
    case .stockLimit: "stockLimit"
    case .exceedsOpen: "exceedsOpen"
    case .shipmentState: "shipmentState"
    case .complaintState: "complaintState"
    case .complaintStep: "complaintStep"
    case .wrongState: "wrongState"
    case .orderStep: "orderStep"
    case .returnNotEligible: "returnNotEligible"
    case .feedPositionPruned: "feedPositionPruned"
    case .nothingToCapture: "nothingToCapture"
    case .nothingToCredit: "nothingToCredit"
    case .refundExceedsPaid: "refundExceedsPaid"
    case .approverIsRequester: "approverIsRequester"
    case .orderNotSettled: "orderNotSettled"
    case .customerHasOpenOrders: "customerHasOpenOrders"
    case .pickClaimed: "pickClaimed"
    case .pickIncomplete: "pickIncomplete"
    case .exceedsPlanned: "exceedsPlanned"
    }
  }

  private static func kindDetail(of status: Status) throws -> RefusalRow.Detail {
    let details = status.details.dropFirst()
    #expect(details.count <= 1)
    switch details.first {
    case nil: return .none
    case .badRequest(let violations):
      return .badRequest(field: try #require(violations.first).field)
    case .preconditionFailure(let violations):
      let violation = try #require(violations.first)
      return .precondition(type: violation.type, subject: violation.subject)
    case .resourceInfo(let type, let name, _, _): return .resource(type: type, name: name)
    case .retryInfo(let after):
      #expect(after > .zero)
      return .retry
    case .errorInfo, .localizedMessage, .other:
      Issue.record("no detail of a kind: \(status.details)")
      return .none
    }
  }
}
