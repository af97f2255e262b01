import Contracts
import Domain

/// One setting: its column's name, its field in the contract, and what it may hold. The list of them is all
/// that has to know a setting, beside the column and the field.
struct SettingField: Sendable {
  let name: String
  /// The column's text for what a change gives; nil: it does not change.
  let text: @Sendable (Settings) throws(Refusal) -> String?
  /// Takes the column's text over into an answer.
  ///
  /// - Returns: false for a text that the column can't hold.
  let take: @Sendable (String, inout Settings) -> Bool

  static let all: [SettingField] = [
    .currency("currency", \.currency),
    .number("cancel_free_seconds", \.cancelFreeSeconds, 0...tenYears),
    .number("cancel_fee_basis_points", \.cancelFeeBasisPoints, 0...10_000),
    .flag("notify_customers", \.notifyCustomers),
    .language("message_language", \.messageLanguage),
    .text("alert_recipient", \.alertRecipient, maxBytes: DomainLimits.standard.emailBytes),
    .text(
      "production_recipient", \.productionRecipient, maxBytes: DomainLimits.standard.emailBytes),
    .text("logistics_recipient", \.logisticsRecipient, maxBytes: DomainLimits.standard.emailBytes),
    .number("review_score_limit", \.reviewScoreLimit, 0...1_000_000),
    .number("review_high_risk_limit", \.reviewHighRiskLimit, 0...1_000_000),
    .number("review_due_seconds", \.reviewDueSeconds, 1...tenYears),
    .number("review_claim_seconds", \.reviewClaimSeconds, 1...tenYears),
    .number("stock_hold_seconds", \.stockHoldSeconds, 1...86_400),
    .number("payment_term_seconds", \.paymentTermSeconds, 0...tenYears),
    .number("invoice_term_seconds", \.invoiceTermSeconds, 0...tenYears),
    .number("completion_seconds", \.completionSeconds, 0...tenYears),
    .flag("invoice_series_by_year", \.invoiceSeriesByYear),
    .number("pick_claim_seconds", \.pickClaimSeconds, 1...tenYears),
    .number("pick_within_seconds", \.pickWithinSeconds, 1...tenYears),
    .number("stalled_after_seconds", \.stalledAfterSeconds, 1...tenYears),
    .number("lost_after_seconds", \.lostAfterSeconds, 1...tenYears),
    .number("complaint_reopen_seconds", \.complaintReopenSeconds, 0...tenYears),
    .number("return_window_seconds", \.returnWindowSeconds, 0...tenYears),
    .number("return_arrival_seconds", \.returnArrivalSeconds, 1...tenYears),
    .flag("return_evidence", \.returnEvidence),
    .reminders("payment_reminder_seconds", \.paymentReminders, 0...tenYears, most: 10),
  ]

  /// In seconds: what is longer is a mistake.
  private static let tenYears: Int64 = 315_360_000

  private static func number(
    _ name: String, _ field: any WritableKeyPath<Settings, Int64?> & Sendable,
    _ range: ClosedRange<Int64>
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      guard let number = settings[keyPath: field] else { return nil }
      guard range.contains(number) else {
        throw .invalidField(
          "settings.\(name)", .outOfRange(min: range.lowerBound, max: range.upperBound))
      }
      return String(number)
    } take: { text, settings in
      settings[keyPath: field] = Int64(text)
      return settings[keyPath: field] != nil
    }
  }

  private static func flag(
    _ name: String, _ field: any WritableKeyPath<Settings, Bool?> & Sendable
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      settings[keyPath: field].map { $0 ? "true" : "false" }
    } take: { text, settings in
      settings[keyPath: field] = text == "true"
      return text == "true" || text == "false"
    }
  }

  private static func text(
    _ name: String, _ field: any WritableKeyPath<Settings, String?> & Sendable, maxBytes: Int
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      guard let text = settings[keyPath: field] else { return nil }
      guard text.utf8.count <= maxBytes else {
        throw .invalidField("settings.\(name)", .tooLong(maxBytes: maxBytes))
      }
      return text
    } take: { text, settings in
      settings[keyPath: field] = text
      return true
    }
  }

  private static func reminders(
    _ name: String, _ field: any WritableKeyPath<Settings, PaymentReminders?> & Sendable,
    _ range: ClosedRange<Int64>, most: Int
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      guard let seconds = settings[keyPath: field]?.secondsBefore else { return nil }
      let field = "settings.payment_reminders.seconds_before"
      guard seconds.count <= most else { throw .invalidField(field, .tooMany(max: most)) }
      for (index, number) in seconds.enumerated() {
        guard range.contains(number) else {
          throw .invalidField(
            "\(field)[\(index)]", .outOfRange(min: range.lowerBound, max: range.upperBound))
        }
      }
      // An array as PostgreSQL reads it.
      return "{\(seconds.map { String($0) }.joined(separator: ","))}"
    } take: { text, settings in
      // As PostgreSQL writes it in JSON: `[172800, 86400]`.
      guard text.hasPrefix("["), text.hasSuffix("]") else { return false }
      let parts = text.dropFirst().dropLast().split { $0 == "," || $0 == " " }
      let seconds = parts.compactMap { Int64($0) }
      settings[keyPath: field] = PaymentReminders(secondsBefore: seconds)
      return seconds.count == parts.count
    }
  }

  private static func currency(
    _ name: String, _ field: any WritableKeyPath<Settings, String?> & Sendable
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      guard let text = settings[keyPath: field] else { return nil }
      guard CurrencyCode(text) != nil else {
        throw .invalidField("settings.\(name)", .malformed(expected: "an ISO 4217 currency"))
      }
      return text
    } take: { text, settings in
      settings[keyPath: field] = text
      return true
    }
  }

  private static func language(
    _ name: String,
    _ field: any WritableKeyPath<Settings, Contracts.NotificationLanguage?> & Sendable
  ) -> SettingField {
    SettingField(name: name) { (settings) throws(Refusal) -> String? in
      guard let language = settings[keyPath: field] else { return nil }
      let known = try Domain.NotificationLanguage.parse(language, field: "settings.\(name)")
      return String(known?.code ?? 0)
    } take: { text, settings in
      settings[keyPath: field] = Int32(text).map { Contracts.NotificationLanguage(rawValue: $0) }
      return settings[keyPath: field] != nil
    }
  }
}
