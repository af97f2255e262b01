// Written by protoc-gen-kontor from kontor/orders/v1/change.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.ChangeService`.
public enum ChangeServiceMethods {
  /// Opens a change set on an order in AWAITING_STOCK, ALLOCATED or IN_FULFILMENT and holds
  /// the order. A second one is ALREADY_EXISTS.
  public static let openChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "OpenChange", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 131072, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Says what a change set would do to the order as it stands now, and changes nothing.
  public static let previewChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "PreviewChange", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Asks for the approvals that the change takes: OPEN to PENDING_APPROVAL, or to APPROVED if it
  /// takes none.
  public static let submitChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "SubmitChange", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Records that the customer agrees to the change (CHG-2, CHG-3). Recording it again replaces it.
  public static let recordConsent = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "RecordConsent", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Approves or rejects a change in PENDING_APPROVAL on the next level that it takes (CHG-4):
  /// department_head, then sales_director, and general_manager where a price comes to lie below the
  /// list's or below the one agreed before (CHG-4, PRC-2). Whoever opened
  /// the change can't decide it (SAME_PERSON). The last approval makes it APPROVED; a rejection ends
  /// it and the order's hold.
  public static let decideChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "DecideChange", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["department_head", "sales_director", "general_manager"]))
  /// Carries out a change in APPROVED whose consent is recorded: lines, prices, totals, reservations,
  /// address and dates in one transaction, and ends the order's hold. An order that waits for no goods
  /// any more is ALLOCATED by it, one with nothing left to send SHIPPED or DELIVERED. If the order has
  /// changed since the change set was opened, nothing is carried out and the change set comes to STALE:
  /// look at the `state` of the answer.
  public static let applyChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "ApplyChange", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Gives a change up and ends the order's hold.
  public static let withdrawChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "WithdrawChange", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Gives one change set.
  public static let getChange = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "GetChange", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists change sets, newest first, page by page.
  public static let listChanges = MethodDescriptor(service: "kontor.orders.v1.ChangeService", method: "ListChanges", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
}

/// Changes of orders between their approval and shipping (CHG-1 to CHG-5). Drafts and returned orders are
/// corrected with OrderService.UpdateDraft.
///
/// An order has at most one change set under way, and while it has the order is held
/// (CHANGE_PENDING). It is applied whole or not at all.
package protocol ChangeService: Sendable {
  /// Opens a change set on an order in AWAITING_STOCK, ALLOCATED or IN_FULFILMENT and holds
  /// the order. A second one is ALREADY_EXISTS.
  func openChange(_ request: OpenChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Says what a change set would do to the order as it stands now, and changes nothing.
  func previewChange(_ request: PreviewChangeRequest, context: ServerContext) async throws -> PreviewChangeResponse
  /// Asks for the approvals that the change takes: OPEN to PENDING_APPROVAL, or to APPROVED if it
  /// takes none.
  func submitChange(_ request: SubmitChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Records that the customer agrees to the change (CHG-2, CHG-3). Recording it again replaces it.
  func recordConsent(_ request: RecordConsentRequest, context: ServerContext) async throws -> ChangeSet
  /// Approves or rejects a change in PENDING_APPROVAL on the next level that it takes (CHG-4):
  /// department_head, then sales_director, and general_manager where a price comes to lie below the
  /// list's or below the one agreed before (CHG-4, PRC-2). Whoever opened
  /// the change can't decide it (SAME_PERSON). The last approval makes it APPROVED; a rejection ends
  /// it and the order's hold.
  func decideChange(_ request: DecideChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Carries out a change in APPROVED whose consent is recorded: lines, prices, totals, reservations,
  /// address and dates in one transaction, and ends the order's hold. An order that waits for no goods
  /// any more is ALLOCATED by it, one with nothing left to send SHIPPED or DELIVERED. If the order has
  /// changed since the change set was opened, nothing is carried out and the change set comes to STALE:
  /// look at the `state` of the answer.
  func applyChange(_ request: ApplyChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Gives a change up and ends the order's hold.
  func withdrawChange(_ request: WithdrawChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Gives one change set.
  func getChange(_ request: GetChangeRequest, context: ServerContext) async throws -> ChangeSet
  /// Lists change sets, newest first, page by page.
  func listChanges(_ request: ListChangesRequest, context: ServerContext) async throws -> ListChangesResponse
}

extension ChangeService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.ChangeService", methods: [
      MethodHandler(method: ChangeServiceMethods.openChange) { call in
        let messages = TypedCall(call)
        let request: OpenChangeRequest = try await messages.request()
        try messages.sendOnly(await self.openChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.previewChange) { call in
        let messages = TypedCall(call)
        let request: PreviewChangeRequest = try await messages.request()
        try messages.sendOnly(await self.previewChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.submitChange) { call in
        let messages = TypedCall(call)
        let request: SubmitChangeRequest = try await messages.request()
        try messages.sendOnly(await self.submitChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.recordConsent) { call in
        let messages = TypedCall(call)
        let request: RecordConsentRequest = try await messages.request()
        try messages.sendOnly(await self.recordConsent(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.decideChange) { call in
        let messages = TypedCall(call)
        let request: DecideChangeRequest = try await messages.request()
        try messages.sendOnly(await self.decideChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.applyChange) { call in
        let messages = TypedCall(call)
        let request: ApplyChangeRequest = try await messages.request()
        try messages.sendOnly(await self.applyChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.withdrawChange) { call in
        let messages = TypedCall(call)
        let request: WithdrawChangeRequest = try await messages.request()
        try messages.sendOnly(await self.withdrawChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.getChange) { call in
        let messages = TypedCall(call)
        let request: GetChangeRequest = try await messages.request()
        try messages.sendOnly(await self.getChange(request, context: ServerContext(call)))
      },
      MethodHandler(method: ChangeServiceMethods.listChanges) { call in
        let messages = TypedCall(call)
        let request: ListChangesRequest = try await messages.request()
        try messages.sendOnly(await self.listChanges(request, context: ServerContext(call)))
      },
    ])
  }
}
