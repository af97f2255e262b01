internal import RPCCore
internal import RPCTransport

/// What a channel adds to the options of a call before it starts.
struct CallPreparation: Sendable {
  let configs: MethodConfigs
  let interceptors: [any ClientInterceptor]
  let credentials: (any CallCredentials)?
  let compressesRequests: Bool

  init(_ configuration: ChannelConfiguration) {
    configs = MethodConfigs(configuration.serviceConfig)
    interceptors = configuration.interceptors
    credentials = configuration.credentials
    compressesRequests = configuration.compressesRequests
  }

  /// The cheap part, for every call.
  func narrow(
    _ options: inout CallOptions, _ limits: inout CallLimits, of method: MethodDescriptor
  ) {
    if options.compressesRequests == nil { options.compressesRequests = compressesRequests }
    if !configs.isEmpty { configs(method)?.apply(to: &options, &limits, of: method) }
    if options.inheritsDeadline, let deadline = AmbientDeadline.current {
      let left = ContinuousClock.now.duration(to: deadline)
      options.timeout = min(left, options.timeout ?? method.defaultTimeout ?? left)
    }
  }

  /// Whether `ask` has anybody to ask.
  var isAsked: Bool { !interceptors.isEmpty || credentials != nil }

  /// Whether there is nobody to ask or to tell, and no call is hedged: `narrow` is all that there is to do.
  var isPlain: Bool { !isAsked && !configs.canHedge }

  /// Asks interceptors and credentials.
  ///
  /// - Throws: what one of them throws; interceptors that were asked before it are told.
  func ask(_ method: MethodDescriptor, _ options: inout CallOptions) async throws(Status) {
    let start = ContinuousClock.now
    var asked = 0
    do throws(Status) {
      for interceptor in interceptors {
        try await interceptor.callBegins(method, &options)
        asked += 1
      }
      if let credentials {
        let own = Set(options.metadata.entries.map(\.key))
        for entry in try await credentials.metadata(for: method).entries
        where !own.contains(entry.key) {
          options.metadata.append(entry)
        }
      }
    } catch {
      let outcome = CallOutcome(status: error, duration: start.duration(to: .now))
      for interceptor in interceptors[..<asked].reversed() {
        interceptor.callEnded(method, outcome)
      }
      throw error
    }
  }

  /// Tells interceptors of the end of a call; nil if there are none.
  func observer(_ method: MethodDescriptor) -> OutcomeObserver? {
    interceptors.isEmpty ? nil : OutcomeObserver(method, interceptors)
  }
}

/// Passes the end of one call on to the interceptors.
final class OutcomeObserver: ExchangeObserver {
  private let method: MethodDescriptor
  private let interceptors: [any ClientInterceptor]
  private let start = ContinuousClock.now

  init(_ method: MethodDescriptor, _ interceptors: [any ClientInterceptor]) {
    self.method = method
    self.interceptors = interceptors
  }

  func responseBegan(_ exchange: ClientExchange) {}

  func exchangeEnded(_ exchange: ClientExchange, _ status: Status) { callEnded(status) }

  func callEnded(_ status: Status) {
    let outcome = CallOutcome(status: status, duration: start.duration(to: .now))
    for interceptor in interceptors.reversed() { interceptor.callEnded(method, outcome) }
  }
}
