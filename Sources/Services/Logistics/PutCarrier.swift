package import Contracts
import Domain
package import RPCCore
import Store

extension Carriers {
  package func putCarrier(
    _ request: PutCarrierRequest, context: ServerContext
  ) async throws -> Contracts.Carrier {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.carrier else { throw Refusal.invalidField("carrier", .missing) }
      let carrier = try Domain.Carrier(
        code: CarrierCode(parsing: message.code, field: "carrier.code"),
        name: message.displayName, isActive: !message.discontinued)
      let outcome = try await store.put(
        carrier, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Carrier(outcome.value)
    }
  }
}

extension Contracts.Carrier {
  /// - Parameter withServices: whether what it offers is told, which ListCarriers alone does.
  init(_ stored: StoredCarrier, withServices: Bool = false) {
    self.init(
      code: stored.carrier.code.text, displayName: stored.carrier.name,
      discontinued: !stored.carrier.isActive, version: stored.record.version.number,
      createTime: Timestamp(stored.record.created), updateTime: Timestamp(stored.record.updated),
      services: withServices ? stored.services.map { .init($0) } : [])
  }
}
