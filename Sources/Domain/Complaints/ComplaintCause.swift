/// Why it came to a complaint (CMP-7); CARRIER feeds the carrier's evaluation.
package enum ComplaintCause: Int16, StoredState {
  case product = 1
  case picking = 2
  case packing = 3
  case carrier = 4
  case orderEntry = 5
  case billing = 6
  case service = 7
  case customer = 8
  case other = 9

  package var name: String {
    switch self {
    case .product: "PRODUCT"
    case .picking: "PICKING"
    case .packing: "PACKING"
    case .carrier: "CARRIER"
    case .orderEntry: "ORDER_ENTRY"
    case .billing: "BILLING"
    case .service: "SERVICE"
    case .customer: "CUSTOMER"
    case .other: "OTHER"
    }
  }
}

/// What is known of why it came to a complaint (CMP-3).
package struct Investigation: Hashable, Sendable {
  /// Nil: not known yet.
  package let cause: ComplaintCause?
  package let finding: String
  /// Whose doing it was; with the cause CARRIER alone.
  package let carrier: CarrierCode?

  /// - Throws: naming `finding` or `carrier`: there is a cause or words, and no carrier with another
  ///   cause.
  package init(
    cause: ComplaintCause?, finding: String, carrier: CarrierCode? = nil,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    if cause == nil {
      try TextRule.required(finding, field: "finding", maxBytes: limits.textBytes)
    } else {
      try TextRule.optional(finding, field: "finding", maxBytes: limits.textBytes)
    }
    if carrier != nil, cause != .carrier {
      throw .invalidField("carrier", .malformed(expected: "absent, as the cause is not CARRIER"))
    }
    self.cause = cause
    self.finding = finding
    self.carrier = carrier
  }

  /// With the carrier that carried all of the order's parcels, where none is named.
  ///
  /// - Parameter carriers: of the order's parcels.
  /// - Throws: `FIELD_MISSING` naming `carrier` where none or several carried them.
  package func settled(by carriers: [CarrierCode]) throws(Refusal) -> Investigation {
    guard cause == .carrier, carrier == nil else { return self }
    guard let only = carriers.first, carriers.count == 1 else {
      throw .invalidField("carrier", .missing)
    }
    return try Investigation(cause: cause, finding: finding, carrier: only)
  }
}

/// On which side it lies (CMP-6).
package enum LiableParty: Int16, StoredState {
  case nobody = 1
  case staff = 2
  case supplier = 3
  case carrier = 4
  case customer = 5

  package var name: String {
    switch self {
    case .nobody: "NOBODY"
    case .staff: "STAFF"
    case .supplier: "SUPPLIER"
    case .carrier: "CARRIER"
    case .customer: "CUSTOMER"
    }
  }

  /// Whether somebody has to be named.
  package var hasResponsible: Bool {
    switch self {
    case .staff, .supplier, .carrier: true
    case .nobody, .customer: false
    }
  }
}

/// Who has to answer for it (CMP-6).
package struct Liability: Hashable, Sendable {
  package let party: LiableParty
  /// Empty of nobody and of the customer.
  package let responsible: String

  /// - Throws: naming `liability.responsible`.
  package init(
    party: LiableParty, responsible: String = "", limits: DomainLimits = .standard
  ) throws(Refusal) {
    let field = "liability.responsible"
    if party.hasResponsible {
      try TextRule.required(responsible, field: field, maxBytes: limits.referenceBytes)
    } else if !responsible.isEmpty {
      throw .invalidField(field, .malformed(expected: "absent, as \(party.name) asks"))
    }
    self.party = party
    self.responsible = responsible
  }
}

/// What is changed so that a complaint does not come again, and by when (CMP-6).
package struct Rectification: Hashable, Sendable {
  package let text: String
  package let due: Instant

  /// - Throws: naming `corrective_action.rectification`.
  package init(
    text: String, due: Instant, limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(
      text, field: "corrective_action.rectification", maxBytes: limits.textBytes)
    self.text = text
    self.due = due
  }

  /// - Throws: naming `corrective_action.due_time` when it is over, or more than a year away.
  func requireAhead(of now: Instant, limits: DomainLimits) throws(Refusal) {
    let latest = now.advanced(by: .seconds(limits.rectificationDays * 86_400))
    guard due > now, due <= latest else {
      throw .invalidField(
        "corrective_action.due_time",
        .malformed(expected: "within the next \(limits.rectificationDays) days"))
    }
  }
}
