import Contracts
import ProtobufRuntime
import RPCCore
import Synchronization

/// A call without a network: requests are put in by the test, responses kept for it, both as bytes.
final class RecordedCall: ServerCall {
  private struct State {
    var requests: [[UInt8]] = []
    var areRequestsEnded = false
    /// Each with the five bytes of its prefix.
    var responses: [[UInt8]] = []
    var taken = 0
    /// Responses that the reader takes before it makes the handler wait; nil: all.
    var room: Int?
    var metadata: Metadata
    var principal: Principal?
    var trace: (any CallTrace)?
    var responseMetadata = Metadata()
    var trailingMetadata = Metadata()
    var compressesResponses = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  let method = OrderServiceMethods.createOrder
  let deadline: ContinuousClock.Instant?
  let peer = "test"
  let peerIdentity: PeerIdentity? = nil
  let isRequestCompressed = false
  // Asked for by interceptors, of which there are none here.
  let fate: Status? = nil
  let ageNanoseconds: UInt64 = 0
  let receivedMessageBytes = 0
  let sentMessageBytes = 0
  func requestHeader(_ name: StaticString) -> String? { nil }
  /// Nothing here is confined to a loop.
  let executor: any TaskExecutor = globalConcurrentExecutor
  let isOnExecutor = true
  private let state: Mutex<State>

  init(
    tenant: String? = "shop", actor: String? = "ann", deadline: ContinuousClock.Instant? = nil,
    room: Int? = nil, principal: Principal? = .development
  ) {
    var metadata = Metadata()
    if let tenant { metadata.append("kontor-tenant", tenant) }
    if let actor { metadata.append("kontor-actor", actor) }
    self.deadline = deadline
    state = Mutex(State(room: room, metadata: metadata, principal: principal))
  }

  var requestMetadata: Metadata { state.withLock { $0.metadata } }
  var principal: Principal? {
    get { state.withLock { $0.principal } }
    set { state.withLock { $0.principal = newValue } }
  }
  var trace: (any CallTrace)? {
    get { state.withLock { $0.trace } }
    set { state.withLock { $0.trace = newValue } }
  }
  var responseMetadata: Metadata {
    get { state.withLock { $0.responseMetadata } }
    set { state.withLock { $0.responseMetadata = newValue } }
  }
  var trailingMetadata: Metadata {
    get { state.withLock { $0.trailingMetadata } }
    set { state.withLock { $0.trailingMetadata = newValue } }
  }
  var compressesResponses: Bool {
    get { state.withLock { $0.compressesResponses } }
    set { state.withLock { $0.compressesResponses = newValue } }
  }

  // MARK: The handler's side

  func front() throws(Status) -> RequestFront {
    state.withLock { state in
      state.requests.isEmpty ? (state.areRequestsEnded ? .end : .pending) : .message
    }
  }

  nonisolated(nonsending) func waitForRequest() async throws(Status) {
    try await waitAlive { !$0.requests.isEmpty || $0.areRequestsEnded }
  }

  func takeMessage(_ body: (UnsafeRawBufferPointer) throws(Status) -> Void) throws(Status) {
    let bytes = state.withLock { $0.requests.removeFirst() }
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(Status) in try body(bytes) }
    }
    try result.get()
  }

  func putMessage(
    _ frame: (inout ByteBuffer, _ messageBytesMax: Int) throws(Status) -> Void
  ) throws(Status) -> Bool {
    var buffer = ByteBuffer()
    try frame(&buffer, 4 << 20)
    let bytes = buffer.withBytes { Array($0) }
    var isBehind = false
    change { state in
      state.responses.append(bytes)
      guard let room = state.room else { return }
      state.room = room - 1
      isBehind = room <= 1
    }
    return isBehind
  }

  nonisolated(nonsending) func waitForRoom() async throws(Status) {
    try await waitAlive { ($0.room ?? 1) > 0 }
  }

  // MARK: The test's side

  func put(_ requests: any WireMessage...) throws {
    let bytes = try requests.map { try $0.encoded() }
    change { $0.requests += bytes }
  }
  func endRequests() { change { $0.areRequestsEnded = true } }
  /// Lets the reader take that many more.
  func makeRoom(_ count: Int) { change { $0.room = ($0.room ?? 0) + count } }

  /// The next response that the test has not taken; nil when the test's task is cancelled first.
  func next<Message: WireMessage>(_ type: Message.Type = Message.self) async throws -> Message? {
    await wait { $0.responses.count > $0.taken }
    let bytes: [UInt8]? = state.withLock { state in
      guard state.responses.count > state.taken else { return nil }
      defer { state.taken += 1 }
      return state.responses[state.taken]
    }
    return try bytes.map { try Message(decoding: Array($0.dropFirst(5))) }
  }

  func responses<Message: WireMessage>(_ type: Message.Type = Message.self) throws -> [Message] {
    try state.withLock { $0.responses }.map { try Message(decoding: Array($0.dropFirst(5))) }
  }

  // MARK: Waiting

  private func change(_ body: (inout State) -> Void) {
    let waiting = state.withLock { state in
      body(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  private nonisolated(nonsending) func waitAlive(
    _ condition: @Sendable (State) -> Bool
  ) async throws(Status) {
    await wait(condition)
    if Task.isCancelled { throw Status(.cancelled, "the call was cancelled") }
  }

  /// Suspends until the condition holds or the task is cancelled.
  private func wait(_ condition: @Sendable (State) -> Bool) async {
    await withTaskCancellationHandler {
      while !Task.isCancelled, !state.withLock({ condition($0) }) {
        await withCheckedContinuation { continuation in
          let isReady = state.withLock { state in
            if condition(state) || Task.isCancelled { return true }
            state.waiting.append(continuation)
            return false
          }
          if isReady { continuation.resume() }
        }
      }
    } onCancel: {
      change { _ in }
    }
  }
}
