internal import HTTP2
internal import Networking
internal import RPCCore

extension ServerStreamCall {
  func putMessage(
    _ frame: (inout ByteBuffer, _ messageBytesMax: Int) throws(Status) -> Void
  ) throws(Status) -> Bool {
    if let fate { throw fate }
    guard let connection, let stream, outcome == nil else {
      throw Status(.cancelled, "the call is over")
    }
    if outbound.isEmpty { responseProgressAt = loop.uptime }
    let before = outbound.count
    do throws(Status) {
      if compressesResponses, mayCompress, head.marks.contains(.acceptsGzip) {
        try frameCompressed(frame, connection)
      } else {
        try frame(&outbound, connection.limits.calls.sentMessageBytesMax)
      }
    } catch {
      outbound.truncate(to: before)
      throw error
    }
    let added = outbound.count - before
    sentMessageBytes += added - MessageDeframer.prefixBytes
    connection.addOutbound(added)
    if !areHeadersSubmitted { try submitHeaders(connection, stream) }
    resumeData()
    return outbound.count > connection.limits.sendBufferBytes || connection.isOutputFull
  }

  private func frameCompressed(
    _ frame: (inout ByteBuffer, _ messageBytesMax: Int) throws(Status) -> Void,
    _ connection: ServerConnection
  ) throws(Status) {
    let resources = connection.resources
    let limits = connection.limits.calls
    resources.message.removeAll()
    defer { resources.shrink() }
    try frame(&resources.message, limits.sentMessageBytesMax)
    let isWorthIt =
      resources.message.count - MessageDeframer.prefixBytes >= limits.compressedMessageBytesMin
    guard isWorthIt else { return resources.message.withBytes { outbound.append($0) } }
    resources.message.consume(MessageDeframer.prefixBytes)
    let start = outbound.count
    outbound.appendPrefix(isCompressed: true, count: 0)
    try resources.deflateMessage(into: &outbound)
    let count = outbound.count - start - MessageDeframer.prefixBytes
    outbound.overwrite(UInt32(count).bigEndian, at: start + 1)
  }

  private func submitHeaders(_ connection: ServerConnection, _ stream: HTTP2Stream) throws(Status) {
    if let custom { try Self.check(custom.response) }
    areHeadersSubmitted = true
    connection.flushLater()
    let resources = connection.resources
    let isGzip = mayCompress && head.marks.contains(.acceptsGzip)
    if custom == nil, !isGzip {
      return connection.session.submitResponse(stream, resources.responseHead, hasBody: true)
    }
    resources.fields.removeAll()
    resources.fields.append(":status", "200")
    resources.fields.append("content-type", "application/grpc")
    if isGzip { resources.fields.append("grpc-encoding", "gzip") }
    if let custom { resources.fields.append(custom.response) }
    connection.session.submitResponse(stream, resources.fields, hasBody: true)
  }

  private static func check(_ metadata: Metadata) throws(Status) {
    do throws(MetadataCoding.Refusal) {
      try MetadataCoding.check(metadata)
    } catch {
      throw Status(.internal, "the handler's metadata can't be sent: \(error.reason)")
    }
  }

  private func resumeData() {
    guard isReadDeferred, let stream, let connection else { return }
    isReadDeferred = false
    connection.session.resumeData(stream)
    connection.flushLater()
  }

  // MARK: The end

  /// Nothing follows but the outcome.
  func conclude(_ outcome: Outcome) {
    guard self.outcome == nil, stream != nil else { return }
    self.outcome = outcome
    if areHeadersSubmitted { resumeData() } else { submitTrailersOnly() }
  }

  private func submitTrailersOnly() {
    guard let stream, let connection else { return }
    // Trailers-Only: one block that is headers and trailers (gRPC PROTOCOL-HTTP2 "Responses").
    areHeadersSubmitted = true
    let resources = connection.resources
    resources.fields.removeAll()
    resources.fields.append(":status", "200")
    resources.fields.append("content-type", "application/grpc")
    if let custom, (try? Self.check(custom.response)) != nil {
      resources.fields.append(custom.response)
    }
    appendTrailers(&resources.fields)
    connection.session.submitResponse(stream, resources.fields, hasBody: false)
    connection.flushLater()
  }

  private func appendTrailers(_ fields: inout HeaderFields) {
    var status = Status.ok
    if case .status(let failed) = outcome { status = failed }
    var trailers = trailingMetadata
    trailers.append(contentsOf: status.trailers)
    if !trailers.isEmpty {
      do throws(Status) {
        try Self.check(trailers)
      } catch {
        trailers = [:]
        status = error
      }
    }
    fields.append(status)
    fields.append(trailers)
  }

  /// Copies the next bytes of the response into a DATA frame; ends it with trailers.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, on connection: ServerConnection,
    _ stream: HTTP2Stream
  ) -> DataRead {
    let count = min(buffer.count, outbound.count)
    if count > 0 {
      outbound.withBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      outbound.consume(count)
      connection.addOutbound(-count)
      responseProgressAt = loop.uptime
      if outbound.count <= connection.limits.sendBufferBytes / 2 { wakeSenders() }
    }
    guard outbound.isEmpty, let outcome else {
      if count > 0 { return .bytes(count) }
      isReadDeferred = true
      return .deferred
    }
    let resources = connection.resources
    switch outcome {
    case .plain: return .last(count)
    case .ok where custom == nil:
      connection.session.submitTrailers(stream, resources.okTrailers)
    case .ok, .status:
      resources.fields.removeAll()
      appendTrailers(&resources.fields)
      connection.session.submitTrailers(stream, resources.fields)
    }
    return .lastBeforeTrailers(count)
  }

  // MARK: Refusals

  func refuse(_ refusal: RequestHead.Refusal) {
    guard let connection, let stream else { return }
    phase = .refused
    connection.statistics.requestsRefused.add()
    tell(refusal.status, connection.router)
    areHeadersSubmitted = true
    let resources = connection.resources
    resources.fields.removeAll()
    var hasBody = false
    switch refusal {
    case .grpc(let status):
      resources.fields.append(":status", "200")
      resources.fields.append("content-type", "application/grpc")
      resources.fields.append(status)
    case .encoding(let status):
      resources.fields.append(":status", "200")
      resources.fields.append("content-type", "application/grpc")
      resources.fields.append("grpc-accept-encoding", "identity,gzip")
      resources.fields.append(status)
    case .http(let code, let status, let mayHaveBody):
      hasBody = mayHaveBody
      resources.fields.append(":status", code)
      resources.fields.append("content-type", "text/plain")
      resources.fields.append(status)
      outcome = .plain
      var text = status.message + "\n"
      responseProgressAt = loop.uptime
      text.withUTF8 { outbound.append(UnsafeRawBufferPointer($0)) }
      connection.addOutbound(outbound.count)
    }
    connection.session.submitResponse(stream, resources.fields, hasBody: hasBody)
    connection.flushLater()
  }

  private func tell(_ status: Status, _ router: any CallRouter) {
    if head.method == nil { router.answeredStray(status.code) } else { skip(status) }
  }
}

extension HeaderFields {
  /// `grpc-status`, and for a failure its message, its details and when to try again.
  mutating func append(_ status: Status) {
    if status.code == .ok { return append("grpc-status", "0") }
    append("grpc-status", String(status.code.rawValue))
    if !status.message.isEmpty { append("grpc-message", PercentEncoding.encode(status.message)) }
    for case .retryInfo(let after) in status.details {
      // What retry policies read (gRFC A6); RetryInfo is for programs.
      append("grpc-retry-pushback-ms", String(Self.milliseconds(after)))
    }
    if !status.details.isEmpty {
      append("grpc-status-details-bin", Base64.encode(StatusDetailCoding.encode(status)))
    }
  }

  /// Rounded up, within the 32 bits that peers read; a pause that can't be is none.
  private static func milliseconds(_ pause: Duration) -> Int64 {
    let (seconds, attoseconds) = min(max(pause, .zero), .seconds(86_400)).components
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }

  /// Entries that `MetadataCoding.check` has passed.
  mutating func append(_ metadata: Metadata) {
    for entry in metadata.entries {
      append(entry.key, MetadataCoding.headerValue(entry.value))
    }
  }
}
