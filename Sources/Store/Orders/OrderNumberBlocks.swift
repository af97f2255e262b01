internal import Domain
internal import Postgres

/// Hands out order numbers from blocks taken beforehand, each in a transaction of its own: commands
/// never wait for the counter's row (S2, I10). What is left of a block when the process ends is a gap.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
final class OrderNumberBlocks: @unchecked Sendable {
  private let pool: PostgresPool
  private var blocks: [TenantID: [Range<Int64>]] = [:]

  init(pool: PostgresPool) { self.pool = pool }

  static let takeBlock = Statement<String, Int64, Row<Int64>>(
    """
    INSERT INTO order_number AS n (tenant_id, next_number)
    VALUES ($1, 1 + $2)
    ON CONFLICT (tenant_id) DO UPDATE SET next_number = n.next_number + $2
    RETURNING n.next_number - $2
    """)

  func take(
    _ count: Int, tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [OrderNumber] {
    pool.preconditionOnLoop()
    var numbers: [OrderNumber] = []
    numbers.reserveCapacity(count)
    while true {
      takeAtHand(&numbers, count, tenant)
      if numbers.count == count { return numbers }
      // What is left of a block is lost with the pool, which lives for one transaction there.
      let atOnce = pool.isOneTransaction ? 1 : StoreLimits.orderNumbersInBlock
      let size = max(atOnce, Int64(count))
      let rows = try await pool.write(Self.takeBlock, tenant.text, size, deadline: deadline)
      guard let first = rows.first?.values, first > 0 else {
        throw PostgresError.protocolViolation("a block of order numbers without its first")
      }
      blocks[tenant, default: []].append(first..<first + size)
    }
  }

  private func takeAtHand(_ numbers: inout [OrderNumber], _ count: Int, _ tenant: TenantID) {
    while numbers.count < count, let block = blocks[tenant]?.first {
      let end = min(block.lowerBound + Int64(count - numbers.count), block.upperBound)
      for counter in block.lowerBound..<end {
        if let number = OrderNumber(counter: counter) { numbers.append(number) }
      }
      if end == block.upperBound {
        blocks[tenant]?.removeFirst()
      } else {
        blocks[tenant]?[0] = end..<block.upperBound
      }
    }
  }
}
