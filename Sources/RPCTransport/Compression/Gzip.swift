internal import CZlib
package import RPCCore

/// zlib's window bits for RFC 1952 (gzip) and a window of 32 KiB, the largest that a peer may use.
private let gzipWindowBits: Int32 = 16 + 15

/// Inflates gzip messages one after the other; zlib's state is kept between them.
///
/// Confined to its connection's loop. Holds about 40 KiB once used.
package struct GzipInflater: ~Copyable {
  /// On the heap: zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Throws: RESOURCE_EXHAUSTED if zlib gets no memory.
  package init() throws(Status) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if zlib_inflate_init(stream, gzipWindowBits) != Z_OK {
      stream.deallocate()
      throw Status(.resourceExhausted, "no memory for inflating messages")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Appends what `input`, one or more whole gzip members (RFC 1952 §2.2), stands for. Empty input is an
  /// empty message.
  ///
  /// The caps are checked while inflating: never more than one byte over
  /// `receivedMessageBytesMax` is produced. On failure the buffer is as it was.
  ///
  /// - Throws: INTERNAL for bytes that are no whole gzip, RESOURCE_EXHAUSTED for a message over
  ///   `receivedMessageBytesMax` or over `inflationRatioMax`.
  package func inflate(
    _ input: UnsafeRawBufferPointer, into output: inout ByteBuffer, limits: CallLimits
  ) throws(Status) {
    let start = output.count
    do throws(Status) {
      try inflateMembers(input, into: &output, start: start, limits: limits)
    } catch {
      output.truncate(to: start)
      throw error
    }
  }

  private func inflateMembers(
    _ input: UnsafeRawBufferPointer, into output: inout ByteBuffer, start: Int, limits: CallLimits
  ) throws(Status) {
    guard input.count > 0 else { return }
    inflateReset(stream)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    // Messages are under 4 GiB: their length has 32 bits on the wire.
    stream.pointee.avail_in = UInt32(input.count)
    while true {
      let produced = output.count - start
      try check(produced, from: input.count, limits)
      // Doubling, from a guess that fits text; one byte over the limit shows that it is passed.
      let guess = max(produced, input.count * 4, 512)
      let room = min(guess, limits.receivedMessageBytesMax - produced) + 1
      var result = Z_OK
      output.append(capacity: room) { memory in
        stream.pointee.next_out = memory.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(room)
        result = CZlib.inflate(stream, Z_NO_FLUSH)
        return room - Int(stream.pointee.avail_out)
      }
      switch result {
      case Z_OK where stream.pointee.avail_out == 0: continue
      // All input is taken, room is left, and the member is not at its end.
      case Z_OK, Z_BUF_ERROR:
        throw Status(.internal, "a compressed message is cut short: its gzip stream does not end")
      case Z_STREAM_END:
        if stream.pointee.avail_in == 0 {
          return try check(output.count - start, from: input.count, limits)
        }
        inflateReset(stream)
      case Z_MEM_ERROR: throw Status(.resourceExhausted, "no memory for inflating messages")
      default:
        let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(result)"
        throw Status(.internal, "a compressed message is no gzip: \(reason)")
      }
    }
  }

  private func check(_ produced: Int, from count: Int, _ limits: CallLimits) throws(Status) {
    if produced > limits.receivedMessageBytesMax {
      throw Status(
        .resourceExhausted,
        "a message inflates to more than the limit of \(limits.receivedMessageBytesMax) bytes")
    }
    if produced > limits.inflationFloorBytes, produced / limits.inflationRatioMax > count {
      throw Status(
        .resourceExhausted,
        "a message of \(count) bytes inflates more than \(limits.inflationRatioMax) times")
    }
  }
}

/// Deflates messages to gzip one after the other; zlib's state is kept between them, its dictionary is
/// not (gRPC compression.md: contexts never span messages).
///
/// Confined to its connection's loop. Holds about 260 KiB once used.
package struct GzipDeflater: ~Copyable {
  /// On the heap: zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter level: zlib's, 1 (fast) to 9 (small). 1 by default: the loop's thread is what is
  ///   scarce, and repeated field contents shrink at every level.
  /// - Throws: RESOURCE_EXHAUSTED if zlib gets no memory.
  package init(level: Int32 = 1) throws(Status) {
    precondition((1...9).contains(level), "zlib knows the levels 1 to 9")
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if zlib_deflate_init(stream, level, gzipWindowBits) != Z_OK {
      stream.deallocate()
      throw Status(.resourceExhausted, "no memory for compressing messages")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Appends `input` as one gzip member.
  ///
  /// - Parameter input: under 4 GiB, as messages are.
  package func deflate(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
    deflateReset(stream)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(input.count)
    let room = Int(deflateBound(stream, UInt(input.count)))
    output.append(capacity: room) { memory in
      stream.pointee.next_out = memory.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(room)
      let result = CZlib.deflate(stream, Z_FINISH)
      precondition(result == Z_STREAM_END, "deflateBound gives room for all of the output")
      return room - Int(stream.pointee.avail_out)
    }
  }
}
