import Networking
import RPCClient
import RPCCore
import RPCServer
import RPCTransport
import Synchronization

/// A message of plain bytes: these tests are of calls, not of a codec.
struct Note: WireMessage, Equatable {
  var bytes: [UInt8] = []

  init() {}
  init(_ text: String) { bytes = Array(text.utf8) }
  init(count: Int) { bytes = [UInt8](repeating: 7, count: count) }
  init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
    if bytes.first == 0xFF { throw WireError("byte 0 is 0xFF") }
    self.bytes = Array(bytes)
  }
  func encode(into buffer: inout ByteBuffer) {
    bytes.withUnsafeBytes { buffer.append($0) }
  }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Something that happened once, to be waited for in place of sleeping.
final class Signal: Sendable {
  private struct State {
    var isSet = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  var isSet: Bool { state.withLock { $0.isSet } }

  func set() {
    let waiters = state.withLock { state in
      state.isSet = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  func wait() async {
    await withCheckedContinuation { waiter in
      let isSet = state.withLock { state in
        if !state.isSet { state.waiters.append(waiter) }
        return state.isSet
      }
      if isSet { waiter.resume() }
    }
  }
}

enum TestMethods {
  static func method(_ name: String, _ kind: MethodDescriptor.CallKind) -> MethodDescriptor {
    MethodDescriptor(service: "test.v1.Test", method: name, kind: kind)
  }
  static let echo = method("Echo", .unary)
  static let count = method("Count", .serverStreaming)
  static let sum = method("Sum", .clientStreaming)
  static let chat = method("Chat", .bidirectional)
  static let hang = method("Hang", .unary)
  static let deaf = method("Deaf", .bidirectional)
  static let fail = method("Fail", .unary)
  static let early = method("Early", .clientStreaming)
  static let broken = method("Broken", .unary)
  static let facts = method("Facts", .unary)
  static let whoAmI = method("WhoAmI", .unary)
}

/// What happened in the service.
final class Witness: Sendable {
  /// Calls of `Chat`.
  let chats = Atomic<Int>(0)
  /// Calls of `Echo`.
  let echoes = Atomic<Int>(0)
  let hangStarted = Signal()
  let hangCancelled = Signal()
  /// Lets `Hang` answer.
  let hangEnds = Signal()
  /// Messages that `Count` has written.
  let written = Atomic<Int>(0)
  let countCancelled = Signal()
}

extension ServiceDefinition {
  static func test(_ witness: Witness) -> ServiceDefinition {
    ServiceDefinition(
      name: "test.v1.Test",
      methods: [
        .unary(TestMethods.echo) { (request: Note, context) in
          witness.echoes.add(1, ordering: .relaxed)
          context.responseMetadata = context.metadata
          context.trailingMetadata = context.metadata
          context.compressesResponses = context.metadata["compress"] != nil
          return request
        },
        .serverStreaming(TestMethods.count) {
          (request: Note, responses: ResponseWriter<Note>, _) in
          do {
            for i in 0..<(Int(request.text) ?? 0) {
              try await responses.write(i % 2 == 0 ? Note("\(i)") : Note(count: 10_000))
              witness.written.add(1, ordering: .relaxed)
            }
          } catch {
            witness.countCancelled.set()
            throw error
          }
        },
        .clientStreaming(TestMethods.sum) { (requests: RequestStream<Note>, _) in
          var sum = 0
          for try await request in requests { sum += request.bytes.count }
          return Note("\(sum)")
        },
        .bidirectional(TestMethods.chat) {
          (requests: RequestStream<Note>, responses: ResponseWriter<Note>, _) in
          witness.chats.add(1, ordering: .relaxed)
          for try await request in requests {
            try await responses.write(Note("re: " + request.text))
          }
        },
        .unary(TestMethods.hang) { (request: Note, _) -> Note in
          await hang(witness)
          return request
        },
        .bidirectional(TestMethods.deaf) {
          (_: RequestStream<Note>, _: ResponseWriter<Note>, _) in await hang(witness)
        },
        .unary(TestMethods.fail) { (request: Note, _) -> Note in
          throw Status(
            .failedPrecondition, request.text,
            details: [.errorInfo(reason: "TEST", domain: "kontor", metadata: ["k": "v"])],
            trailers: ["kontor-why": "because"])
        },
        .clientStreaming(TestMethods.early) { (_: RequestStream<Note>, _) -> Note in
          throw Status(.resourceExhausted, "enough")
        },
        .unary(TestMethods.whoAmI) { (_: Note, context) in
          Note(context.peerIdentity.map { "\($0.subject) \($0.uris)" } ?? "nobody")
        },
        .unary(TestMethods.facts) { (_: Note, context) -> Note in
          let deadline = context.deadline == nil ? "no deadline" : "a deadline"
          return Note("\(deadline), \(context.isRequestCompressed ? "gzip" : "identity")")
        },
        .unary(TestMethods.broken) { (_: Note, _) -> Note in
          var note = Note()
          note.bytes = [0xFF]
          return note
        },
      ])
  }

  /// Until the call is cancelled or the test lets it end.
  private static func hang(_ witness: Witness) async {
    witness.hangStarted.set()
    await withTaskCancellationHandler {
      await witness.hangEnds.wait()
    } onCancel: {
      witness.hangCancelled.set()
      witness.hangEnds.set()
    }
  }
}

/// The real server on a loop of its own.
final class TestServer: Sendable {
  let witness = Witness()
  let address: SocketAddress
  private let thread: LoopThread
  private let server: RPCServer
  private let isStopped = Atomic<Bool>(false)

  init(
    _ limits: ServerLimits = ServerLimits(), beside services: [ServiceDefinition] = [],
    at address: SocketAddress = .ipv4([127, 0, 0, 1], port: 0), tls: ServerTLS? = nil
  ) async throws(SystemError) {
    thread = try LoopThread(index: 0)
    server = RPCServer(
      services: [.test(witness)] + services, health: HealthRegistry(services: ["test.v1.Test"]),
      limits: limits)
    do throws(SystemError) {
      self.address = try await server.start(at: [address], on: [thread.loop], tls: tls)[0]
    } catch {
      thread.loop.stop()
      thread.join()
      throw error
    }
  }

  /// Says GOAWAY, lets calls finish within `limit`, and is gone. Once: later calls do nothing.
  func stop(within limit: Duration = .zero) async {
    if isStopped.exchange(true, ordering: .relaxed) { return }
    await server.drain(within: limit)
    thread.loop.stop()
    thread.join()
  }
}

/// A fresh server and a channel to it, both gone afterwards.
func withServer(
  _ limits: ServerLimits = ServerLimits(),
  configuration: ChannelConfiguration = ChannelConfiguration(),
  _ body: (Channel, TestServer) async throws -> Void
) async throws {
  let server = try await TestServer(limits)
  let channel = try Channel(target: "\(server.address)", configuration: configuration)
  do {
    try await body(channel, server)
  } catch {
    await channel.close(within: .zero)
    await server.stop()
    throw error
  }
  await channel.close(within: .zero)
  await server.stop()
}

extension Channel {
  func echo(_ note: Note, _ options: CallOptions = CallOptions()) async throws -> Note {
    try await unary(TestMethods.echo, note, options)
  }
}

/// The status that `body` throws; nil if it throws none.
func status(_ body: () async throws -> Void) async -> Status? {
  do {
    try await body()
    return nil
  } catch {
    return error as? Status
  }
}
