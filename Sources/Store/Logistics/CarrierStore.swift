package import Domain
package import Postgres

/// A carrier as it is stored, with its services where they were asked for.
package struct StoredCarrier: Hashable, Sendable {
  package var carrier: Carrier
  package var record: MasterRecord
  /// By code.
  package var services: [StoredCarrierService] = []
}

/// A carrier's service as it is stored.
package struct StoredCarrierService: Hashable, Sendable {
  package var service: CarrierService
  /// False: no service of the carrier takes anything new.
  package var isCarrierActive: Bool
  package var record: MasterRecord
}

/// Carriers and what they offer; terms as `OrderStore`.
///
/// `@unchecked Sendable`: touched on its pool's loop only.
package final class CarrierStore: @unchecked Sendable {
  private let pool: PostgresPool
  private let identifiers: IdentifierSource

  package init(pool: PostgresPool, identifiers: IdentifierSource) {
    self.pool = pool
    self.identifiers = identifiers
  }

  /// Creates or replaces a carrier.
  ///
  /// - Throws: `CARRIER_NOT_FOUND` when a version of none is expected, `VERSION_CONFLICT`.
  package func put(
    _ carrier: Carrier, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredCarrier> {
    let outcome = try await CommandTransaction.attempt(
      .putCarrier, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let before = try await find([carrier.code], tenant: key.tenant, deadline: deadline).first
      guard expectedVersion == 0 || before != nil else {
        throw Refusal.notFound(.carrier, id: carrier.code.text)
      }
      try before?.record.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .putCarrier, key: key, identifiers: identifiers, about: .carrier, identifiers.next(),
        name: carrier.code.text)
      if let before {
        transaction.add(
          CarrierStatements.replace, key.tenant.text, carrier.code.text, carrier.name,
          carrier.isActive, before.record.version.number)
      } else {
        transaction.add(
          CarrierStatements.create, key.tenant.text, carrier.code.text, carrier.name,
          carrier.isActive)
      }
      let version = before?.record.version.next ?? .first
      transaction.emit(
        .carrier, carrier.code.text, event: 1, from: 0, to: 0, version: version)
      transaction.settle(state: 0, version: version)
      return transaction
    }
    let stored = try await find([carrier.code], tenant: key.tenant, deadline: deadline)
      .first(orNo: .carrier, carrier.code.text)
    return Outcome(stored, isReplay: outcome.isReplay)
  }

  /// Creates or replaces a service.
  ///
  /// - Throws: `CARRIER_NOT_FOUND`, `CARRIER_SERVICE_NOT_FOUND` when a version of none is expected,
  ///   `VERSION_CONFLICT`.
  package func put(
    _ service: CarrierService, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredCarrierService> {
    let outcome = try await CommandTransaction.attempt(
      .putCarrierService, key: key, expectedVersion: expectedVersion, pool: pool,
      deadline: deadline
    ) {
      let carrier = try await find([service.carrier], tenant: key.tenant, deadline: deadline)
        .first(orNo: .carrier, service.carrier.text)
      let before = carrier.services.first { $0.service.code == service.code }
      guard expectedVersion == 0 || before != nil else {
        throw Refusal.notFound(.carrierService, id: service.qualifiedName)
      }
      try before?.record.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .putCarrierService, key: key, identifiers: identifiers, about: .carrier,
        identifiers.next(), name: service.qualifiedName)
      transaction.add(
        CarrierStatements.putService, key.tenant.text, service.carrier.text, service.code.text,
        service.name, service.mode.code, service.methods.map(\.code).sorted(),
        service.urgency.code, service.maxGrams, service.price.currency.text,
        service.price.minorUnits, service.pricePerKilogram.minorUnits, Int16(service.transitDays),
        service.countries.sorted(), service.stalledAfter?.components.seconds, service.isActive,
        before?.record.version.number ?? 0)
      let version = before?.record.version.next ?? .first
      transaction.emit(
        .carrier, service.carrier.text, event: 2, from: 0, to: 0, version: version,
        detail: service.code.text)
      transaction.settle(state: 0, version: version)
      return transaction
    }
    let stored = try await stored(
      service.code, of: service.carrier, tenant: key.tenant, deadline: deadline)
    return Outcome(stored, isReplay: outcome.isReplay)
  }

  /// One service; inactive as well when its carrier is.
  ///
  /// - Throws: `CARRIER_SERVICE_NOT_FOUND`.
  package func service(
    _ code: ServiceCode, of carrier: CarrierCode, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> CarrierService {
    try await stored(code, of: carrier, tenant: tenant, deadline: deadline).effective
  }

  /// Every service of the tenant, inactive as well when its carrier is; at most
  /// `StoreLimits.carrierServicesMax`.
  package func services(
    tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> [StoredCarrierService] {
    try await pool.read(
      CarrierStatements.services, tenant.text, [], StoreLimits.carrierServicesMax,
      deadline: deadline
    ).map(\.service)
  }

  /// A page of carriers with their services, by code, and where the next begins.
  package func list(
    after code: String, limit: Int, tenant: TenantID, deadline: ContinuousClock.Instant? = nil
  ) async throws -> (carriers: [StoredCarrier], next: String?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      CarrierStatements.list, tenant.text, code, limit.rows, deadline: deadline
    ).map(\.carrier)
    return (
      try await filled(found, tenant: tenant, deadline: deadline),
      limit.end(of: found)?.carrier.code.text
    )
  }

  private func stored(
    _ code: ServiceCode, of carrier: CarrierCode, tenant: TenantID,
    deadline: ContinuousClock.Instant?
  ) async throws -> StoredCarrierService {
    let services = try await pool.read(
      CarrierStatements.services, tenant.text, [carrier.text], StoreLimits.carrierServicesMax,
      deadline: deadline
    ).map(\.service)
    guard let service = services.first(where: { $0.service.code == code }) else {
      throw Refusal.notFound(.carrierService, id: "\(carrier)/\(code)")
    }
    return service
  }

  private func find(
    _ codes: [CarrierCode], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredCarrier] {
    try await filled(
      try await pool.read(
        CarrierStatements.byCode, tenant.text, codes.map(\.text), deadline: deadline
      ).map(\.carrier), tenant: tenant, deadline: deadline)
  }

  private func filled(
    _ carriers: [StoredCarrier], tenant: TenantID, deadline: ContinuousClock.Instant?
  ) async throws -> [StoredCarrier] {
    if carriers.isEmpty { return [] }
    let services = try await pool.read(
      CarrierStatements.services, tenant.text, carriers.map(\.carrier.code.text),
      StoreLimits.carrierServicesMax, deadline: deadline
    ).map(\.service)
    let byCarrier = Dictionary(grouping: services, by: \.service.carrier)
    return carriers.map { carrier in
      var filled = carrier
      filled.services = byCarrier[carrier.carrier.code, default: []]
      return filled
    }
  }
}

extension StoredCarrierService {
  /// The service as it can be used now.
  package var effective: CarrierService {
    var service = service
    service.isActive = service.isActive && isCarrierActive
    return service
  }
}

extension CarrierService {
  /// How audit rows and refusals call it.
  fileprivate var qualifiedName: String { "\(carrier)/\(code)" }
}

extension StoreLimits {
  /// Services of a tenant that are rated at once: each carrier has a dozen or two, and a tenant has
  /// dozens of carriers.
  static let carrierServicesMax: Int64 = 2_000
}
