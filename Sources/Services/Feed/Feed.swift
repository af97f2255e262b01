package import Contracts
import Domain
package import RPCCore
import Store

extension EventFeed {
  /// From the table as far as it goes, then from the process's one tailer (F3), nothing left out (I11).
  package func feed(
    _ request: FeedRequest, responses: ResponseWriter<FeedResponse>, context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let reach = try FeedReach(context, allTenants: request.allTenants)
      let start = try await start(request, reach, deadline: context.deadline)
      var kinds: Set<Int16> = []
      for (index, kind) in request.aggregateKinds.enumerated() {
        guard let code = Int16(exactly: kind), (1...999).contains(code) else {
          throw Refusal.invalidField("aggregate_kinds[\(index)]", .outOfRange(min: 1, max: 999))
        }
        kinds.insert(code)
      }
      let filter = FeedFilter(tenants: reach.tenants, aggregates: kinds)
      for try await item in store.events(after: start, filter, tailer: tailer) {
        var response = FeedResponse(resumeToken: reach.token(item.position))
        switch item {
        case .event(let event): response.event = FeedEvent(event)
        case .passed: break
        case .caughtUp: response.caughtUp = true
        }
        try await responses.write(response)
        if response.caughtUp, request.untilNow { return }
      }
      throw CancellationError()
    }
  }

  /// Where a stream begins.
  ///
  /// - Throws: `FEED_POSITION_PRUNED`, `FEED_CONSUMER_NOT_FOUND`, and what the fields are refused with.
  private func start(
    _ request: FeedRequest, _ reach: FeedReach, deadline: ContinuousClock.Instant?
  ) async throws -> FeedPosition {
    let given = try reach.position(request.resumeToken, field: "resume_token")
    if request.consumer.isEmpty {
      guard let given else { return .start }
      try await store.requireKept(given)
      return given
    }
    guard given == nil else {
      throw Refusal.invalidField(
        "resume_token", .malformed(expected: "empty, as the consumer's checkpoint is asked for"))
    }
    let name = try ConsumerName(parsing: request.consumer, field: "consumer")
    let consumer = try await store.load(name.text, of: reach.owner, deadline: deadline)
    try await store.requireKept(consumer.position)
    return consumer.position
  }
}

extension FeedEvent {
  fileprivate init(_ event: OutboxEvent) {
    self.init(
      tenant: event.tenant.text, eventID: event.position.event.description,
      ordinal: event.position.ordinal, aggregateKind: Int32(event.aggregateCode),
      aggregate: event.aggregate, kind: Int32(event.kind), fromState: Int32(event.fromState),
      toState: Int32(event.toState), version: event.version.number, detail: event.detail,
      actor: event.actor, eventTime: Timestamp(event.time))
  }
}
