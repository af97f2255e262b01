internal import HTTP2
package import RPCCore

/// What a server takes from one connection, and how long it waits; each number with its reason.
package struct ServerLimits: Sendable {
  /// Of each call; a method's contract may narrow it.
  package var calls = CallLimits()

  /// Streams a peer may have open at once: what a busy client multiplexes, with room.
  package var concurrentStreams: UInt32 = 1000

  /// Handlers of one connection that have not returned, those of reset streams included: a peer that opens
  /// and resets has bounded work under way (RPC-24). Twice the streams: calls that were just cancelled may
  /// still be ending when their successors come.
  package var runningHandlersMax = 2000

  /// Window of one stream: what a peer may send before the handler takes it. A bandwidth-delay product
  /// of 10 Gbit/s × 200 µs.
  package var streamWindowBytes: UInt32 = 256 << 10

  /// Window of a connection, and what all its calls together may hold of requests not yet taken.
  package var connectionWindowBytes: Int32 = 16 << 20

  /// Bytes of one call's responses that wait for the peer before `send` suspends: two full frames and
  /// more, so that the stream never runs dry between two resumptions.
  package var sendBufferBytes = 64 << 10

  /// Bytes of a connection's responses that wait for the peer, all calls together, at which no further handler
  /// of it starts and `send` suspends: as much as a client on a fast network takes at once. Handlers that run by
  /// then may still add a message each.
  package var outboundBytesMax = 8 << 20

  /// The same for all connections of a loop: then each gets no more than one call's send buffer. Memory that a
  /// loop's peers can hold by not reading.
  package var outboundBytesPerLoopMax = 256 << 20

  /// Request bytes that all calls of a loop may hold before their handlers take them: where connections that
  /// hold more than one call's window bring more, the one that holds most gives up its largest unfinished
  /// request. Memory that a loop's peers can hold by not going on.
  package var inboundBytesPerLoopMax = 256 << 20

  /// Bytes taken from the session for one write: four full frames. What the socket does not take of them waits
  /// in memory, of every peer that reads too slowly.
  package var bytesPerWrite = 64 << 10

  /// Unsent bytes of a connection at which nothing more is taken from its calls, nor read from it (RPC-27). A
  /// thousand peers that read nothing hold 64 MiB.
  package var unsentBytesMax = 64 << 10

  /// What nghttp2 may hold for one connection; see `HTTP2Limits.memoryBytesMax` for the reason.
  package var sessionMemoryBytesMax = 16 << 20

  /// Connections of one loop: file descriptors and some 30 KiB each.
  package var connectionsPerLoopMax = 10_000

  /// From accept to the peer's SETTINGS, the TLS handshake included (RPC-26).
  package var prefaceTimeout = Duration.seconds(10)
  /// From the first to the last frame of one header block: a slow-headers attack holds it open.
  package var headerBlockTimeout = Duration.seconds(5)
  /// Without a byte of a message that is not yet whole.
  package var bodyTimeout = Duration.seconds(30)
  /// Without the peer taking a byte that we have for it: slow readers.
  package var writeTimeout = Duration.seconds(30)
  /// Without a byte from the peer: then a PING asks whether it lives (gRPC A9).
  package var keepAliveInterval = Duration.seconds(7200)
  /// Without an answer to a PING.
  package var keepAliveTimeout = Duration.seconds(20)
  /// Without a stream, until the connection is drained; nil: for ever. Clients go idle by themselves after half
  /// an hour (grpc-go, grpc-core, KontorClient): what is left after an hour was forgotten, and is told so.
  package var connectionIdleMax: Duration? = .seconds(3600)
  /// From accept until the connection is drained, give or take a tenth; nil: for ever, as in gRPC. Where a load
  /// balancer spreads connections, an age lets clients come again and find new servers.
  package var connectionAgeMax: Duration?
  /// For the calls of a connection that has reached its age: those that still run are cancelled then; nil: they
  /// take their time, because streams that watch would be cut and begun again and again for nothing.
  package var connectionAgeGrace: Duration?

  /// Least time between a peer's PINGs while it has calls (gRPC A8). PINGs sooner than this, more than
  /// `pingStrikesMax` of them without an answer of ours between, end the connection: a client's keep-alive that
  /// is set too short wakes its server for nothing.
  package var pingInterval = Duration.seconds(300)
  /// The same without calls: only to keep middle boxes from forgetting the connection.
  package var pingIntervalWithoutCalls = Duration.seconds(7200)
  package var pingStrikesMax = 2

  /// How often the timeouts above are looked at, all connections of a loop in one go: a timer per stream
  /// would cost every call.
  package var sweepInterval = Duration.seconds(1)

  /// Tokens for things that cost the peer less than us, and how many come back a second (RPC-23). An
  /// honest client that cancels a thousand calls at once keeps nine tenths.
  package var glitchBurst = 10_000
  package var glitchesPerSecond = 500

  /// Idle calls kept for use again, per loop: more than are active at once on a busy loop.
  package var pooledCallsMax = 2048
  /// Tasks without a call kept for the next handlers that suspend, per loop: as many as wait for a database
  /// at once on a busy loop, some 2 KiB each.
  package var idleHandlerTasksMax = 256

  package init() {}

  var pump: SocketPump.Limits {
    SocketPump.Limits(
      bytesPerWrite: bytesPerWrite, unsentBytesMax: unsentBytesMax, pausesReading: true)
  }

  var http2: HTTP2Limits {
    var limits = HTTP2Limits()
    limits.concurrentStreams = concurrentStreams
    limits.streamWindowBytes = streamWindowBytes
    limits.connectionWindowBytes = connectionWindowBytes
    limits.headerListBytes = calls.headerListBytesMax
    limits.memoryBytesMax = sessionMemoryBytesMax
    return limits
  }
}
