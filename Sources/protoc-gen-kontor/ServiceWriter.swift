import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Writes `<File>.service.swift`, what a server implements, and `<File>.client.swift`, what a caller
/// calls.
struct ServiceWriter {
  let names: Names
  let options: ContractOptions

  typealias Method = SwiftProtobufPluginLibrary.MethodDescriptor

  func serviceContents(_ file: FileDescriptor) throws -> String {
    var out = Source(["public import RPCCore"], of: file)
    for service in file.services {
      try writeMethods(service, &out)
      writeProtocol(service, &out)
      writeDefinition(service, &out)
    }
    return out.text
  }

  private func writeMethods(_ service: ServiceDescriptor, _ out: inout Source) throws {
    out.line()
    out.line("/// What the contract says of the methods of `\(service.fullName)`.")
    try out.block("public enum \(names.type(service))Methods {") { out in
      for method in service.methods {
        out.documentation(method.comment)
        out.line(
          "public static let \(names.method(method)) = MethodDescriptor("
            + (try descriptorArguments(method)) + ")")
      }
    }
  }

  private func descriptorArguments(_ method: Method) throws -> String {
    let rules = try options.rules(method)
    var arguments = [
      "service: \(method.service.fullName.literal)", "method: \(method.name.literal)",
      "kind: .\(kind(method))",
    ]
    switch method.options.idempotencyLevel {
    case .idempotencyUnknown: break
    case .noSideEffects: arguments.append("idempotency: .noSideEffects")
    case .idempotent: arguments.append("idempotency: .idempotent")
    }
    if let timeout = rules.defaultTimeoutMilliseconds {
      arguments.append("defaultTimeout: .milliseconds(\(timeout))")
    }
    if let bytes = rules.maxRequestBytes { arguments.append("maxRequestBytes: \(bytes)") }
    switch rules.access {
    case .undeclared: break
    case .anonymous: arguments.append("access: .anonymous")
    case .anyRole: arguments.append("access: .anyRole")
    case .roles(let roles):
      arguments.append("access: .roles([\(roles.map(\.literal).joined(separator: ", "))])")
    }
    return arguments.joined(separator: ", ")
  }

  private func writeProtocol(_ service: ServiceDescriptor, _ out: inout Source) {
    out.line()
    out.documentation(service.comment)
    out.block("package protocol \(names.type(service)): Sendable {") { out in
      for method in service.methods {
        out.documentation(method.comment)
        let request =
          method.clientStreaming
          ? "_ requests: RequestStream<\(names.type(method.inputType))>"
          : "_ request: \(names.type(method.inputType))"
        let responses =
          method.serverStreaming
          ? ", responses: ResponseWriter<\(names.type(method.outputType))>" : ""
        let result = method.serverStreaming ? "" : " -> \(names.type(method.outputType))"
        out.line(
          "func \(names.method(method))(\(request)\(responses), context: ServerContext) "
            + "async throws\(result)")
      }
    }
  }

  private func writeDefinition(_ service: ServiceDescriptor, _ out: inout Source) {
    out.line()
    out.block("extension \(names.type(service)) {") { out in
      out.line("/// The service as the router takes it.")
      out.block("package var definition: ServiceDefinition {") { out in
        out.block(
          "ServiceDefinition(name: \(service.fullName.literal), methods: [", "])"
        ) { out in
          for method in service.methods {
            let name = names.method(method)
            let descriptor = "\(names.type(service))Methods.\(name)"
            if !method.clientStreaming, !method.serverStreaming {
              writeUnary(method, descriptor, &out)
              continue
            }
            let responses = method.serverStreaming ? "responses: $1, context: $2" : "context: $1"
            out.line(
              ".\(kind(method))(\(descriptor)) { try await self.\(name)($0, \(responses)) },")
          }
        }
      }
    }
  }

  /// As `MethodHandler.unary` does it, without the async frame of a closure in a closure.
  private func writeUnary(_ method: Method, _ descriptor: String, _ out: inout Source) {
    out.block("MethodHandler(method: \(descriptor)) { call in", "},") { out in
      out.line("let messages = TypedCall(call)")
      out.line("let request: \(names.type(method.inputType)) = try await messages.request()")
      out.line(
        "try messages.sendOnly(await self.\(names.method(method))(request, "
          + "context: ServerContext(call)))")
    }
  }

  private func kind(_ method: Method) -> String {
    switch (method.clientStreaming, method.serverStreaming) {
    case (false, false): "unary"
    case (true, false): "clientStreaming"
    case (false, true): "serverStreaming"
    case (true, true): "bidirectional"
    }
  }

  func clientContents(_ file: FileDescriptor) -> String {
    var out = Source(["public import RPCCore"], of: file)
    for service in file.services {
      out.line()
      out.documentation(service.comment)
      out.block("public struct \(names.type(service))Client: Sendable {") { out in
        out.line("private let invoker: any CallInvoker")
        out.line()
        out.line("/// A client whose calls go over `invoker`: a channel.")
        out.line("public init(_ invoker: any CallInvoker) { self.invoker = invoker }")
        for method in service.methods { writeStub(method, &out) }
      }
    }
    return out.text
  }

  private func writeStub(_ method: Method, _ out: inout Source) {
    let input = names.type(method.inputType!)
    let output = names.type(method.outputType!)
    let result =
      switch (method.clientStreaming, method.serverStreaming) {
      case (false, false): output
      case (true, false): "ClientStreamingCall<\(input), \(output)>"
      case (false, true): "ResponseStream<\(output)>"
      case (true, true): "BidirectionalCall<\(input), \(output)>"
      }
    let request = method.clientStreaming ? "" : "_ request: \(input), "
    out.line()
    out.documentation(method.comment)
    out.block(
      "public func \(names.method(method))(\(request)options: CallOptions = CallOptions()) "
        + "async throws(Status) -> \(result) {"
    ) { out in
      let call =
        "try await invoker.\(kind(method))(\(names.type(method.service))Methods."
        + "\(names.method(method)), \(method.clientStreaming ? "" : "request, ")options)"
      guard !method.clientStreaming, hasRequestID(method.inputType!) else { return out.line(call) }
      // A request that has one is passed on as it is: no copy.
      out.block("if request.requestID.isEmpty {") { out in
        out.line("var request = request")
        out.line("request.requestID = RequestID.make()")
        out.line("return \(call)")
      }
      out.line("return \(call)")
    }
  }

  /// Whether the request is named by its caller (AIP-155).
  private func hasRequestID(_ request: Descriptor) -> Bool {
    request.fields.contains {
      $0.name == "request_id" && $0.type == .string && !$0.isRepeated && $0.containingOneof == nil
    }
  }
}
