import RPCCore

/// Contracts that are learnt of at run time: from a file that protoc wrote (`--descriptor_set_out`, with
/// `--include_imports`), or from a server's reflection.
package struct DescriptorSet {
  private var files: [(name: String, imports: [String], message: DescriptorMessage)] = []

  package init() {}

  /// Names of the files that are imported and not here.
  package var missing: [String] {
    let known = Set(files.map(\.name))
    return Set(files.flatMap(\.imports)).subtracting(known).sorted()
  }

  /// Adds the files of a serialized `google.protobuf.FileDescriptorSet`.
  package mutating func add(set bytes: [UInt8]) throws(DescriptorError) {
    for file in try DescriptorMessage(bytes[...]).counted(1) { try add(file: Array(file)) }
  }

  /// Adds a serialized `google.protobuf.FileDescriptorProto`; one of the same name stays as it was.
  package mutating func add(file bytes: [UInt8]) throws(DescriptorError) {
    let message = try DescriptorMessage(bytes[...])
    let name = try message.text(1)
    guard !files.contains(where: { $0.name == name }) else { return }
    files.append((name, try message.texts(3), message))
  }

  /// The services of all files.
  ///
  /// Their message types carry requests from JSON and check answers; they are not for reading answers as
  /// JSON. What they point to is never given back: a program makes them once.
  package func services() throws(DescriptorError) -> [ServiceEntry] {
    if let missing = missing.first {
      throw DescriptorError(
        "\(missing) is imported and not there: protoc's --include_imports adds it")
    }
    let builder = DescriptorBuilder()
    for file in files { try builder.declare(file.message) }
    try builder.finish()
    var services: [ServiceEntry] = []
    for file in files {
      let package = try file.message.text(2)
      for service in try file.message.messages(6) {
        let name = try (package.isEmpty ? "" : package + ".") + service.text(1)
        var methods: [MethodEntry] = []
        for method in try service.messages(2) {
          methods.append(try Self.method(method, of: name, builder))
        }
        services.append(ServiceEntry(name, "", methods))
      }
    }
    return services
  }

  private static func method(
    _ method: DescriptorMessage, of service: String, _ builder: DescriptorBuilder
  ) throws(DescriptorError) -> MethodEntry {
    let kind: MethodDescriptor.CallKind =
      switch (method.number(5) == 1, method.number(6) == 1) {
      case (false, false): .unary
      case (true, false): .clientStreaming
      case (false, true): .serverStreaming
      case (true, true): .bidirectional
      }
    // MethodOptions.idempotency_level.
    let level = try method.messages(4).last?.number(34)
    let idempotency: MethodDescriptor.Idempotency =
      level == 1 ? .noSideEffects : level == 2 ? .idempotent : .unknown
    return MethodEntry(
      MethodDescriptor(
        service: service, method: try method.text(1), kind: kind, idempotency: idempotency),
      try builder.type(method.text(2)), try builder.type(method.text(3)), "")
  }
}
