import Testing

@testable import Domain

@Suite("Verifying the ledger (I1, I2)")
struct LedgerVerificationTests {
  static let level = StockColumns(onHand: 10, reserved: 4, quarantined: 5, incoming: 2)

  @Test("a row whose books agree has no fault")
  func clean() {
    #expect(
      LedgerVerification.faults(
        level: Self.level, movements: Self.level, reservations: 4, orderLines: 4
      )
      .isEmpty)
  }

  @Test("a unit too many in any column is found", arguments: StockColumn.allCases)
  func column(_ column: StockColumn) {
    var movements = Self.level
    switch column {
    case .onHand: movements.onHand += 1
    case .reserved: movements.reserved += 1
    case .quarantined: movements.quarantined += 1
    case .incoming: movements.incoming += 1
    }
    let value = column.value(in: Self.level)
    #expect(
      LedgerVerification.faults(
        level: Self.level, movements: movements, reservations: 4, orderLines: 4)
        == [.movements(column, level: value, sum: value + 1)])
  }

  @Test("a reservation too many or too few is found", arguments: [3, 5])
  func reservations(_ sum: Int64) {
    #expect(
      LedgerVerification.faults(
        level: Self.level, movements: Self.level, reservations: sum, orderLines: 4)
        == [.reservations(level: 4, sum: sum)])
  }

  @Test("a reserved unit of an order line too many or too few is found", arguments: [3, 5])
  func orderLines(_ sum: Int64) {
    #expect(
      LedgerVerification.faults(
        level: Self.level, movements: Self.level, reservations: 4, orderLines: sum)
        == [.orderLines(level: 4, sum: sum)])
  }

  @Test("a level that breaks I1 is found although its sums agree")
  func bounds() {
    let broken = StockColumns(onHand: 10, reserved: 6, quarantined: 5)
    #expect(
      LedgerVerification.faults(level: broken, movements: broken, reservations: 6, orderLines: 6)
        == [.bounds(broken)])
  }

  @Test("a row that only one side has is found, in the order of keys")
  func oneSided() {
    let found = LedgerVerification.discrepancies(
      levels: [ReservationBatchTests.bolt: StockColumns(onHand: 1)],
      movements: [ReservationBatchTests.nut: StockColumns(onHand: 2)],
      reservations: [ReservationBatchTests.hamburgBolt: 3], orderLines: [:])
    #expect(
      found == [
        LedgerDiscrepancy(
          key: ReservationBatchTests.bolt, fault: .movements(.onHand, level: 1, sum: 0)),
        LedgerDiscrepancy(
          key: ReservationBatchTests.hamburgBolt, fault: .reservations(level: 0, sum: 3)),
        LedgerDiscrepancy(
          key: ReservationBatchTests.nut, fault: .movements(.onHand, level: 0, sum: 2)),
      ])
  }
}
