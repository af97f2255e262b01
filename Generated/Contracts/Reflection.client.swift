// Written by protoc-gen-kontor from grpc/reflection/v1/reflection.proto; do not edit.

public import RPCCore

/// Gives out the contracts that a server serves, for tools that learn of them at run time.
public struct ServerReflectionClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Answers one question after the other. What can't be answered is an `error_response`; the
  /// stream goes on.
  public func serverReflectionInfo(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<ServerReflectionRequest, ServerReflectionResponse> {
    try await invoker.bidirectional(ServerReflectionMethods.serverReflectionInfo, options)
  }
}
