import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The plug-in: every .proto of the request becomes Swift files, all of them one catalogue.
struct Generator: CodeGenerator {
  var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] {
    [.proto3Optional]
  }

  func generate(
    files: [FileDescriptor], parameter: any CodeGeneratorParameter,
    protoCompilerContext: any ProtoCompilerContext, generatorOutputs: any GeneratorOutputs
  ) throws {
    let all = files.sorted { $0.name < $1.name }
    // An alpha contract has a stable twin with the same messages and is served with those.
    let files = all.filter { !$0.package.hasSuffix("alpha") }
    if parameter.parameter == "umbrella" {
      try generatorOutputs.add(fileName: "CContracts.h", contents: umbrellaHeader(files))
      return
    }
    try Contract(files).check()
    let names = Names(files)
    let layout = Layout(files)
    let rules = try RuleSet(files)
    for file in files {
      let base = names.fileName(file)
      if !file.messages.isEmpty || !file.enums.isEmpty {
        let writer = MessageWriter(names: names, layout: layout, rules: rules)
        try generatorOutputs.add(
          fileName: "\(base).messages.swift", contents: writer.contents(file))
      }
      if !file.services.isEmpty {
        let writer = ServiceWriter(names: names, options: rules.options)
        try generatorOutputs.add(
          fileName: "\(base).service.swift", contents: writer.serviceContents(file))
        try generatorOutputs.add(
          fileName: "\(base).client.swift", contents: writer.clientContents(file))
      }
    }
    try generatorOutputs.add(
      fileName: "Catalogue.swift", contents: catalogueContents(files, names))
    try generatorOutputs.add(fileName: "FileDescriptors.swift", contents: fileDescriptors(all))
  }
}

/// A refusal of the contracts, shown by protoc.
struct ContractError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// What the contracts must keep to so that protobuf-c and the JSON of `ProtobufRuntime` can serve them.
struct Contract {
  let files: [FileDescriptor]
  init(_ files: [FileDescriptor]) { self.files = files }

  func check() throws {
    for file in files {
      guard file.edition == .proto3 else { throw ContractError("\(file.name): not proto3") }
      for message in file.allMessages { try check(message) }
    }
  }

  private func check(_ message: Descriptor) throws {
    // WireGuard keeps one bit a field.
    if message.fields.count > 128 {
      throw ContractError("\(message.fullName): more than 128 fields; nest some of them")
    }
    for field in message.fields {
      // The C descriptors have no JSON names: the reader and writer derive them.
      if let json = field.jsonName, json != NamingUtils.toJsonFieldName(field.name) {
        throw ContractError("\(field.fullName): json_name is not supported")
      }
      // The C descriptors do not mark map entries; JSON knows them by this shape.
      if field.isRepeated, !field.isMap, let element = field.messageType, looksLikeEntry(element) {
        throw ContractError(
          "\(field.fullName): \(element.name) looks like the entry of a map; rename it")
      }
      if field.type == .group { throw ContractError("\(field.fullName): groups are not supported") }
    }
  }

  private func looksLikeEntry(_ message: Descriptor) -> Bool {
    message.containingType != nil && message.name.hasSuffix("Entry")
      && message.fields.map(\.name) == ["key", "value"]
      && message.fields.map(\.number) == [1, 2]
  }
}

extension FileDescriptor {
  /// The messages at every depth, without the entries of maps.
  var allMessages: [Descriptor] { messages.flatMap(\.withNested) }
}

extension Descriptor {
  var withNested: [Descriptor] {
    options.mapEntry ? [] : [self] + messages.flatMap(\.withNested)
  }
}
