import RPCCore
import Testing

@Suite("The grpc-message header")
struct PercentEncodingTests {
  @Test(
    "percent-encodes all but printable ASCII, and '%'",
    arguments: [
      ("", ""),
      ("order not found", "order not found"),
      (" ~", " ~"),
      ("\u{1F}\u{7F}", "%1F%7F"),
      ("100%", "100%25"),
      ("\t\r\n", "%09%0D%0A"),
      ("é", "%C3%A9"),
      ("☺", "%E2%98%BA"),
      ("😈", "%F0%9F%98%88"),
      ("\0", "%00"),
      (
        "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n",
        "%09%0Atest with whitespace%0D%0Aand Unicode BMP %E2%98%BA and non-BMP %F0%9F%98%88%09%0A"
      ),
    ])
  func encodes(message: String, value: String) {
    #expect(PercentEncoding.encode(message) == value)
    #expect(withBytes(value, PercentEncoding.decode) == message)
  }

  @Test(
    "leaves an invalid sequence as it came",
    arguments: [
      ("%", "%"), ("%%", "%%"), ("%4", "%4"), ("%4G", "%4G"), ("%G4", "%G4"), ("a%", "a%"),
      ("%%41", "%A"), ("%c3%a9", "é"), ("%E2%98", "\u{FFFD}"), ("%FF%FEx", "\u{FFFD}\u{FFFD}x"),
      ("50% off", "50% off"), ("é", "é"),
    ])
  func decodesAnything(value: String, message: String) {
    #expect(withBytes(value, PercentEncoding.decode) == message)
  }

  @Test("of random bytes decodes to some text")
  func random() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      var bytes = generator.bytes(Int.random(in: 0...40, using: &generator))
      for i in bytes.indices where bytes[i] < 64 { bytes[i] = UInt8(ascii: "%") }
      let message = withBytes(bytes, PercentEncoding.decode)
      #expect(message.isEmpty == bytes.isEmpty)
    }
  }

  @Test(
    "is cut at a character when it would fill the peer's header list",
    arguments: [
      (String(repeating: "a", count: 2048), 2048),
      (String(repeating: "a", count: 2049), 2048),
      // 12 bytes each once encoded: 170 fit into 2048.
      (String(repeating: "😈", count: 171), 170 * 12),
    ])
  func cuts(message: String, bytes: Int) {
    let value = PercentEncoding.encode(message)
    #expect(value.utf8.count == bytes)
    #expect(message.hasPrefix(withBytes(value, PercentEncoding.decode)))
  }
}
