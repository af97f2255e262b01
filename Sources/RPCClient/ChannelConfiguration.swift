internal import Networking
public import RPCCore
internal import RPCTransport

/// What may be set of a channel; the defaults suit a server in the same network.
public struct ChannelConfiguration: Sendable {
  /// How calls are spread over the target's addresses, unless the service config says it.
  public var loadBalancing = LoadBalancing.pickFirst()
  /// How TLS is spoken; nil: plaintext.
  public var tls: TLSOptions?
  /// Timeouts, retries and hedging by method.
  public var serviceConfig = ServiceConfig()
  /// See every call, in this order.
  public var interceptors: [any ClientInterceptor] = []
  /// Say who calls; asked after the interceptors. What a call sets itself counts.
  public var credentials: (any CallCredentials)?
  /// Whether credentials may go over plaintext, to loopback addresses and Unix sockets: for development.
  public var sendsCredentialsOverLoopback = false
  /// Whether request messages are sent gzip-compressed, unless a call says otherwise.
  public var compressesRequests = false
  /// Of every call.
  public var limits = CallLimits()
  /// An attempt to connect, from the first packet to the server's first HTTP/2 frame, TLS's handshake
  /// included, per address. 20 s is gRPC's minimum: a SYN that is lost is sent again after 1, 3 and 7 s.
  public var connectTimeout: Duration = .seconds(20)
  /// After so long without a byte from the server, and with calls open, a PING asks whether it is there;
  /// nil: never. At least 10 s: servers take more for abuse (gRFC A8). Doubled for further connections when a
  /// server says that it is too often.
  public var keepAliveInterval: Duration?
  /// A PING without answer for so long ends the connection.
  public var keepAliveTimeout: Duration = .seconds(20)
  /// After so long without a call the connections are closed and names are no longer looked up, until the
  /// next call; nil: never. Half an hour is gRPC's default: longer than a pause between a user's actions.
  public var idleTimeout: Duration? = .seconds(1800)
  /// Calls that wait for a connection or for the server's MAX_CONCURRENT_STREAMS; one more fails with
  /// RESOURCE_EXHAUSTED. At 2 KiB a call this bounds the queue to 20 MiB.
  public var waitingCallsMax = 10_000
  /// Times that a call whose stream a GOAWAY cut off unseen is sent again. A second cut-off in a row means
  /// servers that restart; a fifth that something is wrong (gRFC A6).
  public var goAwayRetriesMax = 4

  /// What `tls` says, read from its files when the channel is made.
  var tlsContext: TLSContext?

  /// Shorter intervals count as this one (gRFC A8).
  package var keepAliveIntervalMin = ClientLimits.keepAliveIntervalMin

  /// Names are looked up again no more often than this (gRPC's default; spares the DNS server when many
  /// connections fail at once).
  package var lookUpIntervalMin: Duration = .seconds(30)
  /// How names are looked up.
  package var lookUp: LookUp = NameLookup.start

  /// The defaults above.
  public init() {}

  /// A stream that the server refused with RST_STREAM is sent again once (gRFC A6).
  static let refusedRetriesMax = 1

  /// - Parameter interval: in place of the configured one, after a server called that too short.
  func keepAlive(_ interval: Duration?) -> KeepAlive? {
    interval.map {
      KeepAlive(interval: max($0, keepAliveIntervalMin), timeout: keepAliveTimeout)
    }
  }
}
