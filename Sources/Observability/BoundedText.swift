extension String {
  /// As much of its beginning as `bytesMax` bytes of UTF-8 hold, no scalar cut in two.
  package func cut(toBytes bytesMax: Int) -> String {
    guard var end = utf8.index(utf8.startIndex, offsetBy: bytesMax, limitedBy: utf8.endIndex),
      end < utf8.endIndex
    else { return self }
    while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
