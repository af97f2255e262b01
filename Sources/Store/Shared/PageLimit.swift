internal import Domain
internal import Postgres

/// How many rows a page has, and where the next one begins.
struct PageLimit {
  /// For the statement's LIMIT.
  let rows: Int64

  /// - Parameter wanted: taken as the nearest of 1 to `StoreLimits.pageRowsMax`.
  init(_ wanted: Int) { rows = Int64(min(max(wanted, 1), StoreLimits.pageRowsMax)) }

  /// The row behind which the next page begins; nil for the last page, which is not full.
  func end<Row>(of page: [Row]) -> Row? { page.count == rows ? page.last : nil }
}

extension PostgresUUID {
  /// Where a page of what is listed newest first begins: ids rise with time.
  static func before<Tag>(_ id: ID<Tag>?) -> PostgresUUID {
    id?.stored ?? PostgresUUID(high: .max, low: .max)
  }

  /// Where a page of what is listed oldest first begins.
  static func after<Tag>(_ id: ID<Tag>?) -> PostgresUUID {
    id?.stored ?? PostgresUUID(high: 0, low: 0)
  }
}
