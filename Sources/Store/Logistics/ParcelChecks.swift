package import Domain
internal import Postgres

extension AnomalyStore {
  /// Looks at parcels that are due: raises what is newly wrong with them, ends what is over, and says
  /// when to look again (LOG-3). Safe beside others that do the same: each parcel's check is taken by
  /// one.
  ///
  /// - Returns: how many were due; `StoreLimits.parcelChecksMax` when there may be more.
  package func checkDue(at now: Instant) async throws -> Int {
    let due = try await pool.read(
      AnomalyStatements.due, now.stored, StoreLimits.parcelChecksMax, deadline: nil)
    var failure: (any Error)?
    for row in due {
      // One parcel's failure keeps no other from being looked at.
      do { try await check(row.id, tenant: row.tenant, at: now) } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return due.count
  }

  private func check(_ id: ShipmentID, tenant: TenantID, at now: Instant) async throws {
    let rows = try await pool.read(
      AnomalyStatements.facts, tenant.text, id.stored, deadline: nil)
    // Another has looked meanwhile.
    guard let parcel = rows.first, parcel.due <= now else { return }
    let known = try await anomalies(of: id, tenant: tenant, deadline: nil)
    let tenants = try await settings.load(tenant)
    let check = AnomalyCheck.decide(
      ParcelFacts(parcel, known), terms: tenants.anomalies.with(stalledAfter: parcel.stalledAfter),
      now: now)
    if check.raised.isEmpty, check.resolved.isEmpty {
      try await postpone(id, parcel, until: check.next, tenant: tenant)
    } else {
      // Overtaken: it has changed since it was read, and is looked at again.
      _ = try await transaction(id, parcel, known, check, tenant: tenant)
        .run(on: pool, deadline: nil)
    }
  }

  /// Nothing is wrong: says when to look again, and takes in what was reported while the shipment was
  /// made, which neither its maker nor the reporter saw.
  private func postpone(
    _ id: ShipmentID, _ parcel: CheckedParcelRow, until next: Instant?, tenant: TenantID
  ) async throws {
    var batch = StatementBatch()
    batch.add(AnomalyStatements.lockOrder, tenant.text, parcel.order.stored)
    batch.add(
      AnomalyStatements.postponed, tenant.text, id.stored, parcel.version.number,
      parcel.due.stored, next?.stored)
    batch.add(
      ShipmentWrites.fold, tenant.text, identifiers.next().stored, "kontord/parcel-checks",
      id.stored)
    _ = try await pool.write(batch, deadline: nil)
  }

  private func transaction(
    _ id: ShipmentID, _ parcel: CheckedParcelRow, _ known: [StoredAnomaly], _ check: AnomalyCheck,
    tenant: TenantID
  ) -> CommandTransaction {
    // At most 36 + 1 + 13 + 1 + 13 characters: a request_id.
    let step =
      "\(id)/\(String(parcel.version.number, radix: 36))"
      + "/\(String(parcel.due.microseconds, radix: 36))"
    var transaction = CommandTransaction(
      .checkParcel, key: .system(tenant, "parcel-checks", step: step), identifiers: identifiers,
      about: .shipment, id.uuid)
    transaction.add(AnomalyStatements.lockOrder, tenant.text, parcel.order.stored)
    transaction.add(
      AnomalyStatements.checked, tenant.text, id.stored, parcel.version.number,
      parcel.due.stored, check.next?.stored)
    var version = parcel.version
    func advance(_ transaction: inout CommandTransaction) -> Version {
      transaction.add(AnomalyStatements.step, tenant.text, id.stored, version.number)
      version = version.next
      return version
    }
    for finding in check.raised {
      let version = advance(&transaction)
      raise(
        finding, as: AnomalyID(identifiers.next()), of: id, order: parcel.order,
        state: parcel.state, version: version, detail: finding.words(of: parcel),
        in: &transaction)
    }
    for anomaly in known where anomaly.resolution == nil {
      guard let resolution = check.resolved[anomaly.kind] else { continue }
      let version = advance(&transaction)
      resolve(
        anomaly, as: resolution, reason: "found by the service", state: parcel.state,
        version: version, in: &transaction)
    }
    transaction.settle(state: parcel.state.code, version: version)
    return transaction
  }
}

extension ParcelFacts {
  fileprivate init(_ parcel: CheckedParcelRow, _ known: [StoredAnomaly]) {
    let open = known.filter { $0.resolution == nil }
    self.init(
      state: parcel.state, reached: parcel.tracked ?? parcel.heard, heard: parcel.heard,
      estimated: parcel.estimated, promised: parcel.promised, fate: parcel.fate,
      open: Dictionary(open.map { ($0.kind, $0.since) }) { first, _ in first },
      settled: Set(
        known.filter { $0.resolution != nil }.map {
          AnomalyCheck.Finding(kind: $0.kind, since: $0.since)
        }))
  }
}

extension AnomalyTerms {
  /// A carrier's service may have a silence of its own.
  fileprivate func with(stalledAfter own: Duration?) -> AnomalyTerms {
    own.map { AnomalyTerms(stalledAfter: $0, lostAfter: lostAfter) } ?? self
  }
}

extension AnomalyCheck.Finding {
  /// For people.
  fileprivate func words(of parcel: CheckedParcelRow) -> String {
    switch kind {
    case .stalled, .lost:
      parcel.state.anomaly == kind ? "the carrier says so" : "no word from the carrier"
    case .delayed:
      parcel.state == .delayed ? "the carrier says so" : "not there when it was expected"
    case .damaged, .refused, .returned: "the carrier says so"
    case .found: "delivered after it was given up"
    }
  }
}

extension StoreLimits {
  /// Parcels that one run looks at: a few milliseconds each, so that a run is over within a second.
  package static let parcelChecksMax: Int64 = 100
}
