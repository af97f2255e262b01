/// Sees every call of a channel: before it starts, and when it has ended.
///
/// Interceptors are asked in their order, and told in the reverse one. They may be called from any task at any
/// time.
public protocol ClientInterceptor: Sendable {
  /// The call is about to start; its options may be changed.
  ///
  /// - Throws: the status that the caller gets in place of a call.
  func callBegins(_ method: MethodDescriptor, _ options: inout CallOptions) async throws(Status)

  /// The call has its status; must not block. A message that can't be read shows only to the caller.
  func callEnded(_ method: MethodDescriptor, _ outcome: CallOutcome)
}

extension ClientInterceptor {
  /// Changes nothing.
  public func callBegins(
    _ method: MethodDescriptor, _ options: inout CallOptions
  ) async throws(Status) {}
  /// Does nothing.
  public func callEnded(_ method: MethodDescriptor, _ outcome: CallOutcome) {}
}

/// How a call went, over all its attempts.
public struct CallOutcome: Sendable {
  /// The status; its trailers come with it.
  public let status: Status
  /// From the start of the call to its status.
  public let duration: Duration

  /// An outcome, as a channel tells it.
  public init(status: Status, duration: Duration) {
    self.status = status
    self.duration = duration
  }
}

/// Says who makes a call: metadata for each, fetched and renewed as they need.
public protocol CallCredentials: Sendable {
  /// What the call carries. Bounds its own time: the call's deadline counts from when it has answered.
  ///
  /// - Throws: the status that the caller gets; UNAUTHENTICATED or UNAVAILABLE as a rule.
  func metadata(for method: MethodDescriptor) async throws(Status) -> Metadata
}
