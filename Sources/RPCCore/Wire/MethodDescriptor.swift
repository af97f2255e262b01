/// What the contract says of one rpc; generated, and read by routing, access check, clients and tools.
public struct MethodDescriptor: Sendable, Hashable {
  /// Full name: `kontor.orders.v1.OrderService`.
  public var service: String { contract.service }
  /// Name within the service: `CreateOrder`.
  public var method: String { contract.method }
  /// `:path` on the wire: `/kontor.orders.v1.OrderService/CreateOrder`.
  public var path: String { contract.path }
  /// How many messages go each way.
  public var kind: CallKind { contract.kind }
  /// Whether a repeat is safe.
  public var idempotency: Idempotency { contract.idempotency }
  /// Deadline of a call whose caller gives none.
  public var defaultTimeout: Duration? { contract.defaultTimeout }
  /// Largest request message in bytes; nil: the server's default.
  public var maxRequestBytes: Int? { contract.maxRequestBytes }
  /// Who may call it.
  public var access: AccessRule { contract.access }

  /// Behind one reference: every call holds its method, and a dozen of words copied with their strings would be
  /// a visible part of it.
  private let contract: Contract

  private final class Contract: Sendable {
    let service: String
    let method: String
    let path: String
    let kind: CallKind
    let idempotency: Idempotency
    let defaultTimeout: Duration?
    let maxRequestBytes: Int?
    let access: AccessRule

    init(
      _ service: String, _ method: String, _ kind: CallKind, _ idempotency: Idempotency,
      _ defaultTimeout: Duration?, _ maxRequestBytes: Int?, _ access: AccessRule
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
  }

  /// A method as its contract declares it; `path` follows from the names.
  public init(
    service: String, method: String, kind: CallKind, idempotency: Idempotency = .unknown,
    defaultTimeout: Duration? = nil, maxRequestBytes: Int? = nil,
    access: AccessRule = .undeclared
  ) {
    contract = Contract(
      service, method, kind, idempotency, defaultTimeout, maxRequestBytes, access)
  }

  /// The same contract.
  public static func == (one: MethodDescriptor, other: MethodDescriptor) -> Bool {
    if one.contract === other.contract { return true }
    return one.path == other.path && one.kind == other.kind && one.idempotency == other.idempotency
      && one.defaultTimeout == other.defaultTimeout && one.maxRequestBytes == other.maxRequestBytes
      && one.access == other.access
  }

  /// By its path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }

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
