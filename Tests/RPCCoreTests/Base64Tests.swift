import RPCCore
import Testing

@Suite("Base64 of binary metadata")
struct Base64Tests {
  @Test(
    "goes out without padding and comes in with or without (RFC 4648 §10)",
    arguments: [
      ("", "", ""), ("f", "Zg", "Zg=="), ("fo", "Zm8", "Zm8="), ("foo", "Zm9v", "Zm9v"),
      ("foob", "Zm9vYg", "Zm9vYg=="), ("fooba", "Zm9vYmE", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
    ])
  func vectors(plain: String, unpadded: String, padded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == unpadded)
    #expect(withBytes(unpadded, Base64.decode) == Array(plain.utf8))
    #expect(withBytes(padded, Base64.decode) == Array(plain.utf8))
  }

  @Test(
    "is refused when malformed",
    arguments: [
      "A", "=", "==", "A=", "A===", "AA=", "AA===", "AAA==", "AAAA=", "AAAAA", "AA=A", "A A=",
      "AAA-", "AAA_", "AAA\n", "AAÄ", "\0AAA",
    ])
  func refuses(text: String) {
    #expect(withBytes(text, Base64.decode) == nil)
  }

  @Test("of every byte value and of every length comes back")
  func roundTrip() {
    var generator = SeededGenerator(seed: 4)
    let all = (0...255).map { UInt8($0) }
    #expect(withBytes(Base64.encode(all), Base64.decode) == all)
    for count in 0..<200 {
      let bytes = generator.bytes(count)
      #expect(withBytes(Base64.encode(bytes), Base64.decode) == bytes)
    }
  }
}
