import Domain
import RPCCore

/// Where a page, an export or a watch goes on: opaque to the caller, tied to what was asked.
///
/// Layout: version, kind, 8 bytes of the scope's hash, 1–128 bytes of key, 4 bytes of check; all of it
/// in base64 without padding. The check finds accidents. It is no signature, and
/// needs to be none: whoever forges a token reaches only another place in the same list of the same
/// tenant, because the query takes tenant and filter from the request.
struct PageToken: Hashable, Sendable {
  /// Which rpc gave it; a token of one is refused by another. Numbers are on the wire.
  enum Kind: UInt8, Sendable, CaseIterable {
    case listOrders = 1
    case exportOrders = 2
    case timeline = 3
    case watchOrder = 4
    case listMovements = 5
    case listShipments = 6
    case listComplaints = 7
    case listConnections = 8
    case listCalls = 9
    case listExceptions = 10
    case openOrders = 20
    case listAttachments = 21
    case listNotes = 22
    case watchOrders = 23
    case reviewQueue = 24
    case listChanges = 25
    case listQuotes = 29
    case listCalendars = 60
    case listClocks = 61
    case feed = 62
    case listConsumers = 63
    case listStockHolds = 30
    case listBackorders = 31
    case listShortages = 32
    case listStocktakes = 33
    case listStocktakeLines = 34
    case listReorderPolicies = 35
    case listSuggestions = 36
    case listSupplierOrders = 37

    case listPayments = 50
    case listUnpaid = 51
    case listRefunds = 52
    case listInvoices = 53
    case listCustomers = 54
    case customerHistory = 55
    case listReconciliation = 56
    case listFulfilments = 40
    case listPickQueue = 41
    case listCarriers = 42
    case listAnomalies = 43
    case watchShipment = 44
    case listNotifications = 64
    case listSlaPolicies = 65
    case listTemplates = 66
    case listComplaintMessages = 80
    case listRmas = 70
    case listUrgents = 81
    case listUrgentReports = 82
  }

  let kind: Kind
  /// What the list is of: tenant and filter, hashed.
  let scope: UInt64
  /// The last row's place in the list's order.
  let key: [UInt8]

  private static let version: UInt8 = 1
  private static let headBytes = 10
  private static let checkBytes = 4
  /// The longest key in use, a movement's, has 117 bytes; the contract allows tokens of 512.
  private static let keyBytesMax = 128

  init(kind: Kind, scope: UInt64, key: [UInt8]) {
    precondition((1...Self.keyBytesMax).contains(key.count), "a key fits its token")
    self.kind = kind
    self.scope = scope
    self.key = key
  }

  /// The text for the caller.
  var text: String {
    var bytes = [Self.version, kind.rawValue]
    bytes.append(bigEndian: scope)
    bytes += key
    bytes.append(bigEndian: Self.check(bytes[...]))
    return Base64.encode(bytes)
  }

  /// Reads what a caller gives back; nil for the empty text, which asks for the beginning.
  ///
  /// - Parameter scope: of the request that carries it.
  /// - Throws: `FIELD_INVALID` naming `field` for anything that is not a token of this kind and
  ///   scope.
  static func parse(
    _ text: String, field: String, kind: Kind, scope: UInt64
  ) throws(Refusal) -> PageToken? {
    guard !text.isEmpty else { return nil }
    guard
      let bytes = text.utf8.withContiguousStorageIfAvailable({ Base64.decode(.init($0)) }) ?? nil,
      (headBytes + 1 + checkBytes...headBytes + keyBytesMax + checkBytes).contains(bytes.count),
      UInt32(bigEndian: bytes.suffix(checkBytes)) == check(bytes.dropLast(checkBytes)),
      bytes[0] == version, bytes[1] == kind.rawValue
    else {
      throw .foreignToken(field)
    }
    guard UInt64(bigEndian: bytes[2..<headBytes]) == scope else {
      throw .invalidField(
        field, .malformed(expected: "a token of the same tenant and the same request"))
    }
    return PageToken(
      kind: kind, scope: scope, key: Array(bytes[headBytes..<(bytes.count - checkBytes)]))
  }

  private static func check(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: SipHash128(of: bytes).low)
  }
}

extension Refusal {
  /// What looks like a token and is none of this rpc's.
  static func foreignToken(_ field: String) -> Refusal {
    .invalidField(field, .malformed(expected: "a token that this rpc gave"))
  }
}

/// A request for a page of a list (AIP-158).
protocol PagedRequest: WireMessage {
  /// Items on a page; 0: as many as is usual.
  var pageSize: Int32 { get set }
  /// Of the page before; empty: the first page.
  var pageToken: String { get set }
}

extension PageToken {
  /// What a list is of, which is all of its request but the page, and where the page begins.
  ///
  /// - Throws: `FIELD_INVALID` naming `page_token`, as `parse`.
  static func read(
    _ request: some PagedRequest, _ kind: Kind, of tenant: TenantID
  ) throws -> (scope: UInt64, token: PageToken?) {
    var asked = request
    (asked.pageSize, asked.pageToken) = (0, "")
    let scope = try scope(tenant, asked)
    return (
      scope, try parse(request.pageToken, field: "page_token", kind: kind, scope: scope)
    )
  }
}

extension FixedWidthInteger {
  /// Reads exactly as many bytes as the type has.
  init(bigEndian bytes: ArraySlice<UInt8>) {
    precondition(bytes.count == Self.bitWidth / 8)
    self = bytes.reduce(0) { $0 << 8 | Self($1) }
  }
}

extension [UInt8] {
  mutating func append(bigEndian value: some FixedWidthInteger) {
    for shift in stride(from: type(of: value).bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
