import CProtobufC
import Glibc

/// Memory of one C message tree: taken piece by piece, given back at once.
///
/// The first block is the caller's stack, what does not fit goes to blocks from malloc that
/// `withArena` frees. No state outlives the call. The handle must not leave `withArena`.
@usableFromInline
package struct Arena {
  let state: UnsafeMutablePointer<State>

  struct State {
    /// First, so that a pointer to the state is a pointer to the allocator.
    var allocator = ProtobufCAllocator()
    var cursor: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    /// Blocks from malloc; each begins with the pointer to the one before.
    var overflow: UnsafeMutableRawPointer?
    var overflowBytes = 4 * 1024
    /// At least as many bytes as the filled message packs to.
    var packedBound = 0
    /// Arrays that the filled message points into.
    var kept: [[UInt8]] = []
    /// Why the filled message can't be packed.
    var refusal: String?
  }

  fileprivate init(block: UnsafeMutableRawBufferPointer) {
    let start = block.baseAddress!
    state = start.bindMemory(to: State.self, capacity: 1)
    state.initialize(
      to: State(
        cursor: start + MemoryLayout<State>.stride, end: start + block.count))
    state.pointee.allocator = ProtobufCAllocator(
      alloc: { data, size in Arena(raw: data!).allocate(size) },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(state))
  }

  private init(raw: UnsafeMutableRawPointer) {
    state = raw.assumingMemoryBound(to: State.self)
  }

  var allocator: UnsafeMutablePointer<ProtobufCAllocator> {
    UnsafeMutableRawPointer(state).assumingMemoryBound(to: ProtobufCAllocator.self)
  }

  /// Uninitialised memory, aligned for every C member; nil when malloc has none.
  @inline(__always)
  func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let rounded = (size &+ 7) & ~7
    let start = state.pointee.cursor
    if state.pointee.end - start >= rounded {
      state.pointee.cursor = start + rounded
      return start
    }
    return allocateOverflow(rounded)
  }

  @inline(never)
  private func allocateOverflow(_ size: Int) -> UnsafeMutableRawPointer? {
    let header = 16
    let block = max(state.pointee.overflowBytes, size + header)
    guard let start = malloc(block) else { return nil }
    start.storeBytes(of: state.pointee.overflow, as: UnsafeMutableRawPointer?.self)
    state.pointee.overflow = start
    state.pointee.overflowBytes = min(block * 2, 1 << 20)
    state.pointee.cursor = start + header + size
    state.pointee.end = start + block
    return start + header
  }

  /// As `allocate`, for filling: a program out of memory ends here as everywhere in Swift.
  func take(_ size: Int) -> UnsafeMutableRawPointer {
    guard let start = allocate(size) else { preconditionFailure("out of memory") }
    return start
  }

  fileprivate func freeBlocks() {
    var next = state.pointee.overflow
    while let block = next {
      next = block.load(as: UnsafeMutableRawPointer?.self)
      free(block)
    }
    state.deinitialize(count: 1)
  }
}

/// Runs `body` with an arena whose memory is gone when it returns.
func withArena<Result, Failure: Error>(
  _ body: (Arena) throws(Failure) -> Result
) throws(Failure) -> Result {
  // 1,024 bytes is the most that Swift puts on the stack without asking: more came from malloc. It
  // holds a message of some twenty fields.
  try withUnsafeTemporaryAllocation(
    byteCount: 1024, alignment: 16
  ) { (block: UnsafeMutableRawBufferPointer) throws(Failure) -> Result in
    let arena = Arena(block: block)
    defer { arena.freeBlocks() }
    return try body(arena)
  }
}
