/// How a peer's bytes reach a connection: which of them together, and what the peer does beside. Chosen by
/// an input's first byte, so that a mutation changes it.
struct Delivery {
  /// HTTP/2's greeting goes before the bytes.
  let greets: Bool
  /// Whether what the connection sends is read.
  let reads: Bool
  /// Whether the connection is told to drain once the first bytes are there.
  let drains: Bool
  /// Whether writing alone ends before the connection is closed.
  let endsWritingFirst: Bool
  private let division: Division

  private enum Division {
    case whole
    case frames
    case pieces(Int)
  }

  init(_ choice: UInt8) {
    division =
      switch choice & 3 {
      case 0: .whole
      case 1: .frames
      case 2: .pieces(1)
      default: .pieces(7)
      }
    greets = choice & 4 != 0
    reads = choice & 8 == 0
    drains = choice & 16 != 0
    endsWritingFirst = choice & 32 != 0
  }

  /// Pieces in all: after them comes the rest at once, so that no input takes long.
  private static let piecesMax = 48

  /// The bytes in the portions in which they are sent.
  func portions(of bytes: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    var rest = bytes
    var portions: [UnsafeRawBufferPointer] = []
    while !rest.isEmpty, portions.count < Self.piecesMax {
      let count = min(rest.count, nextCount(rest))
      portions.append(UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    if !rest.isEmpty { portions.append(rest) }
    return portions
  }

  private func nextCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    switch division {
    case .whole: return bytes.count
    case .pieces(let count): return count
    case .frames:
      if bytes.count < 3 { return bytes.count }
      return 9 + Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
    }
  }
}
