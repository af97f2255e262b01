import Domain
import Store
import Synchronization
import Testing

/// One command that callers send at random, again and again.
struct Act: Sendable {
  let name: String
  /// How often it is drawn, against the others.
  let weight: Int
  /// So many of them take effect in a run at least: a command that is always refused proves nothing.
  let floor: Int
  /// What it may be refused for, beside that somebody else was faster.
  let refusals: Set<String>
  /// False: there is nothing yet that it could be done to.
  let run: @Sendable (Turn, Store) async throws -> Bool

  init(
    _ name: String, _ weight: Int, atLeast floor: Int, refusedFor refusals: Set<String> = [],
    _ run: @escaping @Sendable (Turn, Store) async throws -> Bool
  ) {
    self.name = name
    self.weight = weight
    self.floor = floor
    self.refusals = refusals.union(["VERSION_CONFLICT"])
    self.run = run
  }

  static let all =
    orders + reviews + changes + quotes + stock + stocktakes + supply + picking + shipping + money
    + returns + care
    + work
}

/// What a caller needs for one command. Used by one task.
final class Turn {
  var dice: Dice
  let made: Made
  /// No other command has it.
  let name: String
  let seed: UInt64

  init(dice: Dice, made: Made, name: String, seed: UInt64) {
    self.dice = dice
    self.made = made
    self.name = name
    self.seed = seed
  }

  static let people = ["ann", "bob", "cem", "dan"]

  func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
  func oneOf<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }
  func any<Element>(_ bag: Bag<Element>) -> Element? { bag.any(&dice) }
  func person() -> String { oneOf(Self.people) }

  func key(by person: String? = nil, _ suffix: String = "") -> CommandKey {
    var key = StoreTests.key(name + suffix)
    key.actor = person ?? self.person()
    return key
  }

  /// Sends a command; now and then again, or twice at once, which must be a replay (I8).
  func send<Value: Sendable>(
    _ command: @escaping @Sendable () async throws -> Outcome<Value>
  ) async throws -> Value {
    guard dice.hits(oneIn: 12) else { return try await command().value }
    if dice.hits(oneIn: 2) {
      let first = try await command()
      let again = try await command()
      #expect(!first.isReplay && again.isReplay, "seed \(seed): \(name) was done twice")
      made.count("replay")
      return first.value
    }
    let both = await atOnce(2) { _ in try await command() }
    let done = both.compactMap { try? $0.get() }
    #expect(
      done.isEmpty || done.filter { !$0.isReplay }.count == 1,
      "seed \(seed): \(name) was done twice at once")
    if done.count == 2 { made.count("replay at once") }
    return try (done.isEmpty ? both[0].get() : done[0]).value
  }
}

/// Things of one kind, for every caller to do the next thing to.
final class Bag<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])

  func add(_ element: Element) { elements.withLock { $0.append(element) } }
  var all: [Element] { elements.withLock { $0 } }

  /// Mostly one of the latest, sometimes any: callers meet at the same thing.
  func any(_ dice: inout Dice) -> Element? {
    let isLate = !dice.hits(oneIn: 4)
    let pick = dice.next()
    return elements.withLock { elements in
      let reach = UInt64(isLate ? min(elements.count, 16) : elements.count)
      return reach == 0 ? nil : elements[elements.count - 1 - Int(pick % reach)]
    }
  }
}

/// What the callers made and came to.
final class Made: Sendable {
  let created = Bag<CreateOrderCommand>()
  /// As they were answered, for I14.
  let snapshots = Bag<Order>()
  let orders = Bag<OrderID>()
  let drafts = Bag<OrderID>()
  let inReview = Bag<OrderID>()
  let allocated = Bag<OrderID>()
  let delivered = Bag<OrderID>()
  /// With what their customer owes.
  let unpaid = Bag<(id: OrderID, total: Money)>()
  let paid = Bag<OrderID>()
  let held = Bag<(id: OrderID, kind: HoldKind)>()
  let changes = Bag<ChangeSetID>()
  let submittedChanges = Bag<ChangeSetID>()
  let quotes = Bag<QuoteID>()
  let stockHolds = Bag<StockHoldID>()
  let stocktakes = Bag<StocktakeID>()
  let supplierOrders = Bag<SupplierOrderID>()
  let released = Bag<FulfilmentID>()
  let picking = Bag<(id: FulfilmentID, picker: String)>()
  let picked = Bag<(id: FulfilmentID, picker: String)>()
  let packed = Bag<FulfilmentID>()
  let booked = Bag<ShipmentID>()
  let moving = Bag<(id: ShipmentID, number: String)>()
  let anomalies = Bag<AnomalyID>()
  let payments = Bag<PaymentID>()
  let authorized = Bag<PaymentID>()
  let refunds = Bag<RefundID>()
  let approvedRefunds = Bag<RefundID>()
  let endedRefunds = Bag<RefundID>()
  let returns = Bag<RmaID>()
  let approvedReturns = Bag<RmaID>()
  let receivedReturns = Bag<RmaID>()
  let inspectedReturns = Bag<RmaID>()
  let ineligibleReturns = Bag<RmaID>()
  let complaints = Bag<ComplaintID>()
  let exceptions = Bag<ExceptionID>()
  let urgents = Bag<UrgentID>()
  /// Orders whose customer, prices or lines a later command may have changed.
  let corrected = Bag<OrderID>()

  private let counts = Mutex<[String: Int]>([:])
  private let unexpected = Mutex<[String]>([])

  func count(_ what: String) { counts.withLock { $0[what, default: 0] += 1 } }
  func count(of what: String) -> Int { counts.withLock { $0[what, default: 0] } }
  var allCounts: [String: Int] { counts.withLock { $0 } }

  /// What must not happen, whatever the interleaving.
  func report(_ what: String) { unexpected.withLock { $0.append(what) } }
  var reports: [String] { unexpected.withLock { $0 } }

  /// Puts an order where the next command looks for it.
  func take(_ order: Order) {
    orders.add(order.id)
    unpaid.add((order.id, order.totals.total))
    moved(order)
  }

  func moved(_ order: Order) {
    switch order.state {
    case .draft, .returned: drafts.add(order.id)
    case .inReview: inReview.add(order.id)
    case .allocated: allocated.add(order.id)
    case .delivered: delivered.add(order.id)
    default: break
    }
  }
}
