/// Bytes of messages, field by field.
struct WireBytes {
  private(set) var bytes: [UInt8] = []

  static func + (left: WireBytes, right: WireBytes) -> WireBytes {
    var sum = left
    sum.bytes += right.bytes
    return sum
  }

  static func raw(_ bytes: [UInt8]) -> WireBytes { WireBytes(bytes: bytes) }

  static func varint(_ value: UInt64) -> WireBytes {
    var result = WireBytes()
    var rest = value
    while rest >= 0x80 {
      result.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    result.bytes.append(UInt8(rest))
    return result
  }

  static func tag(_ field: UInt64, _ wireType: UInt64) -> WireBytes {
    varint(field << 3 | wireType)
  }

  static func number(_ field: UInt64, _ value: UInt64) -> WireBytes {
    tag(field, 0) + varint(value)
  }

  static func counted(_ field: UInt64, _ content: [UInt8]) -> WireBytes {
    tag(field, 2) + varint(UInt64(content.count)) + raw(content)
  }

  static func text(_ field: UInt64, _ content: String) -> WireBytes {
    counted(field, Array(content.utf8))
  }

  /// `field` inside itself, so deep; innermost empty.
  static func nested(_ field: UInt64, depth: Int) -> WireBytes {
    // From the inside out, written backwards: linear in the depth.
    var reversed: [UInt8] = []
    for _ in 0..<depth {
      let head = (tag(field, 2) + varint(UInt64(reversed.count))).bytes
      reversed += head.reversed()
    }
    return raw(reversed.reversed())
  }

  func times(_ count: Int) -> WireBytes {
    .raw(Array(repeatElement(bytes, count: count).joined()))
  }
}

/// Pseudo-random numbers that repeat (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
