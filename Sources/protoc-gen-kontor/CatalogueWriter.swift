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

/// `FileDescriptors.swift`: the .proto files as reflection gives them out. Base64 in one literal
/// compiles at once; a list of bytes does not.
func fileDescriptors(_ files: [FileDescriptor]) throws -> String {
  var out = Source([])
  out.line(
    "/// Every .proto file as a serialized `google.protobuf.FileDescriptorProto`, in base64.")
  try out.block("package enum FileDescriptors {") { out in
    try out.block("package static let files: [(name: String, base64: StaticString)] = [", "]") {
      out in
      for file in files {
        let bytes: Data = try file.extractProto().serializedData()
        out.line("(\(file.name.literal), \(bytes.base64EncodedString().literal)),")
      }
    }
  }
  return out.text
}

extension String {
  /// A comment as one literal with its lines.
  fileprivate var flat: String { commentLines.joined(separator: "\n").literal }
}
