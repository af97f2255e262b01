/// What a server does around calls, whatever their method: who may call, what is logged and counted.
///
///     struct AccessControl: ServerInterceptor {
///       func hook(for method: MethodDescriptor) -> (any ServerCallHook)? { … }
///     }
///
/// A method for which there is nothing to do costs nothing: its interceptor gives no hook.
package protocol ServerInterceptor: Sendable {
  /// What is done around the calls of one method, on one loop; nil: nothing. Asked once a loop, at the start.
  func hook(for method: MethodDescriptor) -> (any ServerCallHook)?

  /// What is told of requests that are answered with this code because they are no calls of a known method;
  /// nil: nobody. Asked once a loop, at the start, and called there.
  func strayHook() -> (@Sendable (Status.Code) -> Void)?
}

extension ServerInterceptor {
  package func strayHook() -> (@Sendable (Status.Code) -> Void)? { nil }
}

/// What is done around the calls of one method. Called on the call's executor.
///
/// A class: hooks that are values would be copied, box and all, in every step of every call.
@usableFromInline
package protocol ServerCallHook: AnyObject, Sendable {
  /// Which steps of a call it has something to do in; the others are not asked for. Read once, at the start.
  var steps: ServerCallSteps { get }

  /// Before a byte of the request is decoded.
  ///
  /// - Throws: what the call is refused with; its handler is not called then.
  func begin(_ call: any ServerCall) throws(Status)

  /// After `begin`: whether the call has to wait before it goes on; then `wait` is next.
  func holds(_ call: any ServerCall) -> Bool

  /// Suspends until a call that was held may go on.
  ///
  /// - Throws: what the call is refused with; its `end` is not called then.
  nonisolated(nonsending) func wait(_ call: any ServerCall) async throws(Status)

  /// The status with which a call fails, as its caller gets it: with what this hook adds to it.
  func refine(_ status: Status, of call: any ServerCall) -> Status

  /// After the handler has returned, once for each call that was begun.
  ///
  /// - Parameter status: what the caller gets: why the call was over before (`ServerCall.fate`), or else what the
  ///   handler threw; nil is OK.
  func end(_ call: any ServerCall, _ status: Status?)

  /// In place of `begin` and `end`, for a call that was over before its handler could start: its deadline had
  /// passed, its caller was gone, or its first message was refused.
  func skip(_ call: any ServerCall, _ status: Status)
}

/// The steps of a call that every one of them takes.
@usableFromInline
package struct ServerCallSteps: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt8
  @usableFromInline package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let begin = ServerCallSteps(rawValue: 1)
  /// `holds`, and `wait` where it says so.
  package static let hold = ServerCallSteps(rawValue: 2)
  package static let end = ServerCallSteps(rawValue: 4)
  package static let all: ServerCallSteps = [.begin, .hold, .end]
}

/// A hook that runs the handlers of some calls in surroundings of its own, such as a task-local value.
@usableFromInline
package protocol ServerCallScope: ServerCallHook {
  /// Asked after `begin`; false costs the call nothing more.
  func surrounds(_ call: any ServerCall) -> Bool

  /// Calls `serve` with the call, once, and throws what it throws.
  nonisolated(nonsending) func surround(
    _ call: any ServerCall,
    _ serve: nonisolated(nonsending) @Sendable (any ServerCall) async throws -> Void
  ) async throws
}

extension ServerCallHook {
  package var steps: ServerCallSteps { .all }
  package func begin(_ call: any ServerCall) throws(Status) {}
  package func holds(_ call: any ServerCall) -> Bool { false }
  package nonisolated(nonsending) func wait(_ call: any ServerCall) async throws(Status) {}
  package func refine(_ status: Status, of call: any ServerCall) -> Status { status }
  package func end(_ call: any ServerCall, _ status: Status?) {}
  package func skip(_ call: any ServerCall, _ status: Status) {}
}
