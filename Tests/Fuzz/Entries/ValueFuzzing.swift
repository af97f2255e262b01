import Observability
import RPCCore

/// The small values of headers and trailers, each by itself: what is read is written again and is the same.
@Sendable func fuzzValues(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  switch choice % 8 {
  case 0: fuzzTimeout(bytes)
  case 1: fuzzDuration(bytes)
  case 2: fuzzPercentEncoding(bytes)
  case 3: fuzzBase64(bytes)
  case 4: fuzzMetadata(bytes)
  case 5: fuzzStatusDetails(bytes)
  case 6: fuzzStatusMapping(bytes)
  default: fuzzTraceContext(bytes)
  }
}

private func fuzzTimeout(_ bytes: UnsafeRawBufferPointer) {
  guard let timeout = TimeoutHeader.parse(bytes) else { return }
  precondition(timeout >= .zero, "no timeout is negative")
  precondition(parsed(TimeoutHeader.format(timeout)) == timeout, "a timeout comes back")
}

private func parsed(_ text: String) -> Duration? {
  Array(text.utf8).withUnsafeBytes { TimeoutHeader.parse($0) }
}

/// Any duration becomes a header, rounded up; only what is longer than the header can say gets shorter.
private func fuzzDuration(_ bytes: UnsafeRawBufferPointer) {
  guard bytes.count >= 16 else { return }
  let seconds = bytes.loadUnaligned(as: Int64.self)
  // An Int64 of seconds is what a Duration holds with certainty.
  let attoseconds =
    bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self) % 1_000_000_000_000_000_000
  let duration = Duration(secondsComponent: seconds / 2, attosecondsComponent: attoseconds)
  guard let sent = parsed(TimeoutHeader.format(duration)) else {
    preconditionFailure("a timeout that we write can be read")
  }
  precondition(sent >= min(duration, .seconds(99_999_999 * 3600)), "a timeout is never cut")
}

private func fuzzPercentEncoding(_ bytes: UnsafeRawBufferPointer) {
  let message = PercentEncoding.decode(bytes)
  let encoded = PercentEncoding.encode(message)
  precondition(
    encoded.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }, "a header value is printable ASCII")
  let again = Array(encoded.utf8).withUnsafeBytes(PercentEncoding.decode)
  precondition(message.utf8.starts(with: again.utf8), "a message comes back, or its beginning")
}

private func fuzzBase64(_ bytes: UnsafeRawBufferPointer) {
  let own = Array(bytes)
  for text in [Base64.encode(own), Base64.encodePadded(own)] {
    let text = Array(text.utf8)
    precondition(text.withUnsafeBytes(Base64.decode) == own, "bytes come back from base64")
    precondition(text.withUnsafeBytes(Base64.decodeAnyAlphabet) == own, "in any alphabet")
  }
  if let decoded = Base64.decode(bytes) {
    precondition(Base64.decodeAnyAlphabet(bytes) == decoded, "one alphabet holds the other")
    let again = Array(Base64.encode(decoded).utf8).withUnsafeBytes(Base64.decode)
    precondition(again == decoded, "what was read comes back")
  }
}

/// Lines of name and value, a tab between them. What is taken may be sent on as it is.
private func fuzzMetadata(_ bytes: UnsafeRawBufferPointer) {
  var metadata = Metadata()
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let tab = line.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
    let before = metadata
    let received = MetadataCoding.receive(
      name: UnsafeRawBufferPointer(rebasing: line[..<tab]),
      value: UnsafeRawBufferPointer(rebasing: line[tab...].dropFirst()), into: &metadata)
    precondition(received != .reserved || metadata == before, "what is reserved is not kept")
  }
  do throws(MetadataCoding.Refusal) {
    try MetadataCoding.check(metadata)
  } catch {
    preconditionFailure("metadata that came can't be sent: \(error.reason)")
  }
  precondition(received(metadata) == metadata, "metadata comes back")
}

/// The metadata as a peer takes it.
private func received(_ metadata: Metadata) -> Metadata {
  var again = Metadata()
  for entry in metadata.entries {
    let value = Array(MetadataCoding.headerValue(entry.value).utf8)
    value.withUnsafeBytes { value in
      Array(entry.key.utf8).withUnsafeBytes { name in
        _ = MetadataCoding.receive(name: name, value: value, into: &again)
      }
    }
  }
  return again
}

private func fuzzStatusDetails(_ bytes: UnsafeRawBufferPointer) {
  guard let decoded = StatusDetailCoding.decode(bytes) else { return }
  let code = UInt8(exactly: decoded.code).flatMap(Status.Code.init) ?? .unknown
  let status = Status(code, decoded.message, details: decoded.details)
  let again = StatusDetailCoding.encode(status).withUnsafeBytes(StatusDetailCoding.decode)
  precondition(again?.code == Int64(code.rawValue), "a status code comes back")
  precondition(again?.message == decoded.message, "a status message comes back")
  precondition(again?.details == decoded.details, "details of a status come back")
}

/// The codes of gRPC, HTTP/2 and HTTP, as a peer may send them: each has a status.
private func fuzzStatusMapping(_ bytes: UnsafeRawBufferPointer) {
  let code = Status.code(grpcStatus: bytes)
  let again = Array("\(code.rawValue)".utf8).withUnsafeBytes(Status.code(grpcStatus:))
  precondition(again == code, "a status code comes back")
  guard bytes.count >= 4 else { return }
  let number = bytes.loadUnaligned(as: UInt32.self)
  precondition(Status(resetBy: number).code != .ok, "a reset is no success")
  precondition(Status.code(httpStatus: Int(number)) != .ok, "without grpc-status nothing is OK")
}

private func fuzzTraceContext(_ bytes: UnsafeRawBufferPointer) {
  guard let trace = TraceContext(traceparent: bytes.text, tracestate: bytes.text) else { return }
  let again = TraceContext(traceparent: trace.traceparent, tracestate: trace.state)
  precondition(again == trace, "a trace context comes back")
}
