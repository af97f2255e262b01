/// Growable bytes with one owner: written at the end, read from the front.
///
/// `@unchecked Sendable`: the memory belongs to this one value, which can't be copied; whoever has the
/// value has the memory alone.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var reader = 0
  @usableFromInline var writer = 0

  /// Empty, with room for `capacity` bytes; without room it holds no memory.
  public init(capacity: Int = 256) {
    self.capacity = capacity
    base = capacity > 0 ? .allocate(byteCount: capacity, alignment: 16) : Self.nothing
  }

  deinit { if capacity > 0 { base.deallocate() } }

  /// Where a buffer without room begins: an address as any other, for nothing is read or written there.
  @usableFromInline static var nothing: UnsafeMutableRawPointer { .init(bitPattern: 16)! }

  /// Unread bytes.
  @inlinable public var count: Int { writer - reader }
  /// Whether there are no unread bytes.
  @inlinable public var isEmpty: Bool { writer == reader }

  /// The unread bytes, for the length of the call.
  @inlinable
  public func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base + reader, count: writer - reader))
  }

  /// Makes room for `count` more bytes.
  @inlinable
  public mutating func reserve(_ count: Int) {
    if capacity - writer < count { grow(count) }
  }

  /// Of a buffer that grows: less is not worth an allocation of its own.
  private static let capacityMin = 64

  @usableFromInline
  @inline(never)
  mutating func grow(_ count: Int) {
    let used = writer - reader
    if capacity - used >= count, reader >= used {
      base.copyMemory(from: base + reader, byteCount: used)
    } else {
      let larger = max(capacity * 2, used + count, Self.capacityMin)
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
      moved.copyMemory(from: base + reader, byteCount: used)
      if capacity > 0 { base.deallocate() }
      base = moved
      capacity = larger
    }
    reader = 0
    writer = used
  }

  /// Adds a copy of the bytes at the end.
  @inlinable
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + writer).copyMemory(from: start, byteCount: bytes.count)
    writer += bytes.count
  }

  /// Appends what `body` writes into room for `capacity` bytes; it returns how many it wrote.
  @inlinable
  public mutating func append<Failure: Error>(
    capacity: Int, _ body: (UnsafeMutableRawPointer) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(capacity)
    let written = try body(base + writer)
    precondition(written <= capacity, "a writer stays in the room that it asked for")
    writer += written
  }

  /// Overwrites bytes already appended; `offset` counts from the first unread byte.
  @inlinable
  public mutating func overwrite<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    precondition(offset + MemoryLayout<Value>.size <= count)
    base.storeBytes(of: value, toByteOffset: reader + offset, as: Value.self)
  }

  /// Forgets the first `count` unread bytes.
  @inlinable
  public mutating func consume(_ count: Int) {
    precondition(count <= self.count)
    reader += count
    if reader == writer {
      reader = 0
      writer = 0
    }
  }

  /// Forgets the bytes from `count` on.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count <= self.count)
    writer = reader + count
  }

  /// Forgets all bytes and keeps the room.
  @inlinable
  public mutating func removeAll() {
    reader = 0
    writer = 0
  }

  /// Forgets all bytes, and the room too if it is more than a pooled buffer should keep (16 KiB: one frame).
  @inlinable
  public mutating func recycle() {
    if capacity > 16 << 10 { self = ByteBuffer(capacity: 256) } else { removeAll() }
  }
}
