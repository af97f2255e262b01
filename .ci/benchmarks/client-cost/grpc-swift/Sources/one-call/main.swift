import GRPCCore
import GRPCNIOTransportHTTP2Posix
import GRPCProtobuf
import SwiftProtobuf

let port = Int(CommandLine.arguments[1])!
try await withGRPCClient(
  transport: .http2NIOPosix(
    target: .ipv4(address: "127.0.0.1", port: port), transportSecurity: .plaintext)
) { client in
  try await client.unary(
    request: ClientRequest(message: Google_Protobuf_Empty()),
    descriptor: MethodDescriptor(
      service: ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
      method: "EmptyCall"),
    serializer: ProtobufSerializer<Google_Protobuf_Empty>(),
    deserializer: ProtobufDeserializer<Google_Protobuf_Empty>(),
    options: .defaults
  ) { response in
    _ = try response.message
  }
}
print("answered")
