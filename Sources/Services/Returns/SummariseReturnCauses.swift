package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func summariseReturnCauses(
    _ request: SummariseReturnCausesRequest, context: ServerContext
  ) async throws -> SummariseReturnCausesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let (from, before) = try TimeRange.parseSummary(request.createTime, field: "create_time")
      var filter = ReturnCauseFilter(from: from, before: before)
      filter.reasons = try .require(request.reasons, field: "reasons")
      if !request.sku.isEmpty { filter.sku = try SKU(parsing: request.sku, field: "sku") }
      if !request.warehouse.isEmpty {
        filter.warehouse = try WarehouseCode(parsing: request.warehouse, field: "warehouse")
      }
      return SummariseReturnCausesResponse(
        try await store.causes(filter, tenant: tenant, deadline: context.deadline))
    }
  }
}

extension SummariseReturnCausesResponse {
  fileprivate init(_ summary: ReturnSummary) {
    self.init(
      reasons: summary.reasons.map {
        ReturnReasonCount(
          reason: Contracts.ReturnReason(rawValue: $0.reason.number),
          remedy: .init(rawValue: $0.remedy?.number ?? 0), figures: .init($0.figures))
      },
      products: summary.products.map {
        ReturnProductCount(sku: $0.sku.text, figures: .init($0.figures))
      },
      causes: summary.causes.map {
        ReturnCauseCount(cause: $0.cause, figures: .init($0.figures))
      },
      total: .init(summary.total), productCount: summary.productCount,
      causeCount: summary.causeCount)
  }
}

extension Contracts.ReturnFigures {
  fileprivate init(_ figures: ReturnSums) {
    self.init(
      returnCount: figures.returns, requestedUnits: figures.requested,
      receivedUnits: figures.received, resaleableUnits: figures.good,
      damagedUnits: figures.damaged, refunds: figures.refunded.map(Contracts.Money.init))
  }
}
