/// One thing that a change set changes (CHG-1).
package enum ChangeAction: Hashable, Sendable {
  case address(Address)
  /// Without its reference, which stays.
  case contact(Customer)
  /// Units that the customer shall get in all; 0 removes the line.
  case quantity(line: Int, Int64)
  case price(line: Int, Money)
  case addLine(DraftLine)
  case delivery(shipNotBefore: Instant?, shipBy: Instant?, deliverBy: Instant?)

  /// What two actions of one set must not both change.
  private enum Target: Hashable {
    case address
    case contact
    case quantity(Int)
    case price(Int)
    case delivery
  }

  private var target: Target? {
    switch self {
    case .address: .address
    case .contact: .contact
    case .quantity(let line, _): .quantity(line)
    case .price(let line, _): .price(line)
    case .addLine: nil
    case .delivery: .delivery
    }
  }

  /// Whether departments have a say in it beside the customer (CHG-4).
  var takesApproval: Bool {
    switch self {
    case .quantity, .price, .addLine: true
    case .address, .contact, .delivery: false
    }
  }

  /// Checks what is wrong whatever the order.
  ///
  /// - Throws: no or too many actions, one field twice, a field outside its limits.
  package static func validate(
    _ actions: [ChangeAction], limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard !actions.isEmpty else { throw .invalidField("actions", .missing) }
    guard actions.count <= limits.actionsPerChange else {
      throw .invalidField("actions", .tooMany(max: limits.actionsPerChange))
    }
    var seen: Set<Target> = []
    for (index, action) in actions.enumerated() {
      let field = "actions[\(index)]"
      if let target = action.target, !seen.insert(target).inserted {
        throw .invalidField(field, .malformed(expected: "a change that stands there only once"))
      }
      try action.validate(field: field, limits: limits)
    }
  }

  private func validate(field: String, limits: DomainLimits) throws(Refusal) {
    switch self {
    case .address(let address):
      try address.validate(field: field + ".shipping_address", limits: limits)
    case .contact(let customer):
      try TextRule.required(
        customer.name, field: field + ".customer.display_name", maxBytes: limits.nameBytes)
      try customer.validate(limits: limits)
    case .quantity(_, let units):
      guard (0...limits.unitsPerLine).contains(units) else {
        throw .invalidField(
          field + ".quantity.quantity", .outOfRange(min: 0, max: limits.unitsPerLine))
      }
    case .price(_, let price):
      try LineAmounts.requirePrice(price, field: field + ".price.unit_price", limits: limits)
    case .addLine(let line):
      guard (1...limits.unitsPerLine).contains(line.quantity.units) else {
        throw .invalidField(
          field + ".add_line.quantity", .outOfRange(min: 1, max: limits.unitsPerLine))
      }
      if let price = line.unitPrice {
        try LineAmounts.requirePrice(
          price, field: field + ".add_line.unit_price", limits: limits)
      }
      try TextRule.optional(
        line.specification, field: field + ".add_line.specification",
        maxBytes: limits.specificationBytes)
      try TextRule.optional(
        line.packaging, field: field + ".add_line.packaging", maxBytes: limits.specificationBytes)
    case .delivery(let notBefore, let shipBy, let deliverBy):
      try DeliveryWish(shipNotBefore: notBefore, shipBy: shipBy, deliverBy: deliverBy).validate()
    }
  }
}
