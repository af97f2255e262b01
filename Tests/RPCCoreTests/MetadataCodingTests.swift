import RPCCore
import Testing

@Suite("Custom metadata on the wire")
struct MetadataCodingTests {
  private func receive(
    _ name: String, _ value: String, into metadata: inout Metadata
  ) -> MetadataCoding.Received {
    let name = Array(name.utf8)
    let value = Array(value.utf8)
    return name.withUnsafeBytes { name in
      value.withUnsafeBytes { MetadataCoding.receive(name: name, value: $0, into: &metadata) }
    }
  }

  @Test(
    "is taken when well formed, without blanks around the value",
    arguments: [
      ("kontor-tenant", "demo", "demo"), ("a", "", ""), ("x_y.z-0", " a b\t", "a b"),
      ("k", " ~", "~"), ("k", "\t", ""), ("bin", "AA", "AA"), ("-bin", "AA", "AA"),
    ])
  func takesText(name: String, value: String, text: String) {
    var metadata = Metadata()
    #expect(receive(name, value, into: &metadata) == .taken)
    #expect(metadata.entries == [.init(key: name, value: .ascii(text))])
  }

  @Test(
    "is dropped, and the call lives, when malformed",
    arguments: [
      ("", "v"), ("Upper", "v"), ("sp ace", "v"), ("ä", "v"), ("k", "\u{7F}"), ("k", "a\nb"),
      ("k", "a\0b"), ("k", "é"), ("k-bin", "!"), ("k-bin", "A"), ("k/", "v"),
    ])
  func drops(name: String, value: String) {
    var metadata = Metadata()
    #expect(receive(name, value, into: &metadata) == .dropped)
    #expect(metadata.isEmpty)
  }

  @Test(
    "is not what belongs to HTTP or gRPC",
    arguments: [
      ":path", ":status", "grpc-timeout", "grpc-anything", "te", "content-type", "user-agent",
      "host", "content-length", "connection", "keep-alive", "proxy-connection",
      "transfer-encoding", "upgrade",
    ])
  func reserved(name: String) {
    var metadata = Metadata()
    #expect(receive(name, "v", into: &metadata) == .reserved)
    #expect(metadata.isEmpty)
    #expect(throws: MetadataCoding.Refusal.self) {
      try MetadataCoding.check([name: "v"])
    }
  }

  @Test(
    "keeps every comma-separated part of a binary value, in order",
    arguments: [
      ("q6ur", [[0xAB, 0xAB, 0xAB]]),
      ("q6ur,AA==", [[0xAB, 0xAB, 0xAB], [0]]),
      ("AA, AQ ,Ag==", [[0], [1], [2]]),
      ("", [[]]),
      ("AA,,AQ", [[0], [], [1]]),
    ] as [(String, [[UInt8]])])
  func splits(value: String, parts: [[UInt8]]) {
    var metadata = Metadata()
    #expect(receive("k-bin", value, into: &metadata) == .taken)
    #expect(metadata.entries == parts.map { .init(key: "k-bin", value: .binary($0)) })
  }

  @Test("keeps the good parts beside a malformed one")
  func partlyMalformed() {
    var metadata = Metadata()
    #expect(receive("k-bin", "AA,!!,AQ", into: &metadata) == .dropped)
    #expect(metadata.entries.map(\.value) == [.binary([0]), .binary([1])])
  }

  @Test("keeps duplicate keys in order")
  func duplicates() {
    var metadata = Metadata()
    for value in ["1", "2", "3"] { #expect(receive("k", value, into: &metadata) == .taken) }
    #expect(metadata.entries.map(\.value) == [.ascii("1"), .ascii("2"), .ascii("3")])
    #expect(metadata["k"] == "1")
  }

  @Test("is sent as it was set: text as it is, bytes as base64 without padding")
  func sends() throws {
    var metadata: Metadata = ["kontor-tenant": "demo"]
    metadata.append("trace-bin", binary: [0xAB])
    try MetadataCoding.check(metadata)
    #expect(metadata.entries.map { MetadataCoding.headerValue($0.value) } == ["demo", "qw"])
  }

  @Test("is refused with key and reason when it can't be sent")
  func refusals() {
    var binaryUnderText = Metadata()
    binaryUnderText.append("k", binary: [1])
    let cases: [(Metadata, String)] = [
      (["k": "a\r\nb"], "'k' has a value outside printable ASCII"),
      (["k": "é"], "'k' has a value outside printable ASCII"),
      (["": "v"], "'' is malformed"),
      (["a b": "v"], "'a b' is malformed"),
      (["k-bin": "v"], "'k-bin' ends in -bin and takes bytes"),
      (binaryUnderText, "'k' takes text"),
      (["good": "v", "grpc-status": "0"], "'grpc-status' is reserved"),
    ]
    for (metadata, reason) in cases {
      let refusal = #expect(throws: MetadataCoding.Refusal.self) {
        try MetadataCoding.check(metadata)
      }
      #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "") ∌ \(reason)")
    }
  }

  @Test("keys set in upper case are lower-case, as HTTP/2 demands")
  func lowercases() throws {
    let metadata: Metadata = ["Kontor-Tenant": "demo"]
    #expect(metadata["kontor-tenant"] == "demo")
    #expect(metadata["Kontor-Tenant"] == "demo")
    try MetadataCoding.check(metadata)
  }
}
