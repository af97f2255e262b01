import KontorClient
import RPCClient

/// Asks a server for its contracts (gRPC doc/server-reflection.md).
enum Reflection {
  private static let timeout = Duration.seconds(30)
  /// Files of all contracts of a server.
  private static let filesMax = 10_000

  /// Every service's file with all that they import.
  ///
  /// - Throws: `Status` where the server answers with one, `DescriptorError` for what can't be read.
  static func descriptors(_ channel: Channel) async throws -> DescriptorSet {
    do {
      return try await descriptors(channel, "grpc.reflection.v1.ServerReflection")
    } catch let status as Status where status.code == .unimplemented {
      // Older servers have the same under its first name.
      return try await descriptors(channel, "grpc.reflection.v1alpha.ServerReflection")
    }
  }

  private static func descriptors(
    _ channel: Channel, _ service: String
  ) async throws -> DescriptorSet {
    let method = MethodDescriptor(
      service: service, method: "ServerReflectionInfo", kind: .bidirectional)
    let call = try await channel.start(method, CallOptions(timeout: timeout))
    var set = DescriptorSet()
    var bytes = 0
    guard case .listServicesResponse(let list) = try await ask(.listServices("*"), call) else {
      throw Status(.dataLoss, "the server does not list its services")
    }
    var asked: Set<String> = []
    func add(_ question: ServerReflectionRequest.MessageRequest) async throws {
      guard case .fileDescriptorResponse(let files) = try await ask(question, call) else {
        throw Status(.dataLoss, "the server gives no file for \(question)")
      }
      for file in files.fileDescriptorProto {
        bytes += file.count
        guard bytes <= LoadLimits.descriptorBytesMax else {
          throw Status(
            .resourceExhausted, "the contracts are over \(LoadLimits.descriptorBytesMax) bytes")
        }
        try set.add(file: file)
      }
    }
    for entry in list.service where !entry.name.hasPrefix("grpc.reflection.") {
      try await add(.fileContainingSymbol(entry.name))
    }
    while let missing = set.missing.first(where: { !asked.contains($0) }) {
      guard asked.insert(missing).inserted, asked.count <= filesMax else { break }
      try await add(.fileByFilename(missing))
    }
    try await call.halfClose()
    call.cancel()
    return set
  }

  private static func ask(
    _ question: ServerReflectionRequest.MessageRequest, _ call: any ClientCall
  ) async throws -> ServerReflectionResponse.MessageResponse? {
    var request = ServerReflectionRequest()
    request.messageRequest = question
    try await call.send(request)
    guard let answer = try await call.receive(ServerReflectionResponse.self) else {
      throw Status(.dataLoss, "reflection ended without an answer to \(question)")
    }
    if case .errorResponse(let error) = answer.messageResponse {
      let code = UInt8(exactly: error.errorCode).flatMap(Status.Code.init) ?? .unknown
      throw Status(code, "reflection, \(question): \(error.errorMessage)")
    }
    return answer.messageResponse
  }
}
