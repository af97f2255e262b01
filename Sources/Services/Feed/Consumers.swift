package import Contracts
import Domain
package import RPCCore
import Store

extension EventFeed {
  package func registerConsumer(
    _ request: RegisterConsumerRequest, context: ServerContext
  ) async throws -> FeedConsumer {
    try await boundary.answer(context) {
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let name = try ConsumerName(parsing: request.consumer, field: "consumer")
      let outcome = try await store.register(
        name, of: reach.owner, fromOldest: request.fromOldest,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return FeedConsumer(outcome.value, reach)
    }
  }

  package func ackFeed(
    _ request: AckFeedRequest, context: ServerContext
  ) async throws -> FeedConsumer {
    try await boundary.answer(context) {
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let name = try ConsumerName(parsing: request.consumer, field: "consumer")
      guard let position = try reach.position(request.resumeToken, field: "resume_token") else {
        throw Refusal.invalidField("resume_token", .missing)
      }
      // A token is no signature: one beyond the feed would have events deleted that nobody has seen.
      guard try await store.now() >= position else {
        throw Refusal.invalidField(
          "resume_token", .malformed(expected: "a place that the feed has reached"))
      }
      let consumer = try await store.acknowledge(
        name, of: reach.owner, position, deadline: context.deadline)
      return FeedConsumer(consumer, reach)
    }
  }

  package func listConsumers(
    _ request: ListConsumersRequest, context: ServerContext
  ) async throws -> ListConsumersResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let asked = ListConsumersRequest(allTenants: request.allTenants)
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listConsumers, scope: scope)
      let page = try await store.list(
        of: reach.owner, after: token.map { String(decoding: $0.key, as: UTF8.self) } ?? "",
        limit: PageSize.parse(request.pageSize), deadline: context.deadline)
      let now = store.wallClock
      return ListConsumersResponse(
        consumers: page.consumers.map { consumer, lag in
          var message = FeedConsumer(consumer, reach)
          message.unacknowledged = lag.events
          message.lag = lag.oldest.map {
            .init(.microseconds(max(0, now.microseconds - $0.microseconds)))
          }
          return message
        },
        nextPageToken: page.next.map {
          PageToken(kind: .listConsumers, scope: scope, key: Array($0.utf8)).text
        } ?? "")
    }
  }

  package func redeliver(
    _ request: RedeliverRequest, context: ServerContext
  ) async throws -> RedeliverResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.redeliver) }
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let from: FeedStore.Redelivery
      switch request.from {
      case .resumeToken(let text):
        guard let position = try reach.position(text, field: "resume_token") else {
          throw Refusal.invalidField("resume_token", .missing)
        }
        from = .behind(position)
      case .eventID(let text):
        from = .event(try EventID(parsing: text, field: "event_id").uuid)
      case .oldest(true): from = .oldest
      case .oldest(false), nil: throw Refusal.invalidField("from", .missing)
      }
      // Kontor's own have a name that no request can carry, so they are not found here.
      let name = try ConsumerName(parsing: request.consumer, field: "consumer")
      let (consumer, ahead) = try await store.redeliver(
        name, of: reach.owner, from: from, expectedVersion: request.expectedVersion,
        reason: request.reason,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return RedeliverResponse(
        consumer: FeedConsumer(consumer, reach), events: ahead.events,
        more: ahead.events == StoreLimits.redeliveredEventsCounted)
    }
  }

  package func removeConsumer(
    _ request: RemoveConsumerRequest, context: ServerContext
  ) async throws -> RemoveConsumerResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.removeConsumer) }
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let name = try ConsumerName(parsing: request.consumer, field: "consumer")
      let outcome = try await store.remove(
        name, of: reach.owner, expectedVersion: request.expectedVersion,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return RemoveConsumerResponse(consumer: outcome.value.map { FeedConsumer($0, reach) })
    }
  }
}

extension FeedConsumer {
  init(_ consumer: RegisteredConsumer, _ reach: FeedReach) {
    self.init(
      consumer: consumer.name, allTenants: consumer.tenant == nil,
      resumeToken: reach.token(consumer.position), updateTime: Timestamp(consumer.updated),
      version: consumer.version.number, builtIn: consumer.isInternal)
  }
}
