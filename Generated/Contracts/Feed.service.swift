// Written by protoc-gen-kontor from kontor/admin/v1/feed.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.admin.v1.FeedService`.
public enum FeedServiceMethods {
  /// Streams events from a place on, then as they happen, for as long as the caller listens.
  public static let feed = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "Feed", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(86400000), maxRequestBytes: 4096, access: .roles(["maintainer", "operations"]))
  /// Registers a consumer, from which on its events are kept for it; or changes nothing for one that is
  /// there.
  public static let registerConsumer = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "RegisterConsumer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "operations"]))
  /// Writes down that a consumer is done with everything up to a place. A place behind what it has
  /// acknowledged already changes nothing: acknowledgements may repeat and overtake each other, so they
  /// need neither request_id nor version. They are not audited: the place says how far the consumer itself
  /// has come, and no person decides it. Who puts it elsewhere does so with Redeliver, which is.
  public static let ackFeed = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "AckFeed", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "operations"]))
  /// Lists consumers by name, page by page: of the tenant, or those of all tenants. Kontor's own are
  /// among the latter.
  public static let listConsumers = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "ListConsumers", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "operations"]))
  /// Puts a consumer's place back, or forward, so that its next Feed begins there. Streams that are open
  /// go on where they are. Kontor's own
  /// consumers, whose names hold a dot, can't be named here.
  public static let redeliver = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "Redeliver", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(20000), maxRequestBytes: 4096, access: .roles(["maintainer"]))
  /// Forgets a consumer; nothing is kept for it any more.
  public static let removeConsumer = MethodDescriptor(service: "kontor.admin.v1.FeedService", method: "RemoveConsumer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer"]))
}

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
package protocol FeedService: Sendable {
  /// Streams events from a place on, then as they happen, for as long as the caller listens.
  func feed(_ request: FeedRequest, responses: ResponseWriter<FeedResponse>, context: ServerContext) async throws
  /// Registers a consumer, from which on its events are kept for it; or changes nothing for one that is
  /// there.
  func registerConsumer(_ request: RegisterConsumerRequest, context: ServerContext) async throws -> FeedConsumer
  /// Writes down that a consumer is done with everything up to a place. A place behind what it has
  /// acknowledged already changes nothing: acknowledgements may repeat and overtake each other, so they
  /// need neither request_id nor version. They are not audited: the place says how far the consumer itself
  /// has come, and no person decides it. Who puts it elsewhere does so with Redeliver, which is.
  func ackFeed(_ request: AckFeedRequest, context: ServerContext) async throws -> FeedConsumer
  /// Lists consumers by name, page by page: of the tenant, or those of all tenants. Kontor's own are
  /// among the latter.
  func listConsumers(_ request: ListConsumersRequest, context: ServerContext) async throws -> ListConsumersResponse
  /// Puts a consumer's place back, or forward, so that its next Feed begins there. Streams that are open
  /// go on where they are. Kontor's own
  /// consumers, whose names hold a dot, can't be named here.
  func redeliver(_ request: RedeliverRequest, context: ServerContext) async throws -> RedeliverResponse
  /// Forgets a consumer; nothing is kept for it any more.
  func removeConsumer(_ request: RemoveConsumerRequest, context: ServerContext) async throws -> RemoveConsumerResponse
}

extension FeedService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.admin.v1.FeedService", methods: [
      .serverStreaming(FeedServiceMethods.feed) { try await self.feed($0, responses: $1, context: $2) },
      MethodHandler(method: FeedServiceMethods.registerConsumer) { call in
        let messages = TypedCall(call)
        let request: RegisterConsumerRequest = try await messages.request()
        try messages.sendOnly(await self.registerConsumer(request, context: ServerContext(call)))
      },
      MethodHandler(method: FeedServiceMethods.ackFeed) { call in
        let messages = TypedCall(call)
        let request: AckFeedRequest = try await messages.request()
        try messages.sendOnly(await self.ackFeed(request, context: ServerContext(call)))
      },
      MethodHandler(method: FeedServiceMethods.listConsumers) { call in
        let messages = TypedCall(call)
        let request: ListConsumersRequest = try await messages.request()
        try messages.sendOnly(await self.listConsumers(request, context: ServerContext(call)))
      },
      MethodHandler(method: FeedServiceMethods.redeliver) { call in
        let messages = TypedCall(call)
        let request: RedeliverRequest = try await messages.request()
        try messages.sendOnly(await self.redeliver(request, context: ServerContext(call)))
      },
      MethodHandler(method: FeedServiceMethods.removeConsumer) { call in
        let messages = TypedCall(call)
        let request: RemoveConsumerRequest = try await messages.request()
        try messages.sendOnly(await self.removeConsumer(request, context: ServerContext(call)))
      },
    ])
  }
}
