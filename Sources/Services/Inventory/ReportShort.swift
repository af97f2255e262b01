package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func reportShort(
    _ request: ReportShortRequest, context: ServerContext
  ) async throws -> ReportShortResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.reportShort) }
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      let report = try await store.reportShort(
        id, missing: LineUnits.parse(request.lines, field: "lines"),
        reason: Reason.require(request.reason),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline
      ).value
      return ReportShortResponse(
        fulfilment: Contracts.Fulfilment(report.fulfilment),
        resourcing: report.resourcing.map {
          Resourcing(
            lineNumber: Int32($0.line), warehouse: $0.warehouse?.text ?? "", quantity: $0.units,
            backordered: $0.isBackordered,
            substitutes: $0.warehouse == nil ? Substitute.list(report.substitutes[$0.sku]) : [])
        },
        orderVersion: report.orderVersion.number)
    }
  }
}
