internal import ArgumentParser

/// The flags that say what kontord tells of itself, as they are given; what is not given is nil.
struct ObservingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address of the pages for operators, over HTTP/1.1: /metrics, /healthz, /readyz.",
      discussion: "Default: none. Nobody is asked who they are there: keep it off public networks.",
      valueName: "HOST:PORT"))
  var admin: String?

  @Option(
    help: ArgumentHelp(
      "Of so many calls of a method that succeed, one is logged; 0: none.",
      discussion: "Default: \(Configuration.Defaults.accessLogSample). Failed calls are, up to a "
        + "limit a second.", valueName: "N"))
  var accessLogSample: Int?

  @Option(
    help: ArgumentHelp(
      "Collector of traces and metrics: OTLP over gRPC, without TLS.",
      discussion: "Default: none.", valueName: "HOST:PORT"))
  var otlpEndpoint: String?

  @Option(
    help: ArgumentHelp(
      "Share of the traces that begin here to record and export, 0 to 1.",
      discussion: "Default: 0. Traces that callers record are recorded.", valueName: "RATIO"))
  var traceSample: Double?

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--admin", admin != nil), ("--access-log-sample", accessLogSample != nil),
      ("--otlp-endpoint", otlpEndpoint != nil), ("--trace-sample", traceSample != nil),
    ]
    return flags.filter(\.1).map(\.0)
  }
}
