import KontorClient

extension WireMessage where Self: Message {
  /// Reads the proto3 JSON form.
  ///
  /// - Throws: `InputError` that names the place in the JSON.
  init(jsonText: String) throws(InputError) {
    let message = try DynamicMessage(input: jsonText, Self.type)
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

extension DynamicMessage {
  /// - Throws: `InputError` that names the type and the place in the JSON.
  init(input jsonText: String, _ type: MessageType) throws(InputError) {
    do throws(JSONError) {
      try self.init(jsonText: jsonText, type)
    } catch {
      throw InputError("\(type.name): \(error)")
    }
  }
}
