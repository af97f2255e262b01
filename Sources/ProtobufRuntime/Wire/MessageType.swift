import CProtobufC
package import RPCCore

/// A message type as a value: what dynamic tools hold where programs hold the Swift type.
///
/// Made by generated code from the C descriptor, which is constant data.
@usableFromInline
package struct MessageType: @unchecked Sendable, Hashable {
  // Unchecked is right: the descriptor is read-only data of the program image.
  @usableFromInline let address: UnsafeRawPointer

  /// The address of a `ProtobufCMessageDescriptor`; generated code alone has one.
  @inlinable
  package init(_ descriptor: UnsafeRawPointer) { address = descriptor }

  var descriptor: UnsafePointer<ProtobufCMessageDescriptor> {
    address.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
  }

  /// Full name: `kontor.orders.v1.Order`.
  package var name: String { String(cString: descriptor.pointee.name) }

  /// Whether the bytes are a well-formed message of this type within the limits; says why not.
  package func check(
    _ bytes: UnsafeRawBufferPointer, limits: Limits = .standard
  ) throws(WireError) {
    try WireGuard.check(bytes, as: descriptor, limits)
  }

  /// Reads bytes into a C message that lives as long as the arena.
  @usableFromInline
  func unpack(
    _ bytes: UnsafeRawBufferPointer, _ arena: Arena
  ) throws(WireError) -> UnsafeRawPointer {
    try WireGuard.check(bytes, as: descriptor, .standard)
    let message = protobuf_c_message_unpack(
      descriptor, arena.allocator, bytes.count,
      bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    guard let message else { throw WireError("\(name): the codec refused the bytes") }
    return UnsafeRawPointer(message)
  }
}
