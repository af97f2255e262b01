import HTTP2
import RPCCore
import RPCTransport
import Testing

private let echo = MethodHandler.unary(method("Echo")) { (request: Text, _) in request }
private let collect = MethodHandler.clientStreaming(method("Collect", .clientStreaming)) {
  (requests: RequestStream<Text>, _) in
  var all: [String] = []
  for try await request in requests { all.append(request.value) }
  return Text(all.joined(separator: ","))
}
private let expand = MethodHandler.serverStreaming(method("Expand", .serverStreaming)) {
  (request: Text, responses: ResponseWriter<Text>, _) in
  for letter in request.value { try await responses.write(Text(String(letter))) }
}
private let chat = MethodHandler.bidirectional(method("Chat", .bidirectional)) {
  (requests: RequestStream<Text>, responses: ResponseWriter<Text>, _) in
  for try await request in requests { try await responses.write(request) }
}

@Suite("A call on the server", .timeLimit(.minutes(1)))
struct ServerCallTests {
  @Test("All four kinds of call answer with their messages, OK and nothing more")
  func kinds() async throws {
    try await withServer([echo, collect, expand, chat]) { harness in
      let peer = try harness.connect()
      let unary = try peer.call("/test.Service/Echo", framed("hello"))
      #expect(unary.headers == [":status": "200", "content-type": "application/grpc"])
      #expect(unary.messages == ["hello"])
      #expect(unary.trailers == ["grpc-status": "0"])
      #expect(unary.closed == .noError)

      let collected = try peer.call("/test.Service/Collect", framed("a") + framed("") + framed("c"))
      #expect(collected.messages == ["a,,c"])
      #expect(collected.status == "0")

      let expanded = try peer.call("/test.Service/Expand", framed("xyz"))
      #expect(expanded.messages == ["x", "y", "z"])
      #expect(expanded.status == "0")
      #expect(try peer.call("/test.Service/Expand", framed("")).messages == [])

      let id = try peer.start("/test.Service/Chat", [], isComplete: false)
      for word in ["one", "two"] {
        try peer.send(id, framed(word))
        try peer.run { $0.answers[id]!.messages.last == word }
      }
      try peer.send(id, [], isComplete: true)
      let chatted = try peer.answer(id)
      #expect(chatted.messages == ["one", "two"])
      #expect(chatted.status == "0")
    }
  }

  @Test("Messages are whole again however DATA was split and padded")
  func splits() async throws {
    try await withServer([collect, echo]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/Collect", [], isComplete: false)
      let bytes = framed("first") + framed("") + framed("second")
      for (number, byte) in bytes.enumerated() {
        // A frame of one byte, padded with `number` bytes.
        let payload = [UInt8(number), byte] + [UInt8](repeating: 0, count: number)
        try peer.writeRaw(frame(0, UInt32(id), flags: 0x8, payload))
      }
      try peer.send(id, [], isComplete: true)
      #expect(try peer.answer(id).messages == ["first,,second"])
      // More bytes of a message than one window holds.
      let large = String(repeating: "large ", count: 300_000)
      #expect(try peer.call("/test.Service/Echo", framed(large)).messages == [large])
    }
  }

  @Test("What a handler throws is the status, with message, details and trailers")
  func failures() async throws {
    struct Unexpected: Error {}
    let fail = MethodHandler.unary(method("Fail")) { (request: Text, context) -> Text in
      context.trailingMetadata.append("why", "because")
      if request.value == "unexpected" { throw Unexpected() }
      throw Status(
        .failedPrecondition, "too \"late\" \t\r\n ü 😈 %",
        details: [.errorInfo(reason: "LATE", domain: "test", metadata: ["by": "1"])])
    }
    try await withServer([fail]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call("/test.Service/Fail", framed(""))
      // Trailers-Only: one block, no body.
      #expect(answer.trailers == [:])
      #expect(answer.body == [])
      #expect(answer.status == "9")
      #expect(answer.message == "too \"late\" %09%0D%0A %C3%BC %F0%9F%98%88 %25")
      #expect(answer.field("why") == "because")
      let details = try #require(answer.field("grpc-status-details-bin"))
      let decoded = Array(details.utf8).withUnsafeBytes { text in
        Base64.decode(text)?.withUnsafeBytes { StatusDetailCoding.decode($0) }
      }
      #expect(
        try #require(decoded ?? nil).details
          == [.errorInfo(reason: "LATE", domain: "test", metadata: ["by": "1"])])

      let unexpected = try peer.call("/test.Service/Fail", framed("unexpected"))
      #expect(unexpected.status == "2")
      #expect(unexpected.message?.contains("Unexpected") == false)
    }
  }

  @Test("Metadata comes in and goes out, text and bytes; reserved names stay ours")
  func metadata() async throws {
    let reflect = MethodHandler.unary(method("Reflect")) { (_: Text, context) -> Text in
      let all = context.metadata.entries.map { "\($0.key)=\(MetadataCoding.headerValue($0.value))" }
      context.responseMetadata.append("x-initial", "1")
      context.trailingMetadata.append("x-trailing-bin", binary: [0xab, 0xab, 0xab])
      return Text(all.joined(separator: ";") + " from " + context.peer)
    }
    let forbidden = MethodHandler.unary(method("Forbidden")) { (request: Text, context) -> Text in
      context.trailingMetadata.append("grpc-status", "0")
      return request
    }
    try await withServer([reflect, forbidden]) { harness in
      let peer = try harness.connect()
      let answer = try peer.call(
        "/test.Service/Reflect", framed(""),
        [
          ("a", " 1 "), ("b-bin", "q6ur"), ("a", "2"), ("c-bin", "not base64!"),
          ("grpc-previous-rpc-attempts", "1"), ("user-agent", "me"),
        ])
      #expect(answer.messages == ["a=1;b-bin=q6ur;a=2 from 127.0.0.1:1234"])
      #expect(answer.headers["x-initial"] == "1")
      #expect(answer.trailers["x-trailing-bin"] == "q6ur")

      let refused = try peer.call("/test.Service/Forbidden", framed(""))
      #expect(refused.status == "13")
      #expect(refused.message?.contains("grpc-status") == true)
    }
  }

  @Test("A handler that returns before the request has ended stops the sender without an error")
  func earlyEnd() async throws {
    let first = MethodHandler.clientStreaming(method("First", .clientStreaming)) {
      (requests: RequestStream<Text>, _) in
      var iterator = requests.makeAsyncIterator()
      return try await iterator.next() ?? "none"
    }
    try await withServer([first]) { harness in
      let peer = try harness.connect()
      let id = try peer.start("/test.Service/First", framed("1"), isComplete: false)
      let answer = try peer.answer(id)
      #expect(answer.messages == ["1"])
      #expect(answer.status == "0")
      #expect(answer.closed == .noError)
    }
  }

  @Test("Requests are inflated, and responses deflated for a caller that takes gzip")
  func compression() async throws {
    let deflating = MethodHandler.unary(method("Deflating")) { (request: Text, context) -> Text in
      context.compressesResponses = true
      return request
    }
    try await withServer([echo, deflating]) { harness in
      let peer = try harness.connect()
      let text = String(repeating: "compressible ", count: 400)
      let packed = try gzip(text)
      let inflated = try peer.call(
        "/test.Service/Echo", framed(packed, flag: 1), [("grpc-encoding", "gzip")])
      #expect(inflated.messages == [text])

      let plain = try peer.call("/test.Service/Deflating", framed(text))
      #expect(plain.messages == [text])
      #expect(plain.headers["grpc-encoding"] == nil)

      let accepts = [("grpc-accept-encoding", "identity, deflate, gzip")]
      let deflated = try peer.call("/test.Service/Deflating", framed(text), accepts)
      #expect(deflated.headers["grpc-encoding"] == "gzip")
      #expect(deflated.body.first == 1)
      #expect(deflated.body.count < text.utf8.count / 10)
      #expect(try gunzip(Array(deflated.body.dropFirst(5))) == text)
      // Too small to be worth it: announced, and sent as it is.
      #expect(
        try peer.call("/test.Service/Deflating", framed("small"), accepts).messages == ["small"])
    }
  }
}

func gzip(_ text: String) throws -> [UInt8] {
  let deflater = try GzipDeflater()
  var output = ByteBuffer()
  Array(text.utf8).withUnsafeBytes { deflater.deflate($0, into: &output) }
  return output.withBytes { Array($0) }
}

func gunzip(_ bytes: [UInt8]) throws -> String {
  let inflater = try GzipInflater()
  var output = ByteBuffer()
  try bytes.withUnsafeBytes { (bytes) throws in
    try inflater.inflate(bytes, into: &output, limits: CallLimits())
  }
  return output.withBytes { String(decoding: $0, as: UTF8.self) }
}

func frame(_ type: UInt8, _ stream: UInt32, flags: UInt8, _ payload: [UInt8]) -> [UInt8] {
  let count = payload.count
  return [UInt8(count >> 16 & 0xff), UInt8(count >> 8 & 0xff), UInt8(count & 0xff), type, flags]
    + withUnsafeBytes(of: stream.bigEndian) { Array($0) } + payload
}
