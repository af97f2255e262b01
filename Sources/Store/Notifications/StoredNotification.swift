package import Domain
internal import Postgres

/// A message that an event asks for, before it is stored.
package struct NotificationDraft: Hashable, Sendable {
  package var tenant: TenantID
  /// The event that asks: a message is written once for it.
  package var event: FeedPosition
  package var kind: NotificationKind
  package var language: NotificationLanguage
  package var channel: NotificationChannel
  package var recipient: String
  package var subject: String
  package var body: String
  package var orderID: OrderID?
  package var quoteID: QuoteID?

  package init(
    tenant: TenantID, event: FeedPosition, kind: NotificationKind,
    language: NotificationLanguage, channel: NotificationChannel, recipient: String,
    subject: String, body: String, orderID: OrderID?, quoteID: QuoteID? = nil
  ) {
    self.tenant = tenant
    self.event = event
    self.kind = kind
    self.language = language
    self.channel = channel
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.orderID = orderID
    self.quoteID = quoteID
  }
}

/// A message as it is stored.
package struct StoredNotification: Hashable, Sendable {
  package var id: NotificationID
  package var tenant: TenantID
  package var version: Version
  package var kind: NotificationKind
  package var language: NotificationLanguage
  package var channel: NotificationChannel
  package var recipient: String
  package var subject: String
  package var body: String
  package var orderID: OrderID?
  package var state: NotificationState
  /// Since it was written or retried.
  package var attempts: Int32
  package var nextAttempt: Instant?
  package var created: Instant
  package var sent: Instant?

  package init(
    id: NotificationID, tenant: TenantID, version: Version, kind: NotificationKind,
    language: NotificationLanguage, channel: NotificationChannel, recipient: String,
    subject: String, body: String, orderID: OrderID?, state: NotificationState, attempts: Int32,
    nextAttempt: Instant?, created: Instant, sent: Instant?
  ) {
    self.id = id
    self.tenant = tenant
    self.version = version
    self.kind = kind
    self.language = language
    self.channel = channel
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.orderID = orderID
    self.state = state
    self.attempts = attempts
    self.nextAttempt = nextAttempt
    self.created = created
    self.sent = sent
  }
}

/// One attempt to deliver a message.
package struct NotificationAttempt: Hashable, Sendable {
  package var time: Instant
  /// Empty: delivered.
  package var failure: String
}

/// A text as it is stored; version 0 is the built-in one.
package struct StoredTemplate: Hashable, Sendable {
  package var template: NotificationTemplate
  package var version: Version
}

/// Which messages a list holds; empty parts do not restrict.
package struct NotificationFilter: Hashable, Sendable {
  package var states: [NotificationState] = []
  package var kinds: [NotificationKind] = []
  package var orderID: OrderID?
  package var from: Instant?
  package var before: Instant?

  package init() {}
}

/// Whom a tenant wants to be told, and how.
package struct NotificationWishes: Hashable, Sendable {
  package var tellsCustomers: Bool
  /// Nil: a customer's by country, staff's English.
  package var language: NotificationLanguage?
  /// Where alerts for staff go; empty: nowhere.
  package var alertRecipient: String
  /// Where departments are told of what concerns them; empty: where alerts go.
  package var productionRecipient: String
  package var logisticsRecipient: String

  /// Of a tenant that has settled nothing, as the table's defaults say.
  package static let standard = NotificationWishes(
    tellsCustomers: true, language: nil, alertRecipient: "", productionRecipient: "",
    logisticsRecipient: "")

  /// Where a message to these departments goes, each address once; of none, where alerts go.
  package func recipients(_ departments: [NotifiedDepartment]) -> [String] {
    var recipients: [String] = []
    for own in departments.isEmpty ? [""] : departments.map(recipient) {
      let recipient = own.isEmpty ? alertRecipient : own
      if !recipient.isEmpty, !recipients.contains(recipient) { recipients.append(recipient) }
    }
    return recipients
  }

  private func recipient(_ department: NotifiedDepartment) -> String {
    switch department {
    case .production: productionRecipient
    case .logistics: logisticsRecipient
    }
  }
}

struct NotificationRow: PostgresRow {
  let notification: StoredNotification

  static let columns: [PostgresType] = [
    .uuid, .text, .int8, .int2, .int2, .int2, .text, .text, .text, .uuid, .int2, .int4,
    .timestamptz, .timestamptz, .timestamptz,
  ]

  static let list = """
    j.notification_id, j.tenant_id, j.version, j.kind, j.language, j.channel, j.recipient, j.subject,
      j.body, j.order_id, j.state, j.attempts, j.next_attempt_at, j.created_at, j.sent_at
    """

  init(from columns: inout ColumnReader) throws(PostgresError) {
    notification = StoredNotification(
      id: try columns.id(), tenant: try columns.code(), version: try columns.version(),
      kind: try columns.next(), language: try columns.next(), channel: try columns.next(),
      recipient: try columns.next(), subject: try columns.next(), body: try columns.next(),
      orderID: try columns.optionalID(), state: try columns.next(), attempts: try columns.next(),
      nextAttempt: try columns.optionalInstant(), created: try columns.instant(),
      sent: try columns.optionalInstant())
  }
}

struct TemplateRow: PostgresRow {
  let template: StoredTemplate

  static let columns: [PostgresType] = [.int2, .int2, .int8, .text, .text]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let kind: NotificationKind = try columns.next()
    let language: NotificationLanguage = try columns.next()
    let version = try columns.version()
    let subject: String = try columns.next()
    let body: String = try columns.next()
    do throws(Refusal) {
      template = StoredTemplate(
        template: try NotificationTemplate(
          kind: kind, language: language, subject: subject, body: body),
        version: version)
    } catch {
      throw columns.refuse("\(error)")
    }
  }
}

struct NotificationWishesRow: PostgresRow {
  let tenant: TenantID
  let wishes: NotificationWishes

  static let columns: [PostgresType] = [.text, .bool, .int2, .text, .text, .text]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    tenant = try columns.code()
    wishes = NotificationWishes(
      tellsCustomers: try columns.next(), language: try columns.optionalState(),
      alertRecipient: try columns.next(), productionRecipient: try columns.next(),
      logisticsRecipient: try columns.next())
  }
}
