/// The time by which the work that a task is part of has to be done: calls that are made in it take no longer,
/// unless they opt out (`CallOptions.inheritsDeadline`).
///
///     try await AmbientDeadline.with(.now + .seconds(2)) {
///       let order = try await client.orders.getOrder(request)
///       …
///     }
///
/// Cancellation needs nothing of the kind: a task that is cancelled cancels its calls.
public enum AmbientDeadline {
  @TaskLocal static var value: ContinuousClock.Instant?

  /// The deadline in force; nil: none is.
  public static var current: ContinuousClock.Instant? { value }

  /// Runs `body` with the deadline in force, or with an earlier one that is in force already; nil changes
  /// nothing.
  public nonisolated(nonsending) static func with<Success>(
    _ deadline: ContinuousClock.Instant?, _ body: nonisolated(nonsending) () async throws -> Success
  ) async rethrows -> Success {
    guard let deadline else { return try await body() }
    let earlier = value.map { min($0, deadline) } ?? deadline
    return try await $value.withValue(earlier) { try await body() }
  }
}

extension ServerContext {
  /// Runs `body` with the call's deadline in force for the calls that are made in it.
  ///
  /// Asked for by handlers that make calls: set for every call it would cost those that make none an
  /// allocation each.
  package nonisolated(nonsending) func withDeadline<Success>(
    _ body: nonisolated(nonsending) () async throws -> Success
  ) async rethrows -> Success {
    try await AmbientDeadline.with(deadline, body)
  }
}
