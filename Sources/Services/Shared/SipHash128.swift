/// SipHash-2-4 with 128 bits of output (Aumasson, Bernstein, 2012; reference `siphash.c`), under one
/// fixed key.
///
/// Used where equal bytes must give equal hashes for years and in every process: request hashes in
/// storage (I8), page tokens. The standard library's `Hasher` is seeded anew in every process. Of 128
/// bits no two requests under one `request_id` are equal by accident; a caller who constructed two
/// would only mislead itself, since the hash is compared inside (tenant, principal, method,
/// request_id). So a cryptographic hash buys nothing here, and this one costs a nanosecond a byte.
struct SipHash128: Hashable, Sendable {
  let low: UInt64
  let high: UInt64

  /// Never changes: hashes in storage depend on it. The bytes 00…0F, as in the published vectors.
  private static let key0: UInt64 = 0x0706_0504_0302_0100
  private static let key1: UInt64 = 0x0f0e_0d0c_0b0a_0908

  init(of bytes: some Collection<UInt8>) {
    let hash = bytes.withContiguousStorageIfAvailable { SipHash128(of: UnsafeRawBufferPointer($0)) }
    self = hash ?? Array(bytes).withUnsafeBytes { SipHash128(of: $0) }
  }

  init(of bytes: UnsafeRawBufferPointer) {
    var state = State()
    let whole = bytes.count / 8 * 8
    for offset in stride(from: 0, to: whole, by: 8) {
      state.absorb(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for offset in whole..<bytes.count {
      last |= UInt64(bytes[offset]) << UInt64(8 * (offset - whole))
    }
    state.absorb(last)
    low = state.squeeze(0xee)
    high = state.squeeze(0xdd)
  }

  /// The 16 bytes in the reference's order: both halves little-endian.
  var bytes: [UInt8] {
    [low, high].flatMap { half in
      stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: half >> $0) }
    }
  }

  private struct State {
    var v0 = SipHash128.key0 ^ 0x736f_6d65_7073_6575
    var v1 = SipHash128.key1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
    var v2 = SipHash128.key0 ^ 0x6c79_6765_6e65_7261
    var v3 = SipHash128.key1 ^ 0x7465_6462_7974_6573

    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    /// The first half is marked by 0xee in `v2`, the second by 0xdd in `v1`.
    mutating func squeeze(_ mark: UInt64) -> UInt64 {
      if mark == 0xee { v2 ^= mark } else { v1 ^= mark }
      for _ in 0..<4 { round() }
      return v0 ^ v1 ^ v2 ^ v3
    }

    mutating func round() {
      v0 &+= v1
      v1 = v1.rotated(13) ^ v0
      v0 = v0.rotated(32)
      v2 &+= v3
      v3 = v3.rotated(16) ^ v2
      v0 &+= v3
      v3 = v3.rotated(21) ^ v0
      v2 &+= v1
      v1 = v1.rotated(17) ^ v2
      v2 = v2.rotated(32)
    }
  }
}

extension UInt64 {
  fileprivate func rotated(_ count: UInt64) -> UInt64 { self << count | self >> (64 - count) }
}
