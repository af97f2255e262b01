package import Domain

/// Who sends a command, and which attempt it is: what idempotency, audit and events write down.
package struct CommandKey: Hashable, Sendable {
  package var tenant: TenantID
  /// Whose `request_id`s these are (I8).
  package var principal: String
  /// The name in audit, timeline and ledger.
  package var actor: String
  package var requestID: RequestID
  /// Tells two requests apart that carry the same `request_id`; at most 32 bytes.
  package var requestHash: [UInt8]

  package init(
    tenant: TenantID, principal: String, actor: String, requestID: RequestID, requestHash: [UInt8]
  ) {
    self.tenant = tenant
    self.principal = principal
    self.actor = actor
    self.requestID = requestID
    self.requestHash = requestHash
  }
}

extension CommandKey {
  /// Of background work, which has a step of its own name for everything that it does once: a repeat
  /// of the step, by whichever process, is a replay.
  ///
  /// - Parameters:
  ///   - work: who does it, as `payment-expiry`; the actor in audit and timeline.
  ///   - step: at most 64 printable ASCII characters, the same for the same step.
  package static func system(_ tenant: TenantID, _ work: String, step: String) -> CommandKey {
    guard let requestID = RequestID(step) else {
      preconditionFailure("the name of a step is a request_id")
    }
    return CommandKey(
      tenant: tenant, principal: "kontord/\(work)", actor: "kontord/\(work)",
      requestID: requestID, requestHash: [])
  }
}

/// The rpc that a `request_id` belongs to. Numbers are stored; they are never reused.
enum CommandMethod: Int16 {
  case createOrder = 1
  case submitOrder = 2
  case cancelOrder = 3
  case addNote = 4
  case putProduct = 5
  case putWarehouse = 6
  case receive = 7
  case adjust = 8
  case createShipment = 9
  case confirmDelivery = 10
  case createComplaint = 11
  case assignComplaint = 12
  case proposeSolution = 13
  case resolveComplaint = 14
  case raiseException = 15
  case triageException = 16
  case planException = 17
  case resolveException = 18
  case informCustomer = 19
  case closeException = 20
  case investigateComplaint = 21
  case pauseForCustomer = 22
  case addComplaintMessage = 23
  case recordAgreement = 24
  case executeSolution = 25
  case closeComplaint = 26
  case reopenComplaint = 27
  case escalateComplaint = 28
  case placeHold = 100
  case releaseHold = 101
  case assignOwner = 102
  case confirmWithCustomer = 103
  case updateDraft = 104
  case addAttachment = 105
  case archiveOrders = 106
  case screenOrder = 107
  case claimReview = 108
  case decideReview = 109
  case returnForCorrection = 110
  case putScreeningRule = 111
  case deleteScreeningRule = 112
  case openChange = 113
  case submitChange = 114
  case recordConsent = 115
  case decideChange = 116
  case applyChange = 117
  case withdrawChange = 118
  case createQuote = 140
  case updateQuote = 141
  case submitQuote = 142
  case decideQuote = 143
  case sendQuote = 144
  case acceptQuote = 145
  case declineQuote = 146
  case withdrawQuote = 147
  /// Of the service itself.
  case expireQuote = 148
  case putCalendar = 500
  case putSlaPolicy = 501
  case registerConsumer = 502
  case redeliver = 503
  case removeConsumer = 504
  case holdStock = 200
  case extendStockHold = 201
  case commitStockHold = 202
  case releaseStockHold = 203
  case expireStockHold = 204
  case transferStock = 205
  case quarantineStock = 206
  case releaseQuarantine = 207
  case scrapStock = 208
  case putSubstitutes = 209
  case fillBackorders = 210
  case planStocktake = 211
  /// Written by `record_counts`: counts have names of their own beside a request_id.
  case submitCounts = 212
  case reviewStocktake = 213
  case postStocktake = 214
  case cancelStocktake = 215
  case putReorderPolicy = 216
  /// Of the service itself.
  case suggestReplenishment = 217
  case approveSuggestion = 218
  case placeSupplierOrder = 219
  case recordSupplierPromise = 220
  case receiveSupplierOrder = 221
  case cancelSupplierOrder = 222

  case recordPayment = 400
  case capturePayment = 401
  case voidPayment = 402
  case requestRefund = 403
  case approveRefund = 404
  case rejectRefund = 405
  case cancelRefund = 406
  case recordRefundResult = 407
  case issueInvoice = 408
  case waiveInvoice = 409
  case reconcileStatement = 410
  case completeOrder = 411
  case expireOrder = 412
  case remindPayment = 413
  case upsertCustomer = 414
  case eraseCustomer = 415
  case releaseFulfilments = 300
  case claimPick = 301
  case confirmPick = 302
  case reportShort = 303
  case pack = 304
  case cancelFulfilment = 305
  case bookShipment = 306
  case handOver = 307
  case cancelShipment = 308
  case putCarrier = 309
  case putCarrierService = 310
  case reportAnomaly = 311
  case resolveAnomaly = 312
  /// Of the service itself.
  case checkParcel = 313
  /// Written by `ingest_tracking`: its events have keys of their own instead of a request_id.
  case ingestTracking = 314
  case putTemplate = 505
  case retryNotification = 506
  case updateSettings = 507
  case createRma = 700
  case decideRma = 701
  case recordReceipt = 702
  case recordInspection = 703
  case proposeAlternative = 704
  case acceptAlternative = 705
  case completeRma = 706
  case cancelRma = 707
  /// Of the service itself.
  case expireRma = 708
  case requestUrgent = 600
  case evaluateUrgent = 601
  case answerNegotiation = 602
  case formTaskGroup = 603
  case reportProgress = 604
  case closeUrgent = 605
  case reviewUrgent = 606
}

/// What a command came to.
package struct Outcome<Aggregate: Sendable>: Sendable {
  package var value: Aggregate
  /// True when the `request_id` had been answered before: nothing was done now (I8).
  package var isReplay: Bool

  package init(_ value: Aggregate, isReplay: Bool) {
    self.value = value
    self.isReplay = isReplay
  }
}
