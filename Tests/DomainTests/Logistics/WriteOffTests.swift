import Testing

@testable import Domain

@Suite("The end of goods that do not arrive (LOG-3, LOG-4, I5)")
struct WriteOffTests {
  /// 4 bolts and 2 nuts with a carrier, in one parcel.
  static func shipped(delivered: Bool = false) throws -> (Order, [Dispatch.Part]) {
    var order = try OrderFixtures.order()
    let dispatch = try Dispatch.decide(order, shipping: [])
    order.lines = dispatch.lines
    order.state = dispatch.state
    if delivered {
      let lines = dispatch.parts.map { DispatchTests.line($0.line, $0.units) }
      let delivery = try DeliveryConfirmation.decide(order, parcel: .inTransit, delivered: lines)
      order.lines = delivery.lines
      order.state = delivery.state
    }
    return (order, dispatch.parts)
  }

  static let fates = [
    ParcelFate(), ParcelFate(isGivenUp: true), ParcelFate(isTakenBack: true),
    ParcelFate(isGivenUp: true, isTakenBack: true),
  ]

  @Test(
    "every resolution × every state of a parcel that its carrier has × what was settled before",
    arguments: AnomalyResolution.allCases, ParcelState.allCases)
  func table(_ resolution: AnomalyResolution, parcel: ParcelState) throws {
    for fate in Self.fates where parcel != .created && parcel != .cancelled {
      let (order, contents) = try Self.shipped(delivered: parcel == .delivered)
      let effect = try WriteOff.decide(
        order, resolving: resolution, of: parcel, fate: fate, contents: contents)
      let isMissing = parcel != .delivered && !fate.isGivenUp
      let isBack = resolution == .takenBack && !fate.isTakenBack
      switch resolution {
      case .movedOn, .deliveredAfterAll, .unfounded: #expect(effect == nil)
      case .reshipped, .refunded, .claimed: #expect((effect != nil) == isMissing)
      case .takenBack: #expect((effect != nil) == (isMissing || isBack))
      }
      guard let effect else { continue }
      #expect(effect.fate.isGivenUp == (fate.isGivenUp || isMissing))
      #expect(effect.fate.isTakenBack == (fate.isTakenBack || isBack))
      #expect(effect.isCredited == (isMissing && resolution != .reshipped))
      #expect(effect.returns.map(\.kind) == (isBack ? [.return, .return] : []))
      let counters = effect.lines.map(\.counters)
      #expect(counters.allSatisfy { $0.isConsistent })
      let lost = isMissing && resolution != .reshipped
      #expect(counters.map(\.writtenOff) == (lost ? [4, 2] : [0, 0]))
      #expect(counters.map(\.backordered) == (isMissing && !lost ? [4, 2] : [0, 0]))
      let isReturned = isBack && parcel == .delivered && !fate.isGivenUp
      #expect(counters.map(\.returned) == (isReturned ? [4, 2] : [0, 0]))
    }
  }

  @Test("what was lost is neither awaited nor paid, and may be the last of an order")
  func written() throws {
    var (order, contents) = try Self.shipped()
    let bolts = try #require(
      try WriteOff.decide(
        order, resolving: .refunded, of: .lost, fate: .init(),
        contents: contents.filter { $0.line == 1 }))
    #expect(bolts.state == .shipped && bolts.event == .writtenOff)
    order.lines = bolts.lines
    #expect(order.lines.map(\.charged.minorUnits) == [0, 200])
    let delivery = try DeliveryConfirmation.decide(
      order, parcel: .inTransit, delivered: [DispatchTests.line(2, 2)])
    #expect(delivery.state == .delivered)

    (order, contents) = try Self.shipped()
    let all = try #require(
      try WriteOff.decide(
        order, resolving: .claimed, of: .damaged, fate: .init(), contents: contents))
    #expect(all.state == .delivered)
    order.lines = all.lines
    #expect(order.fulfilmentFacet == .writtenOff)
  }

  @Test("what is sent again waits for goods, with the order in fulfilment")
  func again() throws {
    let (order, contents) = try Self.shipped()
    let effect = try #require(
      try WriteOff.decide(
        order, resolving: .reshipped, of: .lost, fate: .init(), contents: contents))
    #expect(effect.state == .inFulfilment && effect.event == .shippingAgain)
    #expect(effect.lines.map(\.counters.open) == [4, 2])
    #expect(effect.lines.allSatisfy { $0.charged == $0.amounts.total })
  }

  @Test("is for orders whose goods are on their way", arguments: OrderState.allCases)
  func states(_ state: OrderState) throws {
    var (order, contents) = try Self.shipped()
    order.state = state
    func decide(_ resolution: AnomalyResolution) throws -> OrderState? {
      try WriteOff.decide(
        order, resolving: resolution, of: .lost, fate: .init(), contents: contents)?.state
    }
    if state == .shipped || state == .inFulfilment {
      #expect(try decide(.reshipped) == .inFulfilment)
    } else {
      #expect(throws: Refusal.orderState(state, attempted: .shipAgain)) { try decide(.reshipped) }
    }
    if state == .shipped {
      #expect(try decide(.refunded) == .delivered)
    } else {
      #expect(throws: Refusal.orderState(state, attempted: .deliver)) { try decide(.refunded) }
    }
  }

  @Test("two lines of one SKU come back to one stock row (I3, I4)")
  func returns() throws {
    let (order, contents) = try Self.shipped()
    var same = contents
    same[1].key = same[0].key
    let effect = try #require(
      try WriteOff.decide(
        order, resolving: .takenBack, of: .returned, fate: .init(), contents: same))
    #expect(effect.returns.map(\.key) == [same[0].key])
    #expect(effect.returns.map(\.delta) == [StockColumns(onHand: 6, quarantined: 6)])
  }
}
