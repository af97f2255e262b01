import RPCClient
import RPCCore
import RPCTransport
import Synchronization
import Testing

@Suite("Calls that end early or are held up", .timeLimit(.minutes(1)))
struct EndingTests {
  @Test("the deadline ends the call here and at the server")
  func deadline() async throws {
    try await withServer { channel, server in
      // Longer each time, until the call has reached its handler before the deadline.
      var timeout = Duration.milliseconds(50)
      while !server.witness.hangStarted.isSet {
        let options = CallOptions(timeout: timeout)
        let failure = await status {
          let _: Note = try await channel.unary(TestMethods.hang, Note(), options)
        }
        #expect(failure?.code == .deadlineExceeded)
        timeout *= 2
      }
      await server.witness.hangCancelled.wait()
      let echo = try await channel.echo(Note("after"))
      #expect(echo.text == "after")
    }
  }

  @Test("the contract's deadline holds when the caller gives none")
  func defaultDeadline() async throws {
    try await withServer { channel, _ in
      let hang = MethodDescriptor(
        service: "test.v1.Test", method: "Hang", kind: .unary, defaultTimeout: .milliseconds(50))
      let failure = await status {
        let _: Note = try await channel.unary(hang, Note(), CallOptions())
      }
      #expect(failure?.code == .deadlineExceeded)
    }
  }

  @Test(
    "a deadline that has passed fails without waiting", arguments: [Duration.zero, .seconds(-1)])
  func passedDeadline(timeout: Duration) async throws {
    try await withServer { channel, _ in
      let failure = await status {
        _ = try await channel.echo(Note(), CallOptions(timeout: timeout))
      }
      #expect(failure?.code == .deadlineExceeded)
    }
  }

  @Test("cancelling the task cancels the call, and the handler with it")
  func cancelTask() async throws {
    try await withServer { channel, server in
      let calling = Task {
        await status {
          let _: Note = try await channel.unary(TestMethods.hang, Note(), CallOptions())
        }
      }
      await server.witness.hangStarted.wait()
      calling.cancel()
      #expect(await calling.value?.code == .cancelled)
      await server.witness.hangCancelled.wait()
    }
  }

  @Test("a call made by a cancelled task is CANCELLED")
  func cancelledBefore() async throws {
    try await withServer { channel, _ in
      let go = Signal()
      let calling = Task {
        await go.wait()
        return await status { _ = try await channel.echo(Note()) }
      }
      calling.cancel()
      go.set()
      #expect(await calling.value?.code == .cancelled)
    }
  }

  @Test("cancelling in the middle of a stream stops the server's writing")
  func cancelMidStream() async throws {
    try await withServer { channel, server in
      let responses: ResponseStream<Note> = try await channel.serverStreaming(
        TestMethods.count, Note("1000000"), CallOptions())
      var iterator = responses.makeAsyncIterator()
      for _ in 0..<10 { #expect(try await iterator.next() != nil) }
      responses.cancel()
      let failure = await status { while try await iterator.next() != nil {} }
      #expect(failure?.code == .cancelled)
      await server.witness.countCancelled.wait()
    }
  }

  @Test("dropping a stream before its end cancels the call")
  func dropped() async throws {
    try await withServer { channel, server in
      try await takeFirst(channel)
      await server.witness.countCancelled.wait()
    }
  }

  private func takeFirst(_ channel: Channel) async throws {
    let responses: ResponseStream<Note> = try await channel.serverStreaming(
      TestMethods.count, Note("1000000"), CallOptions())
    for try await response in responses {
      #expect(response == Note("0"))
      return
    }
  }

  @Test("a reader that takes nothing stops the producer, and then gets everything")
  func backPressure() async throws {
    try await withServer { channel, server in
      let responses: ResponseStream<Note> = try await channel.serverStreaming(
        TestMethods.count, Note("4000"), CallOptions())
      var iterator = responses.makeAsyncIterator()
      #expect(try await iterator.next() != nil)
      // 20 MB are to be sent. While nothing is read, other calls go on; each is a round trip in which the
      // producer could write more.
      for _ in 0..<300 { _ = try await channel.echo(Note(count: 1000)) }
      let written = server.witness.written.load(ordering: .relaxed)
      // The window and the server's own buffer hold under 100 pairs of 10 kB.
      #expect(written < 200, "\(written) of 4000 were written ahead of the reader")
      var count = 1
      while try await iterator.next() != nil { count += 1 }
      #expect(count == 4000)
    }
  }

  @Test("a server that takes nothing stops the caller's writing")
  func sendBackPressure() async throws {
    try await withServer { channel, server in
      let call = try await channel.start(TestMethods.deaf, CallOptions())
      let accepted = Counter()
      let writing = Task {
        await status {
          for _ in 0..<4000 {
            try await call.send(Note(count: 10_000))
            accepted.value.add(1, ordering: .relaxed)
          }
        }
      }
      await server.witness.hangStarted.wait()
      for _ in 0..<300 { _ = try await channel.echo(Note(count: 1000)) }
      let written = accepted.value.load(ordering: .relaxed)
      // The window of 256 KiB and our own 64 KiB hold 32 of them.
      #expect(written < 100, "\(written) of 4000 were taken ahead of the server")
      call.cancel()
      #expect(await writing.value?.code == .cancelled)
    }
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
