/// What a document says: that the customer owes, or gets back.
package enum InvoiceKind: Int16, StoredState {
  case invoice = 1
  case creditNote = 2

  package var name: String {
    switch self {
    case .invoice: "INVOICE"
    case .creditNote: "CREDIT_NOTE"
    }
  }

  var prefix: String {
    switch self {
    case .invoice: "INV"
    case .creditNote: "CN"
    }
  }
}

/// A document's number in its tenant's series: `INV-00000042`, or by year `CN-2026-00000042` (I10).
package struct InvoiceNumber: Hashable, Sendable, CustomStringConvertible {
  package let kind: InvoiceKind
  /// 0: the series goes on from year to year.
  package let year: Int16
  package let counter: Int64

  /// Nil for a counter below 1 or a year outside 0 to 9999.
  package init?(kind: InvoiceKind, year: Int16, counter: Int64) {
    guard counter >= 1, (0...9_999).contains(year) else { return nil }
    self.kind = kind
    self.year = year
    self.counter = counter
  }

  /// Reads its text; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let kind = InvoiceKind.allCases.first(where: { $0.prefix == parts.first ?? "" }),
      (2...3).contains(parts.count), let last = parts.last, last.utf8.count >= 8,
      parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }),
      let counter = Int64(last)
    else { return nil }
    var year: Int16 = 0
    if parts.count == 3 {
      guard parts[1].utf8.count == 4, let named = Int16(parts[1]), named > 0 else { return nil }
      year = named
    }
    self.init(kind: kind, year: year, counter: counter)
    guard description == text else { return nil }
  }

  package var description: String {
    let digits = Self.padded(String(counter), to: 8)
    guard year > 0 else { return "\(kind.prefix)-\(digits)" }
    return "\(kind.prefix)-\(Self.padded(String(year), to: 4))-\(digits)"
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}

/// Issuing the invoice of an order (PAY-5).
package enum Invoicing {
  /// - Throws: `ORDER_STATE` for an order that was not submitted or ended without goods;
  ///   `INVOICE_ALREADY_EXISTS` for one that is billed.
  package static func requireBillable(_ order: Order, invoice: String?) throws(Refusal) {
    switch order.state {
    case .draft, .returned, .rejected, .cancelled, .expired:
      throw .wrongState(.order, state: order.state.name, attempted: "ISSUE_INVOICE")
    default: break
    }
    if let invoice { throw .alreadyExists(.invoice, id: invoice) }
  }

  /// How much of a refund a credit note takes off the order's bill: what the bill less its credit notes
  /// says beyond what was kept. A refund of what was paid too much, or of what was credited when the order
  /// came to owe less, takes nothing off.
  ///
  /// - Throws: `NOTHING_TO_CREDIT`, also of an order that is not billed.
  package static func credit(
    of refund: Money, on order: Order, papers: OrderPapers
  ) throws(Refusal) -> Money {
    let kept = order.settlement.captured - order.settlement.refunded
    let open = (papers.billed ?? 0) - papers.credited - kept
    guard min(refund.minorUnits, open) > 0 else { throw .nothingToCredit(order.number) }
    return Money(minorUnits: min(refund.minorUnits, open), currency: refund.currency)
  }
}

/// What the invoice and the credit notes of an order come to, in minor units of its currency.
package struct OrderPapers: Hashable, Sendable {
  /// Nil: not billed.
  package var billed: Int64?
  package var credited: Int64

  package init(billed: Int64?, credited: Int64) {
    self.billed = billed
    self.credited = credited
  }
}
