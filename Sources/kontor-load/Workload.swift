import ArgumentParser
import KontorClient

/// What is ordered: products with stock for a tenant that only this run uses.
struct Workload: Sendable {
  enum Stock: String, ExpressibleByArgument, Sendable { case spread, hot }

  /// As many as the peer in `.ci/benchmarks` orders: each line draws from a third of them.
  private static let productCount = 999
  /// What one receipt line may hold.
  private static let receiptQuantityMax: Int64 = 1_000_000
  /// Lines of a receipt that stay well inside its limits.
  private static let linesPerReceipt = 100
  private static let warehouse = "LOAD-1"

  let stock: Stock
  private let options: CallOptions
  /// Request ids of two runs never meet.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  /// - Parameter tenant: one that has nothing yet; nil: a name that no other run has. Runs do not see
  ///   each other's stock.
  init(_ stock: Stock, tenant: String?) {
    self.stock = stock
    let name = tenant ?? "load-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    options = CallOptions(metadata: ["kontor-tenant": name, "kontor-actor": "kontor-load"])
  }

  /// Makes warehouse, products and stock.
  func prepare(_ channel: any CallInvoker) async throws {
    let call = try await StockServiceClient(channel).importStock(options: options)
    for (index, item) in items().enumerated() {
      try await call.write(ImportStockRequest(sequence: Int64(index + 1), item: item))
    }
    let response = try await call.finish()
    if let failure = response.failures.first {
      throw Status(
        .failedPrecondition, "item \(failure.sequence) was refused: \(failure.error?.message ?? "")"
      )
    }
  }

  private func items() -> [ImportStockRequest.Item] {
    let place = Warehouse(code: Self.warehouse, displayName: "Load")
    var items = [
      ImportStockRequest.Item.warehouse(PutWarehouseRequest(requestID: "w", warehouse: place))
    ]
    for product in 0..<Self.productCount {
      let price = Money(currencyCode: "EUR", units: Int64(10 + product % 90))
      let made = Product(
        sku: Self.sku(product), displayName: "Product \(product)", listPrice: price)
      items.append(.product(PutProductRequest(requestID: "p\(product)", product: made)))
    }
    for first in stride(from: 0, to: Self.productCount, by: Self.linesPerReceipt) {
      let products = first..<min(first + Self.linesPerReceipt, Self.productCount)
      items.append(receipt("r\(first)", products.map { $0 }))
    }
    // The hot product is in every order: a minute at 20,000 orders a second takes 1.2 million.
    for round in 0..<4 { items.append(receipt("h\(round)", [0])) }
    return items
  }

  private func receipt(_ name: String, _ products: [Int]) -> ImportStockRequest.Item {
    let lines = products.map {
      ReceiptLine(sku: Self.sku($0), quantity: Self.receiptQuantityMax)
    }
    return .receipt(ReceiveRequest(requestID: name, warehouse: Self.warehouse, lines: lines))
  }

  private static func sku(_ product: Int) -> String { "LOAD-\(product)" }

  /// Places one order.
  func placeOrder(_ number: Int, _ channel: any CallInvoker) async -> String {
    do throws(Status) {
      _ = try await OrderServiceClient(channel).createOrder(
        request("\(run)-\(number)"), options: options)
      return "OK"
    } catch {
      return error.code.name
    }
  }

  private func request(_ name: String) -> CreateOrderRequest {
    let third = Self.productCount / 3
    let first = stock == .hot ? 0 : Int.random(in: 0..<third)
    let products = [
      first, Int.random(in: third..<2 * third), Int.random(in: 2 * third..<3 * third),
    ]
    var request = CreateOrderRequest()
    request.requestID = name
    request.channel = .platform
    request.customer = Contact(
      displayName: "Ada Lovelace", email: "ada@example.org", phone: "+44 20 7946 0000")
    request.shippingAddress = Address(
      recipient: "Ada Lovelace", addressLines: ["12 St James's Square"], locality: "London",
      postalCode: "SW1Y 4JH", countryCode: "GB")
    request.lines = products.map { NewOrderLine(sku: Self.sku($0), quantity: 1) }
    request.payment = OrderPayment(method: .cashOnDelivery, state: .pending)
    request.warehouse = Self.warehouse
    request.currencyCode = "EUR"
    return request
  }
}
