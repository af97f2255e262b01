/// What observing may cost; each number with its reason.
package enum ObservabilityLimits {
  /// Instruments that libraries of the process may make through swift-metrics, label sets counted one by one:
  /// ten times what a service of this size has. A label made of user input would grow without end.
  package static let instrumentsMax = 2000
  /// Labels of one instrument: a name and what tells its instances apart; more is a mistake.
  static let labelsMax = 16
  /// Bytes of an instrument's name and of each label's name and value; the rest is cut off.
  static let labelBytesMax = 256

  /// Failed calls that one loop logs a second: enough to see what is wrong, little beside what a flood of them
  /// costs. The rest is counted.
  static let failuresLoggedPerSecond = 50
  /// Bytes of a logged value that callers choose: a subject, a tenant, what a status says.
  static let loggedValueBytesMax = 256

  /// `tracestate` that is passed on; W3C Trace Context §3.3.1.5 asks for 512 characters at least.
  static let traceStateBytesMax = 512
  /// Its members, W3C Trace Context §3.3.1.1.
  static let traceStateMembersMax = 32
  /// Attributes of a span, and of each of its events: OpenTelemetry's default (SDK "Span Limits").
  static let spanAttributesMax = 128
  /// Events and links of a span: OpenTelemetry's default.
  static let spanEventsMax = 128
  /// Bytes of a text of a span's: a name, an attribute's value, what its status says.
  static let attributeBytesMax = 1024
  /// Bytes of one export: a quarter of what gRPC receivers take by default.
  package static let exportBytesMax = 1 << 20
  /// Spans that wait for export: OpenTelemetry's default (OTEL_BSP_MAX_QUEUE_SIZE), twice.
  package static let bufferedSpansMax = 4096
}
