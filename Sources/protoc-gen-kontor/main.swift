import SwiftProtobufPluginLibrary

// protoc-gen-kontor as a protoc plug-in:
//   protoc --kontor_out=Generated/Contracts …            Swift messages, services, clients, catalogue
//   protoc --kontor_out=umbrella:Generated/CContracts …  the header over protoc-gen-c's headers
// and by itself:
//   protoc-gen-kontor --for-protoc-c IN OUT              a descriptor set that protoc-gen-c accepts

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--for-protoc-c" {
  guard arguments.count == 3 else {
    fail("usage: protoc-gen-kontor --for-protoc-c IN OUT, both files of a FileDescriptorSet")
  }
  do {
    try rewriteForProtocC(from: arguments[1], to: arguments[2])
  } catch {
    fail("\(error)")
  }
} else {
  Generator().main(arguments)
}
