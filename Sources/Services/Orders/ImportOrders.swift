package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  /// Reads items ahead of their results, so that they reach the store together, and answers in the
  /// order of the items.
  ///
  /// What is wrong with an item is its own result. What is wrong with storage ends the stream, since
  /// the items behind would fare no better: results up to there are out, and the client resumes from
  /// the first item without one.
  package func importOrders(
    _ requests: RequestStream<ImportOrdersRequest>,
    responses: ResponseWriter<ImportOrdersResponse>, context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let results = OrderedResults<Result<ImportOrdersResponse, Status>>(
        window: ServiceLimits.importWindow)
      try await readAhead {
        defer { results.close() }
        if let refused = await read(requests, for: caller, context, into: results) { throw refused }
      } work: {
        defer { results.abandon() }
        while let result = await results.next() { try await responses.write(result.get()) }
      }
    }
  }

  /// Starts every item of the stream.
  ///
  /// - Returns: why the stream can't go on; nil at its end.
  private func read(
    _ requests: RequestStream<ImportOrdersRequest>, for caller: Caller, _ context: ServerContext,
    into results: OrderedResults<Result<ImportOrdersResponse, Status>>
  ) async -> Status? {
    await withDiscardingTaskGroup { items in
      var sequence = ItemSequence()
      do {
        for try await request in requests {
          try sequence.follow(request.sequence)
          guard let place = await results.open() else { return nil }
          items.addTask {
            results.fill(place, await answer(request, for: caller, context))
          }
        }
        return nil
      } catch {
        return boundary.status(of: error, in: context.method)
      }
    }
  }

  /// An item's result; a failure is one of storage or of the call, not of the item.
  private func answer(
    _ request: ImportOrdersRequest, for caller: Caller, _ context: ServerContext
  ) async -> Result<ImportOrdersResponse, Status> {
    do {
      guard let order = request.order else { throw Refusal.invalidField("order", .missing) }
      try Status.requireValid(order)
      let outcome = try await place(order, for: caller, until: context.deadline)
      return .success(
        ImportOrdersResponse(
          sequence: request.sequence, result: .order(Contracts.Order(outcome.value)),
          replayed: outcome.isReplay))
    } catch {
      let status = boundary.status(of: error, in: context.method)
      guard status.isOfItem else { return .failure(status) }
      return .success(
        ImportOrdersResponse(sequence: request.sequence, result: .error(ItemError(status))))
    }
  }
}

extension Status {
  /// Whether another item of the same stream may fare better.
  var isOfItem: Bool {
    switch code {
    case .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .aborted, .outOfRange,
      .permissionDenied:
      true
    case .ok, .cancelled, .unknown, .deadlineExceeded, .resourceExhausted, .unimplemented,
      .internal, .unavailable, .dataLoss, .unauthenticated:
      false
    }
  }
}
