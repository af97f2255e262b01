import KontorClient

/// A working day: its people, its goods and what has come of its orders.
///
/// `@unchecked Sendable`: one step after the other touches it.
final class Day: @unchecked Sendable {
  /// Named after the day, so that two days in one tenant do not meet.
  let name: String
  let orderCount: Int
  let first: Desk
  /// Approves what the first may not approve itself.
  let second: Desk

  /// Orders that wait for their warehouse.
  var ready: [Order] = []
  /// Shipments on their way.
  var underWay: [Shipment] = []
  /// Orders whose goods have arrived.
  var arrived: [String] = []
  /// Orders that wait for a supplier, in the order in which they came.
  var waiting: [Order] = []
  /// The request by which one of those goes first.
  var hurried = ""
  /// What a picker did not find, and where.
  var missing: (sku: String, warehouse: String)?
  private var told: [(step: String, count: Int)] = []

  init(first: KontorClient, second: KontorClient, orderCount: Int) {
    self.first = Desk(first)
    self.second = Desk(second)
    self.orderCount = orderCount
    name = String(newRequestID().prefix(8))
  }

  func play() async throws {
    try await step("open the shop") { try await self.openShop() }
    try await step("take orders") { try await self.takeOrders() }
    try await step("review what is out of the ordinary") { try await self.review() }
    try await step("offer and sell by quotation") { try await self.offer() }
    try await step("take payments") { try await self.takePayments() }
    try await step("wait for goods that are short") { try await self.fillShortage() }
    try await step("let the urgent go first") { try await self.hurry() }
    try await step("change and cancel") { try await self.changeAndCancel() }
    try await step("pick, pack and hand over") { try await self.workInWarehouse() }
    try await step("count the shelves") { try await self.countShelves() }
    try await step("follow the parcels") { try await self.followParcels() }
    try await step("order from the supplier") { try await self.orderFromSupplier() }
    try await step("ask who was in a hurry") { try await self.askTheHurried() }
    try await step("settle") { try await self.settle() }
    try await step("take goods back") { try await self.takeBack() }
    try await step("close the books") { try await self.closeBooks() }
  }

  private func step(_ title: String, _ body: () async throws -> Int) async throws {
    let began = ContinuousClock.now
    printErrorPart("\(title) … ")
    let count = try await body()
    told.append((title, count))
    let milliseconds = (ContinuousClock.now - began) / .milliseconds(1)
    printError("\(count) done in \(Int(milliseconds)) ms")
  }

  func tellSummary(_ form: OutputForm) {
    switch form {
    case .table:
      var table = Table(("STEP", .left), ("DONE", .right))
      for (step, count) in told { table.add(step, String(count)) }
      table.printAll()
    case .json:
      var object = JSONObject()
      object.add("day", name)
      for (step, count) in told {
        object.add(step.map { $0 == " " ? "_" : String($0) }.joined(), raw: String(count))
      }
      printLine(object.text)
    }
  }

  /// Something else came than the day is about.
  func expect(_ holds: Bool, _ what: String) throws {
    if !holds { throw InputError("the day went wrong: \(what)") }
  }

  /// Asks again until it holds: what background work does comes by itself, some of it once a minute.
  func wait(_ what: String, until holds: () async throws -> Bool) async throws {
    let began = ContinuousClock.now
    var isTold = false
    while try await !holds() {
      let waited = ContinuousClock.now - began
      try expect(waited < .seconds(120), "waited two minutes for \(what)")
      if waited > .seconds(1), !isTold {
        printErrorPart("waiting for \(what) … ")
        isTold = true
      }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// So many hours after the first order of the day, by the service's clock.
  func hours(_ hours: Int64) -> Timestamp {
    let came = ready.first?.stageTimes?.createTime ?? Timestamp()
    return Timestamp(seconds: came.seconds + hours * 3_600)
  }

  /// Wants a refusal with this reason.
  func refused<Answer>(_ reason: String, _ call: () async throws(Status) -> Answer) async throws {
    do throws(Status) {
      _ = try await call()
    } catch {
      for case .errorInfo(let got, _, _) in error.details where got == reason { return }
      throw error
    }
    throw InputError("the day went wrong: no refusal \(reason)")
  }
}

/// A person at work: every service under that person's name.
struct Desk: Sendable {
  let orders: OrderServiceClient
  let reviews: ReviewServiceClient
  let changes: ChangeServiceClient
  let quotes: QuoteServiceClient
  let urgents: UrgentServiceClient
  let stock: StockServiceClient
  let sourcing: SourcingServiceClient
  let replenishment: ReplenishmentServiceClient
  let stocktakes: StocktakeServiceClient
  let picks: PickServiceClient
  let carriers: CarrierServiceClient
  let shipments: ShipmentServiceClient
  let tracking: TrackingServiceClient
  let payments: PaymentServiceClient
  let returns: RmaServiceClient
  let customers: CustomerServiceClient
  let exceptions: ExceptionServiceClient

  init(_ client: KontorClient) {
    let invoker = client.invoker
    orders = OrderServiceClient(invoker)
    reviews = ReviewServiceClient(invoker)
    changes = ChangeServiceClient(invoker)
    quotes = QuoteServiceClient(invoker)
    urgents = UrgentServiceClient(invoker)
    stock = StockServiceClient(invoker)
    sourcing = SourcingServiceClient(invoker)
    replenishment = ReplenishmentServiceClient(invoker)
    stocktakes = StocktakeServiceClient(invoker)
    picks = PickServiceClient(invoker)
    carriers = CarrierServiceClient(invoker)
    shipments = ShipmentServiceClient(invoker)
    tracking = TrackingServiceClient(invoker)
    payments = PaymentServiceClient(invoker)
    returns = RmaServiceClient(invoker)
    customers = CustomerServiceClient(invoker)
    exceptions = ExceptionServiceClient(invoker)
  }
}

func euros(_ units: Int64, _ cents: Int32 = 0) -> Money {
  Money(currencyCode: "EUR", units: units, nanos: cents * 10_000_000)
}
