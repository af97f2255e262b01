/// Lines `name: value` as the header block of one request, uncompressed: what a mutation changes is a header and
/// not the compression around it. Every request is answered, or its connection ends with a GOAWAY.
@Sendable func fuzzHeaders(_ input: UnsafeRawBufferPointer) {
  let (choice, text) = input.choiceAndRest
  var block: [UInt8] = []
  if choice & 1 != 0 {
    for (name, value) in [
      (":method", "POST"), (":scheme", "http"), (":path", "/grpc.testing.TestService/EmptyCall"),
      ("content-type", "application/grpc"), ("te", "trailers"),
    ] {
      appendField(Array(name.utf8), Array(value.utf8), to: &block)
    }
  }
  for line in text.split(separator: UInt8(ascii: "\n")) {
    // A pseudo-header's name begins with the colon.
    let colon = line.dropFirst().firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    appendField(Array(line[..<colon]), Array(value), to: &block)
  }
  var bytes = frames(ofBlock: block)
  // DATA of an empty message, with END_STREAM.
  bytes += [0, 0, 5, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]
  let answer = bytes.withUnsafeBytes { converseWithServer(Delivery(4), $0) }
  let isAnswered = answer.frames.contains { frame in
    // HEADERS or RST_STREAM of the request, or GOAWAY.
    frame.stream == 1 && (frame.type == 1 || frame.type == 3) || frame.type == 7
  }
  precondition(isAnswered, "a request is answered")
}

/// A literal field without indexing, its name literal too (RFC 7541 §6.2.2).
private func appendField(_ name: [UInt8], _ value: [UInt8], to block: inout [UInt8]) {
  block.append(0)
  appendString(name, to: &block)
  appendString(value, to: &block)
}

/// Without Huffman coding (RFC 7541 §5.2), its length with a prefix of seven bits (§5.1).
private func appendString(_ bytes: [UInt8], to block: inout [UInt8]) {
  if bytes.count < 127 {
    block.append(UInt8(bytes.count))
  } else {
    block.append(127)
    var rest = bytes.count - 127
    while rest >= 128 {
      block.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    block.append(UInt8(rest))
  }
  block += bytes
}

/// HEADERS of stream 1, and CONTINUATION where the block is larger than one frame.
private func frames(ofBlock block: [UInt8]) -> [UInt8] {
  let frameBytesMax = 16 << 10
  var bytes: [UInt8] = []
  var rest = block[...]
  repeat {
    let part = rest.prefix(frameBytesMax)
    rest = rest.dropFirst(part.count)
    let count = part.count
    let endHeaders: UInt8 = rest.isEmpty ? 4 : 0
    bytes += [UInt8(count >> 16), UInt8(count >> 8 & 255), UInt8(count & 255)]
    bytes += [bytes.count == 3 ? 1 : 9, endHeaders, 0, 0, 0, 1]
    bytes += part
  } while !rest.isEmpty
  return bytes
}
