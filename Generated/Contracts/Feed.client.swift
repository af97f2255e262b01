// Written by protoc-gen-kontor from kontor/admin/v1/feed.proto; do not edit.

public import RPCCore

/// The feed of events of the caller's tenant, without gaps (I11).
///
/// An event is told once every transaction that was begun before its own has ended, so that nothing can
/// appear behind a place that was passed. Events of one aggregate come in the order of its versions. A
/// program that stops in the middle is told again what it did not acknowledge: deliveries repeat,
/// `event_id` and `ordinal` tell a repeat.
///
/// Events are kept for 7 days. A registered consumer that is behind keeps those that it has not
/// acknowledged for 30 days; after that they are deleted all the same, and a place that lies before the
/// oldest event kept is refused: FAILED_PRECONDITION, `FEED_POSITION_PRUNED`.
///
/// `all_tenants` takes in every tenant for which the caller acts; it takes the role maintainer, and a
/// consumer of all tenants is another one than a tenant's of the same name.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
public struct FeedServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Streams events from a place on, then as they happen, for as long as the caller listens.
  public func feed(_ request: FeedRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<FeedResponse> {
    try await invoker.serverStreaming(FeedServiceMethods.feed, request, options)
  }

  /// Registers a consumer, from which on its events are kept for it; or changes nothing for one that is
  /// there.
  public func registerConsumer(_ request: RegisterConsumerRequest, options: CallOptions = CallOptions()) async throws(Status) -> FeedConsumer {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(FeedServiceMethods.registerConsumer, request, options)
    }
    return try await invoker.unary(FeedServiceMethods.registerConsumer, request, options)
  }

  /// Writes down that a consumer is done with everything up to a place. A place behind what it has
  /// acknowledged already changes nothing: acknowledgements may repeat and overtake each other, so they
  /// need neither request_id nor version. They are not audited: the place says how far the consumer itself
  /// has come, and no person decides it. Who puts it elsewhere does so with Redeliver, which is.
  public func ackFeed(_ request: AckFeedRequest, options: CallOptions = CallOptions()) async throws(Status) -> FeedConsumer {
    try await invoker.unary(FeedServiceMethods.ackFeed, request, options)
  }

  /// Lists consumers by name, page by page: of the tenant, or those of all tenants. Kontor's own are
  /// among the latter.
  public func listConsumers(_ request: ListConsumersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListConsumersResponse {
    try await invoker.unary(FeedServiceMethods.listConsumers, request, options)
  }

  /// Puts a consumer's place back, or forward, so that its next Feed begins there. Streams that are open
  /// go on where they are. Kontor's own
  /// consumers, whose names hold a dot, can't be named here.
  public func redeliver(_ request: RedeliverRequest, options: CallOptions = CallOptions()) async throws(Status) -> RedeliverResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(FeedServiceMethods.redeliver, request, options)
    }
    return try await invoker.unary(FeedServiceMethods.redeliver, request, options)
  }

  /// Forgets a consumer; nothing is kept for it any more.
  public func removeConsumer(_ request: RemoveConsumerRequest, options: CallOptions = CallOptions()) async throws(Status) -> RemoveConsumerResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(FeedServiceMethods.removeConsumer, request, options)
    }
    return try await invoker.unary(FeedServiceMethods.removeConsumer, request, options)
  }
}
