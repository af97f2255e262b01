import Contracts
import Domain
import Postgres
import RPCCore
import Store
import Synchronization
import Testing

@testable import Services

/// Keeps what it is given, and fails as often as it is told to.
final class RecordingSink: NotificationSink {
  private let state = Mutex<(messages: [NotificationMessage], failures: Int)>(([], 0))
  private let isPermanent: Bool
  let name = "test"

  init(failures: Int = 0, isPermanent: Bool = false) {
    self.isPermanent = isPermanent
    state.withLock { $0.failures = failures }
  }

  var messages: [NotificationMessage] { state.withLock { $0.messages } }

  func deliver(_ message: NotificationMessage) async throws {
    try state.withLock { state in
      if state.failures > 0 {
        state.failures -= 1
        throw NotificationFailure("away", isPermanent: isPermanent)
      }
      state.messages.append(message)
    }
  }
}

@Suite("Messages to customers and staff")
struct NotificationServiceTests {
  @Test("an order's messages are written once, in the customer's language, with its facts")
  func order() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let order = try await fixture.create()
      let list = try await fixture.written(2)
      #expect(list.count == 2)
      #expect(Set(list.map(\.kind.rawValue)) == [1, 2])
      #expect(list.allSatisfy { $0.orderID == order.orderID && $0.state == .pending })
      let received = try #require(list.first { $0.kind == .orderReceived })
      #expect(received.recipient == "ann@example.com" && received.channel == .email)
      #expect(received.subject.contains(order.number))
      #expect(received.body.contains("Product A-1 × "))
      #expect(try await fixture.written(2).count == 2)
      _ = try await fixture.orders.cancelOrder(
        CancelOrderRequest(requestID: "x", orderID: order.orderID, reason: "No need."),
        context: fixture.context)
      let cancelled = try await fixture.written(
        1, ListNotificationsRequest(kinds: [.orderCancelled]))
      #expect(cancelled.first?.body.contains("No need.") == true)
    }
  }

  @Test("several workers at once write each message once and deliver it once")
  func once() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      for number in 0..<10 { _ = try await fixture.create("r-\(number)") }
      let sink = RecordingSink()
      try await withThrowingTaskGroup { group in
        for _ in 0..<4 {
          group.addTask { _ = try await fixture.written(20) }
        }
        try await group.waitForAll()
      }
      try await withThrowingTaskGroup { group in
        for _ in 0..<4 {
          group.addTask {
            let delivery = MessageDelivery(store: fixture.store, sink: sink)
            while try await delivery.runOnce() {}
          }
        }
        try await group.waitForAll()
      }
      #expect(sink.messages.count == 20)
      #expect(Set(sink.messages.map(\.id)).count == 20)
      let sent = try await fixture.written(20, ListNotificationsRequest(states: [.sent]))
      #expect(sent.count == 20 && sent.allSatisfy { $0.attempts == 1 && $0.sendTime != nil })
    }
  }

  @Test("a failure is logged and tried again later; a person may have it tried at once")
  func failure() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      _ = try await fixture.create()
      let list = try await fixture.written(2)
      let sink = RecordingSink(failures: 2)
      let delivery = MessageDelivery(store: fixture.store, sink: sink)
      #expect(try await delivery.runOnce() == false)
      #expect(sink.messages.isEmpty)
      // Not due yet.
      #expect(try await delivery.runOnce() == false)
      #expect(sink.messages.isEmpty)
      let notifications = fixture.notifications
      let context = fixture.context
      let id = list[0].notificationID
      let failed = try await notifications.getNotification(
        GetNotificationRequest(notificationID: id), context: context)
      #expect(failed.state == .failed && failed.attempts == 1 && failed.nextAttemptTime != nil)
      #expect(failed.attemptLog.map(\.failure) == ["test: away"])
      let retry = RetryNotificationRequest(
        requestID: "again", notificationID: id, expectedVersion: failed.version, reason: "asked")
      let pending = try await notifications.retryNotification(retry, context: context)
      #expect(pending.state == .pending && pending.version == failed.version + 1)
      #expect(try await notifications.retryNotification(retry, context: context) == pending)
      #expect(
        await refused {
          try await notifications.retryNotification(
            RetryNotificationRequest(requestID: "b", notificationID: id, reason: "asked"),
            context: context)
        } == Refused(.failedPrecondition, "NOTIFICATION_STATE", ["state": "PENDING"]))
      _ = try await delivery.runOnce()
      #expect(sink.messages.map(\.id) == [id])
      let sent = try await notifications.getNotification(
        GetNotificationRequest(notificationID: id), context: context)
      #expect(sent.state == .sent && sent.attemptLog.map(\.failure) == ["", "test: away"])
    }
  }

  @Test("a message that its receiver refuses for good is not tried again by itself")
  func refusal() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      _ = try await fixture.create()
      _ = try await fixture.written(2)
      let sink = RecordingSink(failures: 1, isPermanent: true)
      while try await MessageDelivery(store: fixture.store, sink: sink).runOnce() {}
      #expect(sink.messages.count == 1)
      let list = try await fixture.written(1, ListNotificationsRequest(states: [.undeliverable]))
      #expect(list.count == 1 && list[0].attempts == 1 && list[0].nextAttemptTime == nil)
      let id = list[0].notificationID
      let told = try await fixture.notifications.getNotification(
        GetNotificationRequest(notificationID: id), context: fixture.context)
      #expect(told.attemptLog.map(\.failure) == ["test: away"])
      // A person who knows better may have it tried again.
      _ = try await fixture.notifications.retryNotification(
        RetryNotificationRequest(requestID: "again", notificationID: id, reason: "it is mended"),
        context: fixture.context)
      while try await MessageDelivery(store: fixture.store, sink: sink).runOnce() {}
      #expect(sink.messages.map(\.id).contains(id))
    }
  }

  @Test("a customer is reminded of a payment by the order's event: how much, and until when")
  func reminder() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let order = try await fixture.create { $0.payment = OrderPayment(method: .card) }
      let tomorrow = fixture.store.identifiers.now.advanced(by: .seconds(86_401))
      _ = try await fixture.store.paymentDeadlines.enforceTerms(now: tomorrow)
      let told = try await fixture.written(1, .init(kinds: [.paymentReminder]))
      let id = OrderID(try #require(UUIDv7(order.orderID)))
      let stored = try await fixture.store.orders.load(id, tenant: OrdersFixture.tenant)
      let due = MessageTime.minute(try #require(stored.settlement.due))
      #expect(told.count == 1 && told[0].recipient == "ann@example.com")
      #expect(told[0].body.contains(stored.totals.total.description) && told[0].body.contains(due))
    }
  }

  @Test("a customer hears of every step of a refund, with its amount")
  func refunds() async throws {
    try await OrdersFixture.with { fixture in
      let order = try await fixture.create()
      let id = OrderID(try #require(UUIDv7(order.orderID)))
      func key(_ request: String, _ actor: String = "ann") -> CommandKey {
        CommandKey(
          tenant: OrdersFixture.tenant, principal: actor, actor: actor,
          requestID: RequestID(request)!, requestHash: [1])
      }
      let total = try await fixture.store.orders.load(id, tenant: OrdersFixture.tenant).totals.total
      let payment = try PaymentDraft(
        provider: "adyen", reference: "p-1", method: nil, state: .captured, amount: total,
        time: nil, isPartial: false, now: fixture.store.identifiers.now)
      _ = try await fixture.store.payments.record(
        payment, of: id, expectedVersion: 0, key: key("pay"))
      try await fixture.beginMessages()
      let refund = try await fixture.store.refunds.request(
        .all, of: id, reason: "late", expectedVersion: 0, key: key("ask")
      ).value
      _ = try await fixture.store.refunds.approve(
        refund.id, expectedVersion: 0, key: key("approve", "finance"))
      let told = try await fixture.written(2, .init(kinds: [.refundProgress]))
      #expect(told.map(\.orderID) == [order.orderID, order.orderID])
      #expect(told.allSatisfy { $0.body.contains(refund.amount.description) })
      #expect(told[0].body.contains("approved") && told[1].body.contains("requested"))
    }
  }

  @Test(
    "staff hear of a complaint that is late, also of one about no order", arguments: ["", "zh"])
  func alerts(_ language: String) async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      _ = try await fixture.settings.updateSettings(
        UpdateSettingsRequest(
          requestID: "s",
          settings: Settings(
            messageLanguage: language.isEmpty ? .english : .chinese,
            alertRecipient: "ops@example.org"),
          reason: "asked"), context: fixture.context)
      let keeping = ClockKeeping(store: fixture.store.sla)
      _ = try await keeping.runOnce()
      try await fixture.beginMessages()
      let key = CommandKey(
        tenant: OrdersFixture.tenant, principal: "ann", actor: "ann",
        requestID: RequestID("complain")!, requestHash: [1])
      let complaint = try await fixture.store.complaints.create(
        try ComplaintDraft(
          orderID: nil, channel: .email, category: .delivery,
          customer: Customer(reference: "C-1", name: "Ada", email: "ada@example.org"),
          content: "Late."), key: key
      ).value
      var clocks: [StoredClock] = []
      while clocks.count < 2 {
        _ = try await keeping.runOnce()
        clocks = try await fixture.store.sla.clocks(
          ClockFilter(), after: nil, limit: 10, tenant: OrdersFixture.tenant
        ).clocks
      }
      let late = try #require(clocks.map(\.clock.due).max()).advanced(by: .seconds(1))
      #expect(try await ClockAlerts(store: fixture.store.sla).runOnce(now: late) == 2)
      let told = try await fixture.written(2, .init(kinds: [.slaAlert]))
      #expect(told.count == 2 && told.allSatisfy { $0.recipient == "ops@example.org" })
      let subject = (language.isEmpty ? "complaint " : "投诉 ") + complaint.id.description
      #expect(told.allSatisfy { $0.body.contains(subject) && $0.orderID.isEmpty })
      let cases = try await fixture.written(2, .init(kinds: [.exceptionAlert]))
      #expect(cases.count == 2)
      #expect(cases.allSatisfy { $0.body.contains(complaint.id.description) })
    }
  }

  @Test("a tenant's own text is used, shown before it is put, and its facts are checked")
  func templates() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let (notifications, context) = (fixture.notifications, fixture.context)
      let all = try await notifications.listTemplates(.init(), context: context).templates
      #expect(all.count == 36 && all.allSatisfy { $0.version == 0 && !$0.placeholders.isEmpty })
      let first = try await notifications.listTemplates(
        ListTemplatesRequest(pageSize: 23), context: context)
      let second = try await notifications.listTemplates(
        ListTemplatesRequest(pageSize: 23, pageToken: first.nextPageToken), context: context)
      #expect(first.templates + second.templates == all && second.nextPageToken.isEmpty)
      var template = Contracts.NotificationTemplate(
        kind: .orderReceived, language: .english, subject: "Got {order}", body: "Hi {customer}!")
      let shown = try await notifications.previewTemplate(
        PreviewTemplateRequest(template: template), context: context)
      #expect(shown.body == "Hi Ada Lovelace!")
      let put = try await notifications.putTemplate(
        PutTemplateRequest(requestID: "t", template: template), context: context)
      #expect(put.version == 1)
      _ = try await fixture.create()
      let received = try await fixture.written(1, .init(kinds: [.orderReceived]))
      #expect(received.first?.body == "Hi Ann Lee!")
      template.body = "{tracking}"
      let refusal = await refused {
        try await notifications.putTemplate(
          PutTemplateRequest(requestID: "u", template: template), context: context)
      }
      #expect(refusal?.metadata["field"] == "template.body")
    }
  }

  @Test("settings say whom to tell, and are changed by name and version")
  func settings() async throws {
    try await OrdersFixture.with { fixture in
      try await fixture.beginMessages()
      let (settings, context) = (fixture.settings, fixture.context)
      let before = try await settings.getSettings(.init(), context: context)
      #expect(before.version == 0 && before.currency == "EUR" && before.notifyCustomers == true)
      #expect(before.cancelFreeSeconds == 86_400 && before.messageLanguage == .unspecified)
      let request = UpdateSettingsRequest(
        requestID: "s",
        settings: Settings(notifyCustomers: false, alertRecipient: "ops@example.org"),
        reason: "asked")
      let after = try await settings.updateSettings(request, context: context)
      #expect(after.version == 1 && after.notifyCustomers == false)
      #expect(after.currency == "EUR" && after.alertRecipient == "ops@example.org")
      #expect(try await settings.updateSettings(request, context: context) == after)
      #expect(
        await refused {
          try await settings.updateSettings(
            UpdateSettingsRequest(
              requestID: "t", settings: Settings(currency: "USD"), expectedVersion: 7,
              reason: "asked"), context: context)
        } == Refused(.aborted, "VERSION_CONFLICT", ["current_version": "1"]))
      for (field, bad) in [
        ("settings", Settings()), ("settings.currency", Settings(currency: "euro")),
        ("settings.cancel_fee_basis_points", Settings(cancelFeeBasisPoints: 10_001)),
        ("settings.cancel_free_seconds", Settings(cancelFreeSeconds: -1)),
        (
          "settings.payment_reminders.seconds_before[1]",
          Settings(paymentReminders: PaymentReminders(secondsBefore: [0, -1]))
        ),
        (
          "settings.payment_reminders.seconds_before",
          Settings(paymentReminders: PaymentReminders(secondsBefore: Array(0..<11)))
        ),
      ] {
        let refusal = await refused {
          try await settings.updateSettings(
            UpdateSettingsRequest(requestID: "b-\(field)", settings: bad, reason: "asked"),
            context: context)
        }
        #expect(refusal?.metadata["field"] == field, "\(field)")
      }
      let misfit = await refused {
        try await settings.updateSettings(
          UpdateSettingsRequest(
            requestID: "m", settings: Settings(reviewScoreLimit: 500), reason: "asked"),
          context: context)
      }
      #expect(misfit?.metadata["field"] == "settings")
      let second = try await settings.updateSettings(
        UpdateSettingsRequest(
          requestID: "v", settings: Settings(currency: "USD"), expectedVersion: 1, reason: "moved"),
        context: context)
      #expect(second.version == 2 && second.currency == "USD" && second.notifyCustomers == false)
      #expect(before.paymentReminders?.secondsBefore == [172_800, 86_400])
      #expect(second.paymentReminders == before.paymentReminders)
      for seconds: [Int64] in [[3600, 60, 0], []] {
        let changed = try await settings.updateSettings(
          UpdateSettingsRequest(
            requestID: "r-\(seconds.count)",
            settings: Settings(paymentReminders: PaymentReminders(secondsBefore: seconds)),
            reason: "sooner"), context: context)
        #expect(changed.paymentReminders?.secondsBefore == seconds)
      }
    }
  }

  @Test("every column of the settings has its field")
  func everySetting() async throws {
    try await OrdersFixture.with(stock: 0) { fixture in
      let columns = try await fixture.store.pool.read(
        Statement<Row<String>>(
          """
          SELECT column_name::text FROM information_schema.columns
          WHERE table_name = 'tenant_setting' AND column_name NOT IN ('tenant_id', 'version')
          """), deadline: nil
      ).map(\.values)
      #expect(Set(columns) == Set(SettingField.all.map(\.name)))
    }
  }

  @Test("messages are lines of JSON whatever they hold")
  func json() {
    let stored = StoredNotification(
      id: NotificationID(UUIDv7(milliseconds: 1, randomA: 2, randomB: 3)),
      tenant: OrdersFixture.tenant,
      version: .first, kind: .goodsShort, language: .chinese, channel: .sms, recipient: "+86 1",
      subject: "a\"b\\c", body: "\u{1}\n\t台灯", orderID: nil, state: .pending, attempts: 1,
      nextAttempt: nil, created: Instant(microseconds: 0), sent: nil)
    #expect(
      NotificationMessage(stored).json == """
        {"notification_id":"00000000-0001-7002-8000-000000000003","tenant":"shop",\
        "kind":"GOODS_SHORT","channel":"SMS","language":"zh-CN","recipient":"+86 1",\
        "subject":"a\\"b\\\\c","body":"\\u0001\\n\\t台灯","order_id":"","attempt":2}
        """)
  }
}
