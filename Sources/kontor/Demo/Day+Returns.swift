import KontorClient

extension Day {
  // MARK: Take back

  /// One customer sends two tins back: one leaks, both are refunded, the good one can be sold again.
  func takeBack() async throws -> Int {
    guard let order = try await returnable() else {
      throw InputError("the day went wrong: nobody has two units of anything")
    }
    var wish = CreateRmaRequest(
      orderID: order.orderID, reason: .quality, note: "One of the tins leaks.",
      evidence: ["leak.jpg"],
      lines: [ReturnUnits(lineNumber: 1, quantity: 2, condition: .defective)])
    let eligible = try await first.returns.checkEligibility(
      CheckEligibilityRequest(
        orderID: order.orderID, reason: wish.reason, lines: wish.lines, hasEvidence: true))
    try expect(eligible.eligible, "goods of today can't be sent back")
    let asked = try await first.returns.createRma(wish)
    // The same units are not asked back twice.
    wish.lines[0].quantity = order.lines[0].delivered - 1
    try await refused("EXCEEDS_OPEN_QUANTITY") { () async throws(Status) in
      try await first.returns.createRma(wish)
    }
    let id = asked.rmaID
    var rma = try await second.returns.decideRma(
      DecideRmaRequest(rmaID: id, expectedVersion: asked.version, approve: true, warehouse: north))
    try expect(rma.state == .awaitingGoods, "the return is \(rma.state.shortName)")
    rma = try await first.returns.recordReceipt(RecordReceiptRequest(rmaID: id))
    try expect(rma.state == .received, "the return is \(rma.state.shortName)")
    rma = try await first.returns.recordInspection(
      RecordInspectionRequest(
        rmaID: id, lines: [InspectedUnits(lineNumber: 1, good: 1, damaged: 1, cause: "a bad seam")],
        decision: .refund))
    try expect(rma.state == .refund, "the return is \(rma.state.shortName)")
    rma = try await first.returns.completeRma(CompleteRmaRequest(rmaID: id))
    try expect(rma.state == .completed, "the return is \(rma.state.shortName)")
    try await carryOut(rma.refundID)
    let note = try await first.payments.issueInvoice(
      IssueInvoiceRequest(subject: .refundID(rma.refundID)))
    try expect(note.kind == .creditNote, "a refund is billed")
    return 2
  }

  /// An order of which two units of the first line have arrived.
  private func returnable() async throws -> Order? {
    for id in arrived {
      let order = try await first.orders.getOrder(GetOrderRequest(key: .orderID(id)))
      if let line = order.lines.first, line.delivered >= 2 { return order }
    }
    return nil
  }
}
