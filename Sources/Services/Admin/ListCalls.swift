package import Contracts
import Domain
package import RPCCore

extension ServerRuntime {
  package func listCalls(
    _ request: ListCallsRequest, context: ServerContext
  ) async throws -> ListCallsResponse {
    try await boundary.answer(context) {
      let (first, place) = try PageToken.parsePlace(request.pageToken, .listCalls)
      let size = try PageSize.parse(request.pageSize)
      let beginning = CallPlace(connection: 0, stream: 0)
      let page = await page(from: first, size: size) { loop, isFirst, count in
        await loop.calls(after: isFirst ? place : beginning, count: count)
      }
      var next = ""
      if page.count == size, let (loop, last) = page.last {
        next = PageToken(.listCalls, behind: loop, last.place).text
      }
      return ListCallsResponse(
        calls: page.map { Call($0.item, loop: $0.loop) }, nextPageToken: next)
    }
  }
}

extension Call {
  fileprivate init(_ snapshot: CallSnapshot, loop: Int) {
    let state: State =
      switch snapshot.state {
      case .receiving: .receiving
      case .running: .running
      case .answered: .answered
      }
    self.init(
      loop: Int32(loop), connection: Int64(clamping: snapshot.place.connection),
      stream: snapshot.place.stream, method: String(snapshot.path?.dropFirst() ?? ""),
      state: state, deadlineIn: snapshot.timeLeft.map { .init($0) },
      silence: .init(snapshot.silence), heldBytes: Int64(snapshot.heldBytes),
      unsentBytes: Int64(snapshot.unsentBytes))
  }
}
