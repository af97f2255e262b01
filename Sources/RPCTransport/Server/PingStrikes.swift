/// Counts PINGs that come sooner than they may, as grpc-go's enforcement policy does (gRPC A8, A9; RPC-17). Pure.
struct PingStrikes {
  private let interval: Duration
  private let idleInterval: Duration
  private let strikesMax: Int
  private var strikes = 0
  private var last: (uptime: Duration, answerFramesSent: Int)?

  init(_ limits: ServerLimits) {
    interval = limits.pingInterval
    idleInterval = limits.pingIntervalWithoutCalls
    strikesMax = limits.pingStrikesMax
  }

  /// False when the peer has pinged too often.
  ///
  /// - Parameter answerFramesSent: HEADERS and DATA sent so far: after each the peer may ask anew, as clients
  ///   do that measure the bandwidth-delay product.
  mutating func receive(at uptime: Duration, hasStreams: Bool, answerFramesSent: Int) -> Bool {
    defer { last = (uptime, answerFramesSent) }
    guard let last else { return true }
    if answerFramesSent != last.answerFramesSent {
      strikes = 0
    } else if uptime - last.uptime < (hasStreams ? interval : idleInterval) {
      strikes += 1
    }
    return strikes <= strikesMax
  }
}
