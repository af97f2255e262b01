import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// `Catalogue.swift`: every service, for tools that learn of them at run time.
func catalogueContents(_ files: [FileDescriptor], _ names: Names) -> String {
  var out = Source(["@_exported public import ProtobufRuntime"])
  out.line()
  out.line("/// Every service of the contracts with its methods and their messages.")
  out.block("package enum Catalogue {") { out in
    out.block("package static let services: [ServiceEntry] = [", "]") { out in
      for service in files.flatMap(\.services) {
        out.block(
          "ServiceEntry(\(service.fullName.literal), \(service.comment.flat), [", "]),"
        ) { out in
          for method in service.methods {
            out.line(
              "MethodEntry(\(names.type(service))Methods.\(names.method(method)), "
                + "\(names.type(method.inputType)).type, \(names.type(method.outputType)).type, "
                + "\(method.comment.flat)),")
          }
        }
      }
    }
  }
  return out.text
}

/// `FileDescriptors.swift`: the .proto files, and all that they import, as reflection gives them out.
/// Base64 in one literal compiles at once; a list of bytes does not. What a file declares is listed beside
/// it, so that nobody has to decode one to find it.
func fileDescriptors(_ files: [FileDescriptor]) throws -> String {
  var out = Source(["package import ProtobufRuntime"])
  out.line()
  out.line("/// Every .proto file of the contracts, those they import included.")
  try out.block("package enum FileDescriptors {") { out in
    try out.block("package static let files: [FileDescriptorEntry] = [", "]") { out in
      for file in withImports(files) {
        let bytes: Data = try file.extractProto().serializedData()
        out.block("FileDescriptorEntry(", "),") { out in
          out.line("\(file.name.literal),")
          out.line("imports: [\(file.dependencies.map(\.name.literal).joined(separator: ", "))],")
          out.line("declares: \(file.declaredNames.joined(separator: " ").literal),")
          out.line("extends: [\(file.extended.joined(separator: ", "))],")
          out.line("base64: \(bytes.base64EncodedString().literal)")
        }
      }
    }
  }
  return out.text
}

/// The files and what they import, at any depth, by name.
private func withImports(_ files: [FileDescriptor]) -> [FileDescriptor] {
  var byName: [String: FileDescriptor] = [:]
  func add(_ file: FileDescriptor) {
    if byName.updateValue(file, forKey: file.name) == nil { file.dependencies.forEach(add) }
  }
  files.forEach(add)
  return byName.values.sorted { $0.name < $1.name }
}

extension FileDescriptor {
  /// Full names of services, methods, messages, fields, enums and their values (the scope of a value is
  /// that of its enum).
  fileprivate var declaredNames: [String] {
    services.flatMap { service in
      [service.fullName] + service.methods.map { "\(service.fullName).\($0.name)" }
    }
      + enums.flatMap(\.declaredNames) + messages.flatMap(\.declaredNames)
      + extensions.map { [package, $0.name].filter { !$0.isEmpty }.joined(separator: ".") }
  }

  /// Message and number of every extension that the file declares.
  fileprivate var extended: [String] {
    extensions.map { "(\($0.containingType.fullName.literal), \($0.number))" }
  }
}

extension Descriptor {
  fileprivate var declaredNames: [String] {
    [fullName] + fields.map { "\(fullName).\($0.name)" } + enums.flatMap(\.declaredNames)
      + messages.flatMap(\.declaredNames)
  }
}

extension EnumDescriptor {
  fileprivate var declaredNames: [String] {
    let scope = fullName.split(separator: ".").dropLast().joined(separator: ".")
    return [fullName] + values.map { "\(scope).\($0.name)" }
  }
}

extension String {
  /// A comment as one literal with its lines.
  fileprivate var flat: String { commentLines.joined(separator: "\n").literal }
}
