import RPCCore
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test(
    "goes out without padding or with it, and comes in with or without (RFC 4648 §10)",
    arguments: [
      ("", "", ""), ("f", "Zg", "Zg=="), ("fo", "Zm8", "Zm8="), ("foo", "Zm9v", "Zm9v"),
      ("foob", "Zm9vYg", "Zm9vYg=="), ("fooba", "Zm9vYmE", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
    ])
  func vectors(plain: String, unpadded: String, padded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == unpadded)
    #expect(Base64.encodePadded(Array(plain.utf8)) == padded)
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

  @Test(
    "in the URL-safe alphabet comes in only where it is asked for (RFC 4648 §5)",
    arguments: ["-_-_AA", "-_-_AA==", "-/+_AA"])
  func urlSafe(text: String) {
    #expect(withBytes(text, Base64.decode) == nil)
    #expect(withBytes(text, Base64.decodeAnyAlphabet) == [0xfb, 0xff, 0xbf, 0])
  }

  @Test(
    "is refused in either alphabet when malformed",
    arguments: ["-", "_=", "-_=", "A A=", "AA-*", "AAA--", "-_A=="])
  func refusesAnyAlphabet(text: String) {
    #expect(withBytes(text, Base64.decodeAnyAlphabet) == nil)
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
