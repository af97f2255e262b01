import Domain
import Postgres
import Store
import Testing

/// The machines of `domain.md` as callers meet them: every state × every command, whichever storey decides.
@Suite("Commands and the states that take them")
struct CommandStateTests {
  typealias Command = @Sendable (Store, OrderID, CommandKey) async throws -> Void

  /// Each command on an order with the states that take it; in every other one it is refused with
  /// ORDER_STATE, which callers get as FAILED_PRECONDITION.
  static let ofOrders: [(name: String, states: Set<OrderState>, command: Command)] = [
    (
      "UpdateDraft", [.draft, .returned],
      { store, id, key in
        _ = try await store.orders.updateDraft(
          id, with: DraftCorrection(), expectedVersion: 0, key: key)
      }
    ),
    (
      "SubmitOrder", [.draft, .returned],
      { store, id, key in
        _ = try await store.orders.submit(id, expectedVersion: 0, key: key)
      }
    ),
    (
      "PlaceHold",
      [
        .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
        .inFulfilment, .shipped,
      ],
      { store, id, key in
        _ = try await store.orders.placeHold(
          Hold(kind: .manual, owner: "", reason: "wait"), on: id, expectedVersion: 0, key: key)
      }
    ),
    (
      "ConfirmWithCustomer",
      [
        .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
        .inFulfilment,
      ],
      { store, id, key in
        _ = try await store.orders.confirmWithCustomer(
          id, consent: try Consent(channel: .phone, evidence: "9:00"), expectedVersion: 0,
          key: key)
      }
    ),
    (
      "AssignOwner",
      Set(OrderState.allCases).subtracting([.rejected, .archived, .cancelled, .expired]),
      { store, id, key in
        _ = try await store.orders.assignOwner(
          "ann", to: id, reason: "", expectedVersion: 0, key: key)
      }
    ),
    (
      "ClaimReview", [.inReview],
      { store, id, key in
        _ = try await store.reviews.claim(id, for: .seconds(60), expectedVersion: 0, key: key)
      }
    ),
    (
      "DecideReview", [.inReview],
      { store, id, key in
        _ = try await store.reviews.decide(
          id, .approved, by: Decider(actor: "ann", roles: nil), reason: "known",
          expectedVersion: 0, key: key)
      }
    ),
    (
      "ReturnForCorrection", [.inReview],
      { store, id, key in
        _ = try await store.reviews.returnForCorrection(
          id, reason: "price", expectedVersion: 0, key: key)
      }
    ),
    (
      "OpenChange", [.awaitingStock, .allocated, .inFulfilment],
      { store, id, key in
        _ = try await store.changes.open(
          [.quantity(line: 1, 1)], reason: "called", due: nil, on: id, expectedVersion: 0, key: key)
      }
    ),
    (
      "ReleaseFulfilments", [.allocated, .inFulfilment],
      { store, id, key in
        _ = try await store.picks.release(id, expectedVersion: 0, key: key)
      }
    ),
    (
      "CreateShipment", [.allocated, .inFulfilment],
      { store, id, key in
        _ = try await store.shipments.create(
          of: id, lines: [],
          terms: ShipmentTerms(
            carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-\(key.requestID)"),
          expectedVersion: 0, key: key)
      }
    ),
    (
      "IssueInvoice", Set(OrderState.allCases).subtracting(ended.union([.draft, .returned])),
      { store, id, key in
        _ = try await store.invoices.issue(
          for: id, settings: .standard, expectedVersion: 0, key: key)
      }
    ),
    (
      "CompleteOrder", [.delivered],
      { store, id, key in
        _ = try await store.orders.complete(id, expectedVersion: 0, key: key)
      }
    ),
    (
      "CancelOrder",
      [
        .draft, .submitted, .inReview, .returned, .approved, .awaitingStock, .allocated,
        .inFulfilment,
      ],
      { store, id, key in
        _ = try await store.orders.cancel(id, reason: "no", expectedVersion: 0, key: key)
      }
    ),
  ]

  private static let ended: Set<OrderState> = [.rejected, .cancelled, .expired]

  /// An order that SQL puts into a state: how it got there is not what is asked here. In a state in
  /// which goods may be reserved, they are.
  private static func order(in state: OrderState, _ store: Store, _ name: String) async throws
    -> OrderID
  {
    let isReserved = [.allocated, .inFulfilment].contains(state)
    let id = try await store.orders.create(
      store.command(name, [(1, 1)], price: isReserved ? nil : euros(990))
    ).value.id
    try await store.execute(
      "DELETE FROM order_hold WHERE order_id = '\(id)' AND \(state.code) <> 3")
    try await store.execute(
      """
      UPDATE orders SET state = \(state.code), holds = CASE \(state.code) WHEN 3 THEN 1 ELSE 0 END,
        cancelled_at = CASE \(state.code) WHEN 14 THEN now() END
      WHERE order_id = '\(id)'
      """)
    return id
  }

  @Test("on orders: every state × every command")
  func orders() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 1_000)
      for (state, (name, states, command)) in product(OrderState.allCases, Self.ofOrders) {
        let call = "\(name)-\(state.name)"
        let id = try await Self.order(in: state, store, call)
        let refusal = await reason { try await command(store, id, key("do-\(call)")) }
        // CompleteOrder says what is missing; nothing else of a complete order is.
        let expected =
          states.contains(state)
          ? (name == "CompleteOrder" ? "ORDER_NOT_SETTLED" : nil)
          : "ORDER_STATE"
        #expect(refusal == expected, "\(name) of an order in \(state.name)")
        let isUnchanged = try await store.orders.load(id, tenant: shop).state == state
        #expect(refusal == nil || isUnchanged, "\(name) of an order in \(state.name)")
      }
    }
  }

  /// Commands on shipments with the states that take them; else they are refused with SHIPMENT_STATE.
  static let ofShipments:
    [(
      name: String, states: Set<ParcelState>,
      command: @Sendable (Store, ShipmentID, CommandKey) async throws -> Void
    )] = [
      (
        "CancelShipment", [.created],
        { store, id, key in
          _ = try await store.shipments.cancel(id, reason: "no", expectedVersion: 0, key: key)
        }
      ),
      (
        "ReportAnomaly", Set(ParcelState.allCases).subtracting([.created, .cancelled]),
        { store, id, key in
          _ = try await store.anomalies.report(
            .damaged, of: id, reason: "wet", expectedVersion: 0, key: key)
        }
      ),
      (
        "ConfirmDelivery",
        Set(ParcelState.allCases).subtracting([.created, .cancelled, .delivered, .returned]),
        { store, id, key in
          _ = try await store.shipments.confirmDelivery(
            of: id, at: nil, signedBy: "Ada", expectedVersion: 0, key: key)
        }
      ),
    ]

  @Test("on shipments: every state × every command")
  func shipments() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 1_000)
      for (state, (name, states, command)) in product(ParcelState.allCases, Self.ofShipments) {
        let call = "\(name)-\(state.name)"
        let order = try await store.orders.create(store.command(call, [(1, 1)])).value
        let id = try await store.shipments.create(
          of: order.id, lines: [],
          terms: ShipmentTerms(carrier: CarrierCode(checked: "DHL"), trackingNumber: "T-\(call)"),
          expectedVersion: 0, key: key("ship-\(call)")
        ).value.id
        try await store.execute(
          """
          UPDATE shipment SET state = \(state.code),
            handed_over_at = CASE WHEN \(state.code) IN (1, 13) THEN NULL ELSE now() END,
            delivered_at = CASE \(state.code) WHEN 5 THEN now() END
          WHERE shipment_id = '\(id)'
          """)
        let refusal = await reason { try await command(store, id, key("do-\(call)")) }
        #expect(
          refusal == (states.contains(state) ? nil : "SHIPMENT_STATE"),
          "\(name) of a shipment that is \(state.name)")
      }
    }
  }
}

private func product<First, Second>(_ first: [First], _ second: [Second]) -> [(First, Second)] {
  first.flatMap { one in second.map { (one, $0) } }
}
