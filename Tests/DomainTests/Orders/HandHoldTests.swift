import Testing

@testable import Domain

@Suite("Holds by hand")
struct HandHoldTests {
  private func hold(_ kind: HoldKind, deadline: Instant? = nil) -> Hold {
    Hold(kind: kind, owner: "ann", reason: "asked by phone", deadline: deadline)
  }

  @Test(
    "each kind is placed and released by hand, unless a process owns it",
    arguments: HoldKind.allCases)
  func kinds(_ kind: HoldKind) throws {
    var order = try OrderFixtures.order()
    let belongs = kind == .review || kind == .changePending
    if belongs {
      #expect(throws: Refusal.orderStep(.holdNotByHand(kind))) {
        _ = try HandHold.place(hold(kind), on: order, now: OrderFixtures.noon)
      }
    } else {
      #expect(
        try HandHold.place(hold(kind), on: order, now: OrderFixtures.noon) == HoldSet(kind))
      #expect(
        throws: Refusal.orderStep(kind == .customerConfirm ? .holdNotByHand(kind) : .notHeld(kind))
      ) {
        _ = try HandHold.release(kind, of: order)
      }
    }
    order.holds = [HoldSet(kind), HoldSet(.manual)]
    if belongs || kind == .customerConfirm {
      #expect(throws: Refusal.orderStep(.holdNotByHand(kind))) {
        _ = try HandHold.release(kind, of: order)
      }
    } else {
      #expect(
        try HandHold.release(kind, of: order) == (kind == .manual ? [] : HoldSet(.manual)))
      #expect(throws: Refusal.alreadyExists(.hold, id: kind.name)) {
        _ = try HandHold.place(hold(kind), on: order, now: OrderFixtures.noon)
      }
    }
  }

  @Test("an order's end takes no hold", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    if state.isOpen {
      #expect(throws: Never.self) {
        _ = try HandHold.place(hold(.manual), on: order, now: OrderFixtures.noon)
      }
    } else {
      #expect(
        throws: Refusal.wrongState(.order, state: state.name, attempted: "PLACE_HOLD")
      ) { _ = try HandHold.place(hold(.manual), on: order, now: OrderFixtures.noon) }
    }
  }

  @Test("a deadline lies ahead, and the risk of an order in review stays until it is decided")
  func limits() throws {
    var order = try OrderFixtures.order(in: .inReview)
    #expect(throws: Refusal.self) {
      _ = try HandHold.place(
        hold(.manual, deadline: OrderFixtures.noon), on: order, now: OrderFixtures.noon)
    }
    order.holds = [.review, HoldSet(.risk)]
    #expect(throws: Refusal.orderStep(.holdNotByHand(.risk))) {
      _ = try HandHold.release(.risk, of: order)
    }
  }
}
