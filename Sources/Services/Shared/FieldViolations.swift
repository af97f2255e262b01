import RPCCore

extension Status {
  /// Refuses a message that breaks rules of its contract.
  ///
  /// For the messages inside a stream whose errors are answered one by one; all others are checked by
  /// the runtime before the handler sees them.
  ///
  /// - Throws: INVALID_ARGUMENT with every violation.
  static func requireValid(_ message: some WireMessage) throws(Status) {
    var violations: [FieldViolation] = []
    message.validate("", into: &violations)
    if !violations.isEmpty { throw Status(invalid: violations) }
  }
}
