import Domain
import Store

/// A message that an event asks for, with what its text may say.
struct MessageFacts: Sendable {
  let kind: NotificationKind
  /// Nil: staff are told of something that no order is behind.
  let order: Domain.Order?
  var quote: StoredQuote?
  var shipment: StoredShipment?
  var clock: StoredClock?
  var rma: Domain.Rma?
  var exception: ExceptionCase?
  var urgent: Domain.UrgentRequest?
  var amount: Domain.Money?
  /// Of a message about a shortage.
  var short: [ShortUnits] = []
  var substitutes: [SKU: [NamedOffer]] = [:]
  /// A state's name as it is stored, and the machine it is of.
  var status = ""
  var machine = ""
  var reason = ""

  private init(_ kind: NotificationKind, _ order: Domain.Order?) {
    self.kind = kind
    self.order = order
  }

  /// The messages that an event asks for; none if what it is about is gone.
  ///
  /// - Parameter short: what the event left its order short of.
  static func asked(
    by event: OutboxEvent, short: [ShortUnits], _ store: Store
  ) async throws -> [MessageFacts] {
    do {
      switch event.aggregateKind {
      case .order: return try await asked(byOrder: event, short: short, store)
      case .refund: return try await asked(byRefund: event, store)
      case .shipment: return try await asked(byShipment: event, store)
      case .rma: return try await asked(byRma: event, store)
      case .clock: return try await asked(byClock: event, store)
      case .exception: return try await asked(byException: event, store)
      case .quote: return try await asked(byQuote: event, store)
      case .urgentRequest: return try await asked(byUrgentRequest: event, store)
      default: return []
      }
    } catch let refusal as Refusal {
      // Erased or removed since: there is nobody to tell of it any more.
      guard refusal.kind == .missing else { throw refusal }
      return []
    }
  }

  private static func asked(
    byOrder event: OutboxEvent, short: [ShortUnits], _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = OrderState(code: event.toState) else {
      return []
    }
    let kinds =
      event.kind == OrderEventKind.paymentReminder.code
      ? [.paymentReminder]
      : NotificationRules.kinds(
        order: OrderState(code: event.fromState), to: to, leavesShort: !short.isEmpty)
    if kinds.isEmpty { return [] }
    let order = try await store.orders.load(OrderID(id), tenant: event.tenant)
    var messages: [MessageFacts] = []
    for kind in kinds {
      var facts = MessageFacts(kind, order)
      (facts.status, facts.machine) = (to.name, "ORDER_STATE")
      facts.reason = event.detail
      if kind == .goodsShort {
        facts.short = short.isEmpty ? order.waiting : short
        // What waited was filled before anybody was told.
        if facts.short.isEmpty { continue }
        facts.substitutes = try await store.stock.offers(
          insteadOf: Set(facts.short.map(\.sku)), tenant: event.tenant)
      }
      messages.append(facts)
    }
    return messages
  }

  private static func asked(
    byRefund event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = RefundState(code: event.toState),
      let kind = NotificationRules.kind(refund: RefundState(code: event.fromState), to: to)
    else { return [] }
    let refund = try await store.refunds.load(RefundID(id), tenant: event.tenant)
    // The customer hears of the exchange, and of its order.
    if refund.isCredit { return [] }
    var facts = MessageFacts(
      kind, try await store.orders.load(refund.orderID, tenant: event.tenant))
    facts.amount = refund.amount
    (facts.status, facts.machine) = (to.name, "REFUND")
    return [facts]
  }

  private static func asked(
    byShipment event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = ParcelState(code: event.toState),
      let kind = NotificationRules.kind(parcel: ParcelState(code: event.fromState), to: to)
    else { return [] }
    let shipment = try await store.shipments.load(ShipmentID(id), tenant: event.tenant)
    var facts = MessageFacts(
      kind, try await store.orders.load(shipment.orderID, tenant: event.tenant))
    facts.shipment = shipment
    (facts.status, facts.machine) = (to.name, "SHIPMENT_STATE")
    facts.reason = shipment.events.first?.message ?? event.detail
    return [facts]
  }

  private static func asked(
    byRma event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = RmaState(code: event.toState),
      let kind = NotificationRules.kind(rma: RmaState(code: event.fromState), to: to)
    else { return [] }
    let rma = try await store.rmas.load(RmaID(id), tenant: event.tenant)
    var facts = MessageFacts(
      kind, try await store.orders.load(rma.orderID, tenant: event.tenant))
    facts.rma = rma
    (facts.status, facts.machine) = (to.name, "RMA_STATE")
    switch to {
    case .rejected: facts.reason = rma.decisionReason
    case .offer:
      facts.reason =
        (rma.offer?.text ?? "") + (rma.offer?.amount.map { " (\($0))" } ?? "")
    case .compensate: facts.reason = rma.compensation?.description ?? ""
    default: break
    }
    return [facts]
  }

  private static func asked(
    byClock event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let alert = ClockAlerts.Event(rawValue: event.kind)
    else { return [] }
    let clock = try await store.sla.load(ClockID(id), tenant: event.tenant)
    let isBreach = alert == .breached
    guard let kind = NotificationRules.kind(clock: clock.kind, isBreach: isBreach) else {
      return []
    }
    var facts = MessageFacts(
      kind, try await Self.order(clock.orderID, store, event.tenant))
    facts.clock = clock
    (facts.status, facts.machine) = (isBreach ? "BREACHED" : "DUE_SOON", "CLOCK_STATE")
    return [facts]
  }

  private static func asked(
    byException event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    // Only when it is raised: what becomes of it, its department sees in its list.
    guard event.fromState == 0, let id = UUIDv7(event.aggregate),
      ExceptionKind(code: event.kind) != nil
    else { return [] }
    let raised = try await store.exceptions.load(ExceptionID(id), tenant: event.tenant)
    var facts = MessageFacts(
      .exceptionAlert, try await Self.order(raised.orderID, store, event.tenant))
    facts.exception = raised
    facts.reason = event.detail
    return [facts]
  }

  private static func asked(
    byQuote event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = QuoteState(code: event.toState),
      let kind = NotificationRules.kind(quote: QuoteState(code: event.fromState), to: to)
    else { return [] }
    var facts = MessageFacts(kind, nil)
    facts.quote = try await store.quotes.load(QuoteID(id), tenant: event.tenant)
    return [facts]
  }

  private static func asked(
    byUrgentRequest event: OutboxEvent, _ store: Store
  ) async throws -> [MessageFacts] {
    guard let id = UUIDv7(event.aggregate), let to = UrgentState(code: event.toState),
      let kind = NotificationRules.kind(urgent: UrgentState(code: event.fromState), to: to)
    else { return [] }
    let urgent = try await store.urgents.load(UrgentID(id), tenant: event.tenant)
    var facts = MessageFacts(
      kind, try await store.orders.load(urgent.orderID, tenant: event.tenant))
    facts.urgent = urgent
    facts.reason = urgent.reason
    return [facts]
  }

  private static func order(
    _ id: OrderID?, _ store: Store, _ tenant: TenantID
  ) async throws -> Domain.Order? {
    guard let id else { return nil }
    return try await store.orders.load(id, tenant: tenant)
  }

  /// Whom it is about; nil: nobody who could be told.
  var customer: Customer? { order?.customer ?? quote?.quote.offer.order.customer }

  /// Where the goods go: it tells the customer's language.
  var country: String {
    (order?.shippingAddress ?? quote?.quote.offer.order.shippingAddress)?.country ?? ""
  }

  // MARK: In words

  /// What the placeholders of its template stand for.
  func facts(in language: Language) -> [String: String] {
    var facts = [
      "subject": subject(in: language),
      "goods": goods(in: language),
      "quantity": String(units.reduce(0) { $0 + $1.units }),
      "reason": reason,
      "status": language == .chinese ? StateNames.chinese(status, of: machine) : words(status),
    ]
    if kind == .goodsShort {
      facts["solution"] = ShortageWords.solution(short, in: language)
      facts["substitutes"] = ShortageWords.list(substitutes, instead: short, in: language)
    }
    if let customer {
      facts["customer"] = customer.name.isEmpty ? customer.company : customer.name
    }
    if let order {
      facts["order"] = order.number.description
      facts["total"] = order.totals.total.description
    }
    let arrival = shipment?.estimated ?? shipment?.promised ?? order?.delivery.deliverBy
    facts["eta"] = arrival.map { MessageTime.date($0) }
    facts["amount"] = amount?.description
    facts["deadline"] = order?.settlement.due.map { MessageTime.minute($0) }
    if let shipment {
      facts["carrier"] = shipment.carrier.text
      facts["tracking"] = shipment.trackingNumber
    }
    if let rma {
      facts["warehouse"] = rma.warehouse?.text
      facts["deadline"] = rma.expires.map { MessageTime.minute($0) }
    }
    if let clock {
      facts["clock"] =
        language == .chinese
        ? StateNames.chinese(clock.kind.name, of: "CLOCK") : words(clock.kind.name)
      facts["deadline"] = MessageTime.minute(clock.clock.due)
    }
    if let urgent {
      facts["quantity"] = String(urgent.units)
      facts["degree"] =
        language == .chinese
        ? StateNames.chinese(urgent.degree.name, of: "URGENT_DEGREE") : words(urgent.degree.name)
      facts["deadline"] = MessageTime.minute(urgent.wanted)
    }
    if let quote { facts.merge(QuoteWords.facts(of: quote.quote)) { _, new in new } }
    if let exception {
      facts["status"] =
        language == .chinese
        ? StateNames.chinese(exception.kind.name, of: "EXCEPTION") : words(exception.kind.name)
    }
    return facts
  }

  /// What staff are told of: the order, else what the clock runs on, else the case itself.
  private func subject(in language: Language) -> String {
    let (name, id) =
      if let order {
        ("ORDER", order.number.description)
      } else if let clock {
        (clock.subjectKind.name, clock.subject)
      } else {
        ("EXCEPTION_CASE", exception?.id.description ?? "")
      }
    return (language == .chinese ? StateNames.chinese(name, of: "SUBJECT") : words(name)) + " " + id
  }

  private func words(_ name: String) -> String {
    name.lowercased().split(separator: "_").joined(separator: " ")
  }

  /// Names and units of what it is about: what is short, a shipment's or a return's lines, else the order's that are not
  /// cancelled.
  private var units: [(name: String, units: Int64)] {
    if kind == .goodsShort {
      return short.map { short in
        let name = order?.lines.first { $0.sku == short.sku }?.productName ?? ""
        return ("\(name) (\(short.sku))", short.units)
      }
    }
    if let shipment {
      return shipment.lines.map { line in
        let name = order?.lines.first { $0.number == line.number }?.productName ?? line.sku.text
        return (name, line.quantity.units)
      }
    }
    if let rma {
      return rma.lines.map { line in
        let name = order?.lines.first { $0.number == line.number }?.productName ?? line.sku.text
        return (name, line.quantity)
      }
    }
    return (order?.lines ?? []).compactMap { line in
      let units = Int64(line.counters.ordered) - Int64(line.counters.cancelled)
      return units > 0 ? (line.productName, units) : nil
    }
  }

  private func goods(in language: Language) -> String {
    let units = units
    let shown = units.prefix(ServiceLimits.goodsNamed).map { "\($0.name) × \($0.units)" }
    let rest = units.count > shown.count ? ["…"] : []
    return (shown + rest).joined(separator: language == .chinese ? "、" : ", ")
  }
}

/// Times in messages: UTC, for nobody has said where the customer's clock hangs.
enum MessageTime {
  /// `2025-01-28`.
  static func date(_ instant: Instant) -> String {
    TimeZoneRules.utc.date(at: instant).description
  }

  /// `2025-01-28 10:00 UTC`.
  static func minute(_ instant: Instant) -> String {
    let date = TimeZoneRules.utc.date(at: instant)
    let midnight = TimeZoneRules.utc.instant(of: date, minute: 0)
    let minutes = (instant.microseconds - midnight.microseconds) / 60_000_000
    return "\(date) \(padded(minutes / 60)):\(padded(minutes % 60)) UTC"
  }

  private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
