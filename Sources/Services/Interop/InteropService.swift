import Contracts
import RPCCore

/// `grpc.testing.TestService`, the contract that all gRPC implementations are tried against one another
/// with. Source: gRPC `doc/interop-test-descriptions.md`.
struct InteropService: TestService {
  /// Requests of one HalfDuplexCall, which are kept until the last has come.
  private static let heldRequestsMax = 1024
  /// Sum of the payloads of a StreamingInputCall; the contract counts in an int32.
  private static let aggregatedBytesMax = Int(Int32.max)

  init() {}

  func emptyCall(_ request: Empty, context: ServerContext) async throws -> Empty {
    InteropPayload.echoMetadata(context)
    return Empty()
  }

  func unaryCall(
    _ request: SimpleRequest, context: ServerContext
  ) async throws -> SimpleResponse {
    InteropPayload.echoMetadata(context)
    try InteropPayload.checkCompression(request.expectCompressed, context)
    try InteropPayload.checkStatus(request.responseStatus)
    context.compressesResponses = request.responseCompressed?.value ?? false
    return SimpleResponse(
      payload: try InteropPayload.zeros(request.responseSize, field: "response_size"))
  }

  /// For a caching proxy between caller and server, which sees the same answer as in UnaryCall.
  func cacheableUnaryCall(
    _ request: SimpleRequest, context: ServerContext
  ) async throws -> SimpleResponse {
    try await unaryCall(request, context: context)
  }

  func streamingOutputCall(
    _ request: StreamingOutputCallRequest, responses: ResponseWriter<StreamingOutputCallResponse>,
    context: ServerContext
  ) async throws {
    InteropPayload.echoMetadata(context)
    try await answer(request, responses, context)
  }

  func streamingInputCall(
    _ requests: RequestStream<StreamingInputCallRequest>, context: ServerContext
  ) async throws -> StreamingInputCallResponse {
    InteropPayload.echoMetadata(context)
    var sum = 0
    for try await request in requests {
      try InteropPayload.checkCompression(request.expectCompressed, context)
      sum += request.payload?.body.count ?? 0
      guard sum <= Self.aggregatedBytesMax else {
        throw Status(.outOfRange, "the payloads are more than \(Self.aggregatedBytesMax) bytes")
      }
    }
    return StreamingInputCallResponse(aggregatedPayloadSize: Int32(sum))
  }

  func fullDuplexCall(
    _ requests: RequestStream<StreamingOutputCallRequest>,
    responses: ResponseWriter<StreamingOutputCallResponse>, context: ServerContext
  ) async throws {
    InteropPayload.echoMetadata(context)
    for try await request in requests { try await answer(request, responses, context) }
  }

  func halfDuplexCall(
    _ requests: RequestStream<StreamingOutputCallRequest>,
    responses: ResponseWriter<StreamingOutputCallResponse>, context: ServerContext
  ) async throws {
    InteropPayload.echoMetadata(context)
    var held: [StreamingOutputCallRequest] = []
    for try await request in requests {
      guard held.count < Self.heldRequestsMax else {
        throw Status(
          .resourceExhausted, "a half-duplex call takes \(Self.heldRequestsMax) requests at most")
      }
      held.append(request)
    }
    for request in held { try await answer(request, responses, context) }
  }

  /// The contract has this method so that servers do not implement it.
  func unimplementedCall(_ request: Empty, context: ServerContext) async throws -> Empty {
    throw Status(.unimplemented, "UnimplementedCall is unimplemented by contract")
  }

  private func answer(
    _ request: StreamingOutputCallRequest, _ responses: ResponseWriter<StreamingOutputCallResponse>,
    _ context: ServerContext
  ) async throws {
    try InteropPayload.checkStatus(request.responseStatus)
    // Announced with the headers, whichever of the responses is the first compressed one.
    if request.responseParameters.contains(where: { $0.compressed?.value == true }) {
      context.compressesResponses = true
    }
    for (index, parameters) in request.responseParameters.enumerated() {
      if parameters.intervalUs > 0 {
        try await Task.sleep(for: .microseconds(parameters.intervalUs))
      }
      context.compressesResponses = parameters.compressed?.value ?? false
      let payload = try InteropPayload.zeros(
        parameters.size, field: "response_parameters[\(index)].size")
      try await responses.write(StreamingOutputCallResponse(payload: payload))
    }
  }
}
