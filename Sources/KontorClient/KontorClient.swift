@_exported public import Contracts
@_exported public import RPCClient
@_exported public import RPCCore

/// A client of Kontor: typed calls over connections that are made when the first call wants them and made
/// again when they are lost; to one server, or spread over several (`ChannelConfiguration.loadBalancing`).
///
///     let client = try KontorClient(target: "127.0.0.1:7443", tenant: "demo")
///     let order = try await client.orders.getOrder(GetOrderRequest(key: .orderID(id)))
///     for try await event in try await client.orders.watchOrder(WatchOrderRequest(orderID: id)) { … }
///     await client.close()
///
/// Calls may be made from any task; cancelling the task cancels the call. A failed call throws the `Status`
/// that the server gave, or one of the client's own: UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED.
public final class KontorClient: Sendable {
  /// Orders, from entry to completion.
  public let orders: OrderServiceClient
  /// Their review: rules, queue, decisions.
  public let reviews: ReviewServiceClient
  /// Changes of those that were accepted.
  public let changes: ChangeServiceClient
  /// Stock, and the ledger behind it.
  public let stock: StockServiceClient
  /// Shipments and their tracking.
  public let shipments: ShipmentServiceClient
  /// Orders that are to go before others.
  public let urgents: UrgentServiceClient
  /// Complaints.
  public let complaints: ComplaintServiceClient
  /// Payments, refunds, invoices.
  public let payments: PaymentServiceClient
  /// Customers.
  public let customers: CustomerServiceClient
  /// Whether the server takes calls.
  public let health: HealthClient
  /// Where it leads, as given.
  public var target: String { channel.target }

  /// Whether calls can be carried now.
  public var state: ConnectivityState { channel.state }
  /// The state as it is, then every change, until `shutdown`.
  public var states: AsyncStream<ConnectivityState> { channel.states }

  private let channel: Channel
  /// For tools that call methods by their descriptors.
  package let invoker: any CallInvoker

  /// A client of a server, or of several. Nothing is connected yet.
  ///
  /// - Parameters:
  ///   - target: `127.0.0.1:7443`, `[::1]:7443`, `orders.example:7443`, `dns:///orders.example:7443` or
  ///     `unix:/run/kontord.sock`, or several of them with commas between.
  ///   - tenant: sent as `kontor-tenant` with every call that does not set it itself; nil: none is.
  ///   - actor: sent as `kontor-actor` in the same way; the audit trail's name for who did it.
  ///   - configuration: TLS, credentials, balancing, retries, limits.
  /// - Throws: INVALID_ARGUMENT for a target that is none, INTERNAL for a tenant or an actor that can't be
  ///   sent, RESOURCE_EXHAUSTED if the system gives no thread.
  public init(
    target: String = "127.0.0.1:7443", tenant: String?, actor: String? = nil,
    configuration: ChannelConfiguration = ChannelConfiguration()
  ) throws(Status) {
    var metadata = Metadata()
    if let tenant { metadata.append("kontor-tenant", tenant) }
    if let actor { metadata.append("kontor-actor", actor) }
    do throws(MetadataCoding.Refusal) {
      try MetadataCoding.check(metadata)
    } catch {
      throw Status(.internal, error.reason)
    }
    channel = try Channel(target: target, configuration: configuration)
    invoker = DefaultMetadata(metadata, over: channel)
    orders = OrderServiceClient(invoker)
    reviews = ReviewServiceClient(invoker)
    changes = ChangeServiceClient(invoker)
    stock = StockServiceClient(invoker)
    shipments = ShipmentServiceClient(invoker)
    urgents = UrgentServiceClient(invoker)
    complaints = ComplaintServiceClient(invoker)
    payments = PaymentServiceClient(invoker)
    customers = CustomerServiceClient(invoker)
    health = HealthClient(invoker)
  }

  /// Connects without waiting for a call; `states` tells how it fares.
  public func connect() { channel.connect() }

  /// Takes no new calls, lets open ones finish within `grace`, and closes the connection. Calls that are
  /// open even then end with UNAVAILABLE.
  public func close(within grace: Duration = .seconds(5)) async {
    await channel.close(within: grace)
  }
}

/// Adds metadata to every call that does not set the same key itself.
private struct DefaultMetadata: CallInvoker {
  private let defaults: Metadata
  private let base: any CallInvoker

  init(_ defaults: Metadata, over base: any CallInvoker) {
    self.defaults = defaults
    self.base = base
  }

  func start(
    _ method: MethodDescriptor, _ options: CallOptions
  ) async throws(Status) -> any ClientCall {
    try await base.start(method, completed(options))
  }

  nonisolated(nonsending) func unary<Request: WireMessage, Response: WireMessage>(
    _ method: MethodDescriptor, _ request: Request, _ options: CallOptions
  ) async throws(Status) -> Response {
    try await base.unary(method, request, completed(options))
  }

  private func completed(_ options: CallOptions) -> CallOptions {
    var options = options
    let own = Set(options.metadata.entries.map(\.key))
    for entry in defaults.entries where !own.contains(entry.key) {
      if case .ascii(let value) = entry.value { options.metadata.append(entry.key, value) }
    }
    return options
  }
}
