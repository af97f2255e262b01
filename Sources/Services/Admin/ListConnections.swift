package import Contracts
import Domain
package import RPCCore

extension ServerRuntime {
  package func listConnections(
    _ request: ListConnectionsRequest, context: ServerContext
  ) async throws -> ListConnectionsResponse {
    try await boundary.answer(context) {
      let (first, place) = try PageToken.parsePlace(request.pageToken, .listConnections)
      let size = try PageSize.parse(request.pageSize)
      let page = await page(from: first, size: size) { loop, isFirst, count in
        await loop.connections(after: isFirst ? place.connection : 0, count: count)
      }
      var next = ""
      if page.count == size, let (loop, last) = page.last {
        let place = CallPlace(connection: last.number, stream: 0)
        next = PageToken(.listConnections, behind: loop, place).text
      }
      return ListConnectionsResponse(
        connections: page.map { Connection($0.item, loop: $0.loop) }, nextPageToken: next)
    }
  }
}

extension Connection {
  fileprivate init(_ snapshot: ConnectionSnapshot, loop: Int) {
    self.init(
      loop: Int32(loop), number: Int64(clamping: snapshot.number), peer: snapshot.peer,
      encrypted: snapshot.isEncrypted, certificateSubject: snapshot.identity?.subject ?? "",
      age: .init(snapshot.age), silence: .init(snapshot.silence),
      openStreams: Int32(clamping: snapshot.openStreams),
      runningHandlers: Int32(clamping: snapshot.runningHandlers),
      streamsOpened: Int64(snapshot.streamsOpened), heldBytes: Int64(snapshot.heldBytes),
      unsentBytes: Int64(snapshot.unsentBytes), draining: snapshot.isDraining)
  }
}
