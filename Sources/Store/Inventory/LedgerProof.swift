package import Domain
internal import Postgres

/// What VerifyLedger found.
package struct LedgerReport: Hashable, Sendable {
  package var levelCount = 0
  package var movementCount: Int64 = 0
  package var reservationCount: Int64 = 0
  package var discrepancies: [LedgerDiscrepancy] = []
  /// In how many pieces it was read.
  package var rangeCount = 0

  package var isClean: Bool { discrepancies.isEmpty }
}

extension StockStore {
  /// Proves I2 for a tenant, or for the SKU or warehouse named: one consistent view of stock, ledger,
  /// reservations, holds and order lines.
  ///
  /// It is read piece by piece, so that no statement takes long however large the ledger is: first what
  /// orders and holds claim, by their ids, then stock and its movements, by their key.
  ///
  /// - Parameter rows: rows of one piece at most, but for the movements of one stock row, which are summed
  ///   together.
  /// - Throws: `PostgresError.poolExhausted` while another proof is under way on this loop.
  package func verifyLedger(
    sku: SKU? = nil, warehouse: WarehouseCode? = nil, tenant: TenantID,
    rows: Int64 = StoreLimits.provedRowsAtOnce, deadline: ContinuousClock.Instant? = nil
  ) async throws -> LedgerReport {
    guard proofsUnderWay < StoreLimits.proofsUnderWayMax else {
      throw PostgresError.poolExhausted(waitingMax: 0)
    }
    proofsUnderWay += 1
    defer { proofsUnderWay -= 1 }
    return try await pool.snapshot(deadline: deadline) { transaction in
      var proof = LedgerProof(
        transaction: transaction, tenant: tenant.text, sku: sku?.text ?? "",
        warehouse: warehouse?.text ?? "", rows: rows)
      try await proof.readClaims()
      try await proof.compareBooks()
      return proof.concluded()
    }
  }
}

extension StoreLimits {
  /// Proofs of the ledger under way, a loop: each has a connection of those that write to itself for as long
  /// as it takes, minutes for a large tenant.
  static let proofsUnderWayMax = 1
  /// Rows that one statement of a proof reads: a tenth of a second's work, against the half minute that a
  /// statement may take. A stock row's movements are summed by one statement, ten million in some seconds.
  package static let provedRowsAtOnce: Int64 = 100_000
}

/// A proof under way.
private struct LedgerProof {
  /// What reserves units of a stock row.
  private struct Claims {
    var reserved: Int64 = 0
    var reservations: Int64 = 0
    /// What lines have reserved more than their reservations are, or less.
    var lineSurplus: Int64 = 0
    var held: Int64 = 0
  }

  let transaction: PostgresTransaction
  let tenant: String
  /// Empty: all.
  let sku: String
  /// Empty: all.
  let warehouse: String
  let rows: Int64

  private var claims: [StockKey: Claims] = [:]
  private var report = LedgerReport()

  init(
    transaction: PostgresTransaction, tenant: String, sku: String, warehouse: String, rows: Int64
  ) {
    self.transaction = transaction
    self.tenant = tenant
    self.sku = sku
    self.warehouse = warehouse
    self.rows = rows
  }

  /// Adds up what orders and holds claim. Their ids are of one kind, so one walk passes both.
  mutating func readClaims() async throws {
    var after = PostgresUUID(high: 0, low: 0)
    while let upTo = try await transaction.run(
      LedgerStatements.claimsEnd, tenant, after, rows
    ).first?.values {
      let found = try await transaction.run(
        LedgerStatements.claims, tenant, after, upTo, sku, warehouse)
      for row in found {
        var sum = claims[row.key] ?? Claims()
        sum.reserved += row.reserved
        sum.reservations += row.reservations
        sum.lineSurplus += row.lineSurplus
        sum.held += row.held
        claims[row.key] = sum
      }
      report.rangeCount += 1
      after = upTo
    }
  }

  /// Compares stock rows with their movements and with what claims them.
  mutating func compareBooks() async throws {
    var after = (sku: "", warehouse: "")
    while let end = try await transaction.run(
      LedgerStatements.booksEnd, tenant, after.sku, after.warehouse, sku, warehouse, rows
    ).first {
      let upTo = (sku: end.values.0, warehouse: end.values.1)
      let found = try await transaction.run(
        LedgerStatements.books, tenant, after.sku, after.warehouse, upTo.sku, upTo.warehouse, sku,
        warehouse)
      for row in found {
        report.movementCount += row.movementCount
        compare(row.key, level: row.level, movements: row.movements)
      }
      report.rangeCount += 1
      after = upTo
    }
  }

  /// With the claims on units that no stock row and no movement knows.
  consuming func concluded() -> LedgerReport {
    for key in claims.keys.sorted() {
      compare(key, level: StockColumns(), movements: StockColumns())
    }
    return report
  }

  private mutating func compare(
    _ key: StockKey, level: StockColumns, movements: StockColumns
  ) {
    let claimed = claims.removeValue(forKey: key) ?? Claims()
    report.levelCount += 1
    report.reservationCount += claimed.reservations
    let faults = LedgerVerification.faults(
      level: level, movements: movements, reservations: claimed.reserved, holds: claimed.held,
      orderLines: claimed.reserved + claimed.lineSurplus)
    report.discrepancies += faults.map { LedgerDiscrepancy(key: key, fault: $0) }
  }
}
