import Domain

/// Pages of a list that has a settled number of items and is made whole for every page.
struct WholeList<Item> {
  let items: [Item]
  /// Grows from item to item.
  let place: (Item) -> UInt32

  /// - Throws: `FIELD_INVALID` naming `page_size` or `page_token`.
  func page(
    _ request: some PagedRequest, _ kind: PageToken.Kind, of tenant: TenantID
  ) throws -> (items: [Item], next: String) {
    let (scope, token) = try PageToken.read(request, kind, of: tenant)
    let size = try PageSize.parse(request.pageSize)
    var rest = items[...]
    if let token {
      guard token.key.count == 4 else {
        throw Refusal.foreignToken("page_token")
      }
      let last = UInt32(bigEndian: token.key[...])
      rest = rest.drop { place($0) <= last }
    }
    let page = Array(rest.prefix(size))
    guard page.count < rest.count, let last = page.last else { return (page, "") }
    var key: [UInt8] = []
    key.append(bigEndian: place(last))
    return (page, PageToken(kind: kind, scope: scope, key: key).text)
  }
}
