import KontorClient

extension InteropCase {
  /// How calls end: with a status of the server's choice, by cancellation, by deadline.
  static let ends: [InteropCase] = [
    InteropCase("status_code_and_message") { peer in
      try await expectStatus("test status message", from: peer)
    },
    InteropCase("special_status_message") { peer in
      try await expectStatus(
        "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n", from: peer)
    },
    InteropCase("cancel_after_begin") { peer in
      try await peer.withService { service in
        let call = try await service.streamingInputCall()
        call.cancel()
        try await expectFailure(.cancelled, "the cancelled call") { _ = try await call.finish() }
      }
    },
    InteropCase("cancel_after_first_response") { peer in
      try await peer.withService { service in
        let call = try await service.fullDuplexCall()
        try await call.write(
          StreamingOutputCallRequest(
            responseParameters: [ResponseParameters(size: 31415)], payload: Payload(zeros: 27182)))
        var responses = call.responses.makeAsyncIterator()
        let first = try await responses.next()
        try expect(first?.payload?.body.count, is: 31415, "size of the response")
        call.cancel()
        try await expectFailure(.cancelled, "the cancelled call") { _ = try await responses.next() }
      }
    },
    InteropCase("timeout_on_sleeping_server") { peer in
      try await peer.withService { service in
        try await expectFailure(.deadlineExceeded, "the call of 1 ms") {
          let call = try await service.fullDuplexCall(
            options: CallOptions(timeout: .milliseconds(1)))
          try await call.write(StreamingOutputCallRequest(payload: Payload(zeros: 27182)))
          for try await _ in call.responses {}
        }
      }
    },
  ]

  /// UNKNOWN with the message, of a unary call and of a stream.
  private static func expectStatus(_ message: String, from peer: InteropPeer) async throws {
    let wanted = EchoStatus(code: Int32(Status.Code.unknown.rawValue), message: message)
    try await peer.withService { service in
      let unary = try await failure(.unknown, "UnaryCall") {
        _ = try await service.unaryCall(SimpleRequest(responseStatus: wanted))
      }
      try expect(unary.message, is: message, "UnaryCall: the message")
      let duplex = try await failure(.unknown, "FullDuplexCall") {
        let call = try await service.fullDuplexCall()
        try await call.write(StreamingOutputCallRequest(responseStatus: wanted))
        try await call.finishWriting()
        for try await _ in call.responses {}
      }
      try expect(duplex.message, is: message, "FullDuplexCall: the message")
    }
  }
}
