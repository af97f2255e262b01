/// The three parallel arrays that libpq takes parameters in.
enum ParameterArrays {
  typealias Body<T> = (
    UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
  ) -> T

  static func withArrays<T>(
    _ batch: StatementBatch, _ fields: Range<Int>, _ body: Body<T>
  ) -> T {
    withArrays(batch.bytes, batch.fields[fields], body)
  }

  static func withArrays<T>(_ bytes: [UInt8], _ ranges: [Range<Int>], _ body: Body<T>) -> T {
    withArrays(bytes, ranges.map { $0 }[...], body)
  }

  /// Lends values, lengths and formats (all binary) of these fields of `bytes`; nil is NULL.
  private static func withArrays<T>(
    _ bytes: [UInt8], _ fields: ArraySlice<StatementBatch.Field>, _ body: Body<T>
  ) -> T {
    let count = fields.count
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
          let lengths = numbers.baseAddress
          let formats = lengths.map { $0 + count }
          for (i, field) in fields.enumerated() {
            numbers.initializeElement(at: i, to: Int32(truncatingIfNeeded: field?.count ?? 0))
            numbers.initializeElement(at: count + i, to: 1)
            values.initializeElement(at: i, to: field.map { address(of: $0, in: bytes) })
          }
          return body(UnsafePointer(values.baseAddress), lengths, formats)
        }
      }
    }
  }

  /// Never nil, which would be NULL: a value of no bytes has an address too.
  private static func address(
    of field: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> UnsafePointer<CChar> {
    guard let base = bytes.baseAddress else { return emptyValue }
    return (base + field.lowerBound).assumingMemoryBound(to: CChar.self)
  }

  /// An address for values of no bytes: never read, never freed.
  private nonisolated(unsafe) static let emptyValue =
    UnsafePointer(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
