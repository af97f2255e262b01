package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func pack(
    _ request: PackRequest, context: ServerContext
  ) async throws -> Contracts.Fulfilment {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      var parcels: [(lines: [LineUnits], size: ParcelSize)] = []
      for (index, parcel) in request.parcels.enumerated() {
        let field = "parcels[\(index)]"
        parcels.append(
          (
            lines: try LineUnits.parse(parcel.lines, field: field + ".lines"),
            size: try ParcelSize(
              weightGrams: parcel.weightGrams, length: parcel.lengthMillimetres,
              width: parcel.widthMillimetres, height: parcel.heightMillimetres, field: field)
          ))
      }
      let outcome = try await store.pack(
        id, parcels: parcels,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Fulfilment(outcome.value)
    }
  }
}
