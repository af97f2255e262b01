/// A message that can be read from and written to bytes: the border between the RPC runtime, which
/// knows no codec, and the generated messages.
public protocol WireMessage: Sendable {
  /// Every field at its default.
  init()

  /// Reads one whole message.
  ///
  /// - Throws: `WireError` for anything that is not a well-formed message within the limits; never traps.
  init(decoding bytes: UnsafeRawBufferPointer) throws(WireError)

  /// Appends the message's bytes.
  ///
  /// - Throws: `WireError` if a string holds a NUL, which the codec below can't carry.
  func encode(into buffer: inout ByteBuffer) throws(WireError)

  /// Adds a violation for every field that breaks a rule of its contract (`kontor.options.v1`).
  /// `path` is the prefix of field paths: empty, or `lines[2].`.
  func validate(_ path: String, into violations: inout [FieldViolation])
}

extension WireMessage {
  /// No rules.
  public func validate(_ path: String, into violations: inout [FieldViolation]) {}
}

/// Bytes that are no message, or a message that can be no bytes; says why.
public struct WireError: Error, Sendable, Hashable {
  /// What is wrong, and where.
  public var reason: String
  /// An error for this reason.
  public init(_ reason: String) { self.reason = reason }
}
