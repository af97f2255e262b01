extension OrderDraft {
  /// Checks everything that is wrong whatever the state: what remains is for the review to judge.
  ///
  /// - Parameter now: for `received_at`, which must not lie ahead.
  /// - Throws: the first fault in the order of the request's fields, naming the field.
  package func validate(now: Instant, limits: DomainLimits = .standard) throws(Refusal) {
    try TextRule.optional(sourceReference, field: "source_ref", maxBytes: limits.referenceBytes)
    if let receivedAt, receivedAt > now {
      throw .invalidField("receive_time", .malformed(expected: "a time that has passed"))
    }
    try customer.validate(limits: limits)
    try shippingAddress.validate(field: "shipping_address", limits: limits)
    try validateLines(limits: limits)
    try TextRule.optional(
      payment.reference, field: "payment.provider_ref", maxBytes: limits.referenceBytes)
    if let amount = payment.amount {
      try requireCurrency(amount, field: "payment.amount")
      guard (0...limits.totalMinorUnits).contains(amount.minorUnits) else {
        throw .invalidField(
          "payment.amount", .outOfRange(min: 0, max: limits.totalMinorUnits))
      }
    }
    try delivery.validate()
    try requireCurrency(freight, field: "delivery.freight")
    try LineAmounts.requirePrice(freight, field: "delivery.freight", limits: limits)
    try TextRule.optional(customerRemark, field: "customer_remark", maxBytes: limits.remarkBytes)
    try TextRule.optional(staffRemark, field: "staff_remark", maxBytes: limits.remarkBytes)
  }

  private func validateLines(limits: DomainLimits) throws(Refusal) {
    guard !lines.isEmpty else { throw .invalidField("lines", .missing) }
    guard lines.count <= limits.linesPerOrder else {
      throw .invalidField("lines", .tooMany(max: limits.linesPerOrder))
    }
    for (index, line) in lines.enumerated() {
      let field = "lines[\(index)]"
      guard (1...limits.unitsPerLine).contains(line.quantity.units) else {
        throw .invalidField(field + ".quantity", .outOfRange(min: 1, max: limits.unitsPerLine))
      }
      if let price = line.unitPrice {
        try requireCurrency(price, field: field + ".unit_price")
        try LineAmounts.requirePrice(price, field: field + ".unit_price", limits: limits)
      }
      try TextRule.optional(
        line.specification, field: field + ".specification", maxBytes: limits.specificationBytes)
      try TextRule.optional(
        line.packaging, field: field + ".packaging", maxBytes: limits.specificationBytes)
    }
  }

  private func requireCurrency(_ money: Money, field: String) throws(Refusal) {
    guard money.currency == currency else {
      throw .currencyMismatch(field: field, expected: currency, actual: money.currency)
    }
  }

  /// What the order comes to by the caller's own prices; nil when a line leaves its price to the
  /// list.
  package func statedTotal(limits: DomainLimits = .standard) throws(Refusal) -> Money? {
    var totals: [Money] = []
    for (index, line) in lines.enumerated() {
      guard let price = line.unitPrice else { return nil }
      totals.append(try price.times(line.quantity, field: "lines[\(index)].line_total"))
    }
    return try OrderTotals(lineTotals: totals, freight: freight, limits: limits).total
  }
}

extension Customer {
  func validate(limits: DomainLimits) throws(Refusal) {
    try TextRule.optional(
      reference, field: "customer_ref", maxBytes: limits.customerReferenceBytes)
    try TextRule.optional(name, field: "customer.display_name", maxBytes: limits.nameBytes)
    try TextRule.optional(company, field: "customer.company", maxBytes: limits.nameBytes)
    try TextRule.optional(phone, field: "customer.phone", maxBytes: limits.phoneBytes)
    try TextRule.optional(email, field: "customer.email", maxBytes: limits.emailBytes)
  }
}

extension Address {
  func validate(field: String, limits: DomainLimits) throws(Refusal) {
    try TextRule.optional(recipient, field: field + ".recipient", maxBytes: limits.nameBytes)
    guard lines.count <= limits.addressLines else {
      throw .invalidField(field + ".address_lines", .tooMany(max: limits.addressLines))
    }
    for (index, line) in lines.enumerated() {
      try TextRule.optional(
        line, field: "\(field).address_lines[\(index)]", maxBytes: limits.addressLineBytes)
    }
    try TextRule.optional(city, field: field + ".locality", maxBytes: limits.placeBytes)
    try TextRule.optional(
      region, field: field + ".administrative_area", maxBytes: limits.placeBytes)
    try TextRule.optional(
      postalCode, field: field + ".postal_code", maxBytes: limits.postalCodeBytes)
    guard country.isEmpty || (country.utf8.count == 2 && country.utf8.allSatisfy(ASCII.isUpper))
    else {
      throw .invalidField(
        field + ".country_code", .malformed(expected: "an ISO 3166-1 code such as DE"))
    }
  }
}
