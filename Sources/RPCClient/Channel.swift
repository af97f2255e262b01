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
  private let configs: MethodConfigs
  private let core: ChannelCore
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
    self.target = text
    var configuration = configuration
    configuration.tlsContext = try configuration.tls?.makeContext()
    configs = MethodConfigs(configuration.serviceConfig)
    self.configuration = configuration
    self.thread = Mutex(thread)
    core = ChannelCore(target, configuration, configs, loop)
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
    do throws(MetadataCoding.Refusal) {
      try MetadataCoding.check(options.metadata)
    } catch {
      throw Status(.internal, "\(method.path) to \(target): \(error.reason)")
    }
    var options = options
    var limits = configuration.limits
    if let config = configs(method) { config.apply(to: &options, &limits, of: method) }
    return ClientCallHandle(
      starting: ClientExchange(method, options, target: target, limits: limits, launcher: core),
      on: self)
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
