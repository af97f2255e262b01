import Contracts
import RPCCore

/// `grpc.reflection.v1`, and its older twin `v1alpha` with the same messages: gives tools such as grpcurl
/// the contracts of what is served. Source: gRPC `doc/server-reflection.md`; RPC-29.
struct ReflectionService: ServerReflection {
  private let files: ContractFiles
  /// Names of the services that this server has, ascending.
  private let services: [String]

  private static let alphaName = "grpc.reflection.v1alpha.ServerReflection"
  private static let alphaMethod = MethodDescriptor(
    service: alphaName, method: "ServerReflectionInfo", kind: .bidirectional)

  /// - Parameter services: names of the services beside this one.
  init(services: [String], files: ContractFiles = ContractFiles()) {
    self.files = files
    let own = [ServerReflectionMethods.serverReflectionInfo.service, Self.alphaName]
    self.services = (services + own).sorted()
  }

  /// Both versions as the router takes them.
  var definitions: [ServiceDefinition] {
    let alpha = ServiceDefinition(
      name: Self.alphaName,
      methods: [
        .bidirectional(Self.alphaMethod) {
          try await serverReflectionInfo($0, responses: $1, context: $2)
        }
      ])
    return [definition, alpha]
  }

  func serverReflectionInfo(
    _ requests: RequestStream<ServerReflectionRequest>,
    responses: ResponseWriter<ServerReflectionResponse>, context: ServerContext
  ) async throws {
    var given: Set<String> = []
    for try await request in requests {
      try await responses.write(
        ServerReflectionResponse(
          validHost: request.host, originalRequest: request,
          messageResponse: answer(request, &given)))
    }
  }

  private func answer(
    _ request: ServerReflectionRequest, _ given: inout Set<String>
  ) -> ServerReflectionResponse.MessageResponse {
    switch request.messageRequest {
    case .fileByFilename(let name):
      return descriptors(files.contains(name) ? name : nil, &given, missing: "file \(name)")
    case .fileContainingSymbol(let symbol):
      return descriptors(files.file(declaring: symbol), &given, missing: "symbol \(symbol)")
    case .fileContainingExtension(let wanted):
      let name = files.file(extending: wanted.containingType, number: wanted.extensionNumber)
      return descriptors(
        name, &given, missing: "extension \(wanted.extensionNumber) of \(wanted.containingType)")
    case .allExtensionNumbersOfType(let message):
      guard let numbers = files.extensions(of: message) else {
        return Self.refused(.notFound, "unknown message \(message)")
      }
      return .allExtensionNumbersResponse(
        ExtensionNumberResponse(baseTypeName: message, extensionNumber: numbers))
    case .listServices:
      return .listServicesResponse(
        ListServiceResponse(service: services.map { ServiceResponse(name: $0) }))
    case nil: return Self.refused(.invalidArgument, "message_request: nothing is asked")
    }
  }

  private func descriptors(
    _ name: String?, _ given: inout Set<String>, missing: String
  ) -> ServerReflectionResponse.MessageResponse {
    guard let name else { return Self.refused(.notFound, "unknown \(missing)") }
    // What is asked for by itself is given, also a second time.
    given.remove(name)
    return .fileDescriptorResponse(
      FileDescriptorResponse(fileDescriptorProto: files.descriptors(of: name, without: &given)))
  }

  private static func refused(
    _ code: Status.Code, _ message: String
  ) -> ServerReflectionResponse.MessageResponse {
    .errorResponse(ErrorResponse(errorCode: Int32(code.rawValue), errorMessage: message))
  }
}
