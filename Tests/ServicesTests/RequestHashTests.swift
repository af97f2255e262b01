import Contracts
import ProtobufRuntime
import Testing

@testable import Services

@Suite("Request hashes")
struct RequestHashTests {
  @Test("equal requests have equal hashes of 16 bytes")
  func equal() throws {
    let hash = try RequestHash(OrderSamples.fullOrder())
    #expect(try RequestHash(OrderSamples.fullOrder()) == hash)
    #expect(hash.bytes.count == 16)
  }

  @Test("a request that came over the wire has the hash of its content")
  func decoded() throws {
    let request = OrderSamples.fullOrder()
    let copy = try CreateOrderRequest(decoding: request.encoded())
    #expect(try RequestHash(copy) == RequestHash(request))
  }

  @Test("any other content has another hash")
  func different() throws {
    let hash = try RequestHash(OrderSamples.fullOrder())
    let changes: [(inout CreateOrderRequest) -> Void] = [
      { $0.lines[0].quantity = 4 }, { $0.customerRemark = "" }, { $0.draft = true },
      { $0.lines.append($0.lines[0]) }, { $0.shippingAddress?.addressLines.swapAt(0, 1) },
    ]
    for change in changes {
      var request = OrderSamples.fullOrder()
      change(&request)
      #expect(try RequestHash(request) != hash)
    }
  }
}
