import Domain
import RPCCore
import Store

/// Where whatever a handler's work throws becomes the call's status: nothing but a status leaves a
/// service, and what callers must not see goes to the operator instead.
package struct StatusBoundary: Sendable {
  private let report: @Sendable (String) -> Void

  /// - Parameter report: takes a line for the operator: a bug, or a damaged database.
  package init(report: @escaping @Sendable (String) -> Void) { self.report = report }

  /// Runs a handler's work.
  ///
  /// - Throws: the status of what it threw.
  func answer<Answer>(
    _ context: ServerContext, _ work: () async throws -> Answer
  ) async throws(Status) -> Answer {
    do {
      return try await work()
    } catch {
      throw status(of: error, in: context.method)
    }
  }

  func status(of error: any Error, in method: MethodDescriptor) -> Status {
    if let error = error as? any StatusConvertible { return error.status }
    let failure = StoreFailure(error)
    if case .broken(let what) = failure { report("\(method.path): \(what)") }
    return failure.status
  }
}
