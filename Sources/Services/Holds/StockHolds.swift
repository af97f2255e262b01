import Contracts
import Domain
import RPCCore
package import Store

/// `kontor.inventory.v1.StockHoldService`, one loop's part: each rpc stands in the file of its name.
package struct StockHolds: StockHoldService {
  let store: StockStore
  let identifiers: IdentifierSource
  let tenants: TenantSettingsStore
  let boundary: StatusBoundary

  /// - Parameter store: of the loop that serves the calls.
  package init(store: Store, boundary: StatusBoundary) {
    self.store = store.stock
    identifiers = store.identifiers
    tenants = store.settings
    self.boundary = boundary
  }

  /// When a hold of this length ends.
  ///
  /// - Throws: `FIELD_INVALID` naming `ttl` for what is no whole number of seconds from 1 s to 24 h.
  func expiry(
    after ttl: ProtobufDuration?, for tenant: TenantID, until deadline: ContinuousClock.Instant?
  ) async throws -> Instant {
    if let ttl, ttl.seconds < 1 || ttl.nanos != 0 {
      throw Refusal.invalidField(
        "ttl", .malformed(expected: "a whole number of seconds, 1 to 86400"))
    }
    let settings = try await tenants.load(tenant, deadline: deadline)
    return try StockHold.expiry(
      after: .seconds(ttl?.seconds ?? 0), standard: settings.stockHold, now: identifiers.now,
      field: "ttl")
  }
}

extension Contracts.StockHold {
  init(_ hold: Domain.StockHold) {
    self.init(
      holdID: hold.id.description, version: hold.version.number,
      state: State(rawValue: hold.state.number), lines: hold.lines.map { HeldUnits($0) },
      reference: hold.reference, heldBy: hold.heldBy, expireTime: Timestamp(hold.expires),
      orderID: hold.order?.description ?? "", createTime: Timestamp(hold.created))
  }
}

extension HeldUnits {
  init(_ demand: StockDemand) {
    self.init(
      sku: demand.key.sku.text, warehouse: demand.key.warehouse.text, quantity: demand.units)
  }
}

extension WantedUnits {
  /// - Throws: the first field at fault, below `field`; `field` itself when there is no line.
  static func parse(
    _ lines: [WantedUnits], field: String
  ) throws(Refusal) -> [SourcingLine] {
    guard !lines.isEmpty else { throw .invalidField(field, .missing) }
    var parsed: [SourcingLine] = []
    for (index, line) in lines.enumerated() {
      let quantity = try Quantity(parsing: line.quantity, field: "\(field)[\(index)].quantity")
      parsed.append(
        SourcingLine(
          number: index + 1, sku: try SKU(parsing: line.sku, field: "\(field)[\(index)].sku"),
          units: quantity.units))
    }
    return parsed
  }
}
