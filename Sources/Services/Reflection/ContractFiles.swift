import Contracts
import RPCCore

/// The .proto files of the contracts, found by what a reflection client asks for.
struct ContractFiles: Sendable {
  private let files: [String: FileDescriptorEntry]
  /// Name of the file that declares a symbol.
  private let declaring: [String: String]
  /// Name of the file that declares an extension, by message and field number.
  private let extending: [String: [Int32: String]]

  init(_ entries: [FileDescriptorEntry] = FileDescriptors.files) {
    var declaring: [String: String] = [:]
    var extending: [String: [Int32: String]] = [:]
    for file in entries {
      for symbol in file.declares.split(separator: " ") { declaring[String(symbol)] = file.name }
      for (message, number) in file.extends { extending[message, default: [:]][number] = file.name }
    }
    files = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.declaring = declaring
    self.extending = extending
  }

  /// Name of the file that declares a service, method, message, field, enum, enum value or extension.
  func file(declaring symbol: String) -> String? { declaring[symbol] }

  /// Name of the file that declares an extension.
  func file(extending message: String, number: Int32) -> String? { extending[message]?[number] }

  /// Whether there is a file of this name.
  func contains(_ name: String) -> Bool { files[name] != nil }

  /// Numbers of the extensions of a message, ascending; nil for an unknown message.
  func extensions(of message: String) -> [Int32]? {
    if let known = extending[message] { return known.keys.sorted() }
    return declaring[message] == nil ? nil : []
  }

  /// The file and all that it imports but what was given before, each before what it imports, as
  /// serialized `FileDescriptorProto`s; what is given is added to `given`.
  func descriptors(of name: String, without given: inout Set<String>) -> [[UInt8]] {
    guard let file = files[name], given.insert(name).inserted else { return [] }
    var descriptors = [file.serialized]
    for imported in file.imports {
      descriptors += self.descriptors(of: imported, without: &given)
    }
    return descriptors
  }
}

extension FileDescriptorEntry {
  fileprivate var serialized: [UInt8] {
    let text = UnsafeRawBufferPointer(start: base64.utf8Start, count: base64.utf8CodeUnitCount)
    guard let bytes = Base64.decode(text) else {
      preconditionFailure("the generator writes base64")
    }
    return bytes
  }
}
