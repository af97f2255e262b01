/// How a channel spreads calls over the addresses of its target.
public enum LoadBalancing: Sendable, Hashable {
  /// One connection, to the first address that answers; the next ones, of each address family in turn, are
  /// tried beside it when it takes longer than 250 ms (gRFC A61, A62, RFC 8305).
  ///
  /// `shufflesAddresses`: each channel tries them in an order of its own, so that many clients do not all
  /// choose the same server.
  case pickFirst(shufflesAddresses: Bool = false)
  /// A connection to each address; calls go to the ready ones in turn.
  case roundRobin
  /// A connection to each address; a call goes to the one with the fewest open calls of some chosen by
  /// chance (gRFC A48).
  ///
  /// `choices`: how many; 2 or more, over 10 counts as 10.
  case leastRequest(choices: Int = 2)

  func refusal() -> String? {
    if case .leastRequest(let choices) = self, choices < 2 {
      return "leastRequest has \(choices) choices, not 2 or more"
    }
    return nil
  }
}

/// A small fast generator (Steele, Lea, Flood 2014) for choices that need no secrecy: the system's is a
/// system call each.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
