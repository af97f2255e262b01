package import Contracts
import Domain
package import RPCCore
import Store

extension Notifications {
  package func putTemplate(
    _ request: PutTemplateRequest, context: ServerContext
  ) async throws -> Contracts.NotificationTemplate {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let outcome = try await store.put(
        try Domain.NotificationTemplate(request.template),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.NotificationTemplate(outcome.value)
    }
  }

  package func listTemplates(
    _ request: ListTemplatesRequest, context: ServerContext
  ) async throws -> ListTemplatesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let templates = try await store.templates(tenant: tenant, deadline: context.deadline)
      let list = WholeList(items: templates) { stored in
        let template = stored.template
        return UInt32(template.kind.number) << 8 | UInt32(template.language.number)
      }
      let page = try list.page(request, .listTemplates, of: tenant)
      return ListTemplatesResponse(
        templates: page.items.map { Contracts.NotificationTemplate($0) },
        nextPageToken: page.next)
    }
  }

  package func previewTemplate(
    _ request: PreviewTemplateRequest, context: ServerContext
  ) async throws -> PreviewTemplateResponse {
    try await boundary.answer(context) {
      let template = try Domain.NotificationTemplate(request.template)
      let text = template.written(Self.samples(template.language))
      return PreviewTemplateResponse(subject: text.subject, body: text.body)
    }
  }

  /// Made-up facts.
  private static func samples(_ language: Domain.NotificationLanguage) -> [String: String] {
    var facts = [
      "customer": "Ada Lovelace", "order": "ORD-000001234", "goods": "Lamp × 2", "quantity": "2",
      "total": "EUR 49.90", "amount": "EUR 24.95", "tracking": "SF1234567890", "carrier": "SF",
      "eta": "2025-02-08", "deadline": "2025-02-07 10:00 UTC", "reason": "Snow on the road.",
      "status": "delayed", "clock": "review", "degree": "very urgent",
      "subject": "order ORD-000001234", "solution": "We ship them as soon as they arrive.",
      "substitutes": "Desk lamp (LAMP-2)",
    ]
    if language == .chinese {
      facts.merge(
        [
          "customer": "李雷", "goods": "台灯 × 2", "carrier": "顺丰", "reason": "道路积雪。", "status": "延误",
          "clock": "人工审核", "subject": "订单 ORD-000001234", "solution": "到货后将立即发货。",
          "substitutes": "书桌灯 (LAMP-2)", "degree": "特急",
        ], uniquingKeysWith: { $1 })
    }
    return facts
  }
}

extension ListTemplatesRequest: PagedRequest {}

extension Domain.NotificationTemplate {
  /// Reads a template of a request.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ message: Contracts.NotificationTemplate?) throws(Refusal) {
    guard let message else { throw .invalidField("template", .missing) }
    try self.init(
      kind: .require(message.kind, field: "template.kind"),
      language: .require(message.language, field: "template.language"), subject: message.subject,
      body: message.body)
  }
}

extension Contracts.NotificationTemplate {
  init(_ stored: StoredTemplate) {
    let template = stored.template
    self.init(
      kind: Contracts.NotificationKind(rawValue: template.kind.number),
      language: Contracts.NotificationLanguage(rawValue: template.language.number),
      subject: template.subject, body: template.body, version: stored.version.number,
      placeholders: template.kind.placeholders)
  }
}
