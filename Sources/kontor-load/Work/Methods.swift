import ArgumentParser
import KontorClient

/// Where methods are looked up by their names.
struct Methods: Sendable {
  private let services: [ServiceEntry]

  /// Those of Kontor's contracts.
  static let contracts = Methods(Catalogue.services)

  init(_ services: [ServiceEntry]) { self.services = services }

  /// - Parameter name: `SERVICE/METHOD`; the service's last name is enough where only one has it.
  /// - Throws: `ValidationError` with the names that there are.
  func find(_ name: String) throws -> MethodEntry {
    do throws(UnknownMethod) {
      return try services.method(name)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
