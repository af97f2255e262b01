import KontorClient

extension InteropCase {
  static let unary: [InteropCase] = [
    InteropCase("empty_unary") { peer in
      let answer = try await peer.withService { try await $0.emptyCall(Empty()) }
      try expect(answer, is: Empty(), "the answer")
    },
    InteropCase("large_unary") { peer in
      try expectLarge(await peer.withService { try await $0.unaryCall(largeRequest()) })
    },
    InteropCase("cacheable_unary") { peer in
      try await peer.withService { service in
        let request = SimpleRequest(responseSize: 64, payload: Payload(zeros: 8))
        let first = try await service.cacheableUnaryCall(request)
        try expect(await service.cacheableUnaryCall(request), is: first, "the second answer")
      }
    },
    InteropCase("client_compressed_unary") { peer in
      try await peer.withService { service in
        var request = largeRequest()
        request.expectCompressed = BoolValue(value: true)
        // The probe: does the server look at all?
        try await expectFailure(.invalidArgument, "the probe") {
          _ = try await service.unaryCall(request)
        }
        let options = CallOptions(compressesRequests: true)
        try expectLarge(await service.unaryCall(request, options: options))
        request.expectCompressed = BoolValue(value: false)
        try expectLarge(await service.unaryCall(request))
      }
    },
    InteropCase("server_compressed_unary") { peer in
      try await peer.withChannel { channel in
        for compressed in [true, false] {
          var request = largeRequest()
          request.responseCompressed = BoolValue(value: compressed)
          let call = try await channel.start(TestServiceMethods.unaryCall, CallOptions())
          try await call.send(request)
          try await call.halfClose()
          let answer = try await call.receive(SimpleResponse.self)
          try expectLarge(answer ?? SimpleResponse())
          try expect(call.compressedResponses, is: compressed ? 1 : 0, "compressed responses")
          try expect(await call.receive(SimpleResponse.self), is: nil, "after the answer")
        }
      }
    },
    InteropCase("custom_metadata") { peer in
      try await peer.withChannel { channel in
        try await expectEcho(
          channel, TestServiceMethods.unaryCall,
          SimpleRequest(responseSize: Int32(Size.response), payload: Payload(zeros: Size.request)),
          SimpleResponse.self)
        let output = StreamingOutputCallRequest(
          responseParameters: [ResponseParameters(size: Int32(Size.response))],
          payload: Payload(zeros: Size.request))
        try await expectEcho(
          channel, TestServiceMethods.fullDuplexCall, output, StreamingOutputCallResponse.self)
      }
    },
    InteropCase("unimplemented_method") { peer in
      try await peer.withService { service in
        try await expectFailure(.unimplemented, "UnimplementedCall") {
          _ = try await service.unimplementedCall(Empty())
        }
      }
    },
    InteropCase("unimplemented_service") { peer in
      try await peer.withChannel { channel in
        try await expectFailure(.unimplemented, "UnimplementedService") {
          _ = try await UnimplementedServiceClient(channel).unimplementedCall(Empty())
        }
      }
    },
  ]

  /// One call with metadata that the server gives back, in the response headers and in the trailers.
  private static func expectEcho<Request: WireMessage, Response: WireMessage>(
    _ channel: Channel, _ method: MethodDescriptor, _ request: Request, _ type: Response.Type
  ) async throws {
    let (initial, trailing) = ("x-grpc-test-echo-initial", "x-grpc-test-echo-trailing-bin")
    var metadata: Metadata = [initial: "test_initial_metadata_value"]
    metadata.append(trailing, binary: [0xab, 0xab, 0xab])
    let call = try await channel.start(method, CallOptions(metadata: metadata))
    try await call.send(request)
    try await call.halfClose()
    var answers = 0
    while try await call.receive(type) != nil { answers += 1 }
    try expect(answers, is: 1, "\(method.method): responses")
    try expect(
      await call.initialMetadata()[initial], is: "test_initial_metadata_value",
      "\(method.method): \(initial)")
    try expect(
      await call.trailingMetadata[binary: trailing], is: [0xab, 0xab, 0xab],
      "\(method.method): \(trailing)")
  }
}
