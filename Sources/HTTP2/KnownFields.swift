internal import CNghttp2

/// The fields that come with every request of a connection, each understood once.
///
/// HPACK sends such a field as a place in its table (RFC 7541 §2.3), and nghttp2 gives the same two objects for
/// its name and value each time. Held here they stay what they are: to meet both again is to know the field,
/// without a look at its bytes. Of one that HPACK does not keep the objects never come again, and the place is
/// soon another's.
struct KnownFields: ~Copyable {
  struct Field {
    /// An `nghttp2_rcbuf` each, counted.
    fileprivate let name: OpaquePointer
    fileprivate let value: OpaquePointer
    /// Names, values and 32 (RFC 9113 §6.5.2).
    let listBytes: Int
    let traits: RequestRules.Traits
    let excluded: RequestRules.Traits
    let marks: FieldMarks
  }

  private let fields: UnsafeMutablePointer<Field>
  private let capacity: Int
  private var count = 0
  /// Where the next field of a block is likely to be: they come in one order.
  private var likely = 0
  private var oldest = 0

  init(capacity: Int) {
    self.capacity = capacity
    fields = .allocate(capacity: capacity)
  }

  deinit { fields.deallocate() }

  /// Lets go of all; before their session ends, whose memory they are in.
  mutating func removeAll() {
    for index in 0..<count { letGo(index) }
    count = 0
    oldest = 0
  }

  private func letGo(_ index: Int) {
    nghttp2_rcbuf_decref(fields[index].name)
    nghttp2_rcbuf_decref(fields[index].value)
  }

  mutating func beginBlock() { likely = 0 }

  /// The field of these two objects, if it is known.
  @inline(__always)
  mutating func find(_ name: OpaquePointer, _ value: OpaquePointer) -> UnsafePointer<Field>? {
    if likely < count, fields[likely].value == value, fields[likely].name == name {
      likely &+= 1
      return UnsafePointer(fields + (likely &- 1))
    }
    return search(name, value)
  }

  @inline(never)
  private mutating func search(
    _ name: OpaquePointer, _ value: OpaquePointer
  ) -> UnsafePointer<Field>? {
    var index = 0
    while index < count {
      if fields[index].value == value, fields[index].name == name {
        likely = index &+ 1
        return UnsafePointer(fields + index)
      }
      index &+= 1
    }
    return nil
  }

  mutating func remember(
    _ name: OpaquePointer, _ value: OpaquePointer, listBytes: Int,
    _ traits: RequestRules.Traits, _ marks: FieldMarks
  ) {
    guard capacity > 0 else { return }
    nghttp2_rcbuf_incref(name)
    nghttp2_rcbuf_incref(value)
    let field = Field(
      name: name, value: value, listBytes: listBytes, traits: traits, excluded: traits.excluded,
      marks: marks)
    if count < capacity {
      (fields + count).initialize(to: field)
      count += 1
    } else {
      letGo(oldest)
      fields[oldest] = field
      oldest = (oldest + 1) % capacity
    }
  }
}
