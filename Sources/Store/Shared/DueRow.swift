internal import Domain
internal import Postgres

/// Something of any tenant that background work is to look at.
struct DueRow<Tag>: PostgresRow {
  let tenant: TenantID
  let id: ID<Tag>

  static var columns: [PostgresType] { [.text, .uuid] }

  init(from columns: inout ColumnReader) throws(PostgresError) {
    tenant = try columns.code()
    id = try columns.id()
  }
}
