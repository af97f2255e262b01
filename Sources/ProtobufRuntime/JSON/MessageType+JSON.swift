import CProtobufC
package import RPCCore

/// How messages are written as JSON.
package struct JSONStyle: Sendable {
  /// Two spaces a level and a line for each member, for people.
  package var isPretty: Bool
  /// Whether fields that hold their default are written too.
  package var writesDefaults: Bool

  package init(isPretty: Bool = false, writesDefaults: Bool = false) {
    self.isPretty = isPretty
    self.writesDefaults = writesDefaults
  }
}

extension MessageType {
  /// The bytes of a message in proto3's JSON form. Field names in lowerCamelCase and as in the
  /// contract; a field that the contract does not have is refused.
  package func bytes(json: String) throws(JSONError) -> [UInt8] {
    var parser = JSONParser(json, depth: Limits.standard.jsonDepth)
    let bytes = try JSONReader.message(parser.document(), descriptor, "")
    do throws(WireError) {
      try bytes.withBytes { (bytes) throws(WireError) in try check(bytes) }
    } catch {
      throw JSONError("", error.reason)
    }
    return bytes
  }

  /// A message's bytes in proto3's JSON form. Fields unknown to the contract are left out.
  package func json(
    _ bytes: UnsafeRawBufferPointer, style: JSONStyle = JSONStyle()
  ) throws(JSONError) -> String {
    // `DescriptorSet` lays out no C message to unpack into.
    precondition(
      descriptor.pointee.sizeof_message > 0, "\(name) was learnt of at run time: it writes no JSON")
    return try withArena { (arena) throws(JSONError) in
      let c: UnsafeRawPointer
      do throws(WireError) {
        c = try unpack(bytes, arena)
      } catch {
        throw JSONError("", error.reason)
      }
      var writer = JSONWriter(style: style)
      try writer.message(c, descriptor, "")
      return writer.text
    }
  }

  package func json(
    _ bytes: [UInt8], style: JSONStyle = JSONStyle()
  ) throws(JSONError) -> String {
    try bytes.withBytes { (bytes) throws(JSONError) in try json(bytes, style: style) }
  }
}
