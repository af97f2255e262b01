/// One entry of `google.rpc.Status.details`, in the standard types of `google/rpc/error_details.proto`.
public enum StatusDetail: Sendable, Hashable {
  /// Why, for programs: `reason` in UPPER_SNAKE_CASE, unique within `domain`; `metadata` holds the figures.
  case errorInfo(reason: String, domain: String, metadata: [String: String])
  /// Every field of the request that breaks a rule.
  case badRequest([FieldViolation])
  /// A repeat makes sense after this long.
  case retryInfo(after: Duration)
  /// Which states forbid the request.
  case preconditionFailure([PreconditionViolation])
  /// Which resource was not found, exists already or may not be touched.
  case resourceInfo(type: String, name: String, owner: String, description: String)
  /// The refusal for people, in the language `locale` (BCP 47, as `zh-CN`).
  case localizedMessage(locale: String, message: String)
  /// A type that this library does not know, as it came.
  case other(typeURL: String, value: [UInt8])

  /// One state that forbids the request.
  public struct PreconditionViolation: Sendable, Hashable {
    /// Kind of precondition, in UPPER_SNAKE_CASE.
    public var type: String
    /// What is in that state: `order/SO-00000042`.
    public var subject: String
    /// What the state is, and what would be allowed.
    public var description: String

    /// A violation; any part may be empty.
    public init(type: String, subject: String, description: String) {
      self.type = type
      self.subject = subject
      self.description = description
    }
  }
}

/// A field of a request that breaks a rule of the contract.
public struct FieldViolation: Sendable, Hashable {
  /// Path from the request, in proto names: `lines[2].quantity`.
  public var field: String
  /// What is wrong and what is allowed.
  public var description: String

  /// A violation of the field at `field`.
  public init(field: String, description: String) {
    self.field = field
    self.description = description
  }
}
