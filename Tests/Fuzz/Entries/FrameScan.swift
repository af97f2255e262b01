/// Cuts what a connection sends into HTTP/2 frames and notes what they are: whatever the peer sent, our own
/// side of the protocol stays intact (RFC 9113 §4.1).
struct FrameScan {
  private(set) var byteCount = 0
  /// Types and streams of the frames, in order; those of a limited number.
  private(set) var frames: [(type: UInt8, stream: UInt32)] = []
  private var head: [UInt8] = []
  private var remaining = 0
  private var skipped = 0

  private static let framesMax = 4096
  /// SETTINGS_MAX_FRAME_SIZE at its start; none of our frames is larger, whatever the peer allows.
  private static let frameBytesMax = 16 << 10
  private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
  /// CONTINUATION, RFC 9113 §6.10, is the last type.
  private static let typeMax: UInt8 = 9

  /// - Parameter afterPreface: the bytes are a client's.
  init(afterPreface: Bool = false) {
    skipped = afterPreface ? 0 : Self.preface.count
  }

  mutating func receive(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    var rest = bytes[...]
    while skipped < Self.preface.count, let byte = rest.popFirst() {
      precondition(byte == Self.preface[skipped], "a client begins with its preface")
      skipped += 1
    }
    while !rest.isEmpty {
      let count = min(remaining, rest.count)
      rest = rest.dropFirst(count)
      remaining -= count
      while remaining == 0, head.count < 9, let byte = rest.popFirst() { head.append(byte) }
      if remaining == 0, head.count == 9 { begin() }
    }
  }

  private mutating func begin() {
    remaining = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
    let type = head[3]
    precondition(remaining <= Self.frameBytesMax, "a frame of \(remaining) bytes is too large")
    precondition(type <= Self.typeMax, "\(type) is no type of a frame")
    let stream = head[5...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    if frames.count < Self.framesMax { frames.append((type, stream)) }
    head.removeAll(keepingCapacity: true)
  }
}
