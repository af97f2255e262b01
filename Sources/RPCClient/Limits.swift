/// Limits of this storey that no channel needs to change.
enum ChannelLimits {
  /// Addresses of one target, written or found: a name with more is a mistake, and each may cost
  /// a connection.
  static let addressesMax = 256
  /// Lists and objects in each other in a service config: gRPC's own nests five.
  static let serviceConfigDepthMax = 16
  /// A keep-alive interval is doubled no further when servers call it too short (gRFC A8): at two hours, the
  /// interval of gRPC's own servers, the PING has lost its purpose.
  static let keepAliveIntervalMax: Duration = .seconds(7200)
  /// Connections that least_request compares at most (gRFC A48): more change little and cost time.
  static let leastRequestChoicesMax = 10
  /// A connection attempt gets so long before the next address is tried beside it
  /// (gRFC A61, RFC 8305 §5).
  static let nextAddressDelay: Duration = .milliseconds(250)
  /// A server whose connections end sooner is connected to again no more often than this, unless a call
  /// asks for it: one that greets and leaves must not become a loop.
  static let shortLife: Duration = .seconds(1)
  /// Changes of state that one reader of `Channel.states` may lag behind; older ones are dropped, because the
  /// newest is what counts.
  static let unreadStatesMax = 64
}
