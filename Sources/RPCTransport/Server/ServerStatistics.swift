package import HTTP2
package import RPCCore

/// What one loop of a server has done and what its peers did to it, counted since it was made.
///
/// Written by the loop, read by any thread, without a lock. Numbers of one moment that are read one after the
/// other need not fit each other.
package final class ServerStatistics: Sendable {
  /// Connections that are served.
  package let connectionsAccepted = LoopCounter()
  /// Connections closed at once: over `connectionsPerLoopMax`, or while draining.
  package let connectionsRefused = LoopCounter()
  /// Connections that were served and have ended.
  package let connectionsEnded = CounterFamily<ConnectionEnd>()
  /// GOAWAY frames by error code. A drain sends two, NO_ERROR both.
  package let goAwaysSent = CounterFamily<HTTP2ErrorCode>()
  /// Bytes of connections as HTTP/2 has them, TLS taken off.
  package let bytesReceived = LoopCounter()
  package let bytesSent = LoopCounter()

  /// Streams that peers opened.
  package let streamsOpened = LoopCounter()
  /// Those of them that are closed.
  package let streamsClosed = LoopCounter()
  /// Streams that the server ended for want of something.
  package let streamsEnded = CounterFamily<StreamEnd>()
  /// Requests that were answered without a handler: no call, an unknown method, headers over the limit.
  package let requestsRefused = LoopCounter()
  /// Calls whose handlers were started.
  package let handlersStarted = LoopCounter()
  /// Handlers that have returned or thrown; those of closed streams included.
  package let handlersReturned = LoopCounter()
  /// What peers did that costs us more than it costs them.
  package let peerCosts = CounterFamily<PeerCost>()

  package init() {}

  /// Connections that are open now.
  package var openConnections: Int { max(0, connectionsAccepted.count - connectionsEnded.total) }
  /// Streams that are open now.
  package var openStreams: Int { max(0, streamsOpened.count - streamsClosed.count) }
  /// Handlers that have not returned, those of closed streams included.
  package var runningHandlers: Int { max(0, handlersStarted.count - handlersReturned.count) }
}

// MARK: Reading

extension ServerStatistics {
  /// All that is counted; samples of one name stand together, always in the same order.
  package var samples: [CounterSample] { connectionSamples + streamSamples }

  private var connectionSamples: [CounterSample] {
    [
      CounterSample(
        "connections_accepted", "Connections that were served.", connectionsAccepted.count),
      CounterSample(
        "connections_refused", "Connections closed at once: over the limit, or while draining.",
        connectionsRefused.count),
      CounterSample(
        "open_connections", "Connections that are open.", isGauge: true, openConnections),
    ]
      + CounterSample.each(
        "connections_ended", "Connections that have ended, by reason.", by: "reason",
        connectionsEnded)
      + CounterSample.each(
        "goaways_sent", "GOAWAY frames sent, by error code.", by: "code", goAwaysSent)
      + CounterSample.each(
        "peer_costs", "What peers did that costs more than it costs them, by kind.", by: "kind",
        peerCosts)
      + [
        CounterSample("bytes_received", "Bytes of HTTP/2 received.", bytesReceived.count),
        CounterSample("bytes_sent", "Bytes of HTTP/2 sent.", bytesSent.count),
      ]
  }

  private var streamSamples: [CounterSample] {
    [
      CounterSample("streams_opened", "Streams that peers opened.", streamsOpened.count),
      CounterSample("streams_closed", "Streams that are closed.", streamsClosed.count),
      CounterSample("open_streams", "Streams that are open.", isGauge: true, openStreams),
    ]
      + CounterSample.each(
        "streams_ended", "Streams that the server ended, by reason.", by: "reason", streamsEnded)
      + [
        CounterSample(
          "requests_refused", "Requests answered without a handler.", requestsRefused.count),
        CounterSample("handlers_started", "Handlers that were started.", handlersStarted.count),
        CounterSample("handlers_returned", "Handlers that have returned.", handlersReturned.count),
        CounterSample(
          "running_handlers", "Handlers that have not returned.", isGauge: true, runningHandlers),
      ]
  }
}

// MARK: Kinds of other modules

extension PeerCost: CounterKind {
  package static var counted: [PeerCost] { allCases }
  package var counterIndex: Int { rawValue }
  package var counterLabel: String {
    switch self {
    case .reset: "reset"
    case .provokedReset: "provoked_reset"
    case .ping: "ping"
    case .settings: "settings"
    case .priority: "priority"
    case .emptyData: "empty_data"
    case .windowUpdate: "window_update"
    case .idleFrame: "idle_frame"
    case .invalidFrame: "invalid_frame"
    case .invalidHeader: "invalid_header"
    case .oversizedHeaders: "oversized_headers"
    }
  }
}

extension HTTP2ErrorCode: CounterKind {
  /// The codes of RFC 9113, and one place for all others.
  package static var counted: [HTTP2ErrorCode] {
    (0...http11Required.rawValue + 1).map { HTTP2ErrorCode(rawValue: $0) }
  }
  package var counterIndex: Int { Int(min(rawValue, Self.http11Required.rawValue + 1)) }
  package var counterLabel: String {
    rawValue <= Self.http11Required.rawValue ? description : "OTHER"
  }
}
