import Domain
import Postgres
import Store
import Support

/// A migrated database of its own, and a store on it.
func withStore<Success: Sendable>(
  _ body: @escaping @Sendable (Store) async throws -> Success
) async throws -> Success {
  let database = try await ScratchDatabase()
  return try await database.withPool { pool in
    try await Migrator(Schema.migrations).migrate(
      PostgresSettings(connectionString: database.connectionString), on: pool.loop)
    return try await body(Store(pool: pool))
  }
}

let shop = TenantID(checked: "shop")
let berlin = WarehouseCode(checked: "BER")
let hamburg = WarehouseCode(checked: "HAM")
let euro = CurrencyCode("EUR")!

func key(_ request: String, _ bytes: [UInt8] = [1], tenant: TenantID = shop) -> CommandKey {
  CommandKey(
    tenant: tenant, principal: "tests", actor: "tester", requestID: RequestID(checked: request),
    requestHash: bytes)
}

func sku(_ number: Int) -> SKU { SKU(checked: "SKU-\(number)") }

func euros(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: euro) }

extension Store {
  /// Makes products SKU-1… at 10.00 EUR with stock in the warehouses named.
  func stockUp(
    _ products: Int, units: Int64, in warehouses: [WarehouseCode] = [berlin],
    tenant: TenantID = shop
  ) async throws {
    for (index, code) in warehouses.enumerated() {
      let warehouse = Warehouse(code: code, name: code.text, priority: Int32(index))
      _ = try await stock.put(
        warehouse, expectedVersion: 0, key: key("warehouse-\(code)", tenant: tenant))
    }
    for number in 1...products {
      let product = Product(
        sku: sku(number), name: "Product \(number)", listPrice: euros(1_000))
      _ = try await stock.put(
        product, currency: euro, expectedVersion: 0, key: key("product-\(number)", tenant: tenant))
    }
    guard let quantity = Quantity(units), units > 0 else { return }
    for code in warehouses {
      _ = try await stock.receive(
        (1...products).map { (sku($0), quantity) }, into: code, reference: "first",
        key: key("receipt-\(code)", tenant: tenant))
    }
  }

  func command(
    _ request: String, _ lines: [(sku: Int, units: Int64)], warehouse: WarehouseCode? = berlin,
    source: String = "", submit: Bool = true, hash: [UInt8] = [1],
    policy: ShortagePolicy = .refuse, price: Money? = nil
  ) -> CreateOrderCommand {
    CreateOrderCommand(
      key: key(request, hash), id: OrderID(identifiers.next()),
      draft: OrderDraft(
        channel: .platform, sourceReference: source,
        customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
        shippingAddress: Address(
          recipient: "Ada", lines: ["St James's Square 12"], city: "London",
          postalCode: "SW1Y 4JH", country: "GB"),
        currency: euro,
        lines: lines.map {
          DraftLine(sku: sku($0.sku), quantity: Quantity($0.units)!, unitPrice: price)
        },
        payment: Payment(method: .invoice), warehouse: warehouse, shortagePolicy: policy),
      submit: submit)
  }

  /// Units free in a warehouse.
  func available(_ number: Int, in warehouse: WarehouseCode = berlin) async throws -> Int64 {
    try await stock.levels(of: [sku(number)], in: [warehouse], tenant: shop)
      .first?.level.available ?? 0
  }

  func requireCleanLedger() async throws -> Bool {
    try await stock.verifyLedger(tenant: shop).isClean
  }
}

/// What came of each of many calls that were made at once, in the order of the calls.
func atOnce<Success: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) async throws -> Success
) async -> [Result<Success, any Error>] {
  await withTaskGroup(of: (Int, Result<Success, any Error>).self) { group in
    for number in 0..<count {
      group.addTask {
        do { return (number, .success(try await body(number))) } catch {
          return (number, .failure(error))
        }
      }
    }
    var results: [(Int, Result<Success, any Error>)] = []
    for await result in group { results.append(result) }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// The reason of the refusal that was thrown; nil for success and for other errors.
func reason<Success>(_ result: Result<Success, any Error>) -> String? {
  guard case .failure(let error) = result else { return nil }
  return (error as? Refusal)?.reason ?? "\(error)"
}

func reason(_ body: () async throws -> Void) async -> String? {
  do {
    try await body()
    return nil
  } catch {
    return (error as? Refusal)?.reason ?? "\(error)"
  }
}
