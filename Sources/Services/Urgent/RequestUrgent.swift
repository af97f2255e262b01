package import Contracts
import Domain
package import RPCCore
import Store

extension Urgents {
  package func requestUrgent(
    _ request: RequestUrgentRequest, context: ServerContext
  ) async throws -> Contracts.UrgentRequest {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try OrderID(parsing: request.orderID, field: "order_id")
      guard
        let wanted = try Domain.Instant.parse(request.wantedTime, field: "wanted_time")
      else { throw Refusal.invalidField("wanted_time", .missing) }
      let wish = try UrgentWish(
        degree: .require(request.degree, field: "degree"),
        units: request.units == 0 ? nil : request.units, wanted: wanted, reason: request.reason)
      let outcome = try await store.request(
        wish, of: order, key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.UrgentRequest(outcome.value)
    }
  }
}
