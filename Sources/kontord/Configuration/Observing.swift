internal import ArgumentParser
internal import Networking

/// What kontord tells of itself, and to whom.
struct Observing: Sendable {
  /// Of the pages for operators; nil: there are none.
  var admin: Configuration.Setting<SocketAddress?>
  /// Of so many successes, one is logged; 0: none.
  var accessLogSample: Configuration.Setting<Int>
  /// Where traces and metrics are sent; nil: nowhere.
  var collector: Configuration.Setting<String?>
  /// Of the traces that begin here.
  var traceSample: Configuration.Setting<Double>

  /// - Throws: `ValidationError` that names the flag and what it takes.
  init(_ options: ObservingOptions) throws {
    admin = Configuration.Setting(value: nil, origin: .fallback)
    if let given = options.admin {
      guard let address = SocketAddress(given) else {
        throw ValidationError(
          "--admin '\(given)' is no address: it takes 127.0.0.1:7445, [::1]:7445 or unix:PATH")
      }
      admin = Configuration.Setting(value: address, origin: .flag)
    }
    let sample = options.accessLogSample
    accessLogSample = Configuration.Setting(
      value: sample ?? Configuration.Defaults.accessLogSample,
      origin: sample == nil ? .fallback : .flag)
    guard accessLogSample.value >= 0 else {
      throw ValidationError("--access-log-sample \(accessLogSample.value) is below 0")
    }
    collector = Configuration.Setting(
      value: options.otlpEndpoint, origin: options.otlpEndpoint == nil ? .fallback : .flag)
    if options.otlpEndpoint == "" {
      throw ValidationError("--otlp-endpoint is empty: it takes HOST:PORT")
    }
    let ratio = options.traceSample
    traceSample = Configuration.Setting(
      value: ratio ?? 0, origin: ratio == nil ? .fallback : .flag)
    guard (0...1).contains(traceSample.value) else {
      throw ValidationError("--trace-sample \(traceSample.value) is not within 0 and 1")
    }
    if traceSample.value > 0, collector.value == nil {
      throw ValidationError("--trace-sample needs --otlp-endpoint, which takes the traces")
    }
  }

  /// For the printed settings.
  var rows: [(String, String, Configuration.Origin)] {
    [
      ("admin", admin.value?.description ?? "none", admin.origin),
      ("access-log-sample", String(accessLogSample.value), accessLogSample.origin),
      ("otlp-endpoint", collector.value ?? "none", collector.origin),
      ("trace-sample", String(traceSample.value), traceSample.origin),
    ]
  }
}
