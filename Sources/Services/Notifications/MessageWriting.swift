import Domain
import Store

/// Writes the messages that events ask for (NTF-1…4): from the feed, exactly once for each event.
struct MessageWriting: BackgroundWork {
  let store: Store

  var name: String { "notifications" }
  var interval: Duration { ServiceLimits.clockInterval }

  func runOnce() async throws -> Bool {
    guard let unwritten = try await store.notifications.unwritten() else { return false }
    let tenants = Set(unwritten.events.map(\.tenant))
    let wishes = try await store.notifications.wishes(of: tenants)
    let short = try await store.stock.shortages(leftBy: unwritten.events)
    var templates: [TenantID: [StoredTemplate]] = [:]
    var drafts: [NotificationDraft] = []
    for event in unwritten.events {
      guard let wishes = wishes[event.tenant] else { continue }
      let asked = try await MessageFacts.asked(
        by: event, short: short[event.position] ?? [], store)
      for asked in asked {
        let addresses = wishes.addresses(of: asked)
        if addresses.isEmpty { continue }
        let language =
          wishes.language
          ?? (asked.kind.isForStaff
            ? .english
            : NotificationLanguage(country: asked.country))
        if templates[event.tenant] == nil {
          templates[event.tenant] = try await store.notifications.templates(tenant: event.tenant)
        }
        let template = templates[event.tenant]?.first {
          $0.template.kind == asked.kind && $0.template.language == language
        }
        let text = (template?.template ?? .standard(asked.kind, language))
          .written(asked.facts(in: Language(language)))
        for (channel, recipient) in addresses {
          drafts.append(
            NotificationDraft(
              tenant: event.tenant, event: event.position, kind: asked.kind, language: language,
              channel: channel, recipient: recipient, subject: text.subject, body: text.body,
              orderID: asked.order?.id, quoteID: asked.quote?.quote.id))
        }
      }
    }
    _ = try await store.notifications.write(drafts, for: unwritten)
    return true
  }
}

extension NotificationWishes {
  /// By which way a message goes and to whom; none: there is nobody to tell.
  fileprivate func addresses(of asked: MessageFacts) -> [(NotificationChannel, String)] {
    if asked.kind.isForStaff {
      return recipients(asked.kind.departments).map { (.email, $0) }
    }
    guard tellsCustomers, let customer = asked.customer else { return [] }
    if !customer.email.isEmpty { return [(.email, customer.email)] }
    return customer.phone.isEmpty ? [] : [(.sms, customer.phone)]
  }
}
