package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  /// One batch of rows is with the store while the next gathers, so rows are compared in the order
  /// sent; a lone row goes at once.
  ///
  /// What is wrong with a row is its own answer. What is wrong with storage ends the stream: the client
  /// sends what was not answered again.
  package func reconcileStatement(
    _ requests: RequestStream<ReconcileStatementRequest>,
    responses: ResponseWriter<ReconcileStatementResponse>, context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let gathered = GatheredItems<ReportedRow>(window: 2 * StoreLimits.batchCommandsMax)
      try await readAhead {
        defer { gathered.close() }
        var sequence = ItemSequence()
        for try await request in requests {
          try sequence.follow(request.sequence)
          let row = ReportedRow(
            sequence: request.sequence, row: read(request, in: context.method))
          guard await gathered.put(row) else { return }
        }
      } work: {
        defer { gathered.abandon() }
        while let rows = await gathered.take(atMost: StoreLimits.batchCommandsMax) {
          for answer in try await take(rows, from: caller, until: context.deadline) {
            try await responses.write(answer)
          }
        }
      }
    }
  }

  private func read(
    _ request: ReconcileStatementRequest, in method: MethodDescriptor
  ) -> Result<StatementRow, Status> {
    do {
      return .success(try StatementRow(request))
    } catch {
      return .failure(boundary.status(of: error, in: method))
    }
  }

  /// - Returns: one answer a row, in their order.
  private func take(
    _ rows: [ReportedRow], from caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> [ReconcileStatementResponse] {
    let usable = rows.compactMap { try? $0.row.get() }  // the others are answered below
    let taken =
      usable.isEmpty
      ? []
      : try await reconciliation.reconcile(
        usable,
        key: CommandKey(
          tenant: caller.tenant, principal: caller.principal, actor: caller.actor,
          requestID: RequestID(parsing: String(rows[0].sequence), field: "sequence"),
          requestHash: []),
        deadline: deadline)
    var answers = taken.makeIterator()
    return rows.map { row in
      switch row.row {
      case .failure(let status):
        return ReconcileStatementResponse(
          sequence: row.sequence, result: .error(ItemError(status)))
      case .success:
        guard let answer = answers.next() else {
          preconditionFailure("the store answers every row")
        }
        guard let answer else {
          let refusal = Refusal.invalidField(
            "sequence", .malformed(expected: "the number of the same row as before"))
          return ReconcileStatementResponse(
            sequence: row.sequence, result: .error(ItemError(refusal.status)))
        }
        return ReconcileStatementResponse(row.sequence, answer)
      }
    }
  }
}

/// A row as it came: what it says, or what is wrong with it.
private struct ReportedRow: Sendable {
  let sequence: Int64
  let row: Result<StatementRow, Status>
}

extension StatementRow {
  /// Reads a row.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ReconcileStatementRequest) throws(Refusal) {
    guard let amount = try Domain.Money.parse(request.amount, field: "amount") else {
      throw .invalidField("amount", .missing)
    }
    guard amount.minorUnits != 0 else {
      throw .invalidField("amount", .malformed(expected: "above or below 0"))
    }
    guard let booked = try Domain.Instant.parse(request.bookTime, field: "book_time") else {
      throw .invalidField("book_time", .missing)
    }
    self.init(
      provider: request.provider, statement: request.statement, sequence: request.sequence,
      reference: request.providerRef, amount: amount, booked: booked)
  }
}

extension ReconcileStatementResponse {
  fileprivate init(_ sequence: Int64, _ row: ReconciledRow) {
    self.init(
      sequence: sequence, result: .outcome(Outcome(rawValue: row.outcome.number)),
      recorded: row.recorded.map { .init($0) }, orderID: row.orderID?.description ?? "",
      replayed: row.isReplay)
  }
}
