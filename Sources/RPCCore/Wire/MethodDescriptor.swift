/// What the contract says of one rpc; generated, and read by routing, access check, clients and tools.
public struct MethodDescriptor: Sendable, Hashable {
  /// Full name: `kontor.orders.v1.OrderService`.
  public let service: String
  public let method: String
  /// `:path` on the wire: `/kontor.orders.v1.OrderService/CreateOrder`.
  public let path: String
  public let kind: CallKind
  public let idempotency: Idempotency
  /// Deadline of a call whose caller gives none.
  public let defaultTimeout: Duration?
  /// Largest request message in bytes; nil: the server's default.
  public let maxRequestBytes: Int?
  public let access: AccessRule

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

  public enum CallKind: Sendable, Hashable {
    case unary, clientStreaming, serverStreaming, bidirectional
  }

  /// `google.protobuf.MethodOptions.IdempotencyLevel`: whether a repeat is safe.
  public enum Idempotency: Sendable, Hashable {
    case unknown, noSideEffects, idempotent
  }
}

/// Who may call a method (`kontor.options.v1.access`).
public enum AccessRule: Sendable, Hashable {
  /// The contract says nothing.
  case undeclared
  case anonymous
  /// Callers with at least one of these roles.
  case roles([String])
}
