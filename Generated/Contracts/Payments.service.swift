// Written by protoc-gen-kontor from kontor/orders/v1/payments.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.PaymentService`.
public enum PaymentServiceMethods {
  /// Records a payment that a provider authorized, that arrived or that failed. Money that arrived is
  /// never refused: a duplicate, a wrong amount and a payment of an order that has ended are recorded
  /// with their mark and open an exception case. A provider's reference that another order has is
  /// ALREADY_EXISTS.
  public static let recordPayment = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "RecordPayment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "entry_clerk", "operations"]))
  /// Captures all or part of an authorized payment; with `shipped`, what the units handed over cost.
  public static let capturePayment = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "CapturePayment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations"]))
  /// Calls off what is not captured of a payment.
  public static let voidPayment = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "VoidPayment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations"]))
  /// Lists payments, newest first, page by page.
  public static let listPayments = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ListPayments", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head"]))
  /// Lists orders that are not fully paid by when payment is due, page by page [PAY-7].
  public static let listUnpaid = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ListUnpaid", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head"]))
  /// Says what a refund would be, and does nothing.
  public static let quoteRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "QuoteRefund", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 16384, access: .roles(["finance", "sales", "customer_service", "after_sales"]))
  /// Asks for a refund. Its amount counts against what is captured from now on (I6): more than that is
  /// FAILED_PRECONDITION with reason REFUND_EXCEEDS_PAID.
  public static let requestRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "RequestRefund", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["finance", "sales", "customer_service", "after_sales"]))
  /// Approves a refund. The approver must not be who asked for it.
  public static let approveRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ApproveRefund", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Refuses a refund with a reason; its amount can be refunded otherwise.
  public static let rejectRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "RejectRefund", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Calls off a refund that is not with the provider.
  public static let cancelRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "CancelRefund", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "sales", "customer_service", "after_sales"]))
  /// Tells what became of an approved refund: under way, done, or failed and to be tried again.
  public static let recordRefundResult = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "RecordRefundResult", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations"]))
  /// Gives one refund.
  public static let getRefund = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "GetRefund", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head", "after_sales"]))
  /// Lists refunds, newest first, page by page.
  public static let listRefunds = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ListRefunds", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head", "after_sales"]))
  /// Issues the invoice of an order or the credit note of a refund, with the next number of its
  /// series (I10). What a billed order comes to owe less (goods written off, a change, a cancellation) is
  /// credited by the command that lowers it; a refund of that, or of what was paid too much, is
  /// FAILED_PRECONDITION with reason NOTHING_TO_CREDIT, as one of an order that is not billed.
  public static let issueInvoice = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "IssueInvoice", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Says with a reason that an order needs no invoice.
  public static let waiveInvoice = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "WaiveInvoice", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Gives one invoice or credit note by id or number.
  public static let getInvoice = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "GetInvoice", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head"]))
  /// Lists invoices and credit notes, newest first, page by page.
  public static let listInvoices = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ListInvoices", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "operations", "sales", "customer_service", "department_head"]))
  /// Compares a provider's statement with what is recorded, row by row, and keeps what it came to
  /// [PAY-4, PAY-6]; ListReconciliation shows it again. A row that is AMOUNT_DIFFERS or UNKNOWN opens an
  /// exception case, once. Every row gets one result, in the order of the rows, while later rows are still
  /// sent: a statement of any length is held by neither side, and after a broken connection the client
  /// sends again from the first row without a result; rows taken before are answered as `replayed`.
  public static let reconcileStatement = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ReconcileStatement", kind: .bidirectional, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Lists what rows of statements came to, by provider, statement and row, page by page [PAY-6].
  public static let listReconciliation = MethodDescriptor(service: "kontor.orders.v1.PaymentService", method: "ListReconciliation", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance", "customer_service", "department_head"]))
}

/// The money of orders [PAY-1...7]. Sums on the order (`Order.settlement`) are written by these
/// commands alone and keep I6: what is refunded or being refunded is never more than what is captured.
///
/// Idempotency, versions and codes are as in OrderService. A step that a payment's or refund's state
/// does not allow is FAILED_PRECONDITION with reason PAYMENT_STATE or REFUND_STATE.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with the ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol PaymentService: Sendable {
  /// Records a payment that a provider authorized, that arrived or that failed. Money that arrived is
  /// never refused: a duplicate, a wrong amount and a payment of an order that has ended are recorded
  /// with their mark and open an exception case. A provider's reference that another order has is
  /// ALREADY_EXISTS.
  func recordPayment(_ request: RecordPaymentRequest, context: ServerContext) async throws -> RecordPaymentResponse
  /// Captures all or part of an authorized payment; with `shipped`, what the units handed over cost.
  func capturePayment(_ request: CapturePaymentRequest, context: ServerContext) async throws -> Payment
  /// Calls off what is not captured of a payment.
  func voidPayment(_ request: VoidPaymentRequest, context: ServerContext) async throws -> Payment
  /// Lists payments, newest first, page by page.
  func listPayments(_ request: ListPaymentsRequest, context: ServerContext) async throws -> ListPaymentsResponse
  /// Lists orders that are not fully paid by when payment is due, page by page [PAY-7].
  func listUnpaid(_ request: ListUnpaidRequest, context: ServerContext) async throws -> ListUnpaidResponse
  /// Says what a refund would be, and does nothing.
  func quoteRefund(_ request: QuoteRefundRequest, context: ServerContext) async throws -> QuoteRefundResponse
  /// Asks for a refund. Its amount counts against what is captured from now on (I6): more than that is
  /// FAILED_PRECONDITION with reason REFUND_EXCEEDS_PAID.
  func requestRefund(_ request: RequestRefundRequest, context: ServerContext) async throws -> Refund
  /// Approves a refund. The approver must not be who asked for it.
  func approveRefund(_ request: ApproveRefundRequest, context: ServerContext) async throws -> Refund
  /// Refuses a refund with a reason; its amount can be refunded otherwise.
  func rejectRefund(_ request: RejectRefundRequest, context: ServerContext) async throws -> Refund
  /// Calls off a refund that is not with the provider.
  func cancelRefund(_ request: CancelRefundRequest, context: ServerContext) async throws -> Refund
  /// Tells what became of an approved refund: under way, done, or failed and to be tried again.
  func recordRefundResult(_ request: RecordRefundResultRequest, context: ServerContext) async throws -> Refund
  /// Gives one refund.
  func getRefund(_ request: GetRefundRequest, context: ServerContext) async throws -> Refund
  /// Lists refunds, newest first, page by page.
  func listRefunds(_ request: ListRefundsRequest, context: ServerContext) async throws -> ListRefundsResponse
  /// Issues the invoice of an order or the credit note of a refund, with the next number of its
  /// series (I10). What a billed order comes to owe less (goods written off, a change, a cancellation) is
  /// credited by the command that lowers it; a refund of that, or of what was paid too much, is
  /// FAILED_PRECONDITION with reason NOTHING_TO_CREDIT, as one of an order that is not billed.
  func issueInvoice(_ request: IssueInvoiceRequest, context: ServerContext) async throws -> Invoice
  /// Says with a reason that an order needs no invoice.
  func waiveInvoice(_ request: WaiveInvoiceRequest, context: ServerContext) async throws -> WaiveInvoiceResponse
  /// Gives one invoice or credit note by id or number.
  func getInvoice(_ request: GetInvoiceRequest, context: ServerContext) async throws -> Invoice
  /// Lists invoices and credit notes, newest first, page by page.
  func listInvoices(_ request: ListInvoicesRequest, context: ServerContext) async throws -> ListInvoicesResponse
  /// Compares a provider's statement with what is recorded, row by row, and keeps what it came to
  /// [PAY-4, PAY-6]; ListReconciliation shows it again. A row that is AMOUNT_DIFFERS or UNKNOWN opens an
  /// exception case, once. Every row gets one result, in the order of the rows, while later rows are still
  /// sent: a statement of any length is held by neither side, and after a broken connection the client
  /// sends again from the first row without a result; rows taken before are answered as `replayed`.
  func reconcileStatement(_ requests: RequestStream<ReconcileStatementRequest>, responses: ResponseWriter<ReconcileStatementResponse>, context: ServerContext) async throws
  /// Lists what rows of statements came to, by provider, statement and row, page by page [PAY-6].
  func listReconciliation(_ request: ListReconciliationRequest, context: ServerContext) async throws -> ListReconciliationResponse
}

extension PaymentService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.PaymentService", methods: [
      MethodHandler(method: PaymentServiceMethods.recordPayment) { call in
        let messages = TypedCall(call)
        let request: RecordPaymentRequest = try await messages.request()
        try messages.sendOnly(await self.recordPayment(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.capturePayment) { call in
        let messages = TypedCall(call)
        let request: CapturePaymentRequest = try await messages.request()
        try messages.sendOnly(await self.capturePayment(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.voidPayment) { call in
        let messages = TypedCall(call)
        let request: VoidPaymentRequest = try await messages.request()
        try messages.sendOnly(await self.voidPayment(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.listPayments) { call in
        let messages = TypedCall(call)
        let request: ListPaymentsRequest = try await messages.request()
        try messages.sendOnly(await self.listPayments(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.listUnpaid) { call in
        let messages = TypedCall(call)
        let request: ListUnpaidRequest = try await messages.request()
        try messages.sendOnly(await self.listUnpaid(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.quoteRefund) { call in
        let messages = TypedCall(call)
        let request: QuoteRefundRequest = try await messages.request()
        try messages.sendOnly(await self.quoteRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.requestRefund) { call in
        let messages = TypedCall(call)
        let request: RequestRefundRequest = try await messages.request()
        try messages.sendOnly(await self.requestRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.approveRefund) { call in
        let messages = TypedCall(call)
        let request: ApproveRefundRequest = try await messages.request()
        try messages.sendOnly(await self.approveRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.rejectRefund) { call in
        let messages = TypedCall(call)
        let request: RejectRefundRequest = try await messages.request()
        try messages.sendOnly(await self.rejectRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.cancelRefund) { call in
        let messages = TypedCall(call)
        let request: CancelRefundRequest = try await messages.request()
        try messages.sendOnly(await self.cancelRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.recordRefundResult) { call in
        let messages = TypedCall(call)
        let request: RecordRefundResultRequest = try await messages.request()
        try messages.sendOnly(await self.recordRefundResult(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.getRefund) { call in
        let messages = TypedCall(call)
        let request: GetRefundRequest = try await messages.request()
        try messages.sendOnly(await self.getRefund(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.listRefunds) { call in
        let messages = TypedCall(call)
        let request: ListRefundsRequest = try await messages.request()
        try messages.sendOnly(await self.listRefunds(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.issueInvoice) { call in
        let messages = TypedCall(call)
        let request: IssueInvoiceRequest = try await messages.request()
        try messages.sendOnly(await self.issueInvoice(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.waiveInvoice) { call in
        let messages = TypedCall(call)
        let request: WaiveInvoiceRequest = try await messages.request()
        try messages.sendOnly(await self.waiveInvoice(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.getInvoice) { call in
        let messages = TypedCall(call)
        let request: GetInvoiceRequest = try await messages.request()
        try messages.sendOnly(await self.getInvoice(request, context: ServerContext(call)))
      },
      MethodHandler(method: PaymentServiceMethods.listInvoices) { call in
        let messages = TypedCall(call)
        let request: ListInvoicesRequest = try await messages.request()
        try messages.sendOnly(await self.listInvoices(request, context: ServerContext(call)))
      },
      .bidirectional(PaymentServiceMethods.reconcileStatement) { try await self.reconcileStatement($0, responses: $1, context: $2) },
      MethodHandler(method: PaymentServiceMethods.listReconciliation) { call in
        let messages = TypedCall(call)
        let request: ListReconciliationRequest = try await messages.request()
        try messages.sendOnly(await self.listReconciliation(request, context: ServerContext(call)))
      },
    ])
  }
}
