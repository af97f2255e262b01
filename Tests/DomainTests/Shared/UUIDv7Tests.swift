import Testing

@testable import Domain

/// The source of random bits that a test chooses.
struct FixedBits: RandomNumberGenerator {
  var bits: UInt64
  mutating func next() -> UInt64 { bits }
}

@Suite("A UUIDv7 (RFC 9562 §5.7, persistence.md S2)")
struct UUIDv7Tests {
  /// The example of RFC 9562 appendix A.6.
  static let example = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"

  @Test("prints and reads RFC 9562's own example")
  func example() throws {
    let id = UUIDv7(
      milliseconds: 0x017F_22E2_79B0, randomA: 0xCC3, randomB: 0x18C4_DC0C_0C07_398F)
    #expect(id.description == Self.example)
    #expect(UUIDv7(Self.example) == id)
    #expect(UUIDv7(Self.example.uppercased()) == id)
    #expect(id.milliseconds == 0x017F_22E2_79B0)
  }

  @Test("survives the way through its 16 bytes")
  func bytes() throws {
    let id = try #require(UUIDv7(Self.example))
    #expect(id.bytes.count == 16)
    #expect(id.bytes.first == 0x01)
    #expect(id.bytes.last == 0x8F)
    #expect(UUIDv7(bytes: id.bytes) == id)
    #expect(UUIDv7(bytes: id.bytes.dropLast()) == nil)
    #expect(UUIDv7(bytes: id.bytes + [0]) == nil)
  }

  @Test(
    "is not read from anything but canonical text",
    arguments: [
      "", "0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398ff",
      "017f22e279b07cc398c4dc0c0c07398f", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
      "017f22e2-79b0-7cc3-18c4-dc0c0c07398f", "017f22e2079b0-7cc3-98c4-dc0c0c07398f",
      "०17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ])
  func refusedText(_ text: String) {
    #expect(UUIDv7(text) == nil)
  }

  @Test("goes up with every id while the clock runs, stands and steps back")
  func monotonic() {
    var generator = UUIDv7Generator()
    var random = SystemRandomNumberGenerator()
    let clock: [UInt64] = [5, 5, 5, 6, 2, 2, 6, 7, 0, 8]
    let ids = (0..<100).flatMap { _ in
      clock.map { generator.next(milliseconds: $0, using: &random) }
    }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ids.allSatisfy { UUIDv7(high: $0.high, low: $0.low) != nil })
  }

  @Test("carries into rand_a within the millisecond, and then borrows the next one")
  func exhausted() {
    var generator = UUIDv7Generator()
    // The low part starts full and every step is 2³², so the second id carries.
    var ones = FixedBits(bits: .max)
    let first = generator.next(milliseconds: 9, using: &ones)
    #expect(first.randomA == 0x7FF && first.randomB == UUIDv7.randomBMask)
    let second = generator.next(milliseconds: 9, using: &ones)
    #expect(second > first)
    #expect(second.randomA == 0x800 && second.milliseconds == 9)

    let last = UUIDv7(milliseconds: 9, randomA: 0xFFF, randomB: .max)
    var full = UUIDv7Generator(after: last)
    let next = full.next(milliseconds: 9, using: &ones)
    #expect(next > last)
    #expect(next.milliseconds == 10)
  }

  @Test("keeps 48 bits of a clock beyond them and does not trap")
  func hugeClock() {
    var generator = UUIDv7Generator()
    var random = FixedBits(bits: 0)
    #expect(generator.next(milliseconds: .max, using: &random).milliseconds == 0xFFFF_FFFF_FFFF)
    _ = generator.next(milliseconds: .max, using: &random)
  }

  @Test("is refused as a typed id with the field's name")
  func parsing() throws {
    let id = try OrderID(parsing: Self.example, field: "order_id")
    #expect(id.description == Self.example)
    #expect(throws: Refusal.invalidField("order_id", .missing)) {
      try OrderID(parsing: "", field: "order_id")
    }
    let refusal = #expect(throws: Refusal.self) { try OrderID(parsing: "42", field: "order_id") }
    #expect(refusal?.reason == "FIELD_INVALID")
    #expect(refusal?.facts.field == "order_id")
  }
}
