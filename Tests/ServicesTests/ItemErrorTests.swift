import Contracts
import Domain
import RPCCore
import Testing

@testable import Services

@Suite("An item's error")
struct ItemErrorTests {
  @Test("says what the status of a unary call would have said")
  func shortage() {
    let refusal = Refusal.outOfStock(
      sku: SKU("A-1")!, warehouse: nil, requested: 3, available: 2)
    let error = ItemError(refusal.status)
    #expect(error.code == 9)
    #expect(error.reason == "INSUFFICIENT_STOCK")
    #expect(error.message == refusal.description)
    #expect(error.sku == "A-1")
    #expect(error.available == 2)
    #expect(error.currentVersion == nil)
    #expect(error.retryAfter == nil)
  }

  @Test("a lost race may be tried again, and says the current version")
  func conflict() {
    let error = ItemError(
      Refusal.versionConflict(expected: Version(1), current: Version(4)).status)
    #expect(error.code == 10)
    #expect(error.currentVersion == 4)
    #expect(error.retryAfter == ProtobufDuration(seconds: 0, nanos: 10_000_000))
  }

  @Test("broken rules of the contract name every field, the first as the item's")
  func violations() throws {
    var order = OrderSamples.newOrder()
    order.requestID = ""
    order.lines[0].quantity = 0
    let status = try #require(
      #expect(throws: Status.self) { try Status.requireValid(order) })
    let error = ItemError(status)
    #expect(error.code == 3)
    #expect(error.reason == "FIELD_INVALID")
    #expect(error.field == "request_id")
    #expect(error.message.contains("lines[0].quantity"))
  }

  @Test("a right message passes")
  func valid() throws {
    try Status.requireValid(OrderSamples.newOrder())
    try Status.requireValid(OrderSamples.fullOrder())
  }
}
