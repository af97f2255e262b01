/// What the contract says of one rpc; generated, and read by routing, access check, clients and tools.
public struct MethodDescriptor: Sendable, Hashable {
  /// Full name: `kontor.orders.v1.OrderService`.
  public let service: String
  /// Name within the service: `CreateOrder`.
  public let method: String
  /// `:path` on the wire: `/kontor.orders.v1.OrderService/CreateOrder`.
  public let path: String
  /// How many messages go each way.
  public let kind: CallKind
  /// Whether a repeat is safe.
  public let idempotency: Idempotency
  /// Deadline of a call whose caller gives none.
  public let defaultTimeout: Duration?
  /// Largest request message in bytes; nil: the server's default.
  public let maxRequestBytes: Int?
  /// Who may call it.
  public let access: AccessRule

  /// A method as its contract declares it; `path` follows from the names.
  public init(
    service: String, method: String, kind: CallKind, idempotency: Idempotency = .unknown,
    defaultTimeout: Duration? = nil, maxRequestBytes: Int? = nil,
    access: AccessRule = .undeclared
  ) {
    self.service = service
    self.method = method
    path = "/\(service)/\(method)"
    self.kind = kind
    self.idempotency = idempotency
    self.defaultTimeout = defaultTimeout
    self.maxRequestBytes = maxRequestBytes
    self.access = access
  }

  /// How many messages go each way.
  public enum CallKind: Sendable, Hashable {
    /// One request, one response.
    case unary
    /// Many requests, one response.
    case clientStreaming
    /// One request, many responses.
    case serverStreaming
    /// Many both ways.
    case bidirectional
  }

  /// `google.protobuf.MethodOptions.IdempotencyLevel`: whether a repeat is safe.
  public enum Idempotency: Sendable, Hashable {
    /// The contract says nothing: a repeat may do the work twice.
    case unknown
    /// Only reads.
    case noSideEffects
    /// A repeat leaves the same state.
    case idempotent
  }
}

/// Who may call a method (`kontor.options.v1.access`).
public enum AccessRule: Sendable, Hashable {
  /// The contract says nothing.
  case undeclared
  /// Everyone, also callers who don't say who they are.
  case anonymous
  /// Callers who say who they are, whatever their roles.
  case anyRole
  /// Callers with at least one of these roles.
  case roles([String])
}
