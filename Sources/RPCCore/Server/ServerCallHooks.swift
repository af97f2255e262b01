/// What interceptors do around the calls of one method on one loop.
///
/// Asked by the frame that serves the call and not by a closure around its handler: another async frame would cost
/// each call more than its hooks do.
@usableFromInline
package final class ServerCallHooks: Sendable {
  /// All of them, outermost first.
  fileprivate let all: [any ServerCallHook]
  /// Of those that have something to do in calls that are served, the outermost.
  @usableFromInline let outermost: Link?
  /// The outermost of those that surround handlers.
  @usableFromInline let scope: (any ServerCallScope)?

  init(_ hooks: [any ServerCallHook]) {
    all = hooks
    outermost = hooks.reversed().reduce(nil) { inner, hook in
      hook.steps.isEmpty ? inner : Link(hook, around: inner)
    }
    scope = hooks.lazy.compactMap { $0 as? any ServerCallScope }.first
  }

  /// One hook and those inside it. Constants, and not an array: its elements would be retained in every step of
  /// every call.
  @usableFromInline
  final class Link: Sendable {
    @usableFromInline let hook: any ServerCallHook
    @usableFromInline let inner: Link?
    private let begins: Bool
    private let holds: Bool
    private let ends: Bool

    fileprivate init(_ hook: any ServerCallHook, around inner: Link?) {
      self.hook = hook
      self.inner = inner
      begins = hook.steps.contains(.begin)
      holds = hook.steps.contains(.hold)
      ends = hook.steps.contains(.end)
    }

    /// Begins a call with this hook and those inside it, as far as it goes without waiting, and counts them. Returns
    /// the one that holds the call back: it is begun once its `wait` is over.
    ///
    /// - Throws: what the call is refused with.
    @usableFromInline
    func begin(_ call: any ServerCall, _ begun: inout Int) throws(Status) -> Link? {
      if begins { try hook.begin(call) }
      if holds, hook.holds(call) { return self }
      begun += 1
      return try inner?.begin(call, &begun)
    }

    /// Ends as many as have begun, from inside out.
    fileprivate func end(_ call: any ServerCall, _ begun: Int, _ status: Status?) {
      if begun > 1 { inner?.end(call, begun - 1, status) }
      if ends { hook.end(call, status) }
    }
  }

  /// Ends what has begun.
  ///
  /// - Parameter status: what the caller gets; nil is OK.
  @usableFromInline
  func end(_ call: any ServerCall, _ begun: Int, _ status: Status?) {
    if begun > 0 { outermost?.end(call, begun, status) }
  }

  /// What an error is told to the caller as, with what the hooks add to it.
  @usableFromInline
  func refused(_ call: any ServerCall, _ error: any Error) -> Status {
    all.reduce(Status(thrown: error)) { $1.refine($0, of: call) }
  }

  /// Tells of a call that was over before its handler could start.
  func skip(_ call: any ServerCall, _ status: Status) {
    for hook in all.reversed() { hook.skip(call, status) }
  }
}

extension ServiceDefinition {
  /// The same methods with what the interceptors do around their calls: `begin` in the order given, `end`
  /// in the opposite order.
  package func intercepted(by interceptors: [any ServerInterceptor]) -> ServiceDefinition {
    ServiceDefinition(name: name, methods: methods.map { $0.intercepted(by: interceptors) })
  }

  /// The same methods with a rule for those whose contract has none: standard services, whose contracts
  /// are not ours to change.
  package func allowing(_ rule: AccessRule) -> ServiceDefinition {
    ServiceDefinition(name: name, methods: methods.map { $0.allowing(rule) })
  }
}

extension MethodHandler {
  fileprivate func intercepted(by interceptors: [any ServerInterceptor]) -> MethodHandler {
    let added = interceptors.compactMap { $0.hook(for: method) }
    if added.isEmpty { return self }
    var work = work
    // The outermost is asked with each call: one more async closure would cost those that it does not surround.
    for scope in added.compactMap({ $0 as? any ServerCallScope }).dropFirst().reversed() {
      work = { [work] call in
        if scope.surrounds(call) {
          try await scope.surround(call, work)
        } else {
          try await work(call)
        }
      }
    }
    return MethodHandler(
      method: method, hooks: ServerCallHooks(added + (hooks?.all ?? [])), work: work)
  }

  fileprivate func allowing(_ rule: AccessRule) -> MethodHandler {
    if method.access != .undeclared { return self }
    return MethodHandler(method: method.allowing(rule), hooks: hooks, work: work)
  }
}

extension MethodDescriptor {
  fileprivate func allowing(_ rule: AccessRule) -> MethodDescriptor {
    MethodDescriptor(
      service: service, method: method, kind: kind, idempotency: idempotency,
      defaultTimeout: defaultTimeout, maxRequestBytes: maxRequestBytes, access: rule)
  }
}
