package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func getTimeline(
    _ request: GetTimelineRequest, context: ServerContext
  ) async throws -> GetTimelineResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let scope = PageToken.scope(tenant, id.uuid)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .timeline, scope: scope)
      let limit = try PageSize.parse(
        request.pageSize, standard: ServiceLimits.timelinePageDefault,
        most: ServiceLimits.timelinePageMax)
      let entries = try await store.timeline(
        of: id, after: token?.timelinePlace(), limit: limit, tenant: tenant,
        deadline: context.deadline)
      if entries.isEmpty, token == nil {
        // Every order has the event of its creation.
        throw Refusal.notFound(.order, id: id.description)
      }
      let next = entries.count == limit ? entries.last?.event.position : nil
      return GetTimelineResponse(
        entries: entries.map { entry in
          Contracts.TimelineEntry(
            event: Contracts.OrderEvent(entry.event),
            note: entry.note.map { Contracts.OrderNote($0, of: id) })
        },
        nextPageToken: next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension PageToken {
  fileprivate init(_ scope: UInt64, behind position: FeedPosition) {
    var key = position.event.bytes
    key.append(bigEndian: Int16(truncatingIfNeeded: position.ordinal))
    self.init(kind: .timeline, scope: scope, key: key)
  }

  fileprivate func timelinePlace() throws(Refusal) -> (event: EventID, ordinal: Int16) {
    guard key.count == 18, let uuid = UUIDv7(bytes: key[..<16]) else {
      throw .foreignToken("page_token")
    }
    return (EventID(uuid), Int16(bigEndian: key[16...]))
  }
}
