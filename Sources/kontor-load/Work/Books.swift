import KontorClient

/// What a look at the server's data has found after a run.
struct BooksCheck: Sendable {
  /// Orders that were read again, and of these those that were not as placed.
  var ordersRead = 0
  var ordersWrong = 0
  /// What VerifyLedger counted.
  var levels: Int64 = 0
  var movements: Int64 = 0
  var reservations: Int64 = 0
  var discrepancies: Int64 = 0
  /// What is wrong, in words.
  var told: [String] = []

  var isGood: Bool { told.isEmpty && ordersWrong == 0 && discrepancies == 0 }
}

extension Shop {
  /// Reads orders back and has the ledger verified. What can't be verified is told as a failure: the figures
  /// of the run are not lost over it.
  func verify(_ session: Session) async -> BooksCheck {
    var check = BooksCheck()
    for placed in placed.shuffled().prefix(LoadLimits.ordersReadBackMax) {
      check.ordersRead += 1
      let outcome = await Outcome.of { () async throws(Status) in
        let order = try await OrderServiceClient(session.channels[0]).getOrder(
          GetOrderRequest(key: .orderID(placed.id)), options: options(timeout: session.timeout))
        return Shop.mistake(in: order, id: placed.id, of: placed.products)
      }
      switch outcome {
      case .ok: continue
      case .failed(let code, let text): check.tell("order \(placed.id): \(code.name): \(text)")
      case .wrong(let text): check.tell(text)
      }
      check.ordersWrong += 1
    }
    do throws(Status) {
      try await verifyLedger(session, &check)
    } catch {
      check.tell("VerifyLedger: \(error.code.name): \(error.message)")
    }
    return check
  }

  private func verifyLedger(
    _ session: Session, _ check: inout BooksCheck
  ) async throws(Status) {
    let proof = try await StockServiceClient(session.channels[0]).verifyLedger(
      VerifyLedgerRequest(), options: options())
    var isEnded = false
    var answers = proof.makeAsyncIterator()
    while let message = try await answers.next() {
      switch message.result {
      case .discrepancy(let found):
        check.tell(
          "\(found.sku) in \(found.warehouse), \(found.check): \(found.actual), "
            + "should be \(found.expected)")
      case .summary(let summary):
        isEnded = true
        check.levels = summary.levelCount
        check.movements = summary.movementCount
        check.reservations = summary.reservationCount
        check.discrepancies = summary.discrepancyCount
      case nil: break
      }
    }
    guard isEnded else { return check.tell("VerifyLedger ended without a summary") }
    // An order whose answer was lost may have reserved as well: never fewer than was answered.
    if check.reservations < reservedLines {
      check.tell(
        "\(check.reservations) reservations are in the books, \(reservedLines) were answered")
    }
  }
}

extension BooksCheck {
  fileprivate mutating func tell(_ text: String) {
    if told.count < LoadLimits.wrongToldMax { told.append(text) }
  }
}
