/// What the responder takes from a peer; each number with its reason.
package struct HTTP1Limits: Sendable {
  /// Request line and fields. What scrapers, probes and browsers send is under 1 KiB; 8 KiB is what servers take
  /// by custom.
  package var headBytesMax = 8 << 10
  /// Scrapers and probes keep one or two each; one connection more is closed at once.
  package var connectionsMax = 64
  /// From the first wait for a request to the last byte of its head: a peer on the same network needs one
  /// packet.
  package var headTimeout = Duration.seconds(5)
  /// Between two requests of one connection: twice as long as the usual interval of probes.
  package var idleTimeout = Duration.seconds(30)
  /// For a response to be taken: a page of metrics is a megabyte at most.
  package var writeTimeout = Duration.seconds(10)
  /// For the peer to close the connection after its last answer.
  package var endTimeout = Duration.seconds(1)
  /// Pause after the system had no descriptor for a connection.
  package var acceptRetry = Duration.milliseconds(100)

  package init() {}
}
