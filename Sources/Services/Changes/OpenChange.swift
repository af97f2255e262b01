package import Contracts
import Domain
package import RPCCore
import Store

extension Changes {
  package func openChange(
    _ request: OpenChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      var actions: [Domain.ChangeAction] = []
      for (index, action) in request.actions.enumerated() {
        actions.append(try Domain.ChangeAction(action, field: "actions[\(index)]"))
      }
      let outcome = try await store.open(
        actions, reason: request.reason, due: .parse(request.dueTime, field: "due_time"),
        on: OrderID(parsing: request.orderID, field: "order_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ChangeSet(outcome.value)
    }
  }

  package func getChange(
    _ request: GetChangeRequest, context: ServerContext
  ) async throws -> Contracts.ChangeSet {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      return Contracts.ChangeSet(
        try await store.load(
          ChangeSetID(parsing: request.changeID, field: "change_id"), tenant: tenant,
          deadline: context.deadline))
    }
  }

  package func listChanges(
    _ request: ListChangesRequest, context: ServerContext
  ) async throws -> ListChangesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = ChangeSetFilter()
      filter.orderID = try .parse(request.orderID, field: "order_id")
      filter.states = try .require(request.states, field: "states")
      let (scope, token) = try PageToken.read(request, .listChanges, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListChangesResponse(
        changes: page.changes.map(Contracts.ChangeSet.init),
        nextPageToken: page.next.map { PageToken(.listChanges, scope, behind: $0).text } ?? "")
    }
  }
}

extension ListChangesRequest: PagedRequest {}
