import RPCClient
import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("Calling a server", .timeLimit(.minutes(1)))
struct CallTests {
  @Test("a unary call gives its response", arguments: [0, 1, 16_384, 300_000, 3_000_000])
  func unary(count: Int) async throws {
    try await withServer { channel, _ in
      let echo = try await channel.echo(Note(count: count))
      #expect(echo == Note(count: count))
    }
  }

  @Test("a server stream gives its responses in order, then ends")
  func serverStreaming() async throws {
    try await withServer { channel, _ in
      let responses: ResponseStream<Note> = try await channel.serverStreaming(
        TestMethods.count, Note("101"), CallOptions())
      var count = 0
      for try await response in responses {
        #expect(response == (count % 2 == 0 ? Note("\(count)") : Note(count: 10_000)))
        count += 1
      }
      #expect(count == 101)
    }
  }

  @Test("a client stream gives one response for all requests")
  func clientStreaming() async throws {
    try await withServer { channel, _ in
      let call: ClientStreamingCall<Note, Note> = try await channel.clientStreaming(
        TestMethods.sum, CallOptions())
      for _ in 0..<500 { try await call.write(Note(count: 3000)) }
      #expect(try await call.finish().text == "1500000")
    }
  }

  @Test("both streams of a bidirectional call go on independently, in lock-step or ahead")
  func bidirectional() async throws {
    try await withServer { channel, _ in
      let call: BidirectionalCall<Note, Note> = try await channel.bidirectional(
        TestMethods.chat, CallOptions())
      var responses = call.responses.makeAsyncIterator()
      for i in 0..<20 {
        try await call.write(Note("\(i)"))
        #expect(try await responses.next()?.text == "re: \(i)")
      }
      for i in 0..<50 { try await call.write(Note("\(i)")) }
      try await call.finishWriting()
      for i in 0..<50 { #expect(try await responses.next()?.text == "re: \(i)") }
      #expect(try await responses.next() == nil)
    }
  }

  @Test("a thousand calls at once share one connection")
  func concurrent() async throws {
    var limits = ServerLimits()
    // One connection, or the accept of a second one fails the calls on it.
    limits.connectionsPerLoopMax = 1
    try await withServer(limits) { channel, _ in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for i in 0..<1000 {
          group.addTask { try await channel.echo(Note("\(i)")) == Note("\(i)") }
        }
        var good = 0
        for try await isGood in group where isGood { good += 1 }
        #expect(good == 1000)
      }
    }
  }

  @Test("more calls than the server takes at once wait for their turn")
  func concurrencyLimit() async throws {
    var limits = ServerLimits()
    limits.concurrentStreams = 3
    try await withServer(limits) { channel, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for i in 0..<100 {
          group.addTask {
            let echo = try await channel.echo(Note("\(i)"))
            #expect(echo.text == "\(i)")
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("a call beyond the queue's limit fails with RESOURCE_EXHAUSTED")
  func queueLimit() async throws {
    var limits = ServerLimits()
    limits.concurrentStreams = 1
    var configuration = ChannelConfiguration()
    configuration.waitingCallsMax = 2
    try await withServer(limits, configuration: configuration) { channel, server in
      let hanging = Task { () throws(Status) -> Note in
        try await channel.unary(TestMethods.hang, Note(), CallOptions())
      }
      await server.witness.hangStarted.wait()
      let statuses = await withTaskGroup(of: Status?.self) { group in
        for _ in 0..<3 { group.addTask { await status { _ = try await channel.echo(Note()) } } }
        // The one that finds the queue full ends at once; then the others get their turn.
        let first = await group.next() ?? nil
        hanging.cancel()
        return await group.reduce(into: [first]) { $0.append($1) }
      }
      #expect(statuses.map { $0?.code } == [.resourceExhausted, nil, nil])
      #expect(statuses[0]?.message.contains("2 calls wait") == true)
    }
  }

  @Test("metadata goes both ways, text and bytes, duplicates in order")
  func metadata() async throws {
    try await withServer { channel, _ in
      var metadata: Metadata = ["kontor-tenant": "demo", "k": "1", "k": "2"]
      metadata.append("trace-bin", binary: [0, 0xFF, 0xAB])
      let call = try await channel.start(TestMethods.echo, CallOptions(metadata: metadata))
      try await call.send(Note("x"))
      try await call.halfClose()
      #expect(try await call.initialMetadata() == metadata)
      #expect(try await call.receive(Note.self) == Note("x"))
      #expect(try await call.receive(Note.self) == nil)
      #expect(await call.trailingMetadata == metadata)
    }
  }

  @Test("metadata that can't be sent fails the call here, with the key")
  func refusedMetadata() async throws {
    try await withServer { channel, _ in
      let failure = await status {
        _ = try await channel.echo(Note(), CallOptions(metadata: ["grpc-status": "0"]))
      }
      #expect(failure?.code == .internal)
      #expect(failure?.message.contains("'grpc-status' is reserved") == true)
    }
  }

  @Test("the server's status comes whole: code, message, details, trailers")
  func failure() async throws {
    try await withServer { channel, _ in
      let failure = await status {
        let _: Note = try await channel.unary(
          TestMethods.fail, Note("\t100% ☺ 😈\r\n"), CallOptions())
      }
      #expect(failure?.code == .failedPrecondition)
      #expect(failure?.message == "\t100% ☺ 😈\r\n")
      #expect(
        failure?.details == [.errorInfo(reason: "TEST", domain: "kontor", metadata: ["k": "v"])])
      #expect(failure?.trailers["kontor-why"] == "because")
    }
  }

  @Test("an unknown method is UNIMPLEMENTED")
  func unknownMethod() async throws {
    try await withServer { channel, _ in
      let failure = await status {
        let _: Note = try await channel.unary(
          TestMethods.method("Nothing", .unary), Note(), CallOptions())
      }
      #expect(failure?.code == .unimplemented)
    }
  }

  @Test("a status before the request's end ends the writing too")
  func earlyStatus() async throws {
    try await withServer { channel, _ in
      let call: ClientStreamingCall<Note, Note> = try await channel.clientStreaming(
        TestMethods.early, CallOptions())
      let writing = await status { while true { try await call.write(Note(count: 1000)) } }
      #expect(writing?.code == .resourceExhausted)
      let finishing = await status { _ = try await call.finish() }
      #expect(finishing?.message == "enough")
      #expect(try await channel.echo(Note("after")).text == "after")
    }
  }

  @Test("a response that can't be read is INTERNAL and says why")
  func unreadable() async throws {
    try await withServer { channel, _ in
      let failure = await status {
        let _: Note = try await channel.unary(TestMethods.broken, Note(), CallOptions())
      }
      #expect(failure?.code == .internal)
      #expect(failure?.message.contains("byte 0 is 0xFF") == true)
    }
  }

  @Test("gzip both ways, above the size that is worth it and below", arguments: [10, 1_000_000])
  func gzip(count: Int) async throws {
    try await withServer { channel, _ in
      let options = CallOptions(metadata: ["compress": "yes"], compressesRequests: true)
      let echo = try await channel.echo(Note(count: count), options)
      #expect(echo == Note(count: count))
    }
  }

  @Test("a message over the limit is refused: sent, before it leaves; received, on its prefix")
  func messageLimits() async throws {
    var configuration = ChannelConfiguration()
    configuration.limits.sentMessageBytesMax = 1000
    configuration.limits.receivedMessageBytesMax = 500
    try await withServer(configuration: configuration) { channel, _ in
      let echo = try await channel.echo(Note(count: 500))
      #expect(echo == Note(count: 500))
      for count in [501, 1001] {
        let failure = await status { _ = try await channel.echo(Note(count: count)) }
        #expect(failure?.code == .resourceExhausted)
        #expect(failure?.message.contains("\(count) bytes") == true, "\(failure?.message ?? "")")
      }
    }
  }
}
