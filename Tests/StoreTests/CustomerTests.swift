import Domain
import Postgres
import Store
import Testing

@Suite("Customers in storage [CUS-1...3]")
struct CustomerTests {
  private let profile = CustomerProfile(
    customer: Customer(
      reference: "C-1", name: "Ada", company: "Analytical", phone: "+44 1",
      email: "ada@example.org"),
    addresses: [
      Address(recipient: "Ada", lines: ["Square 12", "2nd floor"], city: "London", country: "GB"),
      Address(recipient: "Ada", lines: ["Lane 1"], city: "Ockham", country: "GB"),
    ],
    remark: "prefers mornings")

  @Test("are kept as they are put, changed by version, and listed by reference")
  func put() async throws {
    try await withStore { store in
      let made = try await store.customers.put(profile, expectedVersion: 0, key: key("one")).value
      #expect(made.profile == profile && made.version == .first)
      #expect(try await store.customers.put(profile, expectedVersion: 0, key: key("one")).isReplay)
      var changed = profile
      changed.addresses.removeLast()
      let second = try await store.customers.put(changed, expectedVersion: 1, key: key("two")).value
      #expect(second.profile == changed && second.version == Version(2))
      let stale = await reason {
        _ = try await store.customers.put(profile, expectedVersion: 1, key: key("three"))
      }
      #expect(stale == "VERSION_CONFLICT")
      for reference in ["B-1", "C-2", "D-1"] {
        var other = profile
        other.customer.reference = reference
        _ = try await store.customers.put(other, expectedVersion: 0, key: key(reference))
      }
      let page = try await store.customers.list(prefix: "C-", after: "", limit: 10, tenant: shop)
      #expect(page.map(\.profile.customer.reference) == ["C-1", "C-2"])
      let rest = try await store.customers.list(prefix: "", after: "C-1", limit: 10, tenant: shop)
      #expect(rest.map(\.profile.customer.reference) == ["C-2", "D-1"])
      #expect(
        await reason { _ = try await store.customers.load("X", tenant: shop) }
          == "CUSTOMER_NOT_FOUND")
    }
  }

  @Test("puts at once are one customer, and every one of them counts")
  func putAtOnce() async throws {
    try await withBusyStore { store in
      let results = await atOnce(4) { number in
        try await store.customers.put(profile, expectedVersion: 0, key: key("put-\(number)"))
      }
      #expect(results.compactMap { reason($0) }.isEmpty)
      let stored = try await store.customers.load("C-1", tenant: shop)
      #expect(stored.version == Version(4))
    }
  }

  @Test("how one buys is summed up from orders that count")
  func behaviour() async throws {
    try await withStore { store in
      try await store.stockUp(2, units: 100)
      _ = try await store.orders.create(store.command("one", [(1, 2), (2, 1)]))
      let last = try await store.orders.create(store.command("two", [(2, 4)])).value
      let cancelled = try await store.orders.create(store.command("three", [(1, 50)])).value
      _ = try await store.orders.cancel(
        cancelled.id, reason: "no", expectedVersion: 0, key: key("cancel"))
      let behaviour = try await store.customers.behaviour(of: "C-1", tenant: shop)
      #expect(behaviour.spending.map(\.orders) == [2])
      #expect(behaviour.spending.map(\.total) == [euros(7_000)])
      #expect(behaviour.spending.first?.average == euros(3_500))
      #expect(behaviour.products.map(\.sku) == [sku(2), sku(1)])
      #expect(behaviour.products.map(\.name) == ["Product 2", "Product 1"])
      #expect(behaviour.products.map(\.units) == [5, 2])
      #expect(behaviour.products.map(\.orders) == [2, 1])
      #expect(behaviour.months.map(\.orders).reduce(0, +) == 2)
      #expect(behaviour.countries == ["GB"])
      #expect(behaviour.last == last.times.created)
      #expect(!behaviour.isTruncated)
      let nobody = try await store.customers.behaviour(of: "nobody", tenant: shop)
      #expect(nobody.spending.isEmpty && nobody.products.isEmpty && nobody.last == nil)
    }
  }

  /// A message that is delivered and one that failed, of which both say who the customer is.
  private func messages(
    _ store: Store, about order: OrderID
  ) async throws -> [StoredNotification] {
    func unwritten() async throws -> NotificationStore.Unwritten {
      while true {
        if let unwritten = try await store.notifications.unwritten() { return unwritten }
      }
    }
    _ = try await store.notifications.unwritten()
    _ = try await store.orders.assignOwner(
      "eve", to: order, reason: "told", expectedVersion: 0, key: key("told"))
    let events = try await unwritten()
    let drafts = [NotificationKind.orderReceived, .orderCancelled].map { kind in
      NotificationDraft(
        tenant: shop, event: events.events[0].position, kind: kind, language: .english,
        channel: .email, recipient: "ada@example.org", subject: "Ada", body: "Dear Ada",
        orderID: order)
    }
    #expect(try await store.notifications.write(drafts, for: events))
    let now = store.identifiers.now.advanced(by: .seconds(60))
    let claimed = try await store.notifications.claim(due: now, until: now, limit: 10)
    #expect(claimed.count == 2)
    try await store.notifications.settle(claimed[0], failure: nil, now: now)
    try await store.notifications.settle(claimed[1], failure: "550 ada@example.org", now: now)
    return claimed
  }

  @Test("one is forgotten when every order is at its end; amounts and countries stay")
  func erase() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      _ = try await store.customers.put(profile, expectedVersion: 0, key: key("put"))
      let order = try await store.orders.create(store.command("one", [(1, 2)])).value
      _ = try await store.orders.addNote(
        OrderNote(source: .customer, text: "ring at Ada's"), to: order.id, expectedVersion: 0,
        key: key("note"))
      _ = try await store.complaints.create(
        ComplaintDraft(
          orderID: order.id, channel: .phone, category: .quality, customer: profile.customer,
          content: "Ada is cross"), key: key("complaint"))
      #expect(
        await reason {
          _ = try await store.customers.erase("C-1", reason: "asked", key: key("early"))
        } == "CUSTOMER_HAS_OPEN_ORDERS")
      let jobs = try await messages(store, about: order.id)
      _ = try await store.orders.cancel(
        order.id, reason: "over", expectedVersion: 0, key: key("cancel"))
      let traces = try await store.customers.traces(of: "C-1", tenant: shop)
      #expect(
        [traces.records, traces.orders, traces.complaints, traces.notes] == [1, 1, 1, 1]
          && traces.pseudonym.isEmpty)
      let erased = try await store.customers.erase("C-1", reason: "asked", key: key("erase")).value
      #expect(erased.pseudonym.hasPrefix("erased-"))
      #expect([erased.orders, erased.complaints, erased.notes, erased.records] == [1, 1, 1, 1])
      #expect(traces.notifications == 2 && erased.notifications == 2)

      let after = try await store.orders.load(order.id, tenant: shop)
      #expect(after.customer == Customer(reference: erased.pseudonym, name: "erased"))
      #expect(after.shippingAddress.country == "GB")
      #expect(after.totals == order.totals)
      for table in [
        "orders AS t", "complaint AS t", "order_note AS t", "customer AS t", "audit AS t",
        "notification_job AS t", "notification_attempt AS t",
      ] {
        #expect(
          try await store.count("\(table) WHERE t::text ~ 'Ada|ada@|London|C-1'") == 0, "\(table)")
      }
      #expect(try await store.count("audit WHERE detail = 'erase: asked'") == 1)
      #expect(try await store.count("order_event WHERE kind = 55") == 1)
      // What was not delivered yet never is, and what a worker still has of it leaves no trace.
      #expect(try await store.count("notification_job WHERE next_attempt_at IS NOT NULL") == 0)
      #expect(try await store.count("notification_job WHERE state = 2") == 1)
      for job in jobs {
        try await store.notifications.settle(
          job, failure: "550 ada@example.org", now: store.identifiers.now)
      }
      #expect(try await store.count("notification_attempt AS t WHERE t::text ~ 'ada@'") == 0)
      let again = try await store.customers.erase("C-1", reason: "asked", key: key("again")).value
      #expect([again.records, again.orders, again.complaints, again.notes] == [0, 0, 0, 0])
      #expect(again.notifications == 0)
      #expect(again.pseudonym.isEmpty)
      #expect(
        try await store.customers.erase("C-1", reason: "asked", key: key("erase")).isReplay)
    }
  }

  @Test("what people wrote about somebody's orders, changes, shipments and cases is forgotten too")
  func eraseTexts() async throws {
    try await withStore { store in
      try await store.stockUp(1, units: 100)
      let order = try await store.orders.create(store.command("one", [(1, 2)])).value.id
      _ = try await store.orders.placeHold(
        Hold(kind: .manual, owner: "", reason: "Ada called", deadline: nil), on: order,
        expectedVersion: 0, key: key("hold"))
      _ = try await store.orders.addAttachment(
        try OrderAttachment(
          reference: "archive/7", sha256: Array(0..<32), fileName: "Ada.pdf",
          mediaType: "application/pdf", sizeBytes: 77), to: order, expectedVersion: 0,
        key: key("file"))
      _ = try await store.exceptions.raise(
        .shortage, about: order, detail: "Ada waits", key: key("raise"))
      let change = try await store.changes.open(
        [.contact(profile.customer), .address(profile.addresses[0])], reason: "Ada moved", due: nil,
        on: order, expectedVersion: 0, key: key("open")
      ).value.change.id
      _ = try await store.changes.submit(change, expectedVersion: 0, key: key("submit"))
      _ = try await store.changes.recordConsent(
        Consent(channel: .email, evidence: "<ada@example.org>"), to: change, expectedVersion: 0,
        key: key("consent"))
      _ = try await store.changes.withdraw(
        change, reason: "Ada stays", expectedVersion: 0, key: key("withdraw"))
      let complaint = try await store.complaints.create(
        ComplaintDraft(
          orderID: order, channel: .phone, category: .quality, customer: profile.customer,
          content: "Ada is cross"), key: key("complaint")
      ).value.id
      for (number, step) in [
        ComplaintStep.assign(
          try ComplaintAssignment(department: DepartmentCode(checked: "care"))),
        .investigate(try Investigation(cause: .service, finding: "Ada was not called")),
        .pause(question: try ComplaintMessageDraft(source: .staff, text: "Ada, when?")),
        .say(try ComplaintMessageDraft(source: .customer, text: "Ada says at noon")),
        .escalate(reason: "Ada knows the owner"),
        .propose(try Solution(kind: .coupon, text: "Dear Ada", amount: euros(500))),
        .answer(
          try CustomerAnswer(
            decision: .agreed, answeredBy: "Ada", channel: .phone, note: "Ada is glad")),
        .execute(try SolutionExecution(note: "sent to Ada", reference: "ADA-Ada")),
        .resolve(try Resolution(text: "Ada is content", customerOpinion: "Ada: fine")),
        .close(
          try Liability(party: .staff, responsible: "bo"),
          try Rectification(
            text: "call Ada", due: store.identifiers.now.advanced(by: .seconds(86_400))),
          customerOpinion: ""),
      ].enumerated() {
        _ = try await store.complaints.take(
          step, in: complaint, expectedVersion: 0, key: key("step-\(number)"))
      }
      _ = try await store.orders.cancel(
        order, reason: "Ada does not want it", expectedVersion: 0, key: key("cancel"))
      try await ship(store, order)

      _ = try await store.customers.erase("C-1", reason: "asked", key: key("erase"))
      for table in [
        "orders", "order_event", "order_attachment", "customer_consent", "change_set",
        "change_action", "complaint", "complaint_event", "complaint_message", "exception_case",
        "shipment",
        "shipment_event", "shipment_anomaly", "tracking_event",
      ] {
        #expect(try await store.count("\(table) AS t") > 0, "\(table)")
        #expect(
          try await store.count("\(table) AS t WHERE t::text ~ 'Ada|ada@|London|Square'") == 0,
          "\(table)")
      }
      // What is left can be read.
      let left = try await store.changes.load(change, tenant: shop).change
      let address = Address(recipient: "erased", lines: ["erased"], country: "GB")
      #expect(left.actions == [.contact(Customer(name: "erased")), .address(address)])
      let erased = try await store.complaints.load(complaint, tenant: shop)
      #expect(erased.resolution == "erased" && erased.answer?.answeredBy == "erased")
      #expect(erased.liability?.responsible == "bo")
      #expect(try await store.orders.load(order, tenant: shop).cancellationReason == "erased")
    }
  }

  /// A parcel that somebody signed for, with what its carrier said.
  private func ship(_ store: Store, _ order: OrderID) async throws {
    let id = PostgresUUID(high: order.uuid.high, low: order.uuid.low)
    for sql in [
      """
      INSERT INTO shipment (tenant_id, shipment_id, order_id, state, carrier, tracking_no, actor,
        handed_over_at, delivered_at, signed_by, last_location)
      VALUES ('shop', $1, $1, 5, 'DHL', 'T-1', 'me', now(), now(), 'Ada', 'Square 12')
      """,
      """
      INSERT INTO tracking_event (tenant_id, carrier, tracking_no, event_key, state, happened_at,
        location, message)
      SELECT 'shop', 'DHL', 'T-1', $1::text, 5, now(), 'London', 'signed by Ada'
      """,
      """
      INSERT INTO shipment_event (tenant_id, shipment_id, event_id, ordinal, kind, from_state, to_state,
        version, detail, actor)
      VALUES ('shop', $1, $1, 1, 5, 4, 5, 2, 'signed by Ada', 'me')
      """,
      """
      INSERT INTO shipment_anomaly (tenant_id, anomaly_id, shipment_id, order_id, kind, since, detail,
        reported_by)
      VALUES ('shop', $1, $1, $1, 1, now(), 'Ada waits', 'me')
      """,
    ] {
      _ = try await store.pool.write(
        Statement<PostgresUUID, NoRow>(sql), id, deadline: nil)
    }
  }
}
