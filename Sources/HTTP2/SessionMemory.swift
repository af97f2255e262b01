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
  fileprivate struct State {
    var keptBytes = 0
    /// By size in grains: the last object freed; each begins with the pointer to the one before.
    let free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  }

  /// What one session holds of it, and may.
  fileprivate struct Balance {
    let state: UnsafeMutablePointer<State>
    var usedBytes = 0
    var bytesMax: Int
  }

  private let state: UnsafeMutablePointer<State>

  init() {
    let lists = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(
      capacity: Self.largestKept / Self.grain + 1)
    lists.initialize(repeating: nil, count: Self.largestKept / Self.grain + 1)
    state = .allocate(capacity: 1)
    state.initialize(to: State(free: lists))
  }

  /// One session's part, which must outlive the session; over `bytesMax` there is no memory for it.
  func account(bytesMax: Int) -> Account { Account(self, bytesMax) }

  /// What nghttp2 gets as its allocator for one session.
  final class Account {
    private let memory: SessionMemory
    private let balance: UnsafeMutablePointer<Balance>
    /// For `nghttp2_session_server_new3` and its like.
    let table: UnsafeMutablePointer<nghttp2_mem>

    fileprivate init(_ memory: SessionMemory, _ bytesMax: Int) {
      self.memory = memory
      balance = .allocate(capacity: 1)
      balance.initialize(to: Balance(state: memory.state, bytesMax: bytesMax))
      table = .allocate(capacity: 1)
      table.initialize(
        to: nghttp2_mem(
          mem_user_data: balance,
          malloc: { SessionMemory.allocate($0, $1) },
          free: { SessionMemory.deallocate($0, $1) },
          calloc: { SessionMemory.allocateZeroed($0, $1, $2) },
          realloc: { SessionMemory.reallocate($0, $1, $2) }))
    }

    deinit {
      table.deallocate()
      balance.deallocate()
    }

    /// Rounded up as it is given.
    var usedBytes: Int { balance.pointee.usedBytes }

    /// For the last words of a session that has met its ceiling: nothing more is read for it.
    func liftCeiling() { balance.pointee.bytesMax = .max }
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
  }

  // An object is preceded by its size, rounded up, or by 0 and its size where malloc has sized it. Sizes are small:
  // no sum of them overflows, and some twenty of these run a call.

  @inline(__always)
  private static func balance(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Balance> {
    user!.assumingMemoryBound(to: Balance.self)
  }

  /// Where objects of so many bytes are kept, a multiple of `grain`.
  @inline(__always)
  private static func list(
    _ bytes: Int, _ state: UnsafeMutablePointer<State>
  ) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
    state.pointee.free + Int(UInt(bitPattern: bytes) / UInt(grain))
  }

  @inline(__always)
  private static func allocate(_ size: Int, _ user: UnsafeMutableRawPointer?)
    -> UnsafeMutableRawPointer?
  {
    guard size <= largestKept else { return allocateLarge(size, user) }
    let bytes = (max(size, 1) &+ (grain - 1)) & ~(grain - 1)
    let balance = balance(user)
    let used = balance.pointee.usedBytes &+ bytes
    guard used <= balance.pointee.bytesMax else { return nil }
    balance.pointee.usedBytes = used
    let state = balance.pointee.state
    let list = list(bytes, state)
    if let object = list.pointee {
      list.pointee = object.load(as: UnsafeMutableRawPointer?.self)
      state.pointee.keptBytes &-= bytes
      return object
    }
    guard let block = malloc(bytes &+ grain) else { return nil }
    block.storeBytes(of: bytes, as: Int.self)
    return block + grain
  }

  @inline(never)
  private static func allocateLarge(
    _ size: Int, _ user: UnsafeMutableRawPointer?, replacing old: UnsafeMutableRawPointer? = nil
  ) -> UnsafeMutableRawPointer? {
    let balance = balance(user)
    let before = old.map { ($0 - grain).load(fromByteOffset: 8, as: Int.self) } ?? 0
    // What a session may use is far from where sums overflow.
    guard size < Int.max / 4,
      balance.pointee.usedBytes - before + size <= balance.pointee.bytesMax,
      let block = realloc(old.map { $0 - grain }, size + grain)
    else { return nil }
    balance.pointee.usedBytes += size - before
    block.storeBytes(of: 0, as: Int.self)
    block.storeBytes(of: size, toByteOffset: 8, as: Int.self)
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
    let bytes = (object - grain).load(as: Int.self)
    let balance = balance(user)
    guard bytes > 0 else {
      balance.pointee.usedBytes -= (object - grain).load(fromByteOffset: 8, as: Int.self)
      return Glibc.free(object - grain)
    }
    balance.pointee.usedBytes &-= bytes
    let state = balance.pointee.state
    guard state.pointee.keptBytes < keptBytesMax else { return Glibc.free(object - grain) }
    let list = list(bytes, state)
    object.storeBytes(of: list.pointee, as: UnsafeMutableRawPointer?.self)
    list.pointee = object
    state.pointee.keptBytes &+= bytes
  }

  private static func reallocate(
    _ object: UnsafeMutableRawPointer?, _ size: Int, _ user: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let object else { return allocate(size, user) }
    let bytes = (object - grain).load(as: Int.self)
    if bytes == 0 { return allocateLarge(size, user, replacing: object) }
    if size <= bytes { return object }
    guard let larger = allocate(size, user) else { return nil }
    memcpy(larger, object, bytes)
    deallocate(object, user)
    return larger
  }
}
