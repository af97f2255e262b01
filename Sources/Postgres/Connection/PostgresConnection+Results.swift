internal import CLibpq

/// What the server answers, told to who waits for it.
extension PostgresConnection {
  func readResults() {
    // Also takes notices and farewells when nothing is awaited.
    while isOpen, !session.isBusy, let segment = segments.first {
      guard let result = session.nextResult() else {
        if segment.finishCommand() { continue }
        return close(.protocolViolation("more results than commands"))
      }
      switch result.status {
      case PGRES_PIPELINE_SYNC:
        _ = segments.takeFirst()
        complete(segment)
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        segment.receive(result)
      case PGRES_FATAL_ERROR:
        let message = result.message
        if message.isFatal { session.receiveFarewell(message.error) }
        segment.fail(message.error)
      case PGRES_PIPELINE_ABORTED:
        break
      default:
        close(
          .protocolViolation(
            "a result of status \(String(cString: PQresStatus(result.status)))"))
      }
    }
  }

  private func complete(_ segment: Segment) {
    switch segment.purpose {
    case .request(let request):
      answer(request, segment)
    case .prepare:
      guard let (error, _) = segment.failure,
        case .prepare(let statement, let generation) = segment.commands[0]
      else { return }
      statements.fail(statement, generation, error)
    case .statementTimeout:
      if segment.failure != nil { statementTimeout = nil }
    case .setUp, .begin:
      if let (error, _) = segment.failure { close(.server(error)) }
    }
  }

  private func answer(_ request: Request, _ segment: Segment) {
    guard let (serverError, position) = segment.failure else {
      let lead = segment.commands.count - workCount(request)
      let results = Array(segment.results.dropFirst(lead))
      if let large = results.first(where: { $0.memoryBytes > Limits.resultBytesMax }) {
        return finish(
          request,
          .failure(
            .tooLarge(
              what: "a result", size: large.memoryBytes, limit: Limits.resultBytesMax)))
      }
      return finish(request, .success(results))
    }
    var error = serverError
    if case .execute(let statement, let generation) = segment.commands[position] {
      error.statementIndex = position - (segment.commands.count - workCount(request))
      switch recover(statement, generation, from: &error) {
      case .rerun where !request.isInTransaction && !request.isRerun && request.isWaiting:
        request.isRerun = true
        return send(request)
      case .rerun, .none: break
      }
    } else if case .describe = segment.commands[position],
      case .describe(let statement) = request.work,
      let failure = statements.failure(of: statement)
    {
      error = failure
    }
    finish(request, .failure(reason(error, request)))
  }

  private func workCount(_ request: Request) -> Int {
    switch request.work {
    case .batch(let batch): batch.count
    case .describe: 1
    }
  }

  private enum Recovery { case rerun, none }

  /// A prepared statement that is gone or outdated is prepared anew: the segment had no effect, and
  /// may run again. One that could not be prepared fails for that reason.
  private func recover(
    _ statement: StatementSignature, _ generation: Int, from error: inout ServerError
  ) -> Recovery {
    switch error.sqlState {
    case .invalidStatementName:
      if let failure = statements.failure(of: statement) {
        let index = error.statementIndex
        error = failure
        error.statementIndex = index
        return .none
      }
      statements.forget(statement, generation)
      return .rerun
    case .featureNotSupported where error.routine == "RevalidateCachedQuery":
      statements.forget(statement, generation)
      return .rerun
    default:
      return .none
    }
  }

  /// A cancelled statement is told from the reason that it was cancelled for.
  private func reason(_ error: ServerError, _ request: Request) -> PostgresError {
    if error.sqlState.isConnectionLost {
      return .connectionLost(inDoubt: true, reason: error.description)
    }
    guard error.sqlState == .queryCanceled else { return .server(error) }
    if let withdrawal = request.withdrawal { return withdrawal }
    if let deadline = request.deadline, deadline <= .now { return .deadlineExceeded }
    return .server(error)
  }
}
