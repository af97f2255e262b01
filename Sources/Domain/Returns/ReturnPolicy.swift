/// Why a customer sends goods back (RMA-2).
package enum ReturnReason: Int16, StoredState {
  case quality = 1
  case wrongGoods = 2
  case damagedInTransit = 3
  case notAsDescribed = 4
  case changedMind = 5
  case other = 6

  package var name: String {
    switch self {
    case .quality: "QUALITY"
    case .wrongGoods: "WRONG_GOODS"
    case .damagedInTransit: "DAMAGED_IN_TRANSIT"
    case .notAsDescribed: "NOT_AS_DESCRIBED"
    case .changedMind: "CHANGED_MIND"
    case .other: "OTHER"
    }
  }

  /// Whether the goods, not the customer, are the cause. Then we pay the freight (RMA-1).
  package var isOurFault: Bool {
    switch self {
    case .quality, .wrongGoods, .damagedInTransit, .notAsDescribed: true
    case .changedMind, .other: false
    }
  }
}

/// In which condition goods are, by the customer's account (RMA-1).
package enum ReturnCondition: Int16, StoredState {
  /// As new.
  case resaleable = 1
  case opened = 2
  /// As it came: the fault is the goods' own.
  case defective = 3
  /// By the customer.
  case damagedByCustomer = 4

  package var name: String {
    switch self {
    case .resaleable: "RESALEABLE"
    case .opened: "OPENED"
    case .defective: "DEFECTIVE"
    case .damagedByCustomer: "DAMAGED_BY_CUSTOMER"
    }
  }
}

/// What speaks against a return by the tenant's policy (RMA-1); a department head may approve it all the
/// same.
package enum ReturnFinding: Int16, StoredState {
  /// The customer has had the goods for longer than the window.
  case windowOver = 1
  /// Nothing is wrong with the goods, and they are not as new.
  case notResaleable = 2
  case damagedByCustomer = 3
  /// The reason asks for evidence, and there is none (RMA-5).
  case evidenceMissing = 4
  /// All of the line's delivered units are back or asked back. No policy: nobody can approve more.
  case nothingToReturn = 5

  package var name: String {
    switch self {
    case .windowOver: "WINDOW_OVER"
    case .notResaleable: "NOT_RESALEABLE"
    case .damagedByCustomer: "DAMAGED_BY_CUSTOMER"
    case .evidenceMissing: "EVIDENCE_MISSING"
    case .nothingToReturn: "NOTHING_TO_RETURN"
    }
  }
}

/// What a tenant has settled for returns (RMA-1).
package struct ReturnTerms: Hashable, Sendable {
  /// From delivery until the customer asks.
  package var window: Duration
  /// From approval until the goods have arrived.
  package var arrival: Duration
  /// Whether a return for our fault takes evidence (RMA-5).
  package var needsEvidence: Bool

  package init(window: Duration, arrival: Duration, needsEvidence: Bool) {
    self.window = window
    self.arrival = arrival
    self.needsEvidence = needsEvidence
  }

  /// Fourteen days to ask, as the law of many countries has it, and as many for the way back.
  package static let standard = ReturnTerms(
    window: .seconds(14 * 86_400), arrival: .seconds(14 * 86_400), needsEvidence: false)
}

/// What is asked back of one line.
package struct ReturnWish: Hashable, Sendable {
  package var line: Int
  package var quantity: Quantity
  package var condition: ReturnCondition

  package init(line: Int, quantity: Quantity, condition: ReturnCondition) {
    self.line = line
    self.quantity = quantity
    self.condition = condition
  }
}

/// What may be returned of one line, and what speaks against it.
package struct ReturnEligibility: Hashable, Sendable {
  package var line: Int
  package var sku: SKU
  /// Units delivered that are neither back nor asked back.
  package var returnable: Int64
  /// By when the customer has to ask; nil: nothing was delivered.
  package var until: Instant?
  package var findings: [ReturnFinding]
}

extension Order {
  /// What may be returned of the lines asked about, each once; without wishes, of all lines as if they
  /// were as new.
  ///
  /// - Parameters:
  ///   - delivered: when the latest units of each line arrived.
  ///   - hasEvidence: whether the customer has given any.
  /// - Throws: `ORDER_LINE_NOT_FOUND`; `FIELD_INVALID` for a line that is named twice.
  package func eligibility(
    for wishes: [ReturnWish], reason: ReturnReason, hasEvidence: Bool,
    delivered: [Int: Instant], terms: ReturnTerms, now: Instant
  ) throws(Refusal) -> [ReturnEligibility] {
    if wishes.isEmpty {
      return lines.map {
        eligibility(
          of: $0, in: .resaleable, reason, hasEvidence, delivered[$0.number], terms, now)
      }
    }
    var seen: Set<Int> = []
    var answers: [ReturnEligibility] = []
    for (index, wish) in wishes.enumerated() {
      guard let line = lines.first(where: { $0.number == wish.line }) else {
        throw .notFound(.orderLine, id: String(wish.line))
      }
      guard seen.insert(wish.line).inserted else {
        throw .invalidField("lines[\(index)].line_number", .malformed(expected: "named once"))
      }
      answers.append(
        eligibility(
          of: line, in: wish.condition, reason, hasEvidence, delivered[line.number], terms, now))
    }
    return answers
  }

  private func eligibility(
    of line: OrderLine, in condition: ReturnCondition, _ reason: ReturnReason,
    _ hasEvidence: Bool, _ delivered: Instant?, _ terms: ReturnTerms, _ now: Instant
  ) -> ReturnEligibility {
    let until = delivered?.advanced(by: terms.window)
    var findings: [ReturnFinding] = []
    if line.counters.returnable == 0 { findings.append(.nothingToReturn) }
    // The window's last microsecond is inside.
    if let until, now > until { findings.append(.windowOver) }
    if condition == .damagedByCustomer { findings.append(.damagedByCustomer) }
    if !reason.isOurFault, condition == .opened || condition == .defective {
      findings.append(.notResaleable)
    }
    if terms.needsEvidence, reason.isOurFault, !hasEvidence { findings.append(.evidenceMissing) }
    return ReturnEligibility(
      line: line.number, sku: line.sku, returnable: line.counters.returnable, until: until,
      findings: findings)
  }
}
