import Testing

@testable import Domain

@Suite("Correcting an order before it is accepted")
struct DraftCorrectionTests {
  private func correct(
    _ order: Order, _ make: (inout DraftCorrection) -> Void
  ) throws -> Order {
    var correction = DraftCorrection()
    make(&correction)
    return try correction.apply(
      to: order, products: OrderFixtures.products, now: OrderFixtures.noon)
  }

  @Test("what is not given stays", arguments: [OrderState.draft, .returned])
  func kept(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    #expect(try correct(order) { _ in } == order)
    let renamed = try correct(order) { $0.customer = Customer(name: "Bo") }
    #expect(renamed.customer.name == "Bo")
    #expect(renamed.customer.reference == "C-1")
    #expect(renamed.lines == order.lines)
    let urgent = try correct(order) { $0.orderClass = .urgent }
    #expect(urgent.priority == OrderClass.urgent.priority)
  }

  @Test("new lines take the place of all, priced anew")
  func lines() throws {
    let order = try OrderFixtures.order(in: .draft)
    let corrected = try correct(order) {
      $0.lines = [DraftLine(sku: OrderFixtures.nut, quantity: OrderFixtures.quantity(7))]
    }
    #expect(corrected.lines.map(\.counters.ordered) == [7])
    #expect(corrected.lines.map(\.number) == [1])
    #expect(corrected.lines.map(\.counters.reserved) == [0])
    #expect(corrected.totals.total == MoneyTests.money(1_200))
  }

  @Test("an accepted order is not corrected", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    let order = try OrderFixtures.order(in: state)
    if state == .draft || state == .returned { return }
    #expect(
      throws: Refusal.wrongState(.order, state: state.name, attempted: "UPDATE_DRAFT")
    ) { _ = try correct(order) { _ in } }
  }
}
