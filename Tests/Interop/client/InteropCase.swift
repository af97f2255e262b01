import KontorClient

/// One case: what the client does, and throws if the server's answers are not what they should be.
struct InteropCase: Sendable {
  /// As gRPC calls it.
  let name: String
  private let body: @Sendable (InteropPeer) async throws -> Void

  init(_ name: String, _ body: @escaping @Sendable (InteropPeer) async throws -> Void) {
    self.name = name
    self.body = body
  }

  /// Those that need grpc.testing.TestService and nothing unusual of the server.
  static let ofTestService = unary + streaming + ends + repeated
  /// Those against servers that do what they shouldn't (http2-interop-test-descriptions.md), too.
  static let all = ofTestService + ofConnections

  /// A case that hangs must not hang the run. Long enough for the soaks on a busy machine.
  private static let timeLimit: Duration = .seconds(60)

  /// Runs the case; why it failed, nil if it passed.
  func outcome(against peer: InteropPeer) async -> String? {
    await withTaskGroup(of: String?.self) { group in
      group.addTask {
        do {
          // Calls end by themselves a little earlier, and say what they waited for.
          try await AmbientDeadline.with(.now + Self.timeLimit - .seconds(5)) {
            try await body(peer)
          }
          return nil
        } catch let status as Status {
          return "\(status.code): \(status.message)"
        } catch {
          return "\(error)"
        }
      }
      group.addTask {
        // Ends early only when the case has ended.
        try? await Task.sleep(for: Self.timeLimit)
        return "not done within \(Self.timeLimit)"
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }
}

/// The server, and how it is reached.
struct InteropPeer: Sendable {
  let target: String
  let configuration: ChannelConfiguration

  /// Runs `body` with a channel of its own.
  func withChannel<Success>(
    _ body: (Channel) async throws -> Success
  ) async throws -> Success {
    let channel = try Channel(target: target, configuration: configuration)
    do {
      let success = try await body(channel)
      await channel.close()
      return success
    } catch {
      await channel.close()
      throw error
    }
  }

  /// Runs `body` with the test service over a channel of its own.
  func withService<Success>(
    _ body: (TestServiceClient) async throws -> Success
  ) async throws -> Success {
    try await withChannel { try await body(TestServiceClient($0)) }
  }
}

/// What the server answered and should not have.
struct Mismatch: Error, CustomStringConvertible {
  let description: String
}

func expect<Value: Equatable>(_ value: Value, is wanted: Value, _ what: String) throws {
  if value != wanted { throw Mismatch(description: "\(what): \(value), wanted \(wanted)") }
}

func expectFailure(
  _ code: Status.Code, _ what: String, _ call: () async throws -> Void
) async throws {
  _ = try await failure(code, what, call)
}

/// The status of a call that has to fail with `code`.
func failure(
  _ code: Status.Code, _ what: String, _ call: () async throws -> Void
) async throws -> Status {
  do {
    try await call()
  } catch let status as Status {
    try expect(status.code, is: code, "\(what) (\(status.message))")
    return status
  }
  throw Mismatch(description: "\(what): the call succeeded, wanted \(code)")
}

extension Payload {
  /// So many zeros.
  init(zeros count: Int) { self.init(body: [UInt8](repeating: 0, count: count)) }
}

/// The sizes that most cases use.
enum Size {
  static let request = 271_828
  static let response = 314_159
}

/// The request of large_unary.
func largeRequest() -> SimpleRequest {
  SimpleRequest(responseSize: Int32(Size.response), payload: Payload(zeros: Size.request))
}

func expectLarge(_ response: SimpleResponse) throws {
  let body = response.payload?.body ?? []
  try expect(body.count, is: Size.response, "bytes of the response")
  try expect(body.allSatisfy { $0 == 0 }, is: true, "the response is all zeros")
}
