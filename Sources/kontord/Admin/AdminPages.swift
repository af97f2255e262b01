internal import HTTP1
internal import Observability
internal import RPCCore

/// What the admin port shows.
struct AdminPages: Sendable {
  let metrics: MetricsRegistry
  /// Nil until kontord serves.
  let health: @Sendable () -> HealthRegistry?

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    switch request.path {
    case "/metrics":
      HTTPResponse(
        200, PrometheusText(metrics.collect()).text, contentType: PrometheusText.contentType)
    case "/healthz": HTTPResponse("ok\n")
    case "/readyz": readiness
    case "/": HTTPResponse("kontord: /metrics /healthz /readyz\n")
    default: HTTPResponse(404, "there are /metrics, /healthz and /readyz\n")
    }
  }

  /// As `grpc.health.v1` says of the whole server: draining or without its database it takes no calls.
  private var readiness: HTTPResponse {
    switch health()?.state(of: "") {
    case .serving: HTTPResponse("ready\n")
    case .notServing: HTTPResponse(503, "not ready: draining, or without the database\n")
    case nil: HTTPResponse(503, "not ready: starting\n")
    }
  }
}
