import Testing

@testable import Domain

@Suite("Holds on stock (I9)")
struct StockHoldTests {
  /// Where each action leads from HELD, COMMITTED, CONSUMED, RELEASED, EXPIRED.
  static let table: [(StockHoldAction, [StockHoldState?])] = [
    (.extend, [.held, nil, nil, nil, nil]),
    (.commit, [.committed, nil, nil, nil, nil]),
    (.consume, [.consumed, .consumed, nil, nil, nil]),
    (.release, [.released, .released, nil, nil, nil]),
    (.expire, [.expired, nil, nil, nil, nil]),
  ]

  @Test("the machine: every state and action", arguments: table)
  func machine(_ action: StockHoldAction, results: [StockHoldState?]) {
    for (state, expected) in zip(StockHoldState.allCases, results) {
      if let expected {
        #expect((try? state.after(action)) == expected)
      } else {
        #expect(
          throws: Refusal.wrongState(.stockHold, state: state.name, attempted: action.name)
        ) { try state.after(action) }
      }
    }
  }

  @Test("the table names every action")
  func complete() { #expect(Self.table.map(\.0) == StockHoldAction.allCases) }

  static func hold(_ state: StockHoldState = .held) throws -> StockHold {
    StockHold(
      id: StockHoldID(try #require(UUIDv7(UUIDv7Tests.example))), version: .first, state: state,
      lines: [], reference: "", heldBy: "ann",
      expires: OrderFixtures.noon, created: OrderFixtures.noon)
  }

  @Test("its last microsecond is held, the next one expired, whoever looks first")
  func time() throws {
    let hold = try Self.hold()
    let before = OrderFixtures.noon.advanced(by: .microseconds(-1))
    for action in [StockHoldAction.extend, .commit, .consume] {
      _ = try hold.after(action, now: before)
      #expect(
        throws: Refusal.wrongState(.stockHold, state: "EXPIRED", attempted: action.name)
      ) { try hold.after(action, now: hold.expires) }
    }
    #expect(try hold.after(.release, now: hold.expires) == .released)
    #expect(throws: Refusal.self) { try hold.after(.expire, now: before) }
    #expect(try hold.after(.expire, now: hold.expires) == .expired)
    #expect(try Self.hold(.committed).after(.consume, now: hold.expires) == .consumed)
    #expect(throws: Refusal.self) { try Self.hold(.committed).after(.expire, now: hold.expires) }
  }

  @Test(
    "lasts from a second to a day, and as the tenant says when nothing is said",
    arguments: [(0, 900), (1, 1), (86_400, 86_400), (86_401, nil), (-1, nil)] as [(Int64, Int64?)])
  func length(_ asked: Int64, lasts: Int64?) throws {
    func expiry() throws(Refusal) -> Instant {
      try StockHold.expiry(
        after: .seconds(asked), standard: .seconds(900), now: OrderFixtures.noon, field: "ttl")
    }
    if let lasts {
      #expect(try expiry() == OrderFixtures.noon.advanced(by: .seconds(lasts)))
    } else {
      #expect(throws: Refusal.invalidField("ttl", .outOfRange(min: 1, max: 86_400))) {
        try expiry()
      }
    }
  }
}
