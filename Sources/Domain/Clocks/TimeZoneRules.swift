/// What clocks on the wall show: offsets from UTC and the instants at which they change.
///
/// Kontor reads no zone files: who makes the rules (Store, from PostgreSQL's copy of the IANA
/// database) gives the transitions of some decades. Behind the last one its offset holds.
package struct TimeZoneRules: Hashable, Sendable {
  package struct Transition: Hashable, Sendable {
    package var at: Instant
    /// From then on, seconds east of UTC.
    package var offsetSeconds: Int32

    package init(at: Instant, offsetSeconds: Int32) {
      self.at = at
      self.offsetSeconds = offsetSeconds
    }
  }

  /// `Europe/Berlin`, or `+08:00` for a fixed offset.
  package let name: String
  /// Before the first transition, seconds east of UTC.
  package let firstOffsetSeconds: Int32
  /// In time order.
  package let transitions: [Transition]

  /// What lies further from UTC is no zone: POSIX allows 24 h, the earth's use is −12 to +14.
  static let offsetSecondsMax: Int32 = 18 * 3600

  /// Nil for offsets that no zone has and transitions out of order.
  package init?(name: String, firstOffsetSeconds: Int32, transitions: [Transition]) {
    let offsets = [firstOffsetSeconds] + transitions.map(\.offsetSeconds)
    guard offsets.allSatisfy({ abs(Int64($0)) <= Int64(Self.offsetSecondsMax) }),
      zip(transitions, transitions.dropFirst()).allSatisfy({ $0.at < $1.at })
    else { return nil }
    self.name = name
    self.firstOffsetSeconds = firstOffsetSeconds
    self.transitions = transitions
  }

  /// A zone that never changes: `+08:00`, `-03:30`, `UTC` or `Z`; nil for another text.
  package init?(fixed text: String) {
    if text == "UTC" || text == "Z" {
      self.init(name: "UTC", firstOffsetSeconds: 0, transitions: [])
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"), [1, 2, 4, 5].allSatisfy({ ASCII.isDigit(bytes[$0]) })
    else { return nil }
    func number(_ place: Int) -> Int32 {
      Int32(bytes[place] - 0x30) * 10 + Int32(bytes[place + 1] - 0x30)
    }
    guard number(4) < 60 else { return nil }
    let seconds = number(1) * 3600 + number(4) * 60
    self.init(
      name: text, firstOffsetSeconds: bytes[0] == UInt8(ascii: "-") ? -seconds : seconds,
      transitions: [])
  }

  package static let utc: TimeZoneRules = {
    guard let utc = TimeZoneRules(fixed: "UTC") else { preconditionFailure("UTC is a zone") }
    return utc
  }()

  // MARK: Instants and walls

  /// The day that a calendar on the wall shows.
  package func date(at instant: Instant) -> CivilDate {
    let local = instant.microseconds + offset(segment(at: instant.microseconds))
    return CivilDate(dayNumber: floorDivide(local, Self.dayMicroseconds))
  }

  /// The first instant at which the wall shows this date and minute or a later one.
  ///
  /// A time that a change skips is the instant of the change; of one that comes twice it is the
  /// first. So later walls are never earlier instants, and spans of one day never overlap.
  package func instant(of date: CivilDate, minute: Int) -> Instant {
    let wall = date.dayNumber * Self.dayMicroseconds + Int64(minute) * 60_000_000
    var index = segment(at: wall - Int64(Self.offsetSecondsMax) * 1_000_000)
    while true {
      let start = index == 0 ? Int64.min : transitions[index - 1].at.microseconds
      let candidate = max(wall - offset(index), start)
      if index == transitions.count || candidate < transitions[index].at.microseconds {
        return Instant(microseconds: candidate)
      }
      index += 1
    }
  }

  private static let dayMicroseconds: Int64 = 86_400_000_000

  /// How many transitions are over.
  private func segment(at microseconds: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at.microseconds <= microseconds {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// In microseconds.
  private func offset(_ segment: Int) -> Int64 {
    let seconds = segment == 0 ? firstOffsetSeconds : transitions[segment - 1].offsetSeconds
    return Int64(seconds) * 1_000_000
  }
}

private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}
