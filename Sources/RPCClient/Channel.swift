package import Networking
public import RPCCore
internal import RPCTransport
internal import Synchronization

/// A target to call, over connections that are made when the first call wants them and made again when they
/// are lost: one, or one to each of the target's addresses (`ChannelConfiguration.loadBalancing`).
///
///     let channel = try Channel(target: "127.0.0.1:7443")
///     let orders = OrderServiceClient(channel)
///     …
///     await channel.close()
///
/// Calls may be made from any task. While the server can't be reached they fail with UNAVAILABLE and the
/// reason, unless they wait for it (`CallOptions.waitsForReady`).
public final class Channel: CallInvoker {
  /// As given: `127.0.0.1:7443`, `[::1]:7443`, `orders.example:7443`, `dns:///orders.example:7443` or
  /// `unix:/run/kontord.sock`, or several with commas between.
  public let target: String
  private let configuration: ChannelConfiguration
  private let preparation: CallPreparation
  let core: ChannelCore
  /// The loop's thread, if it is the channel's own.
  private let thread: Mutex<LoopThread?>

  /// A channel with a thread of its own for its connections.
  ///
  /// - Throws: INVALID_ARGUMENT for a target that is none, TLS files that can't be used or a service config
  ///   that breaks gRFC A6's rules,
  ///   RESOURCE_EXHAUSTED if the system gives no thread or no descriptors.
  public convenience init(
    target: String, configuration: ChannelConfiguration = ChannelConfiguration()
  ) throws(Status) {
    let thread: LoopThread
    do throws(SystemError) {
      thread = try LoopThread(index: 0)
    } catch {
      throw Status(.resourceExhausted, "no event loop for the channel: \(error)")
    }
    do throws(Status) {
      try self.init(target: target, configuration: configuration, loop: thread.loop, thread: thread)
    } catch {
      thread.loop.stop()
      thread.join()
      throw error
    }
  }

  /// A channel on a loop that runs already and outlives it.
  package convenience init(
    target: String, configuration: ChannelConfiguration = ChannelConfiguration(), on loop: EventLoop
  ) throws(Status) {
    try self.init(target: target, configuration: configuration, loop: loop, thread: nil)
  }

  private init(
    target text: String, configuration: ChannelConfiguration, loop: EventLoop, thread: LoopThread?
  ) throws(Status) {
    guard let target = Target(text) else {
      throw Status(
        .invalidArgument,
        """
        '\(text)' is no target: HOST:PORT, ADDRESS:PORT, [IPV6]:PORT, dns:///HOST:PORT and unix:PATH are \
        allowed, and several of them with commas between
        """)
    }
    if let refusal = configuration.serviceConfig.refusal() {
      throw Status(.invalidArgument, "the service config is not valid: \(refusal)")
    }
    if let refusal = configuration.loadBalancing.refusal() {
      throw Status(.invalidArgument, "the load balancing is not valid: \(refusal)")
    }
    if configuration.credentials != nil, configuration.tls == nil,
      !(configuration.sendsCredentialsOverLoopback && target.isLoopback)
    {
      throw Status(
        .invalidArgument,
        """
        credentials are not sent to '\(text)' over plaintext: set tls, or sendsCredentialsOverLoopback \
        for targets on this machine
        """)
    }
    self.target = text
    let preparation = CallPreparation(configuration)
    self.preparation = preparation
    var configuration = configuration
    if let policy = configuration.serviceConfig.loadBalancing {
      configuration.loadBalancing = policy
    }
    configuration.tlsContext = try configuration.tls?.makeContext()
    self.configuration = configuration
    self.thread = Mutex(thread)
    core = ChannelCore(target, configuration, preparation.configs, loop)
  }

  deinit {
    // Without `close`: what is open ends at once. Nobody waits for the thread.
    guard let thread = thread.withLock({ $0.take() }) else {
      core.loop.execute { [core] in core.close(within: .zero) {} }
      return
    }
    core.shutGate()
    thread.loop.execute { [core] in
      core.close(within: .zero) { thread.loop.stop() }
    }
    thread.detach()
  }

  /// Whether calls can be carried now.
  public var state: ConnectivityState { core.states.state }

  /// The state as it is, then every change, until `shutdown`.
  public var states: AsyncStream<ConnectivityState> { core.states.states() }

  /// Connects without waiting for a call; `states` tells how it fares.
  public func connect() { core.connect() }

  /// Starts a call; see `CallInvoker`.
  public func start(
    _ method: MethodDescriptor, _ options: CallOptions
  ) async throws(Status) -> any ClientCall {
    if Task.isCancelled {
      throw Status(.cancelled, "\(method.path) to \(target): the caller's task is cancelled")
    }
    var options = options
    var limits = configuration.limits
    preparation.narrow(&options, &limits, of: method)
    if preparation.isAsked { try await preparation.ask(method, &options) }
    try check(options, method)
    if case .hedge(let policy) = preparation.configs(method)?.attempts(of: method) {
      return hedged(policy, method, options, limits)
    }
    return ClientCallHandle(
      starting: ClientExchange(
        method, options, target: target, limits: limits, launcher: core,
        observer: preparation.observer(method)),
      on: self)
  }

  /// One request, one response; see `CallInvoker`.
  public nonisolated(nonsending) func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> Response {
    guard preparation.isPlain else {
      return try await unaryInSteps(method, request, options)
    }
    var options = options
    var limits = configuration.limits
    preparation.narrow(&options, &limits, of: method)
    if !options.metadata.isEmpty { try check(options, method) }
    let exchange = ClientExchange(
      method, options, target: target, limits: limits, launcher: core)
    try exchange.prepare(request)
    await withTaskCancellationHandler {
      await withUnsafeContinuation { exchange.begin(waking: $0) }
    } onCancel: {
      exchange.cancel()
    }
    return try exchange.takeOnly()
  }

  private func check(
    _ options: CallOptions, _ method: MethodDescriptor
  ) throws(Status) {
    do throws(MetadataCoding.Refusal) {
      try MetadataCoding.check(options.metadata)
    } catch {
      let status = Status(.internal, "\(method.path) to \(target): \(error.reason)")
      preparation.observer(method)?.callEnded(status)
      throw status
    }
  }

  private func hedged(
    _ policy: HedgingPolicy, _ method: MethodDescriptor, _ options: CallOptions,
    _ limits: CallLimits
  ) -> HedgedCallHandle {
    let timeout = options.timeout ?? method.defaultTimeout
    let call = HedgedCall(
      policy, core, title: "\(method.path) to \(target)",
      deadline: timeout.map { .now.advanced(by: $0) }, observer: preparation.observer(method)
    ) { [target, core] previousAttempts, timeout, observer in
      var options = options
      options.timeout = timeout
      return ClientExchange(
        method, options, target: target, limits: limits, launcher: core, observer: observer,
        previousAttempts: previousAttempts)
    }
    return HedgedCallHandle(call, on: self)
  }

  /// Takes no new calls, lets open ones finish within `grace`, and closes the connection. Calls that are
  /// open even then end with UNAVAILABLE.
  public func close(within grace: Duration = .seconds(5)) async {
    let isStopped = thread.withLock { $0 == nil } && core.isGateShut
    if isStopped { return }
    await withCheckedContinuation { closed in
      core.loop.execute { [core] in
        core.close(within: grace) { closed.resume() }
      }
    }
    core.shutGate()
    guard let thread = thread.withLock({ $0.take() }) else { return }
    thread.loop.stop()
    thread.join()
  }
}
