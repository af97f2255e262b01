import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("Messages to bytes and back")
struct RoundTripTests {
  @Test("a request comes back as it was")
  func request() throws {
    var request = CreateOrderRequest()
    request.requestID = "r-1"
    request.lines = [
      NewOrderLine(sku: "A-1", quantity: 3, unitPrice: Money(currencyCode: "EUR", units: 12))
    ]
    request.customer = Contact(displayName: "Zoë 漢字 🚚")
    let bytes = try request.encoded()
    #expect(try CreateOrderRequest(decoding: bytes) == request)
  }

  @Test("an empty message has no bytes")
  func empty() throws {
    #expect(try CreateOrderRequest().encoded() == [])
    #expect(try CreateOrderRequest(decoding: []) == CreateOrderRequest())
  }
}
