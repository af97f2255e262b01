import Contracts
import Domain

extension Duration {
  /// Reads a span of time of a request; nil when it is not given.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` for what the well-known type does not allow, and for a
  ///   negative one.
  static func parse(_ message: ProtobufDuration?, field: String) throws(Refusal) -> Duration? {
    guard let message else { return nil }
    guard message.isValid, message.seconds >= 0, message.nanos >= 0 else {
      throw .invalidField(
        field, .malformed(expected: "a duration of 0 to 315576000000 s, nanos 0 to 999999999"))
    }
    return message.duration
  }
}
