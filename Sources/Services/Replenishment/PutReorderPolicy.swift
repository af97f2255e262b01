package import Contracts
import Domain
package import RPCCore
import Store

extension Replenishment {
  package func putReorderPolicy(
    _ request: PutReorderPolicyRequest, context: ServerContext
  ) async throws -> Contracts.ReorderPolicy {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let wanted = request.policy else { throw Refusal.invalidField("policy", .missing) }
      let outcome = try await store.put(
        try Domain.ReorderPolicy(wanted, field: "policy"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ReorderPolicy(outcome.value)
    }
  }

  package func listReorderPolicies(
    _ request: ListReorderPoliciesRequest, context: ServerContext
  ) async throws -> ListReorderPoliciesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = ReorderPolicyFilter()
      filter.sku = try .parse(request.sku, field: "sku")
      filter.warehouse = try .parse(request.warehouse, field: "warehouse")
      filter.responsible = request.responsible
      let (scope, token) = try PageToken.read(request, .listReorderPolicies, of: tenant)
      let page = try await store.policies(
        filter, after: token?.stockKey(field: "page_token"),
        limit: PageSize.parse(request.pageSize), tenant: tenant, deadline: context.deadline)
      return ListReorderPoliciesResponse(
        policies: page.policies.map { Contracts.ReorderPolicy($0) },
        nextPageToken: page.next.map { PageToken(scope, behind: $0).text } ?? "")
    }
  }
}

extension Domain.ReorderPolicy {
  /// Reads a policy.
  ///
  /// - Throws: the first field at fault, below `field`.
  fileprivate init(_ policy: Contracts.ReorderPolicy, field: String) throws(Refusal) {
    let amount: Amount
    switch policy.amount {
    case .orderUpTo(let units): amount = .upTo(units)
    case .lotSize(let size): amount = .lots(of: size)
    case nil: throw .invalidField(field + ".amount", .missing)
    }
    self.init(
      stock: StockKey(
        sku: try SKU(parsing: policy.sku, field: field + ".sku"),
        warehouse: try WarehouseCode(parsing: policy.warehouse, field: field + ".warehouse")),
      alertLine: policy.alertLine, safetyStock: policy.safetyStock, amount: amount,
      supplier: policy.supplier, leadTimeDays: Int(policy.leadTimeDays),
      responsible: policy.responsible, isPaused: policy.paused)
    try validate(field: field)
  }
}

extension Contracts.ReorderPolicy {
  fileprivate init(_ stored: StoredReorderPolicy) {
    let policy = stored.policy
    let amount: Amount =
      switch policy.amount {
      case .upTo(let units): .orderUpTo(units)
      case .lots(let size): .lotSize(size)
      }
    self.init(
      sku: policy.stock.sku.text, warehouse: policy.stock.warehouse.text,
      alertLine: policy.alertLine, safetyStock: policy.safetyStock, amount: amount,
      supplier: policy.supplier, leadTimeDays: Int32(clamping: policy.leadTimeDays),
      responsible: policy.responsible, paused: policy.isPaused, version: stored.version.number,
      updateTime: Timestamp(stored.updated))
  }
}

extension PageToken {
  /// Key: the SKU's length, the SKU, the warehouse.
  fileprivate init(_ scope: UInt64, behind stock: StockKey) {
    self.init(
      kind: .listReorderPolicies, scope: scope,
      key: [UInt8(stock.sku.text.utf8.count)] + stock.sku.text.utf8 + stock.warehouse.text.utf8)
  }

  fileprivate func stockKey(field: String) throws(Refusal) -> StockKey {
    let (length, rest) = (Int(key[0]), key.dropFirst())
    guard let skuText = String(validating: rest.prefix(length), as: UTF8.self),
      let warehouseText = String(validating: rest.dropFirst(length), as: UTF8.self),
      let sku = SKU(skuText), let warehouse = WarehouseCode(warehouseText)
    else { throw .foreignToken(field) }
    return StockKey(sku: sku, warehouse: warehouse)
  }
}

extension ListReorderPoliciesRequest: PagedRequest {}
