import Contracts
import Domain
import Store

extension Domain.ChangeAction {
  /// Reads an action.
  ///
  /// - Throws: the first field at fault.
  init(_ message: Contracts.ChangeAction, field: String) throws(Refusal) {
    switch message.action {
    case .shippingAddress(let address): self = .address(Domain.Address(address))
    case .customer(let customer): self = .contact(Customer(customer, reference: ""))
    case .quantity(let asked):
      self = .quantity(line: Int(asked.lineNumber), asked.quantity)
    case .price(let asked):
      let path = field + ".price.unit_price"
      guard let price = try Domain.Money.parse(asked.unitPrice, field: path) else {
        throw .invalidField(path, .missing)
      }
      self = .price(line: Int(asked.lineNumber), price)
    case .addLine(let asked):
      let path = field + ".add_line"
      self = .addLine(
        DraftLine(
          sku: try SKU(parsing: asked.sku, field: path + ".sku"),
          quantity: try Quantity(parsing: asked.quantity, field: path + ".quantity"),
          unitPrice: try .parse(asked.unitPrice, field: path + ".unit_price"),
          specification: asked.specification, packaging: asked.packaging))
    case .deliveryDates(let asked):
      let path = field + ".delivery_dates"
      self = .delivery(
        shipNotBefore: try .parse(
          asked.shipNotBeforeTime, field: path + ".ship_not_before_time"),
        shipBy: try .parse(asked.shipByTime, field: path + ".ship_by_time"),
        deliverBy: try .parse(asked.deliverByTime, field: path + ".deliver_by_time"))
    case nil: throw .invalidField(field + ".action", .missing)
    }
  }
}

extension Contracts.ChangeAction {
  fileprivate init(_ action: Domain.ChangeAction) {
    switch action {
    case .address(let address): self.init(action: .shippingAddress(Contracts.Address(address)))
    case .contact(let customer): self.init(action: .customer(Contact(customer)))
    case .quantity(let line, let units):
      self.init(
        action: .quantity(SetQuantity(lineNumber: Int32(clamping: line), quantity: units)))
    case .price(let line, let price):
      self.init(
        action: .price(
          SetPrice(lineNumber: Int32(clamping: line), unitPrice: Contracts.Money(price))))
    case .addLine(let line):
      self.init(
        action: .addLine(
          AddLine(
            sku: line.sku.text, quantity: line.quantity.units,
            unitPrice: line.unitPrice.map(Contracts.Money.init),
            specification: line.specification, packaging: line.packaging)))
    case .delivery(let notBefore, let shipBy, let deliverBy):
      self.init(
        action: .deliveryDates(
          SetDeliveryDates(
            shipNotBeforeTime: notBefore.map(Timestamp.init),
            shipByTime: shipBy.map(Timestamp.init),
            deliverByTime: deliverBy.map(Timestamp.init))))
    }
  }
}

extension Contracts.ChangeSet {
  init(_ stored: StoredChangeSet) {
    let change = stored.change
    self.init(
      changeID: change.id.description, orderID: change.orderID.description,
      version: change.version.number, state: State(rawValue: change.state.number),
      baseVersion: change.baseVersion.number,
      actions: change.actions.map(Contracts.ChangeAction.init), reason: change.reason,
      requiredRoles: change.requiredRoles.map(\.roleName),
      approvals: change.approvals.map(Contracts.Approval.init),
      consent: change.consent.map { consent in
        CustomerConsent(
          channel: OrderChannel(rawValue: consent.channel.number), evidence: consent.evidence,
          actor: stored.consentBy, recordTime: stored.consentTime.map(Timestamp.init))
      },
      openedBy: change.openedBy, createTime: Timestamp(stored.created),
      updateTime: Timestamp(stored.updated), endReason: stored.endReason)
  }
}
