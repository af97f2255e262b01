internal import Glibc
package import RPCCore
package import RPCTransport

/// Methods by their path's bytes: a table with open addressing, so that finding one makes no `String` and
/// compares bytes once. Immutable once made.
///
/// `@unchecked Sendable`: nothing is written after `init`.
package final class Router: CallRouter, @unchecked Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    var path: UnsafeRawBufferPointer
    var method: ServedMethod
  }

  @exclusivity(unchecked) private var slots: [Slot?]
  private let mask: Int
  private let services: Set<String>
  private let strayHooks: [@Sendable (Status.Code) -> Void]
  /// All paths' bytes, one after the other.
  private let paths: UnsafeMutableRawBufferPointer

  /// - Precondition: no service is given twice; that is for the program that wires them.
  package init(
    _ services: [ServiceDefinition], strayHooks: [@Sendable (Status.Code) -> Void] = []
  ) {
    self.strayHooks = strayHooks
    let methods = services.flatMap(\.methods)
    precondition(
      Set(methods.map(\.method.path)).count == methods.count, "a method is served by one handler")
    self.services = Set(services.map(\.name))
    var size = 16
    // At most a quarter full: a miss is seen in the first slot or two.
    while size < methods.count * 4 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: nil, count: size)
    paths = .allocate(
      byteCount: max(1, methods.reduce(0) { $0 + $1.method.path.utf8.count }), alignment: 1)
    var offset = 0
    for handler in methods {
      let bytes = Array(handler.method.path.utf8)
      let path = UnsafeMutableRawBufferPointer(rebasing: paths[offset..<(offset + bytes.count)])
      path.copyBytes(from: bytes)
      offset += bytes.count
      insert(UnsafeRawBufferPointer(path), ServedMethod(handler))
    }
  }

  deinit { paths.deallocate() }

  private func insert(_ path: UnsafeRawBufferPointer, _ method: ServedMethod) {
    let hash = Self.hash(path)
    var i = Int(hash) & mask
    while slots[i] != nil { i = (i + 1) & mask }
    slots[i] = Slot(hash: hash, path: path, method: method)
  }

  package func find(_ path: UnsafeRawBufferPointer) -> ServedMethod? {
    let hash = Self.hash(path)
    var i = Int(hash) & mask
    while let slot = slots[i] {
      if slot.hash == hash, slot.path.count == path.count,
        memcmp(slot.path.baseAddress!, path.baseAddress!, path.count) == 0
      {
        return slot.method
      }
      i = (i + 1) & mask
    }
    return nil
  }

  package func hasService(_ name: Substring) -> Bool { services.contains(String(name)) }

  package func answeredStray(_ code: Status.Code) {
    for hook in strayHooks { hook(code) }
  }

  /// Over the length and the last bytes, eight at a time, which hold what differs between methods. The table is
  /// ours: a peer can't choose what is in it.
  private static func hash(_ path: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: path.count)
    var end = path.count
    for _ in 0..<3 where end >= 8 {
      end -= 8
      let word = path.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      // Fibonacci hashing; the upper half depends on every bit.
      hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}
