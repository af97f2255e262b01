package import Contracts
import Domain
package import RPCCore
import Store

extension Stocktakes {
  /// One batch of counts is with the store while the next gathers, so they are taken in the order sent;
  /// a lone count goes at once.
  ///
  /// What is wrong with a count is told in the answer. What is wrong with storage ends the stream: the
  /// client sends everything again.
  package func submitCounts(
    _ requests: RequestStream<SubmitCountsRequest>, context: ServerContext
  ) async throws -> SubmitCountsResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let gathered = GatheredItems<SubmittedCount>(window: 2 * StoreLimits.batchCommandsMax)
      return try await readAhead {
        defer { gathered.close() }
        try await gather(requests, into: gathered, caller, context)
      } work: {
        defer { gathered.abandon() }
        return try await take(from: gathered, caller, until: context.deadline)
      }
    }
  }

  /// Reads every count of the stream, all of one stocktake.
  private func gather(
    _ requests: RequestStream<SubmitCountsRequest>,
    into gathered: GatheredItems<SubmittedCount>, _ caller: Caller, _ context: ServerContext
  ) async throws {
    var sequence = ItemSequence()
    var stocktake: StocktakeID?
    for try await request in requests {
      try sequence.follow(request.sequence)
      let id = try StocktakeID(parsing: request.stocktakeID, field: "stocktake_id")
      guard id == stocktake ?? id else {
        throw Refusal.invalidField(
          "stocktake_id", .malformed(expected: "that of the stream's first count"))
      }
      stocktake = id
      let count = SubmittedCount(
        sequence: request.sequence, stocktake: id,
        count: read(request, from: caller, in: context.method))
      guard await gathered.put(count) else { return }
    }
  }

  private func read(
    _ request: SubmitCountsRequest, from caller: Caller, in method: MethodDescriptor
  ) -> Result<CountedStock, Status> {
    do {
      guard let count = request.count else { throw Refusal.invalidField("count", .missing) }
      try Status.requireValid(count)
      guard let units = Quantity(count.counted) else {
        throw Refusal.invalidField("counted", .outOfRange(min: 0, max: Quantity.maxUnits))
      }
      return .success(
        try CountedStock(
          request: RequestID(parsing: count.requestID, field: "request_id"),
          sku: SKU(parsing: count.sku, field: "sku"), counted: units,
          countedBy: count.countedBy, actor: caller.actor))
    } catch {
      return .failure(boundary.status(of: error, in: method))
    }
  }

  private func take(
    from gathered: GatheredItems<SubmittedCount>, _ caller: Caller,
    until deadline: ContinuousClock.Instant?
  ) async throws -> SubmitCountsResponse {
    var response = SubmitCountsResponse()
    var stocktake: StocktakeID?
    while let batch = await gathered.take(atMost: StoreLimits.batchCommandsMax) {
      stocktake = batch[0].stocktake
      let usable = batch.compactMap { try? $0.count.get() }  // the others are counted below
      var verdicts =
        usable.isEmpty
        ? [].makeIterator()
        : try await store.submit(
          usable, to: batch[0].stocktake,
          key: CommandKey(
            tenant: caller.tenant, principal: caller.principal, actor: caller.actor,
            requestID: usable[0].request, requestHash: []),
          deadline: deadline
        ).makeIterator()
      for count in batch {
        switch count.count {
        case .failure(let status): response.refuse(count.sequence, status)
        case .success:
          guard let verdict = verdicts.next() else {
            preconditionFailure("the store answers every count")
          }
          response.tally(count.sequence, verdict)
        }
      }
    }
    if let stocktake {
      response.stocktake = Contracts.Stocktake(
        try await store.load(stocktake, tenant: caller.tenant, deadline: deadline))
    }
    return response
  }
}

/// A count as it came: what it says, or what is wrong with it.
private struct SubmittedCount: Sendable {
  let sequence: Int64
  let stocktake: StocktakeID
  let count: Result<CountedStock, Status>
}

extension SubmitCountsResponse {
  fileprivate mutating func tally(_ sequence: Int64, _ verdict: CountVerdict) {
    switch verdict {
    case .taken: takenCount += 1
    case .replayed:
      takenCount += 1
      replayedCount += 1
    case .refused(let refusal): refuse(sequence, refusal.status)
    }
  }

  fileprivate mutating func refuse(_ sequence: Int64, _ status: Status) {
    failedCount += 1
    guard failures.count < ServiceLimits.importFailuresTold else { return }
    failures.append(.init(sequence: sequence, error: ItemError(status)))
  }
}
