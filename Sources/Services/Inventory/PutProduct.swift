package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  package func putProduct(
    _ request: PutProductRequest, context: ServerContext
  ) async throws -> Contracts.Product {
    try await boundary.answer(context) {
      try await put(request, for: Caller(context), until: context.deadline).value
    }
  }

  /// What ImportStock does with an item as well.
  func put(
    _ request: PutProductRequest, for caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Contracts.Product> {
    guard let message = request.product else { throw Refusal.invalidField("product", .missing) }
    let product = try Domain.Product(message, field: "product")
    guard let price = product.listPrice else {
      throw Refusal.invalidField("product.list_price", .missing)
    }
    let outcome = try await store.put(
      product, currency: price.currency, expectedVersion: request.expectedVersion,
      key: CommandKey(caller, requestID: request.requestID, of: request), deadline: deadline)
    return Outcome(Contracts.Product(product, outcome.value), isReplay: outcome.isReplay)
  }
}
