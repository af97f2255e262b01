import Contracts
import RPCCore
import Testing

@Suite("Rules that a contract leaves to the rpc")
struct DeferredRulesTests {
  @Test("A broken item of an import is not the stream's fault: its fields are not checked with it")
  func items() {
    #expect(violations(ImportOrdersRequest(sequence: 1, order: CreateOrderRequest())) == [])
    #expect(violations(IngestTrackingRequest(sequence: 1, event: TrackingEvent())) == [])
    #expect(violations(ImportStockRequest(sequence: 1, item: .product(PutProductRequest()))) == [])
  }

  @Test("An item that is missing, though required, is not the stream's fault either")
  func missingItems() {
    #expect(violations(ImportOrdersRequest(sequence: 1)) == [])
    #expect(violations(IngestTrackingRequest(sequence: 1)) == [])
    #expect(violations(ImportStockRequest(sequence: 1)) == [])
  }

  @Test("What is wrong around the item is still found")
  func envelope() {
    #expect(violations(ImportOrdersRequest()) == ["sequence", "sequence"])
    #expect(violations(IngestTrackingRequest()) == ["sequence", "sequence"])
    #expect(violations(ImportStockRequest()) == ["sequence", "sequence"])
  }

  @Test("The item's own rules find what is wrong with it")
  func item() {
    #expect(violations(CreateOrderRequest()).contains("request_id"))
  }

  private func violations(_ message: some WireMessage) -> [String] {
    var found: [FieldViolation] = []
    message.validate("", into: &found)
    return found.map(\.field)
  }
}
