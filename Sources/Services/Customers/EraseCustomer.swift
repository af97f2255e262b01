package import Contracts
import Domain
package import RPCCore
import Store

extension Customers {
  package func eraseCustomer(
    _ request: EraseCustomerRequest, context: ServerContext
  ) async throws -> EraseCustomerResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let reason = try Reason.require(request.reason)
      if request.dryRun {
        return EraseCustomerResponse(
          try await store.traces(
            of: request.customerRef, tenant: caller.tenant, deadline: context.deadline))
      }
      let outcome = try await store.erase(
        request.customerRef, reason: reason,
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
