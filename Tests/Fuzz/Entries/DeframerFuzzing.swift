import RPCCore
import RPCTransport

/// A stream's DATA in portions, into messages, inflated where they say so. The portions never change what the
/// messages are, and no limit is passed.
@Sendable func fuzzDeframer(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  // Small limits: an input reaches them.
  var limits = CallLimits()
  limits.receivedMessageBytesMax = 4 << 10
  limits.inflationFloorBytes = 1 << 10
  limits.inflationRatioMax = 20
  let whole = messages(in: bytes, portion: max(bytes.count, 1), limits)
  let portioned = messages(in: bytes, portion: 1 + Int(choice & 63), limits)
  precondition(whole == portioned, "messages are the same however they come")
}

/// What the stream holds: messages as they are meant, then how it ends.
private struct Deframed: Equatable {
  var messages: [[UInt8]] = []
  var failure: Status?
}

private func messages(
  in bytes: UnsafeRawBufferPointer, portion: Int, _ limits: CallLimits
) -> Deframed {
  guard let inflater = try? GzipInflater() else { preconditionFailure("zlib has memory") }
  var deframed = Deframed()
  var deframer = MessageDeframer(messageBytesMax: limits.receivedMessageBytesMax)
  var rest = bytes[...]
  repeat {
    let part = rest.prefix(portion)
    rest = rest.dropFirst(part.count)
    deframer.append(UnsafeRawBufferPointer(rebasing: part))
    while true {
      switch deframer.next(isAtEnd: rest.isEmpty) {
      case .message(let message):
        do throws(Status) {
          deframed.messages.append(
            try deframer.withBytes(of: message) { (bytes) throws(Status) in
              message.isCompressed ? try inflated(bytes, inflater, limits) : Array(bytes)
            })
        } catch {
          // One message's damage is not the next one's.
          deframed.messages.append([UInt8(error.code.rawValue)])
        }
        deframer.consume(message)
        continue
      case .incomplete(let missing): precondition(missing > 0, "what is missing is said")
      case .end: precondition(deframer.bufferedBytes == 0, "nothing is left at the end")
      case .refused(let status): deframed.failure = status
      }
      break
    }
    precondition(
      deframer.bufferedBytes <= limits.receivedMessageBytesMax + MessageDeframer.prefixBytes
        + portion,
      "no more is kept than one message and what came last")
  } while !rest.isEmpty
  return deframed
}

private func inflated(
  _ bytes: UnsafeRawBufferPointer, _ inflater: borrowing GzipInflater, _ limits: CallLimits
) throws(Status) -> [UInt8] {
  var message = ByteBuffer(capacity: 0)
  try inflater.inflate(bytes, into: &message, limits: limits)
  precondition(message.count <= limits.receivedMessageBytesMax, "the limit holds while inflating")
  let meant = message.withBytes { Array($0) }
  precondition(meant == roundTrip(meant, limits), "what is deflated inflates to the same")
  return meant
}

/// Deflated and inflated again.
private func roundTrip(_ bytes: [UInt8], _ limits: CallLimits) -> [UInt8] {
  guard let deflater = try? GzipDeflater(), let inflater = try? GzipInflater() else {
    preconditionFailure("zlib has memory")
  }
  var deflated = ByteBuffer()
  bytes.withUnsafeBytes { deflater.deflate($0, into: &deflated) }
  var limits = limits
  // Ours may shrink further than what came.
  limits.inflationRatioMax = 2000
  var message = ByteBuffer()
  do throws(Status) {
    try deflated.withBytes { (bytes) throws(Status) in
      try inflater.inflate(bytes, into: &message, limits: limits)
    }
  } catch {
    preconditionFailure("our own gzip is refused: \(error)")
  }
  return message.withBytes { Array($0) }
}
