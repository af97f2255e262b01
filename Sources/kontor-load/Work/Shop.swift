import KontorClient

/// What is ordered: products with stock, for a tenant that only this run uses, and the orders placed.
///
/// `@unchecked Sendable`: touched on the loop of the calls only.
final class Shop: @unchecked Sendable {
  /// An order as it was asked for.
  struct Placed: Sendable {
    let id: String
    let products: [Int]
  }

  /// As many as the peer in `.ci/benchmarks` orders: each line draws from a third of them.
  static let productCount = 999
  /// What one receipt line may hold.
  private static let receiptQuantityMax: Int64 = 1_000_000
  /// Lines of a receipt that stay well inside its limits.
  private static let linesPerReceipt = 100
  private static let warehouse = "LOAD-1"
  /// Of the orders made before the load.
  private static let preparing = 32

  let tenant: String
  /// The latest, `ordersKeptMax` of them.
  private(set) var placed: [Placed] = []
  private(set) var placedCount = 0
  /// Lines of these that the server said to have reserved.
  private(set) var reservedLines = 0
  /// Request ids of two runs never meet.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private var orders = 0

  /// - Parameter tenant: one that has nothing yet; nil: a name that no other run has. Runs do not see
  ///   each other's stock.
  init(tenant: String?) {
    self.tenant = tenant ?? "load-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  func options(timeout: Duration? = nil) -> CallOptions {
    CallOptions(
      timeout: timeout, metadata: ["kontor-tenant": tenant, "kontor-actor": "kontor-load"])
  }

  /// Makes warehouse, products and stock, then orders to read.
  func prepare(_ session: Session, orders: Int) async throws {
    let call = try await StockServiceClient(session.channels[0]).importStock(options: options())
    for (index, item) in items().enumerated() {
      try await call.write(ImportStockRequest(sequence: Int64(index + 1), item: item))
    }
    let response = try await call.finish()
    if let failure = response.failures.first {
      throw Status(
        .failedPrecondition, "item \(failure.sequence) was refused: \(failure.error?.message ?? "")"
      )
    }
    let work = PlaceOrderWork(self, .spread)
    try await withThrowingDiscardingTaskGroup { group in
      for caller in 0..<min(Self.preparing, orders) {
        group.addTask(executorPreference: session.loop) {
          for number in stride(from: caller, to: orders, by: Self.preparing) {
            switch await work.call(number, session) {
            case .ok: break
            case .failed(let code, let text): throw Status(code, "an order to read: \(text)")
            case .wrong(let text): throw Status(.dataLoss, text)
            }
          }
        }
      }
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

  static func sku(_ product: Int) -> String { "LOAD-\(product)" }

  /// The next order for these products, one of each, under a name of its own.
  func order(_ products: [Int]) -> CreateOrderRequest {
    orders += 1
    var request = CreateOrderRequest()
    request.requestID = "\(run)-\(orders)"
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

  func keep(_ order: Order, of products: [Int]) {
    let placed = Placed(id: order.orderID, products: products)
    if self.placed.count < LoadLimits.ordersKeptMax {
      self.placed.append(placed)
    } else {
      self.placed[placedCount % LoadLimits.ordersKeptMax] = placed
    }
    placedCount += 1
    reservedLines += order.lines.count { $0.reserved > 0 }
  }

  /// What is wrong with an order for these products, one of each; nil: nothing.
  static func mistake(in order: Order, id: String? = nil, of products: [Int]) -> String? {
    if order.orderID.isEmpty { return "an order without an id" }
    if let id, order.orderID != id { return "order \(order.orderID) in place of \(id)" }
    let asked = products.map { "1 \(sku($0))" }.sorted()
    let got = order.lines.map { "\($0.ordered) \($0.sku)" }.sorted()
    if asked == got { return nil }
    return "order \(order.orderID) has \(got.joined(separator: ", ")), asked for was "
      + asked.joined(separator: ", ")
  }
}
