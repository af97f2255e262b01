package import Contracts
import Domain
package import RPCCore
import Store

extension Customers {
  package func eraseCustomer(
    _ request: EraseCustomerRequest, context: ServerContext
  ) async throws -> EraseCustomerResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.eraseCustomer) }
      let caller = try Caller(context)
      let reason = try Reason.require(request.reason)
      let outcome = try await store.erase(
        request.customerRef, reason: reason, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return EraseCustomerResponse(outcome.value)
    }
  }
}

extension EraseCustomerResponse {
  fileprivate init(_ traces: CustomerTraces) {
    self.init(
      records: traces.records, orders: traces.orders, complaints: traces.complaints,
      notes: traces.notes, pseudonym: traces.pseudonym, notifications: traces.notifications)
  }
}
