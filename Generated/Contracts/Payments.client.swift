// Written by protoc-gen-kontor from kontor/orders/v1/payments.proto; do not edit.

public import RPCCore

/// The money of orders [PAY-1...7]. Sums on the order (`Order.settlement`) are written by these
/// commands alone and keep I6: what is refunded or being refunded is never more than what is captured.
///
/// Idempotency, versions and codes are as in OrderService. A step that a payment's or refund's state
/// does not allow is FAILED_PRECONDITION with reason PAYMENT_STATE or REFUND_STATE.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with the ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
public struct PaymentServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Records a payment that a provider authorized, that arrived or that failed. Money that arrived is
  /// never refused: a duplicate, a wrong amount and a payment of an order that has ended are recorded
  /// with their mark and open an exception case. A provider's reference that another order has is
  /// ALREADY_EXISTS.
  public func recordPayment(_ request: RecordPaymentRequest, options: CallOptions = CallOptions()) async throws(Status) -> RecordPaymentResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.recordPayment, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.recordPayment, request, options)
  }

  /// Captures all or part of an authorized payment; with `shipped`, what the units handed over cost.
  public func capturePayment(_ request: CapturePaymentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Payment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.capturePayment, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.capturePayment, request, options)
  }

  /// Calls off what is not captured of a payment.
  public func voidPayment(_ request: VoidPaymentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Payment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.voidPayment, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.voidPayment, request, options)
  }

  /// Lists payments, newest first, page by page.
  public func listPayments(_ request: ListPaymentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListPaymentsResponse {
    try await invoker.unary(PaymentServiceMethods.listPayments, request, options)
  }

  /// Lists orders that are not fully paid by when payment is due, page by page [PAY-7].
  public func listUnpaid(_ request: ListUnpaidRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListUnpaidResponse {
    try await invoker.unary(PaymentServiceMethods.listUnpaid, request, options)
  }

  /// Says what a refund would be, and does nothing.
  public func quoteRefund(_ request: QuoteRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> QuoteRefundResponse {
    try await invoker.unary(PaymentServiceMethods.quoteRefund, request, options)
  }

  /// Asks for a refund. Its amount counts against what is captured from now on (I6): more than that is
  /// FAILED_PRECONDITION with reason REFUND_EXCEEDS_PAID.
  public func requestRefund(_ request: RequestRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.requestRefund, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.requestRefund, request, options)
  }

  /// Approves a refund. The approver must not be who asked for it.
  public func approveRefund(_ request: ApproveRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.approveRefund, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.approveRefund, request, options)
  }

  /// Refuses a refund with a reason; its amount can be refunded otherwise.
  public func rejectRefund(_ request: RejectRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.rejectRefund, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.rejectRefund, request, options)
  }

  /// Calls off a refund that is not with the provider.
  public func cancelRefund(_ request: CancelRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.cancelRefund, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.cancelRefund, request, options)
  }

  /// Tells what became of an approved refund: under way, done, or failed and to be tried again.
  public func recordRefundResult(_ request: RecordRefundResultRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.recordRefundResult, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.recordRefundResult, request, options)
  }

  /// Gives one refund.
  public func getRefund(_ request: GetRefundRequest, options: CallOptions = CallOptions()) async throws(Status) -> Refund {
    try await invoker.unary(PaymentServiceMethods.getRefund, request, options)
  }

  /// Lists refunds, newest first, page by page.
  public func listRefunds(_ request: ListRefundsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListRefundsResponse {
    try await invoker.unary(PaymentServiceMethods.listRefunds, request, options)
  }

  /// Issues the invoice of an order or the credit note of a refund, with the next number of its
  /// series (I10). What a billed order comes to owe less (goods written off, a change, a cancellation) is
  /// credited by the command that lowers it; a refund of that, or of what was paid too much, is
  /// FAILED_PRECONDITION with reason NOTHING_TO_CREDIT, as one of an order that is not billed.
  public func issueInvoice(_ request: IssueInvoiceRequest, options: CallOptions = CallOptions()) async throws(Status) -> Invoice {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.issueInvoice, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.issueInvoice, request, options)
  }

  /// Says with a reason that an order needs no invoice.
  public func waiveInvoice(_ request: WaiveInvoiceRequest, options: CallOptions = CallOptions()) async throws(Status) -> WaiveInvoiceResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(PaymentServiceMethods.waiveInvoice, request, options)
    }
    return try await invoker.unary(PaymentServiceMethods.waiveInvoice, request, options)
  }

  /// Gives one invoice or credit note by id or number.
  public func getInvoice(_ request: GetInvoiceRequest, options: CallOptions = CallOptions()) async throws(Status) -> Invoice {
    try await invoker.unary(PaymentServiceMethods.getInvoice, request, options)
  }

  /// Lists invoices and credit notes, newest first, page by page.
  public func listInvoices(_ request: ListInvoicesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListInvoicesResponse {
    try await invoker.unary(PaymentServiceMethods.listInvoices, request, options)
  }

  /// Compares a provider's statement with what is recorded, row by row, and keeps what it came to
  /// [PAY-4, PAY-6]; ListReconciliation shows it again. A row that is AMOUNT_DIFFERS or UNKNOWN opens an
  /// exception case, once. Every row gets one result, in the order of the rows, while later rows are still
  /// sent: a statement of any length is held by neither side, and after a broken connection the client
  /// sends again from the first row without a result; rows taken before are answered as `replayed`.
  public func reconcileStatement(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<ReconcileStatementRequest, ReconcileStatementResponse> {
    try await invoker.bidirectional(PaymentServiceMethods.reconcileStatement, options)
  }

  /// Lists what rows of statements came to, by provider, statement and row, page by page [PAY-6].
  public func listReconciliation(_ request: ListReconciliationRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListReconciliationResponse {
    try await invoker.unary(PaymentServiceMethods.listReconciliation, request, options)
  }
}
