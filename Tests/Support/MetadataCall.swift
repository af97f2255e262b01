package import RPCCore
internal import Synchronization

/// A call of which nothing but its metadata, its deadline and its principal is asked.
package final class MetadataCall: ServerCall {
  private struct State {
    var metadata: Metadata
    var principal: Principal?
    var trace: (any CallTrace)?
  }

  private let state: Mutex<State>

  package let peerIdentity: PeerIdentity?

  package let deadline: ContinuousClock.Instant?

  /// - Parameter fate: what has ended the call before its handler returns.
  package init(
    _ metadata: Metadata = [:], from peer: PeerIdentity? = nil,
    deadline: ContinuousClock.Instant? = nil, fate: Status? = nil
  ) {
    state = Mutex(State(metadata: metadata))
    peerIdentity = peer
    self.deadline = deadline
    self.fate = fate
  }

  package var requestMetadata: Metadata { state.withLock { $0.metadata } }
  package var principal: Principal? {
    get { state.withLock { $0.principal } }
    set { state.withLock { $0.principal = newValue } }
  }

  package var trace: (any CallTrace)? {
    get { state.withLock { $0.trace } }
    set { state.withLock { $0.trace = newValue } }
  }

  package let method = MethodDescriptor(service: "s", method: "m", kind: .unary)
  package let peer = "test"
  package let fate: Status?
  package let ageNanoseconds: UInt64 = 1_000_000
  package let receivedMessageBytes = 100
  package let sentMessageBytes = 2000
  package func requestHeader(_ name: StaticString) -> String? {
    requestMetadata["\(name)"]
  }
  package let isRequestCompressed = false
  package let executor: any TaskExecutor = globalConcurrentExecutor
  package let isOnExecutor = true

  package var responseMetadata: Metadata {
    get { [:] }
    set { unasked() }
  }
  package var trailingMetadata: Metadata {
    get { [:] }
    set { unasked() }
  }
  package var compressesResponses: Bool {
    get { false }
    set { unasked() }
  }
  package func front() throws(Status) -> RequestFront { unasked() }
  package nonisolated(nonsending) func waitForRequest() async throws(Status) { unasked() }
  package func takeMessage(_ body: (UnsafeRawBufferPointer) throws(Status) -> Void) { unasked() }
  package func putMessage(
    _ frame: (inout ByteBuffer, _ messageBytesMax: Int) throws(Status) -> Void
  ) throws(Status) -> Bool { unasked() }
  package nonisolated(nonsending) func waitForRoom() async throws(Status) { unasked() }
}

private func unasked() -> Never {
  preconditionFailure("nothing but metadata and principal is asked of this call")
}
