import Domain

/// How many items a page holds.
enum PageSize {
  /// Reads what a caller asks for; 0 asks for `standard`.
  ///
  /// - Throws: `FIELD_INVALID` naming `page_size` outside 0 to `most`.
  static func parse(
    _ asked: Int32, standard: Int = ServiceLimits.listPageDefault,
    most: Int = ServiceLimits.listPageMax
  ) throws(Refusal) -> Int {
    guard (0...Int32(most)).contains(asked) else {
      throw .invalidField("page_size", .outOfRange(min: 0, max: Int64(most)))
    }
    return asked == 0 ? standard : Int(asked)
  }
}
