internal import RPCCore

/// What is not served: a method of which the contract does not say who may call it.
enum AccessRules {
  struct Missing: Error, CustomStringConvertible {
    let paths: [String]
    var description: String {
      "no access rule for \(paths.joined(separator: ", ")): its contract has to say who may call"
    }
  }

  static func require(of services: [ServiceDefinition]) throws(Missing) {
    let paths = services.flatMap(\.methods).map(\.method).filter { $0.access == .undeclared }
    if !paths.isEmpty { throw Missing(paths: paths.map(\.path)) }
  }
}
