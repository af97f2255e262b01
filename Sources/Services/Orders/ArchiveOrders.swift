package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func archiveOrders(
    _ request: ArchiveOrdersRequest, context: ServerContext
  ) async throws -> ArchiveOrdersResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.archiveOrders) }
      let caller = try Caller(context)
      let key = try CommandKey(caller, requestID: request.requestID, of: request)
      guard let time = try Instant.parse(request.completedBefore, field: "completed_before") else {
        throw Refusal.invalidField("completed_before", .missing)
      }
      let kind = try Domain.OrderKind.parse(request.kind, field: "kind")
      guard (0...ServiceLimits.archiveMax).contains(request.limit) else {
        throw Refusal.invalidField(
          "limit", .outOfRange(min: 0, max: Int64(ServiceLimits.archiveMax)))
      }
      let limit = Int(request.limit == 0 ? ServiceLimits.archiveDefault : request.limit)
      let archived = try await store.archive(
        before: time, kind: kind, limit: limit, reason: request.reason, key: key,
        deadline: context.deadline)
      let left = try await store.archivable(
        before: time, kind: kind, limit: 1, tenant: caller.tenant, deadline: context.deadline)
      return ArchiveOrdersResponse(
        orderIDs: archived.value.map(\.description), hasMore: !left.isEmpty)
    }
  }
}
