import Contracts
import Domain
package import RPCCore

/// `kontor.admin.v1.RuntimeService`: each rpc stands in the file of its name.
package struct ServerRuntime: RuntimeService {
  let registry: RuntimeRegistry
  let health: HealthRegistry
  let boundary: StatusBoundary

  package init(_ registry: RuntimeRegistry, health: HealthRegistry, boundary: StatusBoundary) {
    self.registry = registry
    self.health = health
    self.boundary = boundary
  }

  /// Goes through the loops from `first` on until the page is full.
  ///
  /// - Parameter read: at most so many items of a loop; `isFirst` for the loop that a page may begin inside.
  func page<Item>(
    from first: Int, size: Int,
    _ read: (_ loop: any LoopRuntime, _ isFirst: Bool, _ count: Int) async -> [Item]
  ) async -> [(loop: Int, item: Item)] {
    var found: [(Int, Item)] = []
    for (index, loop) in registry.loops.enumerated().dropFirst(first) where found.count < size {
      found += await read(loop, index == first, size - found.count).map { (index, $0) }
    }
    return found
  }
}

extension PageToken {
  /// A place among a loop's connections or calls: whose they are does not matter.
  init(_ kind: Kind, behind loop: Int, _ place: CallPlace) {
    var key: [UInt8] = []
    key.append(bigEndian: Int32(loop))
    key.append(bigEndian: place.connection)
    key.append(bigEndian: place.stream)
    self.init(kind: kind, scope: 0, key: key)
  }

  /// The loop to begin with, and the place in it to begin behind; the first of all without a token.
  static func parsePlace(
    _ text: String, _ kind: Kind
  ) throws(Refusal) -> (loop: Int, place: CallPlace) {
    guard let token = try parse(text, field: "page_token", kind: kind, scope: 0) else {
      return (0, CallPlace(connection: 0, stream: 0))
    }
    let key = token.key[...]
    guard key.count == 16 else {
      throw .foreignToken("page_token")
    }
    let loop = Int(Int32(bigEndian: key[0..<4]))
    let connection = UInt64(bigEndian: key[4..<12])
    // A token is no signature: whatever it holds has to be a place.
    guard loop >= 0, connection < UInt64.max else {
      throw .foreignToken("page_token")
    }
    return (loop, CallPlace(connection: connection, stream: Int32(bigEndian: key[12..<16])))
  }
}
