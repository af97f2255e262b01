import KontorClient

extension InteropCase {
  /// Against servers that send what a good one does not, or rarely (http2-interop-test-descriptions.md).
  static let ofConnections: [InteropCase] = [
    InteropCase("goaway") { peer in
      try await peer.withChannel { channel in
        let service = TestServiceClient(channel)
        try expectLarge(await service.unaryCall(largeRequest()))
        for await state in channel.states where state != .ready { break }
        try expectLarge(await service.unaryCall(largeRequest()))
      }
    },
    InteropCase("goaway_unnoticed") { peer in
      // The second call may be on its way when the GOAWAY comes.
      try await peer.withService { service in
        try expectLarge(await service.unaryCall(largeRequest()))
        try expectLarge(await service.unaryCall(largeRequest()))
      }
    },
    failing("rst_after_header"), failing("rst_during_data"), failing("rst_after_data"),
    succeeding("ping"), succeeding("data_frame_padding"), succeeding("no_df_padding_sanity_test"),
    InteropCase("max_streams") { peer in
      try await peer.withService { service in
        // Brings the server's SETTINGS.
        try expectLarge(await service.unaryCall(largeRequest()))
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<10 {
            group.addTask { try expectLarge(await service.unaryCall(largeRequest())) }
          }
          try await group.waitForAll()
        }
      }
    },
  ]

  private static func succeeding(_ name: String) -> InteropCase {
    InteropCase(name) { peer in
      try expectLarge(await peer.withService { try await $0.unaryCall(largeRequest()) })
    }
  }

  /// The server resets the stream with NO_ERROR, which is INTERNAL (gRPC PROTOCOL-HTTP2 "Errors").
  private static func failing(_ name: String) -> InteropCase {
    InteropCase(name) { peer in
      try await peer.withService { service in
        let status = try await failure(.internal, "the call that was reset") {
          _ = try await service.unaryCall(largeRequest())
        }
        try expect(
          status.message.contains("NO_ERROR"), is: true, "'\(status.message)' names the code")
      }
    }
  }
}
