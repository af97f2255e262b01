package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  /// One batch of events is with the store while the next gathers, so events of a parcel take
  /// effect in the order sent; a lone event goes at once.
  ///
  /// What is wrong with an event is its own answer. What is wrong with storage ends the stream: the
  /// events behind would fare no better, and the client sends what was not answered again.
  package func ingestTracking(
    _ requests: RequestStream<IngestTrackingRequest>,
    responses: ResponseWriter<IngestTrackingResponse>, context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let gathered = GatheredItems<ReportedEvent>(window: ServiceLimits.trackingWindow)
      try await readAhead {
        defer { gathered.close() }
        var sequence = ItemSequence()
        for try await request in requests {
          try sequence.follow(request.sequence)
          let event = ReportedEvent(
            sequence: request.sequence, event: read(request.event, in: context.method))
          guard await gathered.put(event) else { return }
        }
      } work: {
        defer { gathered.abandon() }
        while let events = await gathered.take(atMost: StoreLimits.trackingEventsMax) {
          for answer in try await take(events, from: caller, until: context.deadline) {
            try await responses.write(answer)
          }
        }
      }
    }
  }

  private func read(
    _ message: Contracts.TrackingEvent?, in method: MethodDescriptor
  ) -> Result<Domain.TrackingEvent, Status> {
    do {
      guard let message else { throw Refusal.invalidField("event", .missing) }
      try Status.requireValid(message)
      return .success(try Domain.TrackingEvent(message, now: identifiers.now))
    } catch {
      return .failure(boundary.status(of: error, in: method))
    }
  }

  /// Stores what can be stored.
  ///
  /// - Returns: one answer an event, in their order.
  private func take(
    _ events: [ReportedEvent], from caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> [IngestTrackingResponse] {
    let usable = events.compactMap { try? $0.event.get() }  // the others are answered below
    let taken =
      usable.isEmpty
      ? []
      : try await store.ingest(
        usable, actor: caller.actor, tenant: caller.tenant, deadline: deadline)
    var acknowledgements = taken.makeIterator()
    return events.map { event in
      switch event.event {
      case .failure(let status):
        return IngestTrackingResponse(sequence: event.sequence, result: .error(ItemError(status)))
      case .success:
        guard let taken = acknowledgements.next() else {
          preconditionFailure("the store acknowledges every event")
        }
        return IngestTrackingResponse(sequence: event.sequence, result: .ack(TrackingAck(taken)))
      }
    }
  }
}

/// An event as it came: what it says, or what is wrong with it.
private struct ReportedEvent: Sendable {
  let sequence: Int64
  let event: Result<Domain.TrackingEvent, Status>
}

extension TrackingAck {
  init(_ taken: TrackingAcknowledgement) {
    self.init(
      effect: Effect(rawValue: Int32(taken.effect.rawValue)),
      shipmentID: taken.shipment?.description ?? "",
      shipmentVersion: taken.shipment == nil ? 0 : taken.version.number,
      shipmentState: taken.state.map { Shipment.State(rawValue: $0.number) } ?? .unspecified)
  }
}

extension ServiceLimits {
  /// Events of one stream that are read and not answered: two batches of the store, one to work on
  /// while the other gathers. At the contract's 16 KiB an event it bounds a stream's memory to 2 MiB.
  static let trackingWindow = 2 * StoreLimits.trackingEventsMax
}
