import Contracts
import RPCCore

/// `bench.v1`: gives messages back, so that every server of the field is measured on the same work.
struct BenchService: Bench {
  /// Messages that one Expand gives back at most: enough to show back-pressure, some minutes of work.
  private static let copiesMax: Int64 = 100_000_000

  init() {}

  func echo(_ request: Msg, context: ServerContext) async throws -> Msg { request }

  func expand(
    _ request: Msg, responses: ResponseWriter<Msg>, context: ServerContext
  ) async throws {
    guard (0...Self.copiesMax).contains(request.n) else {
      throw Status(.invalidArgument, "n: \(request.n) is not within 0 and \(Self.copiesMax)")
    }
    for copy in 0..<max(1, request.n) {
      try await responses.write(request)
      // A reader that never suspends the writer must not take the loop from other calls.
      if copy % 256 == 255 { await Task.yield() }
    }
  }

  func chat(
    _ requests: RequestStream<Msg>, responses: ResponseWriter<Msg>, context: ServerContext
  ) async throws {
    for try await request in requests { try await responses.write(request) }
  }
}
