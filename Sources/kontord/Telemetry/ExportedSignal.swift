internal import Logging
internal import Observability
internal import RPCCore
internal import Synchronization

/// Traces or metrics on their way to a collector: what the log has been told of them. A line says when something
/// begins and when it ends, however often it happens meanwhile.
final class ExportedSignal: Sendable {
  private struct State {
    var isFailing = false
    var isRejecting = false
    var isUnwanted = false
  }

  let method: MethodDescriptor
  private let name: String
  private let target: String
  private let log: Logger
  private let state = Mutex(State())

  init(_ name: String, _ method: MethodDescriptor, to target: String, _ log: Logger) {
    self.name = name
    self.method = method
    self.target = target
    self.log = log
  }

  /// The collector knows no such signal: nothing more of it is sent.
  var isUnwanted: Bool { state.withLock { $0.isUnwanted } }

  /// The collector has answered.
  func taken(_ answer: OTLPResponse) {
    if changes(\.isFailing, to: false) { log.info("\(name) are exported to \(target) again") }
    guard changes(\.isRejecting, to: answer.rejected > 0) else { return }
    if answer.rejected > 0 {
      let reason = answer.reason.cut(toBytes: Limits.collectorReasonBytesMax)
      log.warning("the collector at \(target) rejects some \(name): \(reason)")
    } else {
      log.info("the collector at \(target) rejects no \(name) any more")
    }
  }

  /// The collector could not be had, or refuses.
  func failed(_ status: Status) {
    if status.code == .unimplemented {
      guard changes(\.isUnwanted, to: true) else { return }
      log.warning("the collector at \(target) takes no \(name): none are exported")
    } else if changes(\.isFailing, to: true) {
      let reason = status.message.cut(toBytes: Limits.collectorReasonBytesMax)
      log.warning("\(name) can't be exported to \(target): \(status.code): \(reason)")
    }
  }

  private func changes(_ fact: WritableKeyPath<State, Bool>, to value: Bool) -> Bool {
    state.withLock { state in
      defer { state[keyPath: fact] = value }
      return state[keyPath: fact] != value
    }
  }

  /// Whether a collector that refused so may take the same later (OTLP 1.x, "Failures").
  static func isWorthRepeating(_ code: Status.Code) -> Bool {
    switch code {
    case .cancelled, .deadlineExceeded, .resourceExhausted, .aborted, .outOfRange, .unavailable,
      .dataLoss:
      true
    default: false
    }
  }
}
