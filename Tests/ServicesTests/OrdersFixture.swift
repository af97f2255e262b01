import Contracts
import Domain
import Networking
import Postgres
import RPCCore
import Store
import Support
import Testing

@testable import Services

/// The service on a migrated database of its own, on the loop that serves it.
struct OrdersFixture: Sendable {
  let store: Store
  let orders: Orders

  static let tenant = TenantID("shop")!

  /// - Parameter stock: units of A-1 and B-2 in BER-1; A-1 costs 10.00 EUR, B-2 2.50.
  static func with<Success: Sendable>(
    stock: Int64 = 100, _ body: @escaping @Sendable (OrdersFixture) async throws -> Success
  ) async throws -> Success {
    let database = try await ScratchDatabase()
    return try await database.withPool { pool in
      try await Migrator(Schema.migrations).migrate(
        PostgresSettings(connectionString: database.connectionString), on: pool.loop)
      let store = Store(pool: pool)
      let fixture = OrdersFixture(
        store: store,
        orders: Orders(
          store: store,
          boundary: StatusBoundary { Issue.record("reported to the operator: \($0)") }))
      try await fixture.stockUp(stock)
      return try await body(fixture)
    }
  }

  private func stockUp(_ units: Int64) async throws {
    let berlin = WarehouseCode("BER-1")!
    _ = try await store.stock.put(
      Warehouse(code: berlin, name: "Berlin"), expectedVersion: 0, key: Self.key("warehouse"))
    for (sku, price) in [("A-1", Int64(1_000)), ("B-2", 250)] {
      _ = try await store.stock.put(
        Product(
          sku: SKU(sku)!, name: "Product \(sku)", specification: "standard",
          listPrice: Domain.Money(minorUnits: price, currency: Self.euro)),
        currency: Self.euro, expectedVersion: 0, key: Self.key("product-\(sku)"))
    }
    if units > 0 {
      _ = try await store.stock.receive(
        [(SKU("A-1")!, Quantity(units)!), (SKU("B-2")!, Quantity(units)!)], into: berlin,
        reference: "first", key: Self.key("receipt"))
    }
  }

  static let euro = CurrencyCode("EUR")!

  private static func key(_ request: String) -> CommandKey {
    CommandKey(
      tenant: tenant, principal: "tests", actor: "tests", requestID: RequestID(request)!,
      requestHash: [1])
  }

  /// Reserved units of A-1.
  func reserved() async throws -> Int64 {
    try await store.stock.levels(
      of: [SKU("A-1")!], in: [WarehouseCode("BER-1")!], tenant: Self.tenant
    ).first?.level.reserved ?? 0
  }

  func isLedgerClean() async throws -> Bool {
    try await store.stock.verifyLedger(tenant: Self.tenant).isClean
  }

  /// Runs SQL that no verb of the store offers yet.
  func execute(_ sql: String) async throws {
    _ = try await store.pool.write(Statement<NoRow>(sql), deadline: nil)
  }

  // MARK: Calls

  /// Serves a call beside the test, on the loop: an unstructured task would leave it.
  func serve(_ body: @escaping @Sendable () async throws -> Void) -> Task<Void, any Error> {
    Task(executorPreference: store.pool.loop, operation: body)
  }

  var context: ServerContext { ServerContext(RecordedCall()) }

  func context(tenant: String?, actor: String? = nil) -> ServerContext {
    ServerContext(RecordedCall(tenant: tenant, actor: actor))
  }

  func create(
    _ requestID: String = "r-1", _ change: (inout CreateOrderRequest) -> Void = { _ in }
  ) async throws -> Contracts.Order {
    var request = OrderSamples.newOrder(requestID: requestID)
    change(&request)
    return try await orders.createOrder(request, context: context)
  }
}

/// The status that was thrown, with its `ErrorInfo`.
struct Refused: Equatable {
  var code: Status.Code
  var reason: String
  var metadata: [String: String]

  init(_ status: Status) {
    code = status.code
    reason = ""
    metadata = [:]
    for case .errorInfo(let reason, _, let metadata) in status.details {
      self.reason = reason
      self.metadata = metadata
    }
  }

  init(_ code: Status.Code, _ reason: String, _ metadata: [String: String] = [:]) {
    self.code = code
    self.reason = reason
    self.metadata = metadata
  }
}

/// What a call is refused with; nil when it is not.
func refused<Answer>(_ call: () async throws -> Answer) async -> Refused? {
  do {
    _ = try await call()
    return nil
  } catch {
    return Refused(Status(thrown: error))
  }
}

func euros(_ units: Int64, _ cents: Int32 = 0) -> Contracts.Money {
  Contracts.Money(currencyCode: "EUR", units: units, nanos: cents * 10_000_000)
}
