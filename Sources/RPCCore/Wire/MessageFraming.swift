extension ByteBuffer {
  /// Appends a message behind its 5-byte prefix, uncompressed; on failure the buffer is as it was.
  ///
  /// - Throws: RESOURCE_EXHAUSTED if the message is over `limit` bytes, INTERNAL if it can't be encoded.
  @inlinable
  package mutating func appendFramed<Message: WireMessage>(
    _ message: Message, limit: Int
  ) throws(Status) {
    let start = count
    appendPrefix(isCompressed: false, count: 0)
    do throws(WireError) {
      try message.encode(into: &self)
    } catch {
      truncate(to: start)
      throw Status(.internal, "the message can't be encoded: \(error.reason)")
    }
    let length = count - start - MessageDeframer.prefixBytes
    if length > limit {
      truncate(to: start)
      throw Status(
        .resourceExhausted, "a message of \(length) bytes is to be sent; the limit is \(limit)")
    }
    overwrite(UInt32(length).bigEndian, at: start + 1)
  }

  /// Appends a message's 5-byte prefix.
  ///
  /// - Parameter count: the message's bytes as they follow, compressed or not; under 4 GiB.
  @inlinable
  package mutating func appendPrefix(isCompressed: Bool, count: Int) {
    append(capacity: MessageDeframer.prefixBytes) { room in
      room.storeBytes(of: isCompressed ? 1 : 0, as: UInt8.self)
      room.storeBytes(of: UInt32(count).bigEndian, toByteOffset: 1, as: UInt32.self)
      return MessageDeframer.prefixBytes
    }
  }
}
