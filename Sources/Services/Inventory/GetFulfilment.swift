package import Contracts
import Domain
package import RPCCore
import Store

extension Picks {
  package func getFulfilment(
    _ request: GetFulfilmentRequest, context: ServerContext
  ) async throws -> Contracts.Fulfilment {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
      return Contracts.Fulfilment(
        try await store.load(id, tenant: tenant, deadline: context.deadline))
    }
  }
}
