internal import Domain
internal import Postgres

/// What a command makes of an order, as the domain decided on the order that was read.
struct OrderChange: Sendable {
  var state: OrderState
  var holds: HoldSet
  var findings: ReviewRules
  /// The event that the timeline and the feed show for it.
  var event: OrderEventKind
  /// For people: the reason of a cancellation, say.
  var detail: String
  var fee: Int64
  var lines: [OrderLine]
  /// One a stock row, in stock key order, all of one kind.
  var movements: [StockMovement]
  /// Holds that are new; `holds` has their bits too.
  var placed: [Hold] = []
}

extension OrderChange {
  /// An event that changes nothing but the order's version.
  init(of order: Order, event: OrderEventKind, detail: String = "") {
    self.init(
      state: order.state, holds: order.holds, findings: order.findings, event: event,
      detail: detail, fee: order.cancellationFee?.minorUnits ?? 0, lines: [], movements: [])
  }
}

/// The arrays that `apply_order_change` takes.
struct OrderChangeArrays {
  let lineNumbers: [Int16]
  let cancelled: [Int32]
  let reserved: [Int32]
  let backordered: [Int32]
  let shipped: [Int32]
  let warehouses: [String]
  let movedSKUs: [String]
  let movedWarehouses: [String]
  let onHandDeltas: [Int64]
  let reservedDeltas: [Int64]

  /// Where a line's reserved units are, as `line_parts` of the migrations reads it: `BER` all of them
  /// there, `BER HAM=2 BER=3` in parts.
  private static func place(_ line: OrderLine) -> String {
    let first = line.warehouse?.text ?? ""
    let parts = line.reservations
    if parts.isEmpty || parts.count == 1 && parts[0].warehouse == line.warehouse { return first }
    return parts.reduce(first) { $0 + " \($1.warehouse)=\($1.units)" }
  }

  /// Counters are at most `Quantity.maxUnits`, 10⁹, and lines at most `DomainLimits.linesPerOrder`.
  init(_ change: OrderChange) {
    lineNumbers = change.lines.map { Int16($0.number) }
    cancelled = change.lines.map { Int32($0.counters.cancelled) }
    reserved = change.lines.map { Int32($0.counters.reserved) }
    backordered = change.lines.map { Int32($0.counters.backordered) }
    shipped = change.lines.map { Int32($0.counters.shipped) }
    warehouses = change.lines.map(Self.place)
    movedSKUs = change.movements.map(\.key.sku.text)
    movedWarehouses = change.movements.map(\.key.warehouse.text)
    onHandDeltas = change.movements.map(\.delta.onHand)
    reservedDeltas = change.movements.map(\.delta.reserved)
  }
}

/// The answer of a command on one aggregate.
struct ChangeRow: PostgresRow {
  let verdict: Verdict
  let aggregate: PostgresUUID?
  let version: Int64?
  let sku: String?
  let warehouse: String?
  let available: Int64?

  static let columns: [PostgresType] = [.int2, .uuid, .int8, .text, .text, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdict = try columns.next()
    aggregate = try columns.next()
    version = try columns.next()
    sku = try columns.next()
    warehouse = try columns.next()
    available = try columns.next()
  }

  /// The refusal for stock that is not there.
  func shortage(requested movements: [StockMovement]) -> Refusal {
    let key = movements.first { $0.key.sku.text == sku && $0.key.warehouse.text == warehouse }
    guard let movement = key ?? movements.first else {
      preconditionFailure("a shortage without a movement")
    }
    return .outOfStock(
      sku: movement.key.sku, warehouse: movement.key.warehouse,
      requested: max(movement.delta.reserved, -movement.delta.onHand), available: available ?? 0)
  }
}
