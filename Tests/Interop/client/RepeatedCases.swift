import KontorClient

extension InteropCase {
  /// Many calls: one after the other, over one connection or one each, and at once.
  static let repeated: [InteropCase] = [
    InteropCase("rpc_soak") { peer in
      try await peer.withService { service in
        for _ in 0..<soakCalls { try expectLarge(await service.unaryCall(largeRequest())) }
      }
    },
    InteropCase("channel_soak") { peer in
      for _ in 0..<soakCalls {
        try expectLarge(await peer.withService { try await $0.unaryCall(largeRequest()) })
      }
    },
    InteropCase("concurrent_large_unary") { peer in
      try await peer.withService { service in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<concurrentCalls {
            group.addTask { try expectLarge(await service.unaryCall(largeRequest())) }
          }
          try await group.waitForAll()
        }
      }
    },
    InteropCase("long_lived_channel") { peer in
      try await peer.withChannel { channel in
        let service = TestServiceClient(channel)
        for _ in 0..<longLivedCalls {
          try expectLarge(await service.unaryCall(largeRequest()))
          // The case is that nothing happens on the connection for a while.
          try await Task.sleep(for: longLivedPause)
          try expect(channel.state, is: .ready, "the channel after a pause")
        }
      }
    },
  ]

  /// gRPC's default is 10 for both soaks.
  private static let soakCalls = 10
  /// gRPC's description says 1000; 100 fill the stream quota of most servers as well.
  private static let concurrentCalls = 100
  private static let longLivedCalls = 3
  private static let longLivedPause: Duration = .milliseconds(300)
}
