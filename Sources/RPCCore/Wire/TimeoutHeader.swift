/// `grpc-timeout`: at most eight digits and a unit (gRPC PROTOCOL-HTTP2 "Timeout"; RPC-9, RPC-1b).
package enum TimeoutHeader {
  /// Most digits that the protocol allows: no value of them overflows 64 bits in any unit.
  private static let digitsMax = 8
  /// The largest value of eight digits.
  private static let valueMax: Int64 = 99_999_999

  /// The duration that the header's value states; nil if the bytes are not one to eight digits
  /// followed by one of `H M S m u n`. Zero is a deadline that has passed.
  package static func parse(_ bytes: UnsafeRawBufferPointer) -> Duration? {
    guard bytes.count >= 2, bytes.count <= digitsMax + 1 else { return nil }
    var value: Int64 = 0
    for byte in bytes.dropLast() {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    switch bytes[bytes.count - 1] {
    case UInt8(ascii: "H"): return .seconds(value * 3600)
    case UInt8(ascii: "M"): return .seconds(value * 60)
    case UInt8(ascii: "S"): return .seconds(value)
    case UInt8(ascii: "m"): return .milliseconds(value)
    case UInt8(ascii: "u"): return .microseconds(value)
    case UInt8(ascii: "n"): return .nanoseconds(value)
    default: return nil
    }
  }

  /// The header's value in the finest unit that fits eight digits, rounded up: the server never gives
  /// up before the caller does. Not positive: `0n`. Longer than 99,999,999 hours: that.
  package static func format(_ timeout: Duration) -> String {
    if timeout <= .zero { return "0n" }
    let (seconds, attoseconds) = timeout.components
    if seconds < 100 {
      for (unit, perSecond) in [("n", Int64(1_000_000_000)), ("u", 1_000_000), ("m", 1000)] {
        let attosecondsPer = 1_000_000_000_000_000_000 / perSecond
        let value = seconds * perSecond + dividedUp(attoseconds, by: attosecondsPer)
        if value <= valueMax { return "\(value)\(unit)" }
      }
    } else if seconds < 100_000 {
      // Milliseconds hold a day: 99,999,999 of them are 27.7 hours.
      let value = seconds * 1000 + dividedUp(attoseconds, by: 1_000_000_000_000_000)
      if value <= valueMax { return "\(value)m" }
    }
    let whole = attoseconds > 0 && seconds < .max ? seconds + 1 : seconds
    if whole <= valueMax { return "\(whole)S" }
    let minutes = dividedUp(whole, by: 60)
    if minutes <= valueMax { return "\(minutes)M" }
    return "\(min(dividedUp(whole, by: 3600), valueMax))H"
  }

  /// Not negative, divided and rounded up; no sum that could overflow.
  private static func dividedUp(_ value: Int64, by divisor: Int64) -> Int64 {
    value / divisor + (value % divisor == 0 ? 0 : 1)
  }
}
