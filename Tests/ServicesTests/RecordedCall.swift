import Contracts
import Domain
import RPCCore
import Synchronization

/// A call without a network: requests are put in by the test, responses kept for it.
final class RecordedCall: ServerCall {
  private struct State {
    var requests: [any WireMessage] = []
    var areRequestsEnded = false
    var responses: [any WireMessage] = []
    var taken = 0
    /// Responses that the reader takes before it stops; nil: all.
    var room: Int?
    var metadata: Metadata
    var responseMetadata = Metadata()
    var trailingMetadata = Metadata()
    var compressesResponses = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  let method = OrderServiceMethods.createOrder
  let deadline: ContinuousClock.Instant?
  let peer = "test"
  let isRequestCompressed = false
  private let state: Mutex<State>

  init(
    tenant: String? = "shop", actor: String? = "ann", deadline: ContinuousClock.Instant? = nil,
    room: Int? = nil
  ) {
    var metadata = Metadata()
    if let tenant { metadata.append("kontor-tenant", tenant) }
    if let actor { metadata.append("kontor-actor", actor) }
    self.deadline = deadline
    state = Mutex(State(room: room, metadata: metadata))
  }

  var requestMetadata: Metadata { state.withLock { $0.metadata } }
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

  func receive<Message: WireMessage>(_ type: Message.Type) async throws(Status) -> Message? {
    await wait { !$0.requests.isEmpty || $0.areRequestsEnded }
    if Task.isCancelled { throw Status(.cancelled, "the call was cancelled") }
    return state.withLock { state in
      state.requests.isEmpty ? nil : state.requests.removeFirst() as? Message
    }
  }

  func send<Message: WireMessage>(_ message: Message) async throws(Status) {
    await wait { $0.room != 0 }
    if Task.isCancelled { throw Status(.cancelled, "the call was cancelled") }
    change { state in
      state.responses.append(message)
      if let room = state.room { state.room = room - 1 }
    }
  }

  // MARK: The test's side

  func put(_ requests: any WireMessage...) { change { $0.requests += requests } }
  func endRequests() { change { $0.areRequestsEnded = true } }
  /// Lets the reader take that many more.
  func makeRoom(_ count: Int) { change { $0.room = ($0.room ?? 0) + count } }

  /// The next response that the test has not taken; nil when the handler's task ended without one.
  func next<Message: WireMessage>(_ type: Message.Type = Message.self) async -> Message? {
    await wait { $0.responses.count > $0.taken }
    return state.withLock { state in
      guard state.responses.count > state.taken else { return nil }
      defer { state.taken += 1 }
      return state.responses[state.taken] as? Message
    }
  }

  func responses<Message: WireMessage>(_ type: Message.Type = Message.self) -> [Message] {
    state.withLock { $0.responses.compactMap { $0 as? Message } }
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
