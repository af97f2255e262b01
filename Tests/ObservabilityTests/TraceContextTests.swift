import RPCCore
import Testing

@testable import Observability

@Suite("traceparent and tracestate")
struct TraceContextTests {
  private static let id = "0af7651916cd43dd8448eb211c80319c"
  private static let span = "b7ad6b7169203331"

  @Test("are read and written as W3C Trace Context has them")
  func roundTrip() throws {
    let text = "00-\(Self.id)-\(Self.span)-01"
    let context = try #require(TraceContext(traceparent: text, tracestate: "a=1,b=2"))
    #expect(context.traceID == Self.id)
    #expect(context.spanID == Self.span)
    #expect(context.isSampled)
    #expect(context.state == "a=1,b=2")
    #expect(context.traceparent == text)
    let low = TraceContext(traceHigh: 0, traceLow: 1, span: 2, isSampled: false)
    #expect(low.traceparent == "00-00000000000000000000000000000001-0000000000000002-00")
  }

  @Test(
    "of later versions are read as far as this one goes",
    arguments: ["cc-\(id)-\(span)-01", "cc-\(id)-\(span)-01-what-follows", "01-\(id)-\(span)-09"])
  func later(text: String) {
    #expect(TraceContext(traceparent: text)?.isSampled == true)
  }

  @Test(
    "that are malformed are none",
    arguments: [
      "", "00", "00-\(id)-\(span)", "00-\(id)-\(span)-1", "00-\(id)-\(span)-01-x",
      "00-\(id)-\(span)-01 ", "ff-\(id)-\(span)-01", "cc-\(id)-\(span)-01x", "0-\(id)-\(span)-001",
      "00-\(id.uppercased())-\(span)-01", "00_\(id)-\(span)-01", "00-\(id)-\(span)_01",
      "00-00000000000000000000000000000000-\(span)-01", "00-\(id)-0000000000000000-01",
      "00-\(id.dropLast())g-\(span)-01", "00-\(id)-\(span)-0g", "é0-\(id)-\(span)-01",
    ])
  func malformed(text: String) {
    #expect(TraceContext(traceparent: text) == nil)
  }

  @Test("pass on as much state as is allowed, and no other text than printable")
  func state() {
    func state(_ text: String) -> String? {
      TraceContext(traceparent: "00-\(Self.id)-\(Self.span)-00", tracestate: text)?.state
    }
    let half = "a=" + String(repeating: "x", count: 254)
    #expect(state("\(half),\(half.dropLast())")?.utf8.count == 512)
    #expect(state("\(half),\(half)") == "")
    let members = (0..<33).map { "k\($0)=1" }
    #expect(state(members.dropLast().joined(separator: ",")) != "")
    #expect(state(members.joined(separator: ",")) == "")
    #expect(state("a=1 ,, t1@b-_*/=x y") == "a=1 ,, t1@b-_*/=x y")
    for text in ["a", "=1", "a=", "A=1", "a=1=2", "a b=1", "a=1,b"] { #expect(state(text) == "") }
    #expect(state("a=\u{1}") == "")
    #expect(state("a=é") == "")
  }

  @Test("of several fields: a second traceparent voids both, tracestate is one list")
  func fields() {
    let parent = "00-\(Self.id)-\(Self.span)-01"
    let one: Metadata = ["traceparent": parent, "tracestate": "a=1", "tracestate": "b=2"]
    #expect(TraceContext(one)?.state == "a=1,b=2")
    #expect(TraceContext(["traceparent": parent, "traceparent": parent]) == nil)
    #expect(TraceContext(["tracestate": "a=1"]) == nil)
  }
}
