package import Contracts
import Domain
package import RPCCore
import Store

extension Payments {
  package func listReconciliation(
    _ request: ListReconciliationRequest, context: ServerContext
  ) async throws -> ListReconciliationResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = ReconciliationFilter()
      filter.provider = request.provider
      filter.statement = request.statement
      filter.outcome = try .parse(request.outcome, field: "outcome")
      let (scope, token) = try PageToken.read(request, .listReconciliation, of: tenant)
      let page = try await reconciliation.list(
        filter, after: token?.reconciliationPlace(), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListReconciliationResponse(
        items: page.items.map { ReconciliationItem($0) },
        nextPageToken: page.next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension ReconciliationItem {
  fileprivate init(_ item: StoredReconciliation) {
    let row = item.row
    self.init(
      provider: row.provider, statement: row.statement, sequence: row.sequence,
      providerRef: row.reference, amount: .init(row.amount), bookTime: Timestamp(row.booked),
      outcome: .init(rawValue: item.outcome.number), recorded: item.recorded.map { .init($0) },
      paymentID: item.paymentID?.description ?? "", refundID: item.refundID?.description ?? "",
      orderID: item.orderID?.description ?? "", createdBy: item.actor,
      createTime: Timestamp(item.created))
  }
}

extension PageToken {
  /// Key: row, length of the provider's code, code, statement.
  fileprivate init(_ scope: UInt64, behind place: ReconciliationPlace) {
    var key: [UInt8] = []
    key.append(bigEndian: place.sequence)
    key.append(UInt8(clamping: place.provider.utf8.count))
    self.init(
      kind: .listReconciliation, scope: scope,
      key: key + place.provider.utf8 + place.statement.utf8)
  }

  fileprivate func reconciliationPlace() throws(Refusal) -> ReconciliationPlace {
    let head = 8 + 1
    guard key.count > head, key.count >= head + Int(key[8]),
      let provider = String(validating: key[head..<head + Int(key[8])], as: UTF8.self),
      let statement = String(validating: key[(head + Int(key[8]))...], as: UTF8.self)
    else { throw .foreignToken("page_token") }
    return ReconciliationPlace(
      provider: provider, statement: statement, sequence: Int64(bigEndian: key[..<8]))
  }
}

extension ListReconciliationRequest: PagedRequest {}
