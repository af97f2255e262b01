import Testing

@testable import Domain

@Suite("Stored states")
struct StoredStateTests {
  /// Names by code from 1 on. Storage and clients hold them: the table changes only by growing.
  static let contract: [(actual: [String], names: String)] = [
    (
      byCode(OrderState.self),
      """
      DRAFT SUBMITTED IN_REVIEW RETURNED REJECTED APPROVED AWAITING_STOCK ALLOCATED \
      IN_FULFILMENT SHIPPED DELIVERED COMPLETED ARCHIVED CANCELLED EXPIRED
      """
    ),
    (
      byCode(HoldKind.self),
      """
      REVIEW RISK PAYMENT CUSTOMER_CONFIRM STOCK CHANGE_PENDING EXCEPTION MANUAL
      """
    ),
    (
      byCode(MovementKind.self),
      """
      RECEIVE RESERVE RELEASE SHIP RETURN QUARANTINE RELEASE_QUARANTINE SCRAP ADJUST \
      TRANSFER_OUT TRANSFER_IN ANNOUNCE UNANNOUNCE
      """
    ),
    (byCode(StockHoldState.self), "HELD COMMITTED CONSUMED RELEASED EXPIRED"),
    (
      byCode(StocktakeState.self), "PLANNED COUNTING COUNTED RECOUNT APPROVED POSTED CANCELLED"
    ),
    (
      byCode(StocktakeCause.self),
      "THEFT DAMAGE MISPLACED NOT_BOOKED BOOKED_WRONG SUPPLIER UNKNOWN OTHER"
    ),
    (
      byCode(SupplierOrderState.self),
      "SUGGESTED APPROVED ORDERED PART_RECEIVED RECEIVED CANCELLED"
    ),
    (
      byCode(SourcingRule.self),
      "NAMED_WAREHOUSE ONE_WAREHOUSE FEWEST_WAREHOUSES NOTHING_FREE"
    ),
    (byCode(SourcingReason.self), "TAKEN NOT_NEEDED NOTHING_FREE NOT_NAMED CLOSED"),
    (byCode(StockColumn.self), "ON_HAND RESERVED QUARANTINED INCOMING"),
    (
      byCode(ParcelState.self),
      """
      CREATED HANDED_OVER IN_TRANSIT OUT_FOR_DELIVERY DELIVERED STALLED DELAYED \
      DAMAGED REFUSED RETURNING RETURNED LOST CANCELLED
      """
    ),
    (
      byCode(FulfilmentState.self),
      """
      PLANNED RELEASED PICKING SHORT PACKED HANDED_OVER DELIVERED CANCELLED
      """
    ),
    (byCode(ShippingUrgency.self), "ECONOMY STANDARD URGENT"),
    (byCode(AnomalyKind.self), "STALLED DELAYED LOST DAMAGED REFUSED RETURNED FOUND"),
    (
      byCode(AnomalyResolution.self),
      """
      MOVED_ON DELIVERED_AFTER_ALL RESHIPPED REFUNDED CLAIMED TAKEN_BACK UNFOUNDED
      """
    ),
    (
      byCode(RateOptions.Exclusion.self),
      """
      DISCONTINUED COUNTRY WEIGHT DELIVERY_METHOD TRANSPORT_MODE CARRIER URGENCY CURRENCY
      """
    ),
    (byCode(TrackingVerdict.self), "APPLIED DUPLICATE LATE UNKNOWN_SHIPMENT"),
    (
      byCode(ComplaintState.self),
      """
      OPEN ASSIGNED INVESTIGATING WAITING_CUSTOMER SOLUTION_PROPOSED AGREED EXECUTING \
      RESOLVED CLOSED REOPENED
      """
    ),
    (byCode(ComplaintChannel.self), "PHONE EMAIL ONLINE_FORM"),
    (
      byCode(ComplaintCategory.self),
      """
      QUALITY DAMAGE WRONG_GOODS MISSING_GOODS DELIVERY PAYMENT SERVICE OTHER
      """
    ),
    (byCode(SolutionKind.self), "REFUND EXCHANGE COMPENSATION COUPON APOLOGY"),
    (
      byCode(ComplaintCause.self),
      "PRODUCT PICKING PACKING CARRIER ORDER_ENTRY BILLING SERVICE CUSTOMER OTHER"
    ),
    (
      byCode(UrgentState.self),
      "REQUESTED ACCEPTED NEGOTIATE DECLINED ACTIVE DELIVERED REVIEWED WITHDRAWN"
    ),
    (byCode(UrgentDegree.self), "URGENT VERY_URGENT MUST_ACCEPT"),
    (byCode(UrgentDecision.self), "ACCEPT NEGOTIATE DECLINE"),
    (byCode(AnswerDecision.self), "AGREED DECLINED"),
    (byCode(LiableParty.self), "NOBODY STAFF SUPPLIER CARRIER CUSTOMER"),
    (
      byCode(OrderEventKind.self),
      """
      ORDER_CREATED ORDER_SUBMITTED ORDER_REVIEW_REQUIRED ORDER_APPROVED \
      ORDER_RETURNED ORDER_REJECTED ORDER_ALLOCATED ORDER_AWAITING_STOCK \
      ORDER_FULFILMENT_STARTED ORDER_PARTLY_SHIPPED ORDER_SHIPPED \
      ORDER_PARTLY_DELIVERED ORDER_DELIVERED ORDER_COMPLETED ORDER_ARCHIVED \
      ORDER_CANCELLED ORDER_EXPIRED ORDER_NOTE_ADDED ORDER_EXCEPTION_RAISED \
      20:ORDER_HOLD_PLACED ORDER_HOLD_RELEASED ORDER_OWNER_ASSIGNED \
      ORDER_CUSTOMER_CONFIRMED ORDER_DRAFT_UPDATED ORDER_ATTACHMENT_ADDED \
      ORDER_REVIEW_CLAIMED ORDER_SECOND_REVIEW_REQUIRED ORDER_CHANGE_OPENED \
      ORDER_CHANGE_ENDED \
      30:ORDER_BACKORDER_FILLED ORDER_BACKORDERED \
      40:ORDER_PICKED_SHORT ORDER_WRITTEN_OFF ORDER_SHIPPING_AGAIN ORDER_TAKEN_BACK \
      ORDER_RETURN_REQUESTED ORDER_RETURN_DECIDED ORDER_RETURN_RECEIVED ORDER_RETURN_INSPECTED \
      ORDER_RETURN_OFFERED ORDER_RETURN_ENDED \
      50:ORDER_PAYMENT_CHANGED ORDER_PAYMENT_REMINDER ORDER_REFUND_CHANGED ORDER_INVOICED \
      ORDER_INVOICE_WAIVED ORDER_CUSTOMER_ERASED ORDER_URGENT_REQUESTED \
      ORDER_URGENT_ACCEPTED ORDER_URGENT_ENDED
      """
    ),
    (byCode(ReviewRule.self), "STOCK PRICE PAYMENT_DATA BASIC_DATA"),
    (
      byCode(PaymentMethod.self),
      """
      ONLINE CASH_ON_DELIVERY INSTALMENT BANK_TRANSFER CARD ALIPAY INVOICE
      """
    ),
    (byCode(PaymentState.self), "PENDING AUTHORIZED CAPTURED FAILED VOIDED EXPIRED"),
    (byCode(PaymentMark.self), "REGULAR DUPLICATE AMOUNT_MISMATCH LATE"),
    (
      byCode(PaymentFacet.self),
      "UNPAID AUTHORIZED PARTLY_PAID PAID OVERPAID PARTLY_REFUNDED REFUNDED"
    ),
    (
      byCode(FulfilmentFacet.self),
      "UNFULFILLED PARTLY_SHIPPED SHIPPED PARTLY_DELIVERED DELIVERED WRITTEN_OFF"
    ),
    (byCode(ReturnFacet.self), "NOT_RETURNED PARTLY_RETURNED RETURNED"),
    (byCode(RefundState.self), "REQUESTED APPROVED PROCESSING SUCCEEDED FAILED CANCELLED"),
    (
      byCode(CompletionGap.self),
      "NOT_DELIVERED BALANCE_OPEN OVERPAID INVOICE_MISSING HELD REFUND_OPEN"
    ),
    (byCode(InvoiceKind.self), "INVOICE CREDIT_NOTE"),
    (
      byCode(RmaState.self),
      """
      REQUESTED APPROVED REJECTED AWAITING_GOODS PARTLY_RECEIVED RECEIVED INSPECTED REFUND \
      EXCHANGE REPAIR COMPENSATE NOT_ELIGIBLE OFFER ACCEPTED DECLINED COMPLETED EXPIRED CANCELLED
      """
    ),
    (
      byCode(ReturnReason.self),
      "QUALITY WRONG_GOODS DAMAGED_IN_TRANSIT NOT_AS_DESCRIBED CHANGED_MIND OTHER"
    ),
    (byCode(ReturnCondition.self), "RESALEABLE OPENED DEFECTIVE DAMAGED_BY_CUSTOMER"),
    (
      byCode(ReturnFinding.self),
      "WINDOW_OVER NOT_RESALEABLE DAMAGED_BY_CUSTOMER EVIDENCE_MISSING NOTHING_TO_RETURN"
    ),
    (byCode(RmaRemedy.self), "REFUND EXCHANGE REPAIR COMPENSATE NOT_ELIGIBLE"),
    (
      byCode(ReconciliationOutcome.self), "MATCHED AMOUNT_DIFFERS UNKNOWN ALREADY_RECONCILED"
    ),
    (byCode(Channel.self), "PLATFORM SELF_ORDER PHONE EMAIL FAX OFFLINE STAFF"),
    (byCode(OrderKind.self), "GOODS_SALE AFTER_SALES_SERVICE COMPLAINT_REFUND"),
    (byCode(OrderClass.self), "NORMAL URGENT CUSTOMISED"),
    (byCode(ShortagePolicy.self), "REFUSE BACKORDER PARTIAL PARTIAL_BACKORDER"),
    (byCode(DeliveryMethod.self), "EXPRESS FREIGHT CROWD_SOURCED COMMUNITY COLLECTION"),
    (byCode(TransportMode.self), "ROAD RAIL AIR SEA"),
    (byCode(NoteSource.self), "CUSTOMER STAFF"),
    (
      byCode(ExceptionKind.self),
      """
      WRONG_INFORMATION DUPLICATE_ORDER ABNORMAL_AMOUNT PAYMENT_FAILED DUPLICATE_PAYMENT \
      PAYMENT_AMOUNT_MISMATCH LATE_PAYMENT PARCEL_STALLED PARCEL_DELAYED PARCEL_LOST \
      PARCEL_DAMAGED PARCEL_REFUSED PARCEL_RETURNED SHORTAGE DEADLINE_MISSED COMPLAINT OTHER \
      PARCEL_FOUND UNKNOWN_PAYMENT
      """
    ),
    (
      byCode(ExceptionState.self),
      "OPEN ASSIGNED PLANNED IN_PROGRESS RESOLVED CUSTOMER_INFORMED CLOSED"
    ),
    (byCode(ReviewState.self), "WAITING AWAITING_SECOND APPROVED RETURNED REJECTED ENDED"),
    (
      byCode(ChangeState.self),
      "OPEN PENDING_APPROVAL APPROVED APPLIED REJECTED WITHDRAWN STALE"
    ),
    (
      byCode(ApprovalRole.self),
      "ORDER_REVIEWER SECOND_REVIEWER DEPARTMENT_HEAD SALES_DIRECTOR GENERAL_MANAGER OPERATIONS"
    ),
    (
      byCode(QuoteState.self),
      "DRAFT PENDING_APPROVAL APPROVED SENT ACCEPTED DECLINED EXPIRED WITHDRAWN"
    ),
    (byCode(PriceStanding.self), "USUAL UNKNOWN BELOW"),
    (byCode(ApprovalDecision.self), "APPROVED REJECTED"),
    (byCode(ScreeningRule.CustomerKind.self), "UNKNOWN FIRST_ORDER"),
    (
      byCode(ClockKind.self),
      """
      ENTRY REVIEW FULFILMENT ORDER PAYMENT REFUND RETURN_CONTACT RETURN_SETTLEMENT \
      URGENT_EVALUATION URGENT_REPORT COMPLAINT_RESPONSE COMPLAINT_RESOLUTION
      """
    ),
    (byCode(ClockState.self), "RUNNING PAUSED MET BREACHED CANCELLED"),
    (byCode(ClockSubject.self), "ORDER COMPLAINT REFUND RETURN RMA URGENT_REQUEST"),
    (byCode(PauseCause.self), "CUSTOMER STOCK"),
    (
      byCode(NotificationKind.self),
      """
      ORDER_RECEIVED ORDER_REVIEWED GOODS_SHIPPED GOODS_SIGNED DELIVERY_DELAYED GOODS_SHORT \
      REFUND_PROGRESS PAYMENT_REMINDER ORDER_RETURNED ORDER_CANCELLED SLA_ALERT EXCEPTION_ALERT \
      20:RETURN_APPROVED RETURN_REJECTED RETURN_RECEIVED RETURN_OUTCOME \
      26:QUOTE_SENT 30:URGENT_REQUESTED
      """
    ),
    (byCode(NotificationLanguage.self), "ENGLISH CHINESE"),
    (byCode(NotificationChannel.self), "EMAIL SMS"),
    (byCode(NotificationState.self), "PENDING SENT FAILED GAVE_UP UNDELIVERABLE"),
    (byCode(Weekday.self), "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY"),
  ]

  static func byCode<State: StoredState>(_ type: State.Type) -> [String] {
    State.allCases.sorted { $0.code < $1.code }.map { "\($0.code) \($0.name)" }
  }

  @Test("keep their codes and names", arguments: contract)
  func stability(_ row: (actual: [String], names: String)) {
    // One after the other from 1; `20:NAME` goes on from 20.
    var code = 0
    let expected = row.names.split(separator: " ").map { entry in
      let parts = entry.split(separator: ":")
      code = parts.count == 2 ? Int(parts[0])! : code + 1
      return "\(code) \(parts[parts.count - 1])"
    }
    #expect(row.actual == expected)
  }

  @Test("are found by name and by code, and unknown ones are nil")
  func lookup() {
    #expect(OrderState(name: "IN_REVIEW") == .inReview)
    #expect(OrderState(code: 14) == .cancelled)
    #expect(OrderState(code: 16) == nil)
    #expect(OrderState(code: 0) == nil)
    #expect(OrderState(name: "in_review") == nil)
  }
}
