import RPCCore
import RPCServer
import RPCTransport
import Testing

/// Carries nothing.
struct Empty: WireMessage, Hashable {
  init() {}
  init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) {}
  func encode(into buffer: inout ByteBuffer) throws(WireError) {}
}

@Suite("The router")
struct RouterTests {
  private static let services = (0..<20).map { service in
    ServiceDefinition(
      name: "kontor.s\(service).v1.Service",
      methods: (0..<15).map { method in
        .unary(
          MethodDescriptor(
            service: "kontor.s\(service).v1.Service", method: "Method\(method)", kind: .unary)
        ) { (request: Empty, _) in request }
      })
  }

  private func find(_ router: Router, _ path: String) -> String? {
    Array(path.utf8).withUnsafeBytes { router.find($0)?.handler.method.path }
  }

  @Test("Every method is found by its path, and only by it")
  func finds() {
    let router = Router(Self.services)
    for method in Self.services.flatMap(\.methods).map(\.method) {
      #expect(find(router, method.path) == method.path)
      #expect(find(router, method.path + "x") == nil)
      #expect(find(router, String(method.path.dropFirst())) == nil)
      #expect(find(router, method.path.lowercased()) == nil)
    }
    #expect(find(router, "") == nil)
    #expect(find(router, "/") == nil)
  }

  @Test("A service is known by its full name")
  func services() {
    let router = Router(Self.services)
    #expect(router.hasService("kontor.s3.v1.Service"))
    #expect(!router.hasService("kontor.s3.v1"))
    #expect(!Router([]).hasService(""))
    #expect(find(Router([]), "/a/b") == nil)
  }
}
