import Contracts
import RPCCore
import Store
import Testing

@testable import Services

@Suite("The replenishment service (REP-1…3)")
struct ReplenishmentServiceTests {
  private func policy(_ change: (inout ReorderPolicy) -> Void = { _ in }) -> ReorderPolicy {
    var policy = ReorderPolicy(
      sku: "A-1", warehouse: "BER-1", alertLine: 20, safetyStock: 15, amount: .orderUpTo(50),
      supplier: "Bolt & Co", leadTimeDays: 7, responsible: "ann")
    change(&policy)
    return policy
  }

  @Test("from the policy to the goods; every repeat answers the same")
  func life() async throws {
    try await OrdersFixture.with(stock: 10) { fixture in
      let (service, context) = (fixture.replenishment, fixture.context)
      let put = PutReorderPolicyRequest(requestID: "put", policy: policy())
      let stored = try await service.putReorderPolicy(put, context: context)
      #expect(stored.version == 1 && stored.updateTime != nil)
      #expect(try await service.putReorderPolicy(put, context: context) == stored)
      let policies = try await service.listReorderPolicies(
        ListReorderPoliciesRequest(sku: "A-1", warehouse: "BER-1", responsible: "ann"),
        context: context)
      #expect(policies.policies == [stored] && policies.nextPageToken.isEmpty)

      _ = try await ReplenishmentWork(store: fixture.store).runOnce()
      let suggestions = try await service.listSuggestions(
        ListSuggestionsRequest(warehouse: "BER-1"), context: context)
      let suggested = try #require(suggestions.suggestions.first)
      #expect(suggested.state == .suggested && suggested.quantity == 40 && suggested.urgent)
      #expect(suggested.explanation == "10 available and 0 incoming are below 20")
      let id = suggested.supplierOrderID
      let early = await refused {
        try await service.placeSupplierOrder(
          PlaceSupplierOrderRequest(requestID: "early", supplierOrderID: id), context: context)
      }
      #expect(
        early == Refused(.failedPrecondition, "SUPPLIER_ORDER_STATE", ["state": "SUGGESTED"]))
      let approve = ApproveSuggestionRequest(
        requestID: "approve", supplierOrderID: id, expectedVersion: 1, quantity: 30)
      let approved = try await service.approveSuggestion(approve, context: context)
      #expect(approved.state == .approved && approved.quantity == 30)
      #expect(approved.approvedBy == "ann")
      #expect(try await service.approveSuggestion(approve, context: context) == approved)
      let placed = try await service.placeSupplierOrder(
        PlaceSupplierOrderRequest(requestID: "place", supplierOrderID: id, reference: "B-1"),
        context: context)
      #expect(placed.state == .ordered && placed.reference == "B-1" && placed.expectTime != nil)
      let promised = try await service.recordSupplierPromise(
        RecordSupplierPromiseRequest(
          requestID: "promise", supplierOrderID: id,
          promiseTime: placed.expectTime, note: "by phone"), context: context)
      #expect(
        promised.promiseTime == placed.expectTime && promised.followUpTime == promised.promiseTime)
      let receive = ReceiveSupplierOrderRequest(
        requestID: "in", supplierOrderID: id, quantity: 12, deliveryNote: "D-1")
      let part = try await service.receiveSupplierOrder(receive, context: context)
      #expect(part.supplierOrder?.state == .partReceived && part.supplierOrder?.received == 12)
      #expect(part.level?.onHand == 22 && part.level?.incoming == 18)
      #expect(try await service.receiveSupplierOrder(receive, context: context) == part)
      let cancelled = try await service.cancelSupplierOrder(
        CancelSupplierOrderRequest(requestID: "no", supplierOrderID: id, reason: "bankrupt"),
        context: context)
      #expect(cancelled.state == .cancelled && cancelled.note == "bankrupt")
      #expect(
        try await service.getSupplierOrder(
          GetSupplierOrderRequest(supplierOrderID: id), context: context) == cancelled)
      let listed = try await service.listSupplierOrders(
        ListSupplierOrdersRequest(
          states: [.cancelled], sku: "A-1", warehouse: "BER-1", supplier: "Bolt & Co"),
        context: context)
      #expect(listed.supplierOrders == [cancelled] && listed.nextPageToken.isEmpty)
      #expect(try await fixture.isLedgerClean())
    }
  }

  @Test("a waiting order shows when its goods were promised")
  func promised() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let (service, context) = (fixture.replenishment, fixture.context)
      _ = try await fixture.create { $0.shortagePolicy = .backorder }
      _ = try await service.putReorderPolicy(
        PutReorderPolicyRequest(requestID: "put", policy: policy()), context: context)
      _ = try await ReplenishmentWork(store: fixture.store).runOnce()
      let id = try await service.listSuggestions(.init(), context: context)
        .suggestions[0].supplierOrderID
      _ = try await service.approveSuggestion(
        ApproveSuggestionRequest(requestID: "approve", supplierOrderID: id), context: context)
      let placed = try await service.placeSupplierOrder(
        PlaceSupplierOrderRequest(requestID: "place", supplierOrderID: id), context: context)
      let sourcing = SourcingRPCs(store: fixture.store, boundary: fixture.orders.boundary)
      let before = try await sourcing.listBackorders(
        ListBackordersRequest(sku: "A-1"), context: context)
      #expect(before.backorders.map(\.supplierPromiseTime) == [nil])
      let promised = try await service.recordSupplierPromise(
        RecordSupplierPromiseRequest(
          requestID: "promise", supplierOrderID: id, promiseTime: placed.expectTime),
        context: context)
      let after = try await sourcing.listBackorders(
        ListBackordersRequest(sku: "A-1"), context: context)
      #expect(after.backorders.map(\.supplierPromiseTime) == [promised.promiseTime])
    }
  }

  @Test("what is wrong with a request is told by its field, and pages go on")
  func fields() async throws {
    try await OrdersFixture.with(stock: 1) { fixture in
      let (service, context) = (fixture.replenishment, fixture.context)
      for (wrong, field) in [
        (policy { $0.amount = nil }, "policy.amount"),
        (policy { $0.safetyStock = 21 }, "policy.safety_stock"),
        (policy { $0.amount = .orderUpTo(19) }, "policy.order_up_to"),
        (policy { $0.supplier = " " }, "policy.supplier"),
        (policy { $0.sku = "" }, "policy.sku"),
      ] {
        let refusal = await refused {
          try await service.putReorderPolicy(
            PutReorderPolicyRequest(requestID: "put", policy: wrong), context: context)
        }
        #expect(refusal?.code == .invalidArgument && refusal?.metadata == ["field": field])
      }
      _ = try await service.putReorderPolicy(
        PutReorderPolicyRequest(requestID: "a", policy: policy()), context: context)
      _ = try await service.putReorderPolicy(
        PutReorderPolicyRequest(requestID: "b", policy: policy { $0.sku = "B-2" }),
        context: context)
      let page = try await service.listReorderPolicies(
        ListReorderPoliciesRequest(pageSize: 1), context: context)
      let rest = try await service.listReorderPolicies(
        ListReorderPoliciesRequest(pageSize: 1, pageToken: page.nextPageToken), context: context)
      #expect(page.policies.map(\.sku) == ["A-1"] && rest.policies.map(\.sku) == ["B-2"])
      _ = try await ReplenishmentWork(store: fixture.store).runOnce()
      let first = try await service.listSuggestions(
        ListSuggestionsRequest(pageSize: 1), context: context)
      let second = try await service.listSuggestions(
        ListSuggestionsRequest(pageSize: 1, pageToken: first.nextPageToken), context: context)
      #expect(Set((first.suggestions + second.suggestions).map(\.sku)) == ["A-1", "B-2"])
      let id = first.suggestions[0].supplierOrderID
      let silent = await refused {
        try await service.cancelSupplierOrder(
          CancelSupplierOrderRequest(requestID: "no", supplierOrderID: id, reason: " "),
          context: context)
      }
      #expect(silent == Refused(.invalidArgument, "FIELD_MISSING", ["field": "reason"]))
      let timeless = await refused {
        try await service.recordSupplierPromise(
          RecordSupplierPromiseRequest(requestID: "p", supplierOrderID: id), context: context)
      }
      #expect(timeless?.metadata == ["field": "promise_time"])
    }
  }
}
