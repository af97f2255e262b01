package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func addNote(
    _ request: AddNoteRequest, context: ServerContext
  ) async throws -> AddNoteResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let note = try Domain.OrderNote(
        source: .parse(request.source, field: "source") ?? .staff, text: request.text)
      let outcome = try await store.addNote(
        note, to: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      let order = try await store.load(id, tenant: caller.tenant, deadline: context.deadline)
      return AddNoteResponse(
        note: Contracts.OrderNote(outcome.value, of: id), order: Contracts.Order(order))
    }
  }
}
