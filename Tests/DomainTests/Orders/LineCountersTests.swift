import Testing

@testable import Domain

@Suite("Line counters (I5)")
struct LineCountersTests {
  /// ordered, cancelled, reserved, back-ordered, shipped, delivered, returned, written off.
  static let rows: [([Int64], Bool)] = [
    ([5, 0, 0, 0, 0, 0, 0, 0], true),
    ([5, 1, 1, 1, 2, 2, 2, 0], true),
    ([5, 0, 0, 0, 5, 2, 2, 3], true),
    ([5, 0, 5, 0, 0, 0, 0, 0], true),
    ([5, 0, 6, 0, 0, 0, 0, 0], false),
    ([5, 1, 4, 1, 0, 0, 0, 0], false),
    ([5, 3, 0, 0, 3, 0, 0, 0], false),
    ([5, 0, 0, 0, 3, 4, 0, 0], false),
    ([5, 0, 0, 0, 3, 2, 3, 0], false),
    ([5, 0, 0, 0, 3, 2, 0, 2], false),
    ([5, 0, 0, 0, 3, 0, 0, -1], false),
    ([5, -1, 0, 0, 0, 0, 0, 0], false),
    ([Int64.max, Int64.max, 0, 0, Int64.max, 0, 0, 0], false),
    ([5, 0, 0, 0, 5, Int64.max, 0, Int64.max], false),
  ]

  @Test("that break I5 do not exist", arguments: rows)
  func consistency(_ row: [Int64], isConsistent: Bool) {
    let counters = LineCounters(
      ordered: row[0], cancelled: row[1], reserved: row[2], backordered: row[3], shipped: row[4],
      delivered: row[5], writtenOff: row[7], returned: row[6])
    #expect((counters != nil) == isConsistent)
  }

  @Test("ship up to what is open and not one more")
  func shipping() throws {
    var counters = LineCounters(ordered: OrderFixtures.quantity(5))
    counters.reserveOpen()
    #expect(try counters.ship(OrderFixtures.quantity(4), line: 1) == 4)
    #expect(counters.open == 1)
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 2, open: 1)) {
      try counters.ship(OrderFixtures.quantity(2), line: 1)
    }
    #expect(try counters.ship(OrderFixtures.quantity(1), line: 1) == 1)
    #expect(counters.open == 0 && counters.reserved == 0 && counters.shipped == 5)
    #expect(counters.isConsistent)
  }

  @Test("deliver up to what was shipped and not one more")
  func delivering() throws {
    var counters = LineCounters(ordered: OrderFixtures.quantity(5))
    _ = try counters.ship(OrderFixtures.quantity(3), line: 2)
    try counters.deliver(OrderFixtures.quantity(2), line: 2)
    #expect(throws: Refusal.exceedsOpen(line: 2, requested: 2, open: 1)) {
      try counters.deliver(OrderFixtures.quantity(2), line: 2)
    }
    try counters.deliver(OrderFixtures.quantity(1), line: 2)
    #expect(counters.delivered == 3)
    #expect(counters.isConsistent)
  }

  @Test("give up what is under way and not one more, and send it again or not")
  func givingUp() throws {
    var counters = LineCounters(ordered: OrderFixtures.quantity(5))
    _ = try counters.ship(OrderFixtures.quantity(5), line: 1)
    try counters.deliver(OrderFixtures.quantity(1), line: 1)
    try counters.writeOff(OrderFixtures.quantity(2), line: 1)
    #expect(counters.underWay == 2 && counters.sent == 3 && counters.open == 0)
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 3, open: 2)) {
      try counters.writeOff(OrderFixtures.quantity(3), line: 1)
    }
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 3, open: 2)) {
      try counters.shipAgain(OrderFixtures.quantity(3), line: 1)
    }
    try counters.shipAgain(OrderFixtures.quantity(2), line: 1)
    #expect(counters.open == 2 && counters.backordered == 2 && counters.shipped == 3)
    #expect(throws: Refusal.exceedsOpen(line: 1, requested: 2, open: 1)) {
      try counters.takeBack(OrderFixtures.quantity(2), line: 1)
    }
    try counters.takeBack(OrderFixtures.quantity(1), line: 1)
    #expect(counters.returned == 1 && counters.isConsistent)
  }

  @Test("wait for goods without a reservation, and end waiting when they are reserved or cancelled")
  func waiting() {
    var counters = LineCounters(ordered: OrderFixtures.quantity(5))
    counters.backorderOpen()
    #expect(counters.backordered == 5 && counters.reserved == 0 && counters.isConsistent)
    counters.reserveOpen()
    #expect(counters.backordered == 0 && counters.reserved == 5 && counters.isConsistent)
    counters.backorderOpen()
    #expect(counters.cancelOpen() == 0)
    #expect(counters.backordered == 0 && counters.cancelled == 5 && counters.isConsistent)
  }

  @Test("give a reservation back once (I9)")
  func releasing() {
    var counters = LineCounters(ordered: OrderFixtures.quantity(5))
    counters.reserveOpen()
    #expect(counters.release() == 5)
    #expect(counters.release() == 0)
    counters.reserveOpen()
    #expect(counters.cancelOpen() == 5)
    #expect(counters.cancelled == 5 && counters.open == 0)
    #expect(counters.cancelOpen() == 0)
    #expect(counters.isConsistent)
  }
}
