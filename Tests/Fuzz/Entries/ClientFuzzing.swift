import Contracts
import Networking
import RPCCore
import RPCTransport

/// Arbitrary bytes from a server: a client connection with a call of each kind under way. Every call ends with
/// a status when the server goes.
@Sendable func fuzzClient(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  guard let loop = try? EventLoop() else { preconditionFailure("no epoll descriptor") }
  let (ours, hostile) = socketPair()
  let caller = Caller(loop)
  caller.connect(ours)
  caller.startCalls()
  // Empty SETTINGS (RFC 9113 §3.4).
  let peer = HostilePeer(
    hostile, on: loop, Delivery(choice), greeting: [0, 0, 0, 4, 0, 0, 0, 0, 0], bytes,
    answer: FrameScan(afterPreface: true), drain: { caller.finish() }, isOver: { caller.isOver })
  peer.converse()
}

/// A channel of one connection that never tries again.
///
/// `@unchecked Sendable`: confined to its loop, where its calls' tasks run too.
private final class Caller: ClientConnectionOwner, ExchangeLauncher, CallInvoker,
  @unchecked Sendable
{
  let loop: EventLoop
  private var connection: ClientConnection?
  private var waiting: [ClientExchange] = []
  private var isClosed = false
  private var openCalls = 0

  init(_ loop: EventLoop) { self.loop = loop }

  var isOver: Bool { isClosed && openCalls == 0 }

  func connect(_ descriptor: Int32) {
    connection = try? ClientConnection(
      ByteStream(Socket(descriptor: descriptor)), peer: "fuzz", authority: "fuzz",
      limits: CallLimits(), keepAlive: nil, loop: loop, owner: self)
    precondition(connection != nil, "a socket pair can be watched")
  }

  func finish() { connection?.finish() }

  // MARK: Calls

  func startCalls() {
    let bench = BenchClient(self)
    call { _ = try await bench.echo(Msg(n: 1)) }
    call { for try await _ in try await bench.expand(Msg(n: 3)) {} }
    call {
      let chat = try await bench.chat()
      try await chat.write(Msg(n: 1))
      var answers = chat.responses.makeAsyncIterator()
      _ = try await answers.next()
      try await chat.write(Msg(n: 2))
      try await chat.finishWriting()
      while try await answers.next() != nil {}
      _ = await chat.responses.trailingMetadata
    }
  }

  private func call(_ body: @escaping @Sendable () async throws -> Void) {
    openCalls += 1
    Task.immediate(executorPreference: loop) {
      do {
        try await body()
      } catch {
        precondition(error is Status, "a call ends with a status, not with \(error)")
      }
      self.openCalls -= 1
    }
  }

  func start(
    _ method: MethodDescriptor, _ options: CallOptions
  ) async throws(Status) -> any ClientCall {
    ClientCallHandle(
      starting: ClientExchange(
        method, options, target: "fuzz", limits: CallLimits(), launcher: self),
      on: self)
  }

  // MARK: ExchangeLauncher

  func launch(_ exchange: ClientExchange) {
    if isClosed { return exchange.fail(Status(.unavailable, "the connection is closed")) }
    if connection?.open(exchange) != true { waiting.append(exchange) }
  }

  func attemptEnded(_ exchange: ClientExchange, _ status: Status) -> Bool { false }

  // MARK: ClientConnectionOwner

  func connectionReady(_ connection: ClientConnection) { openWaiting() }
  func connectionHasRoom(_ connection: ClientConnection) { openWaiting() }
  func connectionDraining(_ connection: ClientConnection) {}
  func connectionPingedTooOften(_ connection: ClientConnection, every interval: Duration) {
    preconditionFailure("without a keep-alive there are no PINGs to be too many")
  }

  private func openWaiting() {
    while let exchange = waiting.first, connection?.open(exchange) == true {
      waiting.removeFirst()
    }
  }

  func connectionClosed(_ connection: ClientConnection, cause: String) {
    precondition(!isClosed, "a connection is closed once")
    isClosed = true
    let left = waiting
    waiting = []
    for exchange in left { exchange.fail(Status(.unavailable, cause)) }
  }

  func callRefused(_ exchange: ClientExchange, goAway: String?) {
    exchange.fail(Status(.unavailable, "the server refused the call"))
  }
}
