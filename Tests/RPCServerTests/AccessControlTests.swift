import RPCCore
import RPCServer
import Support
import Synchronization
import Testing

@Suite("Access control")
struct AccessControlTests {
  /// Knows `ann`, a sales person, and `bob` without a role; `cat` and `dog` with scopes; refuses `eve`.
  private struct Names: Authenticator {
    let scopes: [String: Set<MethodScope>] = ["cat": [.service("s")], "dog": [.reads]]

    func principal(of call: any ServerCall) throws(Status) -> Principal? {
      guard let name = call.requestMetadata["name"] else { return nil }
      if name == "eve" { throw Status(.unauthenticated, "eve is known to lie") }
      return Principal(
        subject: name, tenants: ["shop"], roles: name == "ann" ? ["sales"] : [],
        scopes: scopes[name], evidence: .token)
    }
  }

  /// Serves a method with this rule to the caller; gives the principal that its handler saw.
  private func call(_ rule: AccessRule, as name: String?) async throws -> Principal?? {
    let seen = Mutex<Principal??>(nil)
    let method = MethodDescriptor(service: "s", method: "m", kind: .unary, access: rule)
    let service = ServiceDefinition(
      name: "s",
      methods: [
        MethodHandler(method: method) { call in seen.withLock { $0 = .some(call.principal) } }
      ]
    ).intercepted(by: [AccessControl([Names()], wanted: "a name")])
    try await service.methods[0].serve(MetadataCall(name.map { ["name": $0] } ?? [:]))
    return seen.withLock { $0 }
  }

  private func refusal(_ rule: AccessRule, as name: String?) async -> Status? {
    await #expect(throws: Status.self) { _ = try await call(rule, as: name) }
  }

  @Test("who has a role that the contract names is let in, and known to the handler")
  func allowed() async throws {
    #expect(try await call(.roles(["customer", "sales"]), as: "ann")??.subject == "ann")
    #expect(try await call(.anyRole, as: "bob")??.subject == "bob")
  }

  @Test("a method for everyone asks nobody")
  func anonymous() async throws {
    #expect(try await call(.anonymous, as: nil) == .some(nil))
    #expect(try await call(.anonymous, as: "eve") == .some(nil))
  }

  @Test("a caller without credentials is UNAUTHENTICATED and told what to bring")
  func missing() async {
    for rule in [AccessRule.anyRole, .roles(["sales"]), .undeclared] {
      let status = await refusal(rule, as: nil)
      #expect(status?.code == .unauthenticated)
      #expect(status?.message.contains("a name") == true)
      #expect(
        status?.details == [
          .errorInfo(reason: "CREDENTIALS_MISSING", domain: "kontor", metadata: [:])
        ])
    }
  }

  @Test("what the authenticator says of bad credentials reaches the caller")
  func rejected() async {
    #expect(
      await refusal(.anyRole, as: "eve") == Status(.unauthenticated, "eve is known to lie"))
  }

  @Test("a scope that does not name the method is PERMISSION_DENIED, and the method named")
  func scopeMissing() async throws {
    #expect(try await call(.anyRole, as: "cat")??.subject == "cat")
    let status = await refusal(.anyRole, as: "dog")
    #expect(status?.code == .permissionDenied)
    #expect(
      status?.details == [
        .errorInfo(reason: "SCOPE_MISSING", domain: "kontor", metadata: ["scope": "s/m"])
      ])
  }

  @Test("credentials with scopes are good for the methods that those name, whatever the roles")
  func scopes() throws {
    let method = MethodDescriptor(
      service: "a.S", method: "M", kind: .unary, idempotency: .noSideEffects, access: .anyRole)
    for (text, isGood) in [
      ("read", true), ("a.S", true), ("a.S/M", true), ("a.S/N", false), ("b.S", false),
    ] {
      let scope = try #require(MethodScope(text))
      #expect(scope.covers(method) == isGood, "\(text)")
    }
    let writes = MethodDescriptor(service: "a.S", method: "W", kind: .unary, access: .anyRole)
    #expect(!MethodScope.reads.covers(writes))
    for text in ["", "reads", "S", "a.S/", "/M", "a.S/M/N", "a.S M", "warehouse:BER"] {
      #expect(MethodScope(text) == nil, "\(text)")
    }
  }

  @Test("a missing role is PERMISSION_DENIED and named")
  func role() async {
    let status = await refusal(.roles(["finance", "sales"]), as: "bob")
    #expect(status?.code == .permissionDenied)
    #expect(status?.message.contains("finance, sales") == true)
    #expect(
      status?.details == [
        .errorInfo(
          reason: "ROLE_MISSING", domain: "kontor", metadata: ["roles": "finance, sales"])
      ])
  }

  @Test("a method without a rule may be called by nobody")
  func undeclared() async {
    #expect(await refusal(.undeclared, as: "ann")?.code == .permissionDenied)
  }

  @Test("a rule is given to methods that have none, and to no others")
  func builtIn() {
    let methods = [AccessRule.undeclared, .roles(["sales"])].map { rule in
      MethodHandler(
        method: MethodDescriptor(service: "s", method: "m", kind: .unary, access: rule)
      ) { _ in
      }
    }
    let service = ServiceDefinition(name: "s", methods: methods).allowing(.anonymous)
    #expect(service.methods.map(\.method.access) == [.anonymous, .roles(["sales"])])
  }
}

@Suite("Interceptors")
struct InterceptorTests {
  private final class Trace: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  private final class Tracer: ServerInterceptor, ServerCallHook {
    private let name: String
    private let trace: Trace
    private let refuses: Bool

    init(_ name: String, _ trace: Trace, refuses: Bool = false) {
      self.name = name
      self.trace = trace
      self.refuses = refuses
    }

    func hook(for method: MethodDescriptor) -> (any ServerCallHook)? {
      method.method == "quiet" ? nil : self
    }
    func begin(_ call: any ServerCall) throws(Status) {
      trace.add("\(name) begins")
      if refuses { throw Status(.unavailable, "no") }
    }
    func end(_ call: any ServerCall, _ status: Status?) {
      trace.add("\(name) ends \(status.map { "\($0.code)" } ?? "ok")")
    }
  }

  private func trace(
    method: String = "m", innerRefuses: Bool = false, fate: Status? = nil,
    _ serve: @escaping @Sendable (Trace) throws -> Void
  ) async -> [String] {
    let trace = Trace()
    let handler = MethodHandler(
      method: MethodDescriptor(service: "s", method: method, kind: .unary)
    ) { _ in try serve(trace) }
    let service = ServiceDefinition(name: "s", methods: [handler]).intercepted(by: [
      Tracer("outer", trace),
      Tracer("inner", trace, refuses: innerRefuses),
    ])
    try? await service.methods[0].serve(MetadataCall(fate: fate))
    return trace.all
  }

  @Test("begin from outside in and end from inside out, around the handler")
  func order() async {
    let lines = await trace { $0.add("handler") }
    #expect(lines == ["outer begins", "inner begins", "handler", "inner ends ok", "outer ends ok"])
  }

  @Test("see the status that the handler's error becomes")
  func failure() async {
    let lines = await trace { _ in throw Status(.notFound, "gone") }
    #expect(
      lines == ["outer begins", "inner begins", "inner ends notFound", "outer ends notFound"])
  }

  @Test("see why the call was over before its handler returned")
  func fate() async {
    let lines = await trace(fate: Status(.deadlineExceeded)) { _ in throw Status(.notFound) }
    #expect(lines.suffix(2) == ["inner ends deadlineExceeded", "outer ends deadlineExceeded"])
    let late = await trace(fate: Status(.cancelled)) { _ in }
    #expect(late.suffix(2) == ["inner ends cancelled", "outer ends cancelled"])
  }

  @Test("that refuse keep the handler from running; those begun before see the refusal")
  func refusal() async {
    let lines = await trace(innerRefuses: true) { $0.add("handler") }
    #expect(lines == ["outer begins", "inner begins", "outer ends unavailable"])
  }

  @Test("do nothing for a method for which they have no hook")
  func none() async {
    #expect(await trace(method: "quiet") { $0.add("handler") } == ["handler"])
  }
}
