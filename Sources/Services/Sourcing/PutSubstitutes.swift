package import Contracts
import Domain
package import RPCCore
import Store

extension SourcingRPCs {
  package func putSubstitutes(
    _ request: PutSubstitutesRequest, context: ServerContext
  ) async throws -> PutSubstitutesResponse {
    try await boundary.answer(context) {
      let sku = try SKU(parsing: request.sku, field: "sku")
      let most = DomainLimits.standard.substitutesPerProduct
      guard request.substitutes.count <= most else {
        throw Refusal.invalidField("substitutes", .tooMany(max: most))
      }
      var substitutes: [SKU] = []
      for (index, text) in request.substitutes.enumerated() {
        let substitute = try SKU(parsing: text, field: "substitutes[\(index)]")
        guard substitute != sku, !substitutes.contains(substitute) else {
          throw Refusal.invalidField(
            "substitutes[\(index)]", .malformed(expected: "another product, named once"))
        }
        substitutes.append(substitute)
      }
      let outcome = try await store.put(
        substitutes: substitutes, for: sku, expectedVersion: request.expectedVersion,
        key: CommandKey(Caller(context), requestID: request.requestID, of: request),
        deadline: context.deadline)
      return PutSubstitutesResponse(productVersion: outcome.value.number)
    }
  }

  package func listSubstitutes(
    _ request: ListSubstitutesRequest, context: ServerContext
  ) async throws -> ListSubstitutesResponse {
    try await boundary.answer(context) {
      let offers = try await store.substitutes(
        of: SKU(parsing: request.sku, field: "sku"), tenant: Caller(context).tenant,
        deadline: context.deadline)
      return ListSubstitutesResponse(substitutes: offers.map { Substitute($0) })
    }
  }
}
