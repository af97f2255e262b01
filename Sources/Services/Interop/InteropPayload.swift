import Contracts
import RPCCore

/// What the calls of `grpc.testing.TestService` have in common.
/// Source: gRPC `doc/interop-test-descriptions.md` "Server features".
enum InteropPayload {
  /// Largest body that a caller may ask for: what a peer takes by default.
  private static let bodyBytesMax = CallLimits().sentMessageBytesMax

  /// So many zeros ("CompressableResponse").
  static func zeros(_ size: Int32, field: String) throws(Status) -> Payload {
    guard size >= 0, Int(size) <= bodyBytesMax else {
      throw Status(.invalidArgument, "\(field): \(size) is not within 0 and \(bodyBytesMax)")
    }
    return Payload(body: [UInt8](repeating: 0, count: Int(size)))
  }

  /// Fails a request that is compressed against the caller's word ("CompressedRequest"): something
  /// between caller and server changed it.
  static func checkCompression(
    _ expected: BoolValue?, _ context: ServerContext
  ) throws(Status) {
    guard let expected, expected.value != context.isRequestCompressed else { return }
    throw Status(
      .invalidArgument,
      expected.value
        ? "expect_compressed: the message came uncompressed"
        : "expect_compressed: the message came compressed")
  }

  /// Ends the call as the caller asks ("Echo Status").
  static func checkStatus(_ echo: EchoStatus?) throws(Status) {
    guard let echo, echo.code != 0 else { return }
    let code = UInt8(exactly: echo.code).flatMap(Status.Code.init(rawValue:))
    throw Status(code ?? .unknown, echo.message)
  }

  /// Sends two keys of the caller's metadata back ("Echo Metadata").
  static func echoMetadata(_ context: ServerContext) {
    let initialKey = "x-grpc-test-echo-initial"
    let trailingKey = "x-grpc-test-echo-trailing-bin"
    let metadata = context.metadata
    if let value = metadata[initialKey] { context.responseMetadata.append(initialKey, value) }
    if let value = metadata[binary: trailingKey] {
      context.trailingMetadata.append(trailingKey, binary: value)
    }
  }
}
