internal import Domain
internal import Postgres

/// What a request_id was answered before (I8).
enum Replays {
  static let answer = Statement<
    String, String, Int16, String, Row<[UInt8], PostgresUUID, Int16, Int64>
  >(
    """
    SELECT request_hash, aggregate_id, outcome_state, outcome_version
    FROM idempotency
    WHERE tenant_id = $1 AND principal = $2 AND method = $3 AND request_id = $4
    """)

  /// The aggregate that this request was answered with before, as it was then.
  ///
  /// - Throws: `REQUEST_ID_REUSED` when another request used the id.
  static func find(
    _ method: CommandMethod, _ key: CommandKey, pool: PostgresPool,
    deadline: ContinuousClock.Instant?
  ) async throws -> (aggregate: UUIDv7, state: Int16, version: Version)? {
    let answers = try await pool.read(
      answer, key.tenant.text, key.principal, method.rawValue, key.requestID.text,
      deadline: deadline)
    guard let (hash, stored, state, version) = answers.first?.values,
      let aggregate = stored.uuidv7
    else { return nil }
    guard hash == key.requestHash else { throw Refusal.requestIDReused(key.requestID) }
    return (aggregate, state, Version(version))
  }
}
