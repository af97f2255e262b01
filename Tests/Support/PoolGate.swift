/// Lets so many tests have a pool at a time as the shared server has connections for: Swift Testing
/// starts every test at once.
///
/// A pool inside another's `body` passes: it could otherwise wait for its own test to end.
actor PoolGate {
  static let shared = PoolGate(places: 24)
  @TaskLocal private static var isInside = false

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameter places: 24 pools of 6 connections, and as many again for pools inside them, leave
  ///   the server's 400 some to spare.
  init(places: Int) { self.places = places }

  nonisolated func pass<Success: Sendable>(
    _ body: @Sendable () async throws -> Success
  ) async throws -> Success {
    if Self.isInside { return try await body() }
    await enter()
    do {
      let success = try await Self.$isInside.withValue(true) { try await body() }
      await leave()
      return success
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// The place goes to who waits longest.
  private func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
