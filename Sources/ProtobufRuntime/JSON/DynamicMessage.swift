package import RPCCore

/// A message of a type that only its descriptor names: its bytes.
package struct DynamicMessage: WireMessage {
  package var bytes: [UInt8] = []

  package init() {}
  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {
    self.bytes = Array(bytes)
  }

  /// Reads the proto3 JSON form of a message of `type`.
  package init(jsonText: String, _ type: MessageType) throws(JSONError) {
    bytes = try type.bytes(json: jsonText)
  }

  package func encode(into buffer: inout ByteBuffer) throws(WireError) {
    bytes.withUnsafeBytes { buffer.append($0) }
  }

  /// The proto3 JSON form of a message of `type`, on one line.
  package func jsonText(_ type: MessageType) throws(JSONError) -> String {
    try type.json(bytes)
  }
}

/// Why a catalogue has no method of a name.
package enum UnknownMethod: Error, CustomStringConvertible {
  case malformed(String)
  case service(String)
  case method(String, of: String, known: [String])

  package var description: String {
    switch self {
    case .malformed(let text): "'\(text)' is not SERVICE/METHOD"
    case .service(let name): "no service '\(name)'; 'kontor services' lists them"
    case .method(let name, let service, let known):
      "\(service) has no method '\(name)', but \(known.joined(separator: ", "))"
    }
  }
}

extension Sequence where Element == ServiceEntry {
  /// Finds `SERVICE/METHOD`; the service's last name is enough where only one has it.
  package func method(_ text: String) throws(UnknownMethod) -> MethodEntry {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .malformed(text) }
    let services = filter { service in
      service.name == parts[0] || service.name.hasSuffix("." + parts[0])
    }
    guard let service = services.first, services.count == 1 else {
      throw .service(String(parts[0]))
    }
    guard let entry = service.methods.first(where: { $0.method.method == parts[1] }) else {
      throw .method(
        String(parts[1]), of: service.name, known: service.methods.map(\.method.method))
    }
    return entry
  }
}
