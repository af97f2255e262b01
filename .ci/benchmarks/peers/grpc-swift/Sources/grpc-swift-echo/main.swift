// bench.v1.Bench on grpc-swift-2 over SwiftNIO, with SwiftProtobuf's messages.
// usage: grpc-swift-echo PORT
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import GRPCProtobuf

struct BenchService: RegistrableRPCService {
  func registerMethods<Transport>(with router: inout RPCRouter<Transport>)
  where Transport: ServerTransport {
    let service = ServiceDescriptor(fullyQualifiedService: "bench.v1.Bench")
    router.registerHandler(
      forMethod: MethodDescriptor(service: service, method: "Echo"),
      deserializer: ProtobufDeserializer<Bench_V1_Msg>(),
      serializer: ProtobufSerializer<Bench_V1_Msg>()
    ) { request, _ in
      let request = try await ServerRequest(stream: request)
      return StreamingServerResponse(single: ServerResponse(message: request.message))
    }
  }
}

guard CommandLine.arguments.count == 2, let port = Int(CommandLine.arguments[1]) else {
  fatalError("usage: grpc-swift-echo PORT")
}
let server = GRPCServer(
  transport: .http2NIOPosix(
    address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: .plaintext),
  services: [BenchService()])
try await server.serve()
