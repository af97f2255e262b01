import Glibc
import HTTP2
import Networking
import RPCCore
import Synchronization

@testable import RPCTransport

/// A server on a loop of its own, whose connections are socket pairs.
final class ServerHarness: Sendable {
  let thread: LoopThread
  let server: ServerLoop
  let router: TestRouter

  init(_ methods: [MethodHandler], _ limits: ServerLimits = ServerLimits()) throws {
    thread = try LoopThread(index: 0)
    router = TestRouter(methods)
    server = ServerLoop(thread.loop, router, limits)
  }

  /// Ends every connection and the loop.
  func stop() {
    thread.loop.execute { [server] in server.closeAll() }
    thread.loop.stop()
    thread.join()
  }

  /// Lets the loop take its turns until `condition` holds; the suite's time limit bounds it.
  func turn(until condition: @escaping @Sendable () -> Bool) async {
    while !condition() {
      await withCheckedContinuation { waiting in
        thread.loop.execute { waiting.resume() }
      }
    }
  }

  /// What `body` finds, looking on the loop between its turns.
  func onLoop<Found: Sendable>(
    _ body: @escaping @Sendable (ServerLoop) throws -> Found
  ) async throws -> Found {
    try await withCheckedThrowingContinuation { waiting in
      thread.loop.execute { [server] in waiting.resume(with: Result { try body(server) }) }
    }
  }

  /// Has every connection look at its timeouts, where `ServerLimits.sweepInterval` is too long for it.
  func sweep() async {
    try? await onLoop { server in
      for connection in server.openConnections { connection.sweep() }
    }
  }

  /// Sweeps until `condition` holds; the suite's time limit bounds it.
  func sweep(until condition: @Sendable () -> Bool) async {
    while !condition() { await sweep() }
  }

  func connect() throws -> TestPeer {
    var descriptors: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &descriptors) == 0 else {
      throw SystemError.last("socketpair")
    }
    let served = descriptors[0]
    thread.loop.execute { [server] in
      server.serve(ByteStream(Socket(descriptor: served)), peer: SocketAddress("127.0.0.1:1234")!)
    }
    return TestPeer(descriptors[1])
  }
}

/// Runs `body` against a server with these methods.
func withServer(
  _ methods: [MethodHandler], _ limits: ServerLimits = ServerLimits(),
  _ body: (ServerHarness) async throws -> Void
) async throws {
  let harness = try ServerHarness(methods, limits)
  defer { harness.stop() }
  // Peers block their thread: not one of the few on which handlers' unstructured tasks run.
  let thread = try LoopThread(index: 1)
  defer {
    thread.loop.stop()
    thread.join()
  }
  try await withTaskExecutorPreference(thread.loop) { try await body(harness) }
}

final class TestRouter: CallRouter {
  let methods: [String: ServedMethod]

  init(_ handlers: [MethodHandler]) {
    methods = Dictionary(uniqueKeysWithValues: handlers.map { ($0.method.path, ServedMethod($0)) })
  }

  func find(_ path: UnsafeRawBufferPointer) -> ServedMethod? {
    methods[String(decoding: path, as: UTF8.self)]
  }
  func hasService(_ name: Substring) -> Bool { name == "test.Service" }

  /// Codes of requests that were no calls.
  let strays = Mutex<[Status.Code]>([])
  func answeredStray(_ code: Status.Code) { strays.withLock { $0.append(code) } }
}

func method(
  _ name: String, _ kind: MethodDescriptor.CallKind = .unary, maxRequestBytes: Int? = nil,
  defaultTimeout: Duration? = nil
) -> MethodDescriptor {
  MethodDescriptor(
    service: "test.Service", method: name, kind: kind, defaultTimeout: defaultTimeout,
    maxRequestBytes: maxRequestBytes)
}

/// A message that is its text. Some texts break rules.
struct Text: WireMessage, Hashable, ExpressibleByStringLiteral {
  var value = ""
  init() {}
  init(_ value: String) { self.value = value }
  init(stringLiteral value: String) { self.value = value }

  init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
    value = String(decoding: bytes, as: UTF8.self)
    if value == "undecodable" { throw WireError("it says so") }
  }
  func encode(into buffer: inout ByteBuffer) throws(WireError) {
    if value == "unencodable" { throw WireError("it says so") }
    var value = value
    value.withUTF8 { buffer.append(UnsafeRawBufferPointer($0)) }
  }
  func validate(_ path: String, into violations: inout [FieldViolation]) {
    if value == "invalid" {
      violations.append(FieldViolation(field: "\(path)value", description: "is invalid"))
    }
  }
}

/// Something that happens once, and is waited for.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  init() { (stream, continuation) = AsyncStream.makeStream() }

  func fire() { continuation.finish() }
  func wait() async { for await _ in stream {} }
}

/// Bytes as a length-prefixed message.
func framed(_ text: String, flag: UInt8 = 0) -> [UInt8] { framed(Array(text.utf8), flag: flag) }
func framed(_ bytes: [UInt8], flag: UInt8 = 0) -> [UInt8] {
  [flag] + withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes
}
