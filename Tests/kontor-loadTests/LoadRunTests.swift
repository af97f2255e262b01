import KontorClient
import Networking
import RPCServer
import Synchronization
import Testing

@testable import kontor_load

/// A server in this process that may be wrong in one way, and a run against it.
@Suite("A run that is checked", .timeLimit(.minutes(1)))
struct LoadRunTests {
  enum Fault: Sendable {
    case none, echo, lines, lostOrders, ledger, unprepared, noSummary, noProof
  }

  private final class Books: Sendable {
    let orders = Mutex<[String: Order]>([:])
    private let count = Mutex(0)

    func nextID() -> String {
      let number = count.withLock { count in
        count += 1
        return String(count)
      }
      let zeros = String(repeating: "0", count: 12 - number.count)
      return "0198d4c2-0000-7000-8000-\(zeros)\(number)"
    }
  }

  private func services(_ fault: Fault) -> [ServiceDefinition] {
    let books = Books()
    return [
      ServiceDefinition(
        name: "bench.v1.Bench",
        methods: [
          .unary(BenchMethods.echo) { (request: Msg, _) -> Msg in
            fault == .echo && request.n % 10 == 9 ? Msg(n: request.n + 1) : request
          }
        ]),
      ServiceDefinition(
        name: "kontor.orders.v1.OrderService",
        methods: [
          .unary(OrderServiceMethods.createOrder) { (request: CreateOrderRequest, _) -> Order in
            var order = Order(orderID: books.nextID())
            order.lines = request.lines.map { asked in
              var line = OrderLine()
              line.sku = asked.sku
              line.ordered = asked.quantity
              line.reserved = asked.quantity
              return line
            }
            if fault == .lines { order.lines.removeLast() }
            books.orders.withLock { $0[order.orderID] = order }
            return order
          },
          .unary(OrderServiceMethods.getOrder) { (request: GetOrderRequest, _) -> Order in
            guard fault != .lostOrders, case .orderID(let id) = request.key,
              let order = books.orders.withLock({ $0[id] })
            else { throw Status(.notFound, "no such order") }
            return order
          },
        ]),
      ServiceDefinition(
        name: "kontor.inventory.v1.StockService",
        methods: [
          .clientStreaming(StockServiceMethods.importStock) {
            (requests: RequestStream<ImportStockRequest>, _) -> ImportStockResponse in
            if fault == .unprepared { throw Status(.permissionDenied, "not you") }
            for try await _ in requests {}
            return ImportStockResponse()
          },
          .serverStreaming(StockServiceMethods.verifyLedger) {
            (_: VerifyLedgerRequest, answers: ResponseWriter<VerifyLedgerResponse>, _) in
            var summary = LedgerSummary()
            summary.reservationCount = Int64(
              books.orders.withLock { $0.values.reduce(0) { $0 + $1.lines.count } })
            if fault == .ledger {
              var found = LedgerDiscrepancy()
              found.sku = "LOAD-1"
              found.actual = 3
              found.expected = 4
              summary.discrepancyCount = 1
              try await answers.write(VerifyLedgerResponse(result: .discrepancy(found)))
            }
            if fault == .noSummary { return }
            if fault == .noProof { throw Status(.deadlineExceeded, "too late") }
            try await answers.write(VerifyLedgerResponse(result: .summary(summary)))
          },
        ]),
    ]
  }

  private func run(
    _ fault: Fault, _ plan: @escaping @Sendable () -> Plan
  ) async throws -> LoadResult {
    let thread = try LoopThread(index: 0)
    let server = RPCServer(services: services(fault), health: HealthRegistry(services: []))
    let address = try await server.start(
      at: [.ipv4([127, 0, 0, 1], port: 0)], on: [thread.loop], tls: nil)[0]
    let result = await Task(executorPreference: thread.loop) {
      () async -> Result<LoadResult, any Error> in
      do {
        let plan = plan()
        let configuration = ChannelConfiguration()
        let channel = try Channel(
          target: "\(address)", configuration: configuration, on: thread.loop)
        let session = Session(
          target: "\(address)", configuration: configuration, channels: [channel],
          loop: thread.loop, timeout: .seconds(10), isChecked: plan.isChecked)
        let result: Result<LoadResult, any Error>
        do {
          result = .success(try await LoadRun(plan: plan, session: session).run())
        } catch {
          result = .failure(error)
        }
        await channel.close()
        return result
      } catch {
        return .failure(error)
      }
    }.value
    await server.drain(within: .zero)
    thread.loop.stop()
    thread.join()
    return try result.get()
  }

  private static let phases = [Phase(name: "load", seconds: 1, pace: .open(20, .constant))]

  private static func orders() -> Plan {
    let shop = Shop(tenant: "t")
    let parts = [
      Mix.Part(weight: 1, work: PlaceOrderWork(shop, .spread)),
      Mix.Part(weight: 1, work: GetOrderWork(shop: shop)),
    ]
    return Plan(
      title: "orders", course: .phases(phases), mix: Mix(parts, seed: 1),
      timeout: .seconds(10), isChecked: true, shop: shop, preparedOrders: 5)
  }

  private static func echo() -> Plan {
    Plan(
      title: "echo", course: .phases(phases), mix: Mix(EchoWork(payloadBytes: 3)),
      timeout: .seconds(10))
  }

  @Test("against a server that is right is a success, its orders read back and its ledger verified")
  func right() async throws {
    let result = try await run(.none) { Self.orders() }
    #expect(result.failures.isEmpty)
    #expect(result.total.outcomes == ["OK": 20])
    let books = try #require(result.books)
    #expect(books.ordersRead >= 5)
    #expect(books.ordersWrong == 0)
    #expect(books.reservations == Int64(3 * books.ordersRead))
  }

  @Test("an echo that is another is wrong, also in a run that is not checked")
  func echo() async throws {
    let result = try await run(.echo) { Self.echo() }
    #expect(result.total.outcomes == ["OK": 18, "WRONG_ANSWER": 2])
    #expect(result.failures == ["wrong answers: 2"])
    #expect(result.told.first?.text == "echo 9 with 3 bytes came back as 10 with 0 bytes")
    #expect(try await run(.none) { Self.echo() }.failures.isEmpty)
  }

  @Test("an order without a line that was asked for ends it before the load, by the order's name")
  func lines() async throws {
    let error = try await #require(throws: Status.self) { try await run(.lines) { Self.orders() } }
    #expect(error.code == .dataLoss)
    #expect(error.message.contains("asked for was"))
  }

  @Test("orders that can't be read back are a failure")
  func lost() async throws {
    let result = try await run(.lostOrders) { Self.orders() }
    #expect(result.total.count("NOT_FOUND") > 0)
    let books = try #require(result.books)
    #expect(books.ordersWrong == books.ordersRead)
    #expect(result.failures == ["\(books.ordersRead) of \(books.ordersRead) orders not as placed"])
  }

  @Test("a discrepancy in the ledger is a failure, told in words")
  func ledger() async throws {
    let result = try await run(.ledger) { Self.orders() }
    #expect(result.failures == ["discrepancies in the ledger: 1"])
    #expect(result.books?.told.first?.contains("LOAD-1") == true)
  }

  @Test("a proof without its summary is a failure")
  func noSummary() async throws {
    let result = try await run(.noSummary) { Self.orders() }
    #expect(result.failures == ["VerifyLedger ended without a summary"])
  }

  @Test("a proof that fails is a failure, and the run's figures are there all the same")
  func noProof() async throws {
    let result = try await run(.noProof) { Self.orders() }
    #expect(result.failures == ["VerifyLedger: DEADLINE_EXCEEDED: too late"])
    #expect(result.total.count == 20)
  }

  @Test("a server that can't be prepared ends it with the server's status")
  func unprepared() async throws {
    let error = try await #require(throws: Status.self) {
      try await run(.unprepared) { Self.orders() }
    }
    #expect(error.code == .permissionDenied)
  }

  @Test("a search against a server that answers everything at once ends at the most")
  func search() async throws {
    let search = Plan.Search(
      goal: Goal(percentile: 50, within: .seconds(10)), first: 20, most: 30, precision: 0.1,
      arrival: .constant, seconds: 1, warmUp: 0)
    let result = try await run(.none) {
      Plan(
        title: "search", course: .search(search), mix: Mix(EchoWork()), timeout: .seconds(10))
    }
    let found = try #require(result.search)
    #expect(found.ending == .mostHeld)
    #expect(found.steps.map(\.rate) == [20, 30])
    #expect(found.steps.map(\.tally.count) == [20, 30])
    #expect(result.total.count == 30)
  }

  @Test("a search whose calls all fail finds no rate")
  func failingSearch() async throws {
    let search = Plan.Search(
      goal: Goal(percentile: 99, within: .seconds(10)), first: 2, most: 30, precision: 0.1,
      arrival: .constant, seconds: 1, warmUp: 0)
    let result = try await run(.lostOrders) {
      Plan(
        title: "search", course: .search(search),
        mix: Mix(GetOrderWork(shop: Shop(tenant: "t"))), timeout: .seconds(10))
    }
    #expect(result.search?.ending == .leastFailed)
    #expect(result.search?.held == nil)
    #expect(result.text.contains("no rate held p99 within 10000 ms"))
  }
}
