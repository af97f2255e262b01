/// Methods that a caller's credentials are good for, where they are good for fewer than its roles allow: a value of
/// OAuth's `scope` (RFC 6749 §3.3).
package enum MethodScope: Hashable, Sendable {
  /// `read`: methods whose contract says that they only read.
  case reads
  /// `kontor.orders.v1.OrderService`: all methods of a service.
  case service(String)
  /// `kontor.orders.v1.OrderService/GetOrder`: one method.
  case method(service: String, method: String)

  /// Nil for a text that names no methods of ours: other services have scopes too.
  package init?(_ text: String) {
    if text == "read" {
      self = .reads
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].contains("."), parts.allSatisfy(Self.isName) else {
      return nil
    }
    self =
      parts.count == 1
      ? .service(text) : .method(service: String(parts[0]), method: String(parts[1]))
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  package func covers(_ method: MethodDescriptor) -> Bool {
    switch self {
    case .reads: method.idempotency == .noSideEffects
    case .service(let service): method.service == service
    case .method(let service, let name): method.service == service && method.method == name
    }
  }
}
