import Networking
import RPCCore
import RPCServer
import RPCTransport
import Services
import Synchronization

/// Handlers that a peer has made to run; none is left when its connection is closed.
private let running = Atomic(0)

/// Services that need no database, as kontord serves them.
private let router: Router = {
  let health = HealthRegistry(services: ["bench.v1.Bench"])
  let services = ServedContracts.interop + [ServedContracts.health(health)]
  let all = services + ServedContracts.reflection(of: services)
  return Router(
    all.map { service in
      ServiceDefinition(name: service.name, methods: service.methods.map(counted))
    })
}()

private func counted(_ handler: MethodHandler) -> MethodHandler {
  MethodHandler(method: handler.method) { call in
    running.add(1, ordering: .relaxed)
    defer { running.subtract(1, ordering: .relaxed) }
    try await handler.serve(call)
  }
}

/// What a client greets with: the preface and empty SETTINGS (RFC 9113 §3.4).
private let greeting = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + [0, 0, 0, 4, 0, 0, 0, 0, 0]

/// Lets a hostile client speak to a server connection and its handlers. Returns what was answered once the
/// connection and all its handlers have ended.
func converseWithServer(_ delivery: Delivery, _ bytes: UnsafeRawBufferPointer) -> FrameScan {
  guard let loop = try? EventLoop() else { preconditionFailure("no epoll descriptor") }
  let server = ServerLoop(loop, router, ServerLimits())
  let (served, hostile) = socketPair()
  server.serve(ByteStream(Socket(descriptor: served)), peer: SocketAddress("127.0.0.1:1")!)
  let peer = HostilePeer(
    hostile, on: loop, delivery, greeting: greeting, bytes, answer: FrameScan(),
    drain: { server.drain {} },
    isOver: { server.connectionCount == 0 && running.load(ordering: .relaxed) == 0 })
  peer.converse()
  return peer.answer
}

/// Arbitrary bytes from a client: a whole connection from socket to handlers and back.
@Sendable func fuzzServer(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  let delivery = Delivery(choice)
  let answer = converseWithServer(delivery, bytes)
  guard delivery.reads else { return }
  precondition(answer.frames.first?.type == 4, "a server begins with SETTINGS (RFC 9113 §3.4)")
}
