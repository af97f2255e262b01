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
