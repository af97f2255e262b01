internal import HTTP2
internal import Networking
internal import RPCCore

/// Buffers and pools that all connections of one loop share: only one of them works at a time.
///
/// Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class LoopResources {
  let buffers = PumpBuffers()
  private let loop: EventLoop
  let streams: HTTP2StreamPool
  let handlers: HandlerTasks
  let statistics: ServerStatistics
  /// Of all connections: request bytes that handlers have not taken, response bytes that peers have not.
  @exclusivity(unchecked) var inboundBytes = 0
  @exclusivity(unchecked) var outboundBytes = 0
  /// How much is held of requests when the loop's connections are next looked through for one to give up.
  @exclusivity(unchecked) var nextShedBytes = 0
  /// Those of the loop, in no order; set by their owner.
  @exclusivity(unchecked) var connections: () -> [ServerConnection] = { [] }
  /// An inflated or a not yet deflated message.
  @exclusivity(unchecked) var message = ByteBuffer(capacity: 1 << 10)
  @exclusivity(unchecked) var fields = HeaderFields()
  /// What nearly every response begins and ends with.
  let responseHead = HeaderFields([":status": "200", "content-type": "application/grpc"])
  let okTrailers = HeaderFields(["grpc-status": "0"])
  @exclusivity(unchecked) private var calls: [ServerStreamCall] = []
  private let callsMax: Int
  @exclusivity(unchecked) private var inflater: GzipInflater?
  @exclusivity(unchecked) private var deflater: GzipDeflater?

  init(_ loop: EventLoop, _ limits: ServerLimits, _ statistics: ServerStatistics) {
    self.loop = loop
    self.statistics = statistics
    callsMax = limits.pooledCallsMax
    streams = HTTP2StreamPool(capacity: limits.pooledCallsMax)
    handlers = HandlerTasks(loop, idleMax: limits.idleHandlerTasksMax)
  }

  // MARK: Calls

  func takeCall() -> ServerStreamCall {
    // A handler may have kept its call; then the call is its alone.
    while var call = calls.popLast() {
      if isKnownUniquelyReferenced(&call) { return call }
    }
    return ServerStreamCall(loop)
  }

  func give(_ call: ServerStreamCall) {
    if calls.count < callsMax { calls.append(call) }
  }

  // MARK: Compression

  /// The message that `input` stands for, in `message`.
  func inflate(_ input: UnsafeRawBufferPointer, _ limits: CallLimits) throws(Status) {
    message.removeAll()
    if inflater == nil { inflater = try GzipInflater() }
    try inflater!.inflate(input, into: &message, limits: limits)
  }

  /// Appends what `message` holds, deflated, to `output`.
  func deflateMessage(into output: inout ByteBuffer) throws(Status) {
    if deflater == nil { deflater = try GzipDeflater() }
    message.withBytes { deflater!.deflate($0, into: &output) }
  }

  /// Lets go of what one large message has grown.
  func shrink() {
    if message.count > 1 << 20 { message = ByteBuffer(capacity: 1 << 10) }
  }
}
