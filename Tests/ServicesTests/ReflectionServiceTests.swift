import Contracts
import RPCCore
import Testing

@testable import Services

@Suite("Reflection")
struct ReflectionServiceTests {
  private typealias Question = ServerReflectionRequest.MessageRequest

  /// The answers to these questions on one stream.
  private func ask(
    _ questions: Question?...
  ) async throws -> [ServerReflectionResponse.MessageResponse] {
    let service = ReflectionService(services: ["kontor.orders.v1.OrderService"])
    let call = RecordedCall()
    for question in questions {
      try call.put(ServerReflectionRequest(host: "h", messageRequest: question))
    }
    call.endRequests()
    try await service.serverReflectionInfo(
      RequestStream(call), responses: ResponseWriter(call), context: ServerContext(call))
    let responses: [ServerReflectionResponse] = try call.responses()
    for (response, question) in zip(responses, questions) {
      #expect(response.validHost == "h")
      #expect(response.originalRequest?.messageRequest == question)
    }
    return try responses.map { try #require($0.messageResponse) }
  }

  /// Names of the files in an answer: the first field of a `FileDescriptorProto`.
  private func fileNames(_ answer: ServerReflectionResponse.MessageResponse) throws -> [String] {
    guard case .fileDescriptorResponse(let files) = answer else {
      Issue.record("no files: \(answer)")
      return []
    }
    return try files.fileDescriptorProto.map { bytes in
      try #require(bytes.first == 0x0A)
      return String(decoding: bytes.dropFirst(2).prefix(Int(bytes[1])), as: UTF8.self)
    }
  }

  private func code(_ answer: ServerReflectionResponse.MessageResponse) -> Int32? {
    if case .errorResponse(let error) = answer { return error.errorCode }
    return nil
  }

  @Test("names the services, those of reflection among them")
  func services() async throws {
    let answers = try await ask(.listServices(""))
    guard case .listServicesResponse(let list) = answers[0] else {
      Issue.record("no list: \(answers[0])")
      return
    }
    #expect(
      list.service.map(\.name) == [
        "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
        "kontor.orders.v1.OrderService",
      ])
  }

  @Test("gives a file with all that it imports, and on one stream no import twice")
  func files() async throws {
    let answers = try await ask(
      .fileContainingSymbol("kontor.orders.v1.OrderService"),
      .fileByFilename("kontor/inventory/v1/stock.proto"),
      .fileByFilename("kontor/type/money.proto"))
    let orders = try fileNames(answers[0])
    #expect(orders.first == "kontor/orders/v1/orders.proto")
    #expect(Set(orders).count == orders.count)
    for file in [
      "kontor/options/v1/options.proto", "google/protobuf/descriptor.proto",
      "kontor/orders/v1/order.proto", "kontor/type/money.proto",
    ] {
      #expect(orders.contains(file))
    }
    let stock = try fileNames(answers[1])
    #expect(stock.first == "kontor/inventory/v1/stock.proto")
    #expect(Set(stock).isDisjoint(with: orders))
    // What is asked for itself comes also when it has come before.
    #expect(try fileNames(answers[2]) == ["kontor/type/money.proto"])
  }

  @Test(
    "finds whatever a file declares",
    arguments: [
      ("kontor.orders.v1.OrderService.CreateOrder", "kontor/orders/v1/orders.proto"),
      ("kontor.orders.v1.CreateOrderRequest.request_id", "kontor/orders/v1/orders.proto"),
      ("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto"),
      ("grpc.health.v1.HealthCheckResponse.NOT_SERVING", "grpc/health/v1/health.proto"),
      ("kontor.options.v1.required", "kontor/options/v1/options.proto"),
      (
        "grpc.reflection.v1alpha.ServerReflection",
        "grpc/reflection/v1alpha/reflection.proto"
      ),
    ])
  func symbols(_ symbol: String, _ file: String) async throws {
    #expect(try fileNames(await ask(.fileContainingSymbol(symbol))[0]).first == file)
  }

  @Test("finds extensions by number, and the numbers of a message")
  func extensions() async throws {
    let options = "google.protobuf.MethodOptions"
    let answers = try await ask(
      .fileContainingExtension(.init(containingType: options, extensionNumber: 50001)),
      .allExtensionNumbersOfType(options), .allExtensionNumbersOfType("kontor.type.Money"))
    #expect(try fileNames(answers[0]).first == "kontor/options/v1/options.proto")
    #expect(
      answers[1]
        == .allExtensionNumbersResponse(
          .init(baseTypeName: options, extensionNumber: [50001, 50002, 50003])))
    #expect(
      answers[2]
        == .allExtensionNumbersResponse(.init(baseTypeName: "kontor.type.Money")))
  }

  @Test("answers what it does not know as an error and goes on")
  func unknown() async throws {
    let answers = try await ask(
      .fileByFilename("no.proto"), .fileContainingSymbol("no.Symbol"),
      .fileContainingExtension(.init(containingType: "kontor.type.Money", extensionNumber: 1)),
      .allExtensionNumbersOfType("no.Message"), nil, .fileByFilename("kontor/type/money.proto"))
    #expect(answers.map(code) == [5, 5, 5, 5, 3, nil])
  }

  @Test("is served under both of its names")
  func names() {
    let definitions = ReflectionService(services: []).definitions
    #expect(
      definitions.flatMap(\.methods).map(\.method.path) == [
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
      ])
  }
}
