internal import CNghttp2

/// A header list being built for one frame; kept and cleared by its owner, so that building one costs
/// no allocation once it has grown.
package struct HeaderFields: ~Copyable {
  private var fields: [nghttp2_nv] = []
  /// Bytes of fields that are not static. Blocks never move, so fields may point into them.
  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var used = 0

  private static let blockBytes = 2048

  package init() {}

  /// A list that is always the same: made once, and nothing of it is copied when it is sent.
  package init(_ fixed: KeyValuePairs<StaticString, StaticString>) {
    for (name, value) in fixed { append(name, value) }
  }

  deinit { for block in blocks { block.deallocate() } }

  package var isEmpty: Bool { fields.isEmpty }

  package mutating func removeAll() {
    fields.removeAll(keepingCapacity: true)
    while blocks.count > 1 { blocks.removeLast().deallocate() }
    used = 0
  }

  /// Both live as long as the program: nothing is copied, not even by nghttp2.
  package mutating func append(_ name: StaticString, _ value: StaticString) {
    fields.append(
      nghttp2_nv(
        name: UnsafeMutablePointer(mutating: name.utf8Start),
        value: UnsafeMutablePointer(mutating: value.utf8Start),
        namelen: name.utf8CodeUnitCount, valuelen: value.utf8CodeUnitCount,
        flags: UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)
      ))
  }

  package mutating func append(_ name: StaticString, _ value: UnsafeRawBufferPointer) {
    fields.append(
      nghttp2_nv(
        name: UnsafeMutablePointer(mutating: name.utf8Start), value: copy(value),
        namelen: name.utf8CodeUnitCount, valuelen: value.count,
        flags: UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue)))
  }

  package mutating func append(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    fields.append(
      nghttp2_nv(
        name: copy(name), value: copy(value), namelen: name.count, valuelen: value.count,
        flags: UInt8(NGHTTP2_NV_FLAG_NONE.rawValue)))
  }

  // Disfavoured: a literal would be a String, and copied, where a StaticString is not.
  @_disfavoredOverload
  package mutating func append(_ name: StaticString, _ value: String) {
    var value = value
    value.withUTF8 { append(name, UnsafeRawBufferPointer($0)) }
  }

  @_disfavoredOverload
  package mutating func append(_ name: String, _ value: String) {
    var name = name
    var value = value
    name.withUTF8 { name in
      value.withUTF8 { append(UnsafeRawBufferPointer(name), UnsafeRawBufferPointer($0)) }
    }
  }

  borrowing func withFields<Result>(_ body: (UnsafePointer<nghttp2_nv>?, Int) -> Result) -> Result {
    fields.withUnsafeBufferPointer { body($0.baseAddress, $0.count) }
  }

  private mutating func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutablePointer<UInt8> {
    if blocks.isEmpty || blocks[blocks.count - 1].count - used < bytes.count {
      blocks.append(
        .allocate(byteCount: max(Self.blockBytes, bytes.count), alignment: 1))
      used = 0
    }
    let start = blocks[blocks.count - 1].baseAddress! + used
    if let source = bytes.baseAddress { start.copyMemory(from: source, byteCount: bytes.count) }
    used += bytes.count
    return start.assumingMemoryBound(to: UInt8.self)
  }
}
