import KontorClient

extension WireMessage where Self: Message {
  /// Reads the proto3 JSON form.
  ///
  /// - Throws: `InputError` that names the place in the JSON.
  init(jsonText: String) throws(InputError) {
    let message = try DynamicMessage(jsonText: jsonText, Self.type)
    do throws(WireError) {
      self = try Self(decoding: message.bytes)
    } catch {
      throw InputError(error.reason)
    }
  }

  /// The proto3 JSON form, on one line.
  func jsonText() throws -> String {
    try DynamicMessage(bytes: encoded()).jsonText(Self.type)
  }
}

/// A message of a type that only its descriptor names: its bytes.
struct DynamicMessage: WireMessage {
  var bytes: [UInt8] = []

  init() {}
  init(bytes: [UInt8]) { self.bytes = bytes }
  init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.bytes = Array(bytes) }

  /// Reads the proto3 JSON form of a message of `type`.
  init(jsonText: String, _ type: MessageType) throws(InputError) {
    do throws(JSONError) {
      bytes = try type.bytes(json: jsonText)
    } catch {
      throw InputError("\(type.name): \(error)")
    }
  }

  func encode(into buffer: inout ByteBuffer) throws(WireError) {
    bytes.withUnsafeBytes { buffer.append($0) }
  }

  /// The proto3 JSON form of a message of `type`, on one line.
  func jsonText(_ type: MessageType) throws(JSONError) -> String {
    try type.json(bytes)
  }
}
