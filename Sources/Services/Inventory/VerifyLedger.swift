package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func verifyLedger(
    _ request: VerifyLedgerRequest, responses: ResponseWriter<VerifyLedgerResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let sku = try SKU.parse(request.sku, field: "sku")
      let warehouse = try WarehouseCode.parse(request.warehouse, field: "warehouse")
      let time = identifiers.now
      let report = try await store.verifyLedger(
        sku: sku, warehouse: warehouse, tenant: tenant, deadline: context.deadline)
      for discrepancy in report.discrepancies {
        try await responses.write(
          VerifyLedgerResponse(result: .discrepancy(Contracts.LedgerDiscrepancy(discrepancy))))
      }
      try await responses.write(
        VerifyLedgerResponse(
          result: .summary(
            LedgerSummary(
              levelCount: Int64(report.levelCount), movementCount: report.movementCount,
              reservationCount: report.reservationCount,
              discrepancyCount: Int64(report.discrepancies.count),
              verifyTime: Timestamp(time)))))
    }
  }
}

extension Contracts.LedgerDiscrepancy {
  init(_ discrepancy: Domain.LedgerDiscrepancy) {
    let (check, actual, expected): (Check, Int64, Int64) =
      switch discrepancy.fault {
      case .movements(let column, let level, let sum): (Self.check(of: column), level, sum)
      case .reservations(let level, let sum): (.reservedByReservations, level, sum)
      case .orderLines(let level, let sum): (.reservedByOrderLines, level, sum)
      case .bounds(let columns): Self.bounds(columns)
      }
    self.init(
      check: check, sku: discrepancy.key.sku.text, warehouse: discrepancy.key.warehouse.text,
      actual: actual, expected: expected)
  }

  private static func check(of column: StockColumn) -> Check {
    switch column {
    case .onHand: .onHandByMovements
    case .reserved: .reservedByMovements
    case .quarantined: .quarantinedByMovements
    case .incoming: .incomingByMovements
    }
  }

  /// The counter, or what is available, that lies furthest below 0; else one above its most.
  private static func bounds(_ columns: StockColumns) -> (Check, Int64, Int64) {
    let counters = [columns.onHand, columns.reserved, columns.quarantined, columns.incoming]
    let least = counters.reduce(columns.available, min)
    if least < 0 { return (.bounds, least, 0) }
    return (.bounds, counters.reduce(0, max), Domain.StockLevel.maxUnits)
  }
}
