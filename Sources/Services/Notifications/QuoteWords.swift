import Domain

/// What a message says of a quotation (PRC-1).
enum QuoteWords {
  /// What the placeholders of its template stand for. All lines are named: the customer decides on them.
  static func facts(of quote: Quote) -> [String: String] {
    let lines = quote.pricing.lines.map { line in
      let goods = ["\(line.number). \(line.productName) (\(line.sku))", line.specification]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return "\(goods): \(line.quantity.units) × \(line.amounts.unitPrice) = \(line.amounts.total)"
    }
    return [
      "quote": quote.number.description,
      "lines": lines.joined(separator: "\n"),
      "freight": quote.offer.order.freight.description,
      "total": quote.pricing.total.description,
      "terms": quote.offer.terms,
      "deadline": MessageTime.minute(quote.offer.expires),
    ]
  }
}
