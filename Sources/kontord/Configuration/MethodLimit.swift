internal import ArgumentParser
internal import RPCCore
internal import RPCServer

/// How many calls of one method a loop has under way, as it is given: `SERVICE/METHOD=N`.
struct MethodLimit: ExpressibleByArgument {
  /// As in the request: `/SERVICE/METHOD`.
  let path: String
  let most: Int

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="), let most = Int(argument[equals...].dropFirst()),
      most > 0
    else { return nil }
    let method = argument[..<equals]
    let parts = method.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    path = "/" + method
    self.most = most
  }
}

/// The limits of all methods that have one: those given over those that kontord has by itself.
struct MethodLimits: Sendable, CustomStringConvertible {
  private let given: Set<String>
  private let byPath: [String: Int]

  /// - Throws: `ValidationError` if a method is given twice.
  init(_ limits: [MethodLimit]) throws {
    var byPath = Limits.methods
    var given: Set<String> = []
    for limit in limits {
      guard given.insert(limit.path).inserted else {
        throw ValidationError("--method-limit is given twice for \(limit.path.dropFirst())")
      }
      byPath[limit.path] = limit.most
    }
    self.given = given
    self.byPath = byPath
  }

  /// - Throws: `ValidationError` if a limit is given for what is not served.
  func admission(to services: [ServiceDefinition]) throws -> AdmissionLimits {
    let served = Set(services.flatMap(\.methods).map(\.method.path))
    if let unknown = given.subtracting(served).min() {
      throw ValidationError("--method-limit \(unknown.dropFirst()): no such method is served")
    }
    var limits = AdmissionLimits()
    limits.methods = byPath
    return limits
  }

  var description: String {
    byPath.sorted { $0.key < $1.key }.map { "\($0.key.dropFirst())=\($0.value)" }
      .joined(separator: ", ")
  }
}
