package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func createOrder(
    _ request: CreateOrderRequest, context: ServerContext
  ) async throws -> Contracts.Order {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      return Contracts.Order(try await place(request, for: caller, until: context.deadline).value)
    }
  }

  /// Takes an order for a caller, alone or as an item of an import: the two have one name space of
  /// `request_id`s, so that an order sent by either way is taken once.
  func place(
    _ request: CreateOrderRequest, for caller: Caller, until deadline: ContinuousClock.Instant?
  ) async throws -> Outcome<Domain.Order> {
    let settings = try await tenants.load(caller.tenant, deadline: deadline)
    let draft = try OrderDraft(request, currency: settings.currency)
    try draft.validate(now: identifiers.now)
    let rules = try await screeningRules.enabled(caller.tenant, deadline: deadline)
    var outcome = try await store.create(
      CreateOrderCommand(
        key: CommandKey(caller, requestID: request.requestID, of: request),
        id: OrderID(identifiers.next()), draft: draft, submit: !request.draft,
        isScreened: !rules.isEmpty,
        stockHold: request.stockHoldID.isEmpty
          ? nil : StockHoldID(parsing: request.stockHoldID, field: "stock_hold_id"),
        term: settings.term),
      deadline: deadline)
    // Taken for good; should the screening fail now, a worker finishes it.
    if outcome.value.state == .submitted {
      outcome.value = try await store.finishSubmission(
        outcome.value.id, policy: settings.review, tenant: caller.tenant, deadline: deadline)
    }
    return outcome
  }
}
