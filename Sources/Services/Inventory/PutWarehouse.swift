package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func putWarehouse(
    _ request: PutWarehouseRequest, context: ServerContext
  ) async throws -> Contracts.Warehouse {
    try await boundary.answer(context) {
      try await put(request, for: Caller(context), until: context.deadline).value
    }
  }

  /// What ImportStock does with an item as well.
  func put(
    _ request: PutWarehouseRequest, for caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Contracts.Warehouse> {
    guard let message = request.warehouse else {
      throw Refusal.invalidField("warehouse", .missing)
    }
    let warehouse = try Domain.Warehouse(message, field: "warehouse")
    let outcome = try await store.put(
      warehouse, expectedVersion: request.expectedVersion,
      key: CommandKey(caller, requestID: request.requestID, of: request), deadline: deadline)
    return Outcome(Contracts.Warehouse(warehouse, outcome.value), isReplay: outcome.isReplay)
  }
}
