import Domain
import RPCCore
import Testing

@testable import Services

@Suite("Page tokens")
struct PageTokenTests {
  private let token = PageToken(kind: .listOrders, scope: 0x0102_0304_0506_0708, key: [1, 2, 3])

  private func parse(
    _ text: String, kind: PageToken.Kind = .listOrders, scope: UInt64 = 0x0102_0304_0506_0708
  ) throws -> PageToken? {
    try PageToken.parse(text, field: "page_token", kind: kind, scope: scope)
  }

  @Test("come back as they were given", arguments: [1, 2, 16, 26, 117, 128])
  func roundTrip(count: Int) throws {
    let token = PageToken(
      kind: .watchOrder, scope: .max, key: (0..<count).map { UInt8($0) ^ 0xA5 })
    #expect(try parse(token.text, kind: .watchOrder, scope: .max) == token)
    #expect(token.text.utf8.count <= 512)
  }

  @Test("the empty text asks for the beginning")
  func empty() throws {
    #expect(try parse("") == nil)
  }

  @Test("of another rpc are refused")
  func otherKind() {
    refused { try parse(token.text, kind: .exportOrders) }
  }

  @Test("of another tenant or filter are refused")
  func otherScope() {
    refused { try parse(token.text, scope: 1) }
  }

  @Test("with any character changed are refused")
  func tampered() {
    for index in token.text.indices {
      for replacement in ["A", "B", "_", "é", "\0"] where String(token.text[index]) != replacement {
        var text = token.text
        text.replaceSubrange(index...index, with: replacement)
        refused { try parse(text) }
      }
    }
  }

  @Test("cut short or made longer are refused")
  func lengths() {
    var text = token.text
    refused { try parse(text + "A") }
    refused { try parse(text + String(repeating: "A", count: 100_000)) }
    while text.count > 1 {
      text.removeLast()
      refused { try parse(text) }
    }
  }

  private func refused(_ body: () throws -> PageToken?) {
    let refusal = #expect(throws: Refusal.self) { try body() }
    #expect(refusal?.reason == "FIELD_INVALID")
    #expect(refusal?.facts.field == "page_token")
  }
}
