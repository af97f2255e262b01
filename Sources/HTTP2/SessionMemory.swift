internal import CNghttp2
internal import Glibc

/// What nghttp2 allocates: small objects of a few sizes, several a stream, which are kept for the next one.
///
/// Confined to the thread of its sessions: no lock, no search. A kept object costs a tenth of glibc's
/// `calloc`, which passes its own thread cache by.
final class SessionMemory {
  /// Sizes are rounded up to a multiple of this, which is also the room of a header: it keeps the alignment.
  private static let grain = 16
  /// Larger objects are buffers of a session, not of a stream: they go to malloc.
  private static let largestKept = 1024
  /// What is kept for later, all sizes together; a burst's memory above it goes back to malloc. A thousand
  /// streams need less than a megabyte.
  private static let keptBytesMax = 2 << 20

  /// Behind a pointer, which is all that nghttp2 hands to its callbacks.
  private struct State {
    var keptBytes = 0
    /// By size in grains: the last object freed; each begins with the pointer to the one before.
    let free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  }

  private let state: UnsafeMutablePointer<State>
  /// For `nghttp2_session_server_new3` and its like; valid as long as this object.
  let table: UnsafeMutablePointer<nghttp2_mem>

  init() {
    let lists = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(
      capacity: Self.largestKept / Self.grain + 1)
    lists.initialize(repeating: nil, count: Self.largestKept / Self.grain + 1)
    state = .allocate(capacity: 1)
    state.initialize(to: State(free: lists))
    table = .allocate(capacity: 1)
    table.initialize(
      to: nghttp2_mem(
        mem_user_data: state,
        malloc: { SessionMemory.allocate($0, $1) },
        free: { SessionMemory.deallocate($0, $1) },
        calloc: { SessionMemory.allocateZeroed($0, $1, $2) },
        realloc: { SessionMemory.reallocate($0, $1, $2) }))
  }

  /// Its sessions are gone: each holds it.
  deinit {
    for grains in 0...(Self.largestKept / Self.grain) {
      while let object = state.pointee.free[grains] {
        state.pointee.free[grains] = object.load(as: UnsafeMutableRawPointer?.self)
        Glibc.free(object - Self.grain)
      }
    }
    state.pointee.free.deallocate()
    state.deallocate()
    table.deallocate()
  }

  // An object is preceded by its size in grains; 0 stands for one that malloc has sized.

  @inline(__always)
  private static func allocate(_ size: Int, _ user: UnsafeMutableRawPointer?)
    -> UnsafeMutableRawPointer?
  {
    guard size <= largestKept else { return allocateLarge(size) }
    let grains = (max(size, 1) + grain - 1) / grain
    let state = user!.assumingMemoryBound(to: State.self)
    if let object = state.pointee.free[grains] {
      state.pointee.free[grains] = object.load(as: UnsafeMutableRawPointer?.self)
      state.pointee.keptBytes -= grains * grain
      return object
    }
    guard let block = malloc((grains + 1) * grain) else { return nil }
    block.storeBytes(of: grains, as: Int.self)
    return block + grain
  }

  @inline(never)
  private static func allocateLarge(_ size: Int) -> UnsafeMutableRawPointer? {
    let (total, isTooLarge) = size.addingReportingOverflow(grain)
    guard !isTooLarge, let block = malloc(total) else { return nil }
    block.storeBytes(of: 0, as: Int.self)
    return block + grain
  }

  private static func allocateZeroed(_ count: Int, _ size: Int, _ user: UnsafeMutableRawPointer?)
    -> UnsafeMutableRawPointer?
  {
    let (total, isTooLarge) = count.multipliedReportingOverflow(by: size)
    guard !isTooLarge, let object = allocate(total, user) else { return nil }
    memset(object, 0, total)
    return object
  }

  private static func deallocate(
    _ object: UnsafeMutableRawPointer?, _ user: UnsafeMutableRawPointer?
  ) {
    guard let object else { return }
    let grains = (object - grain).load(as: Int.self)
    let state = user!.assumingMemoryBound(to: State.self)
    guard grains > 0, state.pointee.keptBytes < keptBytesMax else {
      return Glibc.free(object - grain)
    }
    object.storeBytes(of: state.pointee.free[grains], as: UnsafeMutableRawPointer?.self)
    state.pointee.free[grains] = object
    state.pointee.keptBytes += grains * grain
  }

  private static func reallocate(
    _ object: UnsafeMutableRawPointer?, _ size: Int, _ user: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let object else { return allocate(size, user) }
    let grains = (object - grain).load(as: Int.self)
    if grains == 0 {
      let (total, isTooLarge) = size.addingReportingOverflow(grain)
      guard !isTooLarge, let block = realloc(object - grain, total) else { return nil }
      return block + grain
    }
    if size <= grains * grain { return object }
    guard let larger = allocate(size, user) else { return nil }
    memcpy(larger, object, grains * grain)
    deallocate(object, user)
    return larger
  }
}
