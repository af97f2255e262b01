package import RPCCore

/// A service as its contract states it, for tools that learn of it at run time.
package struct ServiceEntry: Sendable {
  /// Full name: `kontor.orders.v1.OrderService`.
  package let name: String
  /// The contract's comment.
  package let documentation: String
  package let methods: [MethodEntry]

  package init(_ name: String, _ documentation: String, _ methods: [MethodEntry]) {
    self.name = name
    self.documentation = documentation
    self.methods = methods
  }
}

/// A method with the types of its messages.
package struct MethodEntry: Sendable {
  package let method: MethodDescriptor
  package let input: MessageType
  package let output: MessageType
  /// The contract's comment.
  package let documentation: String

  package init(
    _ method: MethodDescriptor, _ input: MessageType, _ output: MessageType,
    _ documentation: String
  ) {
    self.method = method
    self.input = input
    self.output = output
    self.documentation = documentation
  }
}

/// A .proto file, for reflection.
package struct FileDescriptorEntry: Sendable {
  /// As imports name it: `kontor/orders/v1/orders.proto`.
  package let name: String
  /// Names of the files that it imports.
  package let imports: [String]
  /// Full names of everything that it declares, one space between them.
  package let declares: String
  /// Message and field number of each extension that it declares.
  package let extends: [(message: String, number: Int32)]
  /// A serialized `google.protobuf.FileDescriptorProto`.
  package let base64: StaticString

  package init(
    _ name: String, imports: [String], declares: String, extends: [(String, Int32)],
    base64: StaticString
  ) {
    self.name = name
    self.imports = imports
    self.declares = declares
    self.extends = extends.map { (message: $0.0, number: $0.1) }
    self.base64 = base64
  }
}
