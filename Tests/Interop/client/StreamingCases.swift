import KontorClient

extension InteropCase {
  static let streaming: [InteropCase] = [
    InteropCase("client_streaming") { peer in
      try await peer.withService { service in
        let call = try await service.streamingInputCall()
        for size in [27182, 8, 1828, 45904] {
          try await call.write(StreamingInputCallRequest(payload: Payload(zeros: size)))
        }
        try expect(await call.finish().aggregatedPayloadSize, is: 74922, "the sum of the sizes")
      }
    },
    InteropCase("client_compressed_streaming") { peer in
      try await peer.withService { service in
        let compressed = StreamingInputCallRequest(
          payload: Payload(zeros: 27182), expectCompressed: BoolValue(value: true))
        let plain = StreamingInputCallRequest(
          payload: Payload(zeros: 45904), expectCompressed: BoolValue(value: false))
        // The probe: does the server look at all?
        try await expectFailure(.invalidArgument, "the probe") {
          let probe = try await service.streamingInputCall()
          try await probe.write(compressed)
          _ = try await probe.finish()
        }
        let call = try await service.streamingInputCall(
          options: CallOptions(compressesRequests: true))
        try await call.write(compressed)
        try await call.write(plain, compresses: false)
        try expect(await call.finish().aggregatedPayloadSize, is: 73086, "the sum of the sizes")
      }
    },
    InteropCase("server_streaming") { peer in
      try await peer.withService { service in
        let sizes = [31415, 9, 2653, 58979]
        let request = StreamingOutputCallRequest(
          responseParameters: sizes.map { ResponseParameters(size: Int32($0)) })
        var answered: [Int] = []
        for try await response in try await service.streamingOutputCall(request) {
          answered.append(response.payload?.body.count ?? -1)
        }
        try expect(answered, is: sizes, "sizes of the responses")
      }
    },
    InteropCase("server_compressed_streaming") { peer in
      try await peer.withService { service in
        let request = StreamingOutputCallRequest(responseParameters: [
          ResponseParameters(size: 31415, compressed: BoolValue(value: true)),
          ResponseParameters(size: 92653, compressed: BoolValue(value: false)),
        ])
        let responses = try await service.streamingOutputCall(request)
        var iterator = responses.makeAsyncIterator()
        for size in [31415, 92653] {
          let response = try await iterator.next()
          try expect(response?.payload?.body.count, is: size, "size of the response")
          // Of the first and not of the second: the count stays.
          try expect(responses.compressedResponses, is: 1, "compressed responses so far")
        }
        try expect(await iterator.next(), is: nil, "after the last response")
      }
    },
    InteropCase("ping_pong") { peer in
      try await peer.withService { service in
        let call = try await service.fullDuplexCall()
        var responses = call.responses.makeAsyncIterator()
        for (size, answer) in [(27182, 31415), (8, 9), (1828, 2653), (45904, 58979)] {
          try await call.write(
            StreamingOutputCallRequest(
              responseParameters: [ResponseParameters(size: Int32(answer))],
              payload: Payload(zeros: size)))
          let response = try await responses.next()
          try expect(response?.payload?.body.count, is: answer, "size of the response")
        }
        try await call.finishWriting()
        try expect(await responses.next(), is: nil, "after the last response")
      }
    },
    InteropCase("half_duplex") { peer in
      try await peer.withService { service in
        let call = try await service.halfDuplexCall()
        for sizes in [[3], [1, 4]] {
          try await call.write(
            StreamingOutputCallRequest(
              responseParameters: sizes.map { ResponseParameters(size: Int32($0)) }))
        }
        try await call.finishWriting()
        var answered: [Int] = []
        for try await response in call.responses {
          answered.append(response.payload?.body.count ?? -1)
        }
        try expect(answered, is: [3, 1, 4], "sizes of the responses")
      }
    },
    InteropCase("empty_stream") { peer in
      try await peer.withService { service in
        let call = try await service.fullDuplexCall()
        try await call.finishWriting()
        for try await response in call.responses {
          throw Mismatch(description: "a response to no request: \(response)")
        }
      }
    },
  ]
}
