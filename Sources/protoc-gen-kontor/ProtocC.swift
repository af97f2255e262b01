import Foundation
import SwiftProtobuf

// protoc-gen-c 1.4.1 aborts on proto3 `optional`. protoc has already put each such field into a
// oneof of its own; with the flag cleared that oneof is an ordinary one, with the same wire format
// and a presence that protobuf-c understands. Custom options are for our generator alone: they go,
// with the import of the file that declares them.

private let optionsFile = "kontor/options/v1/options.proto"

func rewriteForProtocC(from input: String, to output: String) throws {
  let data = try Data(contentsOf: URL(fileURLWithPath: input))
  var set = try Google_Protobuf_FileDescriptorSet(serializedBytes: data)
  set.file.removeAll { $0.name == optionsFile || $0.name == "google/protobuf/descriptor.proto" }
  for index in set.file.indices { rewrite(&set.file[index]) }
  let bytes: Data = try set.serializedData()
  try bytes.write(to: URL(fileURLWithPath: output))
}

private func rewrite(_ file: inout Google_Protobuf_FileDescriptorProto) {
  file.dependency.removeAll { $0 == optionsFile }
  // Indices into the dependencies would be wrong now; the contracts use neither.
  precondition(file.publicDependency.isEmpty && file.weakDependency.isEmpty)
  file.clearSourceCodeInfo()
  file.clearOptions()
  for index in file.messageType.indices { rewrite(&file.messageType[index]) }
  // Calls are RPCCore's: protobuf-c's services would be dead code.
  file.service.removeAll()
}

private func rewrite(_ message: inout Google_Protobuf_DescriptorProto) {
  for index in message.field.indices {
    message.field[index].clearProto3Optional()
    message.field[index].options.unknownFields = UnknownStorage()
  }
  for index in message.nestedType.indices { rewrite(&message.nestedType[index]) }
}

func fail(_ reason: String) -> Never {
  FileHandle.standardError.write(Data("protoc-gen-kontor: \(reason)\n".utf8))
  exit(1)
}
