import Glibc

/// What keeps bytes from being a string of a message; nil if nothing does.
///
/// NUL is refused though UTF-8 has it: protobuf-c ends strings there.
func textDamage(_ bytes: UnsafeRawBufferPointer) -> String? {
  guard let start = bytes.baseAddress else { return nil }
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var index = 0
  // A byte is clean if it is neither 0 (then `word - ones` borrows into its high bit) nor above 0x7f.
  while index + 8 <= bytes.count {
    let word = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    guard (word &- ones) & highs == 0, word & highs == 0 else { return slowTextDamage(bytes) }
    index += 8
  }
  while index < bytes.count {
    let byte = start.load(fromByteOffset: index, as: UInt8.self)
    guard byte != 0, byte < 0x80 else { return slowTextDamage(bytes) }
    index += 1
  }
  return nil
}

@inline(never)
private func slowTextDamage(_ bytes: UnsafeRawBufferPointer) -> String? {
  if memchr(bytes.baseAddress!, 0, bytes.count) != nil {
    return "a string with a NUL (U+0000), which this server does not carry"
  }
  do {
    _ = try UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)
    return nil
  } catch {
    return "a string that is not UTF-8: \(error)"
  }
}
