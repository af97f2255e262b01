import Contracts
import Domain

extension Contracts.Order {
  init(_ order: Domain.Order) {
    self.init(
      orderID: order.id.description,
      number: order.number.description,
      version: order.version.number,
      state: State(rawValue: order.state.number),
      holds: order.holds.kinds.map { OrderHold($0, of: order) },
      kind: Contracts.OrderKind(rawValue: order.kind.number),
      orderClass: Contracts.OrderClass(rawValue: order.orderClass.number),
      priority: Int32(order.priority),
      channel: OrderChannel(rawValue: order.channel.number),
      sourceRef: order.sourceReference,
      customerRef: order.customer.reference,
      customer: Contact(order.customer),
      shippingAddress: Contracts.Address(order.shippingAddress),
      payment: OrderPayment(order.payment),
      delivery: OrderDelivery(order.delivery, freight: order.totals.freight),
      lines: order.lines.map(Contracts.OrderLine.init),
      totals: Contracts.OrderTotals(order.totals),
      customerRemark: order.customerRemark,
      staffRemark: order.staffRemark,
      shortagePolicy: Contracts.ShortagePolicy(rawValue: order.shortagePolicy.number),
      stageTimes: OrderStageTimes(order.times),
      review: OrderReview(of: order),
      cancellation: OrderCancellation(of: order),
      createdBy: order.createdBy,
      owner: order.owner,
      settlement: OrderSettlement(order))
  }
}

extension OrderHold {
  /// What was kept of it; a review that began with the order's creation keeps nothing but its findings.
  fileprivate init(_ kind: HoldKind, of order: Domain.Order) {
    self.init(kind: Kind(rawValue: kind.number))
    if let placed = order.placedHolds.first(where: { $0.hold.kind == kind }) {
      reason = placed.hold.reason
      owner = placed.hold.owner
      placeTime = Timestamp(placed.placed)
      dueTime = placed.hold.deadline.map(Timestamp.init)
    } else if kind == .review {
      reason = order.reviewFindings.map(\.message).joined(separator: "; ").prefix(bytes: 500)
      placeTime = order.times.submitted.map(Timestamp.init)
    }
  }
}

extension OrderReview {
  /// Nil before the first review, which submitting brings.
  init?(of order: Domain.Order) {
    guard order.times.submitted != nil else { return nil }
    self.init(
      outcome: order.findings.isEmpty ? .passed : .failed,
      failures: order.reviewFindings.map { finding in
        Failure(
          rule: Contracts.ReviewRule(rawValue: finding.rule.number), field: finding.field,
          message: finding.message.prefix(bytes: 500))
      },
      reviewer: "system")
  }
}

extension Domain.Order {
  /// What the stored findings were: storage keeps the rules that failed, and the review, which is
  /// pure and looks at snapshots alone (I14), gives their words again.
  fileprivate var reviewFindings: [ReviewFinding] {
    guard !findings.isEmpty else { return [] }
    let found = AutomaticReview.findings(in: ReviewSubject(self))
      .filter { findings.contains(ReviewRules($0.rule)) }
    let unexplained = findings.subtracting(ReviewRules(found)).rules
    return found
      + unexplained.map { ReviewFinding(rule: $0, field: "", message: "\($0.name) failed") }
  }
}

extension OrderCancellation {
  fileprivate init?(of order: Domain.Order) {
    guard order.state == .cancelled else { return nil }
    self.init(
      reason: order.cancellationReason, fee: order.cancellationFee.map(Contracts.Money.init),
      cancelledBy: order.cancelledBy)
  }
}

extension OrderPayment {
  fileprivate init(_ payment: Domain.Payment) {
    self.init(
      method: Contracts.PaymentMethod(rawValue: payment.method?.number ?? 0),
      state: State(rawValue: payment.state.number),
      amount: payment.amount.map(Contracts.Money.init),
      payTime: payment.time.map(Timestamp.init),
      providerRef: payment.reference)
  }
}

extension OrderDelivery {
  init(_ delivery: DeliveryWish, freight: Domain.Money) {
    self.init(
      method: Contracts.DeliveryMethod(rawValue: delivery.method?.number ?? 0),
      carrier: delivery.carrier?.text ?? "",
      freight: Contracts.Money(freight),
      transportMode: Contracts.TransportMode(rawValue: delivery.transportMode?.number ?? 0),
      shipNotBeforeTime: delivery.shipNotBefore.map(Timestamp.init),
      shipByTime: delivery.shipBy.map(Timestamp.init),
      deliverByTime: delivery.deliverBy.map(Timestamp.init))
  }
}

extension Contracts.OrderLine {
  init(_ line: Domain.OrderLine) {
    self.init(
      lineNumber: Int32(line.number),
      sku: line.sku.text,
      productName: line.productName,
      specification: line.specification,
      packaging: line.packaging,
      unitPrice: Contracts.Money(line.amounts.unitPrice),
      listPrice: line.amounts.listPrice.map(Contracts.Money.init),
      lineTotal: Contracts.Money(line.amounts.total),
      warehouse: line.warehouse?.text ?? "",
      ordered: line.counters.ordered,
      cancelled: line.counters.cancelled,
      reserved: line.counters.reserved,
      backordered: line.counters.backordered,
      shipped: line.counters.shipped,
      delivered: line.counters.delivered,
      writtenOff: line.counters.writtenOff,
      returned: line.counters.returned,
      returnRequested: line.counters.returnRequested,
      reservations: line.reservations.map {
        LineReservation(warehouse: $0.warehouse.text, quantity: $0.units)
      })
  }
}

extension Contracts.OrderTotals {
  fileprivate init(_ totals: Domain.OrderTotals) {
    self.init(
      linesTotal: Contracts.Money(totals.goods), freight: Contracts.Money(totals.freight),
      total: Contracts.Money(totals.total))
  }
}

extension OrderStageTimes {
  fileprivate init(_ times: StageTimes) {
    self.init(
      receiveTime: Timestamp(times.received),
      createTime: Timestamp(times.created),
      submitTime: times.submitted.map(Timestamp.init),
      reviewTime: times.reviewed.map(Timestamp.init),
      allocateTime: times.allocated.map(Timestamp.init),
      shipTime: times.shipped.map(Timestamp.init),
      deliverTime: times.delivered.map(Timestamp.init),
      completeTime: times.completed.map(Timestamp.init),
      cancelTime: times.cancelled.map(Timestamp.init),
      updateTime: times.updated.map(Timestamp.init),
      archiveTime: times.archived.map(Timestamp.init))
  }
}

extension String {
  /// The longest beginning of whole characters within a number of bytes of UTF-8.
  func prefix(bytes count: Int) -> String {
    guard utf8.count > count else { return self }
    var text = self
    while text.utf8.count > count { text.removeLast() }
    return text
  }
}
