package import RPCCore

/// Finds the method of a request's `:path`.
package protocol CallRouter: AnyObject, Sendable {
  /// The method whose path is exactly these bytes.
  func find(_ path: UnsafeRawBufferPointer) -> ServedMethod?
  /// Whether there is a service of this name: tells an unknown service from an unknown method.
  func hasService(_ name: Substring) -> Bool
  /// A request that is no call of a known method was answered with this code.
  func answeredStray(_ code: Status.Code)
}

/// A method with what the transport needs of it, worked out once.
package final class ServedMethod: Sendable {
  package let handler: MethodHandler
  /// Its handler is started when the whole request is there, so that it doesn't suspend for it.
  let takesOneRequest: Bool
  /// Of the descriptor, which is all strings to copy.
  let maxRequestBytes: Int
  let defaultTimeout: Duration?

  package init(_ handler: MethodHandler) {
    self.handler = handler
    maxRequestBytes = handler.method.maxRequestBytes ?? .max
    defaultTimeout = handler.method.defaultTimeout
    switch handler.method.kind {
    case .unary, .serverStreaming: takesOneRequest = true
    case .clientStreaming, .bidirectional: takesOneRequest = false
    }
  }
}
