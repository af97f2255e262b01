/// One entry of `google.rpc.Status.details`, in the standard types of `google/rpc/error_details.proto`.
public enum StatusDetail: Sendable, Hashable {
  /// Why, for programs: `reason` in UPPER_SNAKE_CASE, unique within `domain`; `metadata` holds the figures.
  case errorInfo(reason: String, domain: String, metadata: [String: String])
  case badRequest([FieldViolation])
  case retryInfo(after: Duration)
  case preconditionFailure([PreconditionViolation])
  case resourceInfo(type: String, name: String, owner: String, description: String)
  /// A type that this library does not know, as it came.
  case other(typeURL: String, value: [UInt8])

  public struct PreconditionViolation: Sendable, Hashable {
    public var type: String
    public var subject: String
    public var description: String

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

  public init(field: String, description: String) {
    self.field = field
    self.description = description
  }
}
