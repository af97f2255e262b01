import Testing

@testable import Domain

@Suite("Messages")
struct NotificationTests {
  @Test("every kind has a built-in text in every language that names what it is about")
  func standards() {
    for kind in NotificationKind.allCases {
      for language in NotificationLanguage.allCases {
        let text = NotificationTemplate.standard(kind, language)
          .written(Dictionary(uniqueKeysWithValues: kind.placeholders.map { ($0, "<\($0)>") }))
        let about =
          kind.isForStaff ? "<subject>" : kind == .quoteSent ? "<quote>" : "<order>"
        #expect(text.body.contains(about), "\(kind.name) \(language.name)")
        #expect(!text.subject.contains("{") && !text.body.contains("{"))
      }
    }
    let shipped = NotificationTemplate.standard(.goodsShipped, .english)
      .written(["order": "O", "goods": "G", "quantity": "Q", "tracking": "T", "eta": "E"])
    // NTF-1.
    for fact in ["O", "G", "Q", "T", "E"] { #expect(shipped.body.contains(fact)) }
    #expect(shipped.body.contains("with –."))
  }

  @Test(
    "texts with broken braces or unknown facts are refused, with their field",
    arguments: [
      ("{order", "template.body"), ("order}", "template.body"), ("{}", "template.body"),
      ("{nothing}", "template.body"), ("{tracking}", "template.body"),
      ("{a{order}}", "template.body"),
      ("", "template.body"),
    ])
  func bad(_ body: String, _ field: String) {
    do throws(Refusal) {
      _ = try NotificationTemplate(
        kind: .orderReceived, language: .english, subject: "s", body: body)
      Issue.record("\(body) is taken")
    } catch {
      #expect(error.facts.field == field)
    }
    #expect(throws: Refusal.self) {
      try NotificationTemplate(kind: .orderReceived, language: .english, subject: "a\nb", body: "b")
    }
  }

  @Test("doubled braces are braces, and what a fact holds is only text")
  func writing() throws {
    let template = try NotificationTemplate(
      kind: .orderReturned, language: .english, subject: "{order}: {reason}",
      body: "{{{order}}} {reason}")
    let text = template.written(["order": "7", "reason": "{customer}\r\nBcc: x"])
    #expect(text.body == "{7} {customer}\r\nBcc: x")
    #expect(text.subject == "7: {customer} Bcc: x")
  }

  /// By state before and after.
  static let orders: [(OrderState?, OrderState, [NotificationKind])] = [
    (nil, .draft, []), (nil, .submitted, [.orderReceived]), (nil, .inReview, [.orderReceived]),
    (nil, .allocated, [.orderReceived, .orderReviewed]),
    (nil, .awaitingStock, [.orderReceived, .orderReviewed, .goodsShort]),
    (.draft, .inReview, [.orderReceived]), (.draft, .cancelled, []),
    (.inReview, .approved, [.orderReviewed]), (.inReview, .allocated, [.orderReviewed]),
    (.inReview, .returned, [.orderReturned]), (.inReview, .rejected, [.orderCancelled]),
    (.approved, .allocated, []), (.approved, .awaitingStock, [.goodsShort]),
    (.awaitingStock, .allocated, []), (.allocated, .allocated, []),
    (.allocated, .inFulfilment, []), (.inFulfilment, .shipped, []), (.shipped, .delivered, []),
    (.allocated, .cancelled, [.orderCancelled]), (.submitted, .expired, [.orderCancelled]),
  ]

  @Test("an order's steps ask for them", arguments: orders)
  func steps(_ row: (OrderState?, OrderState, [NotificationKind])) {
    #expect(NotificationRules.kinds(order: row.0, to: row.1) == row.2)
  }

  /// By state before and after, of an event that left units short.
  static let shortages: [(OrderState?, OrderState, [NotificationKind])] = [
    (nil, .allocated, [.orderReceived, .orderReviewed, .goodsShort]),
    (nil, .awaitingStock, [.orderReceived, .orderReviewed, .goodsShort]),
    (.inReview, .allocated, [.orderReviewed, .goodsShort]),
    (.approved, .allocated, [.goodsShort]), (.allocated, .allocated, [.goodsShort]),
    (.allocated, .awaitingStock, [.goodsShort]), (.awaitingStock, .awaitingStock, [.goodsShort]),
    (.inFulfilment, .inFulfilment, [.goodsShort]),
  ]

  @Test(
    "units that wait or are cut are told of once, whatever the order does", arguments: shortages)
  func shortage(_ row: (OrderState?, OrderState, [NotificationKind])) {
    #expect(NotificationRules.kinds(order: row.0, to: row.1, leavesShort: true) == row.2)
  }

  @Test("a shortage's text names the goods, what becomes of them and what can be had instead")
  func shortageTexts() {
    for language in NotificationLanguage.allCases {
      let body = NotificationTemplate.standard(.goodsShort, language)
        .written(["order": "O", "goods": "<G>", "solution": "<S>", "substitutes": "<I>"]).body
      for fact in ["<G>", "<S>", "<I>"] { #expect(body.contains(fact), "\(language.name)") }
    }
  }

  @Test("a parcel is told of when it leaves, arrives or goes wrong, each once")
  func parcels() {
    #expect(NotificationRules.kind(parcel: nil, to: .handedOver) == .goodsShipped)
    #expect(NotificationRules.kind(parcel: .created, to: .inTransit) == .goodsShipped)
    #expect(NotificationRules.kind(parcel: .handedOver, to: .inTransit) == nil)
    #expect(NotificationRules.kind(parcel: .inTransit, to: .delivered) == .goodsSigned)
    #expect(NotificationRules.kind(parcel: .inTransit, to: .stalled) == .deliveryDelayed)
    #expect(NotificationRules.kind(parcel: .stalled, to: .stalled) == nil)
    #expect(NotificationRules.kind(parcel: .stalled, to: .inTransit) == nil)
    #expect(NotificationRules.kind(parcel: nil, to: .created) == nil)
  }

  @Test("an urgent request is told of when it is made, to production and logistics alone")
  func urgentRequests() {
    for to in UrgentState.allCases {
      let kind = NotificationRules.kind(urgent: nil, to: to)
      #expect(kind == (to == .requested ? .urgentRequested : nil), "\(to.name)")
      for from in UrgentState.allCases {
        #expect(NotificationRules.kind(urgent: from, to: to) == nil)
      }
    }
    #expect(NotificationKind.urgentRequested.departments == [.production, .logistics])
    // Customers are no department.
    for kind in NotificationKind.allCases where !kind.departments.isEmpty {
      #expect(kind.isForStaff, "\(kind.name)")
    }
    for language in NotificationLanguage.allCases {
      let body = NotificationTemplate.standard(.urgentRequested, language)
        .written([
          "subject": "<S>", "degree": "<D>", "quantity": "<Q>", "deadline": "<T>",
          "customer": "<C>",
        ]).body
      // PRI-3.
      for fact in ["<S>", "<D>", "<Q>", "<T>", "<C>"] {
        #expect(body.contains(fact), "\(language.name) \(fact)")
      }
    }
  }

  @Test("waits grow, have an end, and end with the last attempt")
  func waits() {
    let waits = (1...12).map { NotificationRetry.wait(afterFailures: $0) }
    #expect(waits[0] == .seconds(30) && waits[1] == .seconds(60) && waits[8] == .seconds(7680))
    #expect(waits[9] == nil && waits[10] == nil && waits[11] == nil)
    #expect(NotificationRetry.wait(afterFailures: 0) == nil)
  }

  @Test("a retry leads from everything but a first wait", arguments: NotificationState.allCases)
  func retries(_ state: NotificationState) {
    let result = Result { () throws(Refusal) in try NotificationRetry.again(state) }
    #expect((try? result.get()) == (state == .pending ? nil : .pending))
  }
}
