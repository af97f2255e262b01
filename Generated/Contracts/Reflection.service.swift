// Written by protoc-gen-kontor from grpc/reflection/v1/reflection.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `grpc.reflection.v1.ServerReflection`.
public enum ServerReflectionMethods {
  /// Answers one question after the other. What can't be answered is an `error_response`; the
  /// stream goes on.
  public static let serverReflectionInfo = MethodDescriptor(service: "grpc.reflection.v1.ServerReflection", method: "ServerReflectionInfo", kind: .bidirectional)
}

/// Gives out the contracts that a server serves, for tools that learn of them at run time.
package protocol ServerReflection: Sendable {
  /// Answers one question after the other. What can't be answered is an `error_response`; the
  /// stream goes on.
  func serverReflectionInfo(_ requests: RequestStream<ServerReflectionRequest>, responses: ResponseWriter<ServerReflectionResponse>, context: ServerContext) async throws
}

extension ServerReflection {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "grpc.reflection.v1.ServerReflection", methods: [
      .bidirectional(ServerReflectionMethods.serverReflectionInfo) { try await self.serverReflectionInfo($0, responses: $1, context: $2) },
    ])
  }
}
