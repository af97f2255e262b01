// Written by protoc-gen-kontor from kontor/orders/v1/quote.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.QuoteService`.
public enum QuoteServiceMethods {
  /// Enters a quotation as DRAFT. Lines without a price take the price list's.
  public static let createQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "CreateQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 524288, access: .roles(["entry_clerk", "sales"]))
  /// Changes a quotation in DRAFT; what is absent stays.
  public static let updateQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "UpdateQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 524288, access: .roles(["entry_clerk", "sales"]))
  /// Says how a quotation's prices compare with the price list and the last deal with the customer as they
  /// are today, and whose approval they take (PRC-2). Changes nothing.
  public static let priceQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "PriceQuote", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Asks for the approvals that the prices take as they stand today: DRAFT to PENDING_APPROVAL (PRC-2).
  /// Prices at or above the list's and the last deal's take operations; a price that neither knows takes
  /// sales_director too; one below either takes general_manager besides.
  public static let submitQuoteForApproval = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "SubmitQuoteForApproval", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales"]))
  /// Approves or rejects a quotation on the next level that it takes. Nobody decides a quotation that he
  /// entered, changed or submitted, nor on two levels (SAME_PERSON). The last approval makes it APPROVED; a
  /// rejection makes it a DRAFT again, with the reason.
  public static let decideQuoteApproval = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "DecideQuoteApproval", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["operations", "sales_director", "general_manager"]))
  /// Sends an approved quotation: the message to the customer, with all lines, follows at once.
  public static let sendQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "SendQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales"]))
  /// The customer accepts: the order is placed as by CreateOrder, at the offered prices (I14) and with the
  /// quotation's number as `source_ref`; both or neither. Its prices were approved and fail no review; where
  /// stock is short the shortage policy holds, and what it refuses goes to review.
  public static let acceptQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "AcceptQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales"]))
  /// The customer does not want it.
  public static let declineQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "DeclineQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales"]))
  /// Takes a quotation back that the customer has not answered: a wrong price, goods that are no longer sold.
  public static let withdrawQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "WithdrawQuote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "sales_director"]))
  /// Gives one quotation by id or number.
  public static let getQuote = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "GetQuote", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists quotations, newest first, page by page.
  public static let listQuotes = MethodDescriptor(service: "kontor.orders.v1.QuoteService", method: "ListQuotes", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
}

/// Quotations, from the draft to the order (PRC-1 to PRC-3).
///
/// DRAFT to PENDING_APPROVAL, level by level to APPROVED, SENT to the customer, and ACCEPTED, DECLINED or
/// EXPIRED; a rejection leads back to DRAFT, and until the customer has answered we may take it back
/// (WITHDRAWN). A step that its state does not allow is FAILED_PRECONDITION with reason QUOTE_STATE; so is
/// one on a quotation whose time is over.
///
/// Idempotency, versions and codes are as in OrderService. With `dry_run` a command is done whole and
/// undone again: its answer or refusal is what it would give now, with the ids made up, nothing stays and
/// the `request_id` is not used up.
package protocol QuoteService: Sendable {
  /// Enters a quotation as DRAFT. Lines without a price take the price list's.
  func createQuote(_ request: CreateQuoteRequest, context: ServerContext) async throws -> Quote
  /// Changes a quotation in DRAFT; what is absent stays.
  func updateQuote(_ request: UpdateQuoteRequest, context: ServerContext) async throws -> Quote
  /// Says how a quotation's prices compare with the price list and the last deal with the customer as they
  /// are today, and whose approval they take (PRC-2). Changes nothing.
  func priceQuote(_ request: PriceQuoteRequest, context: ServerContext) async throws -> PriceQuoteResponse
  /// Asks for the approvals that the prices take as they stand today: DRAFT to PENDING_APPROVAL (PRC-2).
  /// Prices at or above the list's and the last deal's take operations; a price that neither knows takes
  /// sales_director too; one below either takes general_manager besides.
  func submitQuoteForApproval(_ request: SubmitQuoteForApprovalRequest, context: ServerContext) async throws -> Quote
  /// Approves or rejects a quotation on the next level that it takes. Nobody decides a quotation that he
  /// entered, changed or submitted, nor on two levels (SAME_PERSON). The last approval makes it APPROVED; a
  /// rejection makes it a DRAFT again, with the reason.
  func decideQuoteApproval(_ request: DecideQuoteApprovalRequest, context: ServerContext) async throws -> Quote
  /// Sends an approved quotation: the message to the customer, with all lines, follows at once.
  func sendQuote(_ request: SendQuoteRequest, context: ServerContext) async throws -> Quote
  /// The customer accepts: the order is placed as by CreateOrder, at the offered prices (I14) and with the
  /// quotation's number as `source_ref`; both or neither. Its prices were approved and fail no review; where
  /// stock is short the shortage policy holds, and what it refuses goes to review.
  func acceptQuote(_ request: AcceptQuoteRequest, context: ServerContext) async throws -> AcceptQuoteResponse
  /// The customer does not want it.
  func declineQuote(_ request: DeclineQuoteRequest, context: ServerContext) async throws -> Quote
  /// Takes a quotation back that the customer has not answered: a wrong price, goods that are no longer sold.
  func withdrawQuote(_ request: WithdrawQuoteRequest, context: ServerContext) async throws -> Quote
  /// Gives one quotation by id or number.
  func getQuote(_ request: GetQuoteRequest, context: ServerContext) async throws -> Quote
  /// Lists quotations, newest first, page by page.
  func listQuotes(_ request: ListQuotesRequest, context: ServerContext) async throws -> ListQuotesResponse
}

extension QuoteService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.QuoteService", methods: [
      MethodHandler(method: QuoteServiceMethods.createQuote) { call in
        let messages = TypedCall(call)
        let request: CreateQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.createQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.updateQuote) { call in
        let messages = TypedCall(call)
        let request: UpdateQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.updateQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.priceQuote) { call in
        let messages = TypedCall(call)
        let request: PriceQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.priceQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.submitQuoteForApproval) { call in
        let messages = TypedCall(call)
        let request: SubmitQuoteForApprovalRequest = try await messages.request()
        try messages.sendOnly(await self.submitQuoteForApproval(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.decideQuoteApproval) { call in
        let messages = TypedCall(call)
        let request: DecideQuoteApprovalRequest = try await messages.request()
        try messages.sendOnly(await self.decideQuoteApproval(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.sendQuote) { call in
        let messages = TypedCall(call)
        let request: SendQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.sendQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.acceptQuote) { call in
        let messages = TypedCall(call)
        let request: AcceptQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.acceptQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.declineQuote) { call in
        let messages = TypedCall(call)
        let request: DeclineQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.declineQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.withdrawQuote) { call in
        let messages = TypedCall(call)
        let request: WithdrawQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.withdrawQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.getQuote) { call in
        let messages = TypedCall(call)
        let request: GetQuoteRequest = try await messages.request()
        try messages.sendOnly(await self.getQuote(request, context: ServerContext(call)))
      },
      MethodHandler(method: QuoteServiceMethods.listQuotes) { call in
        let messages = TypedCall(call)
        let request: ListQuotesRequest = try await messages.request()
        try messages.sendOnly(await self.listQuotes(request, context: ServerContext(call)))
      },
    ])
  }
}
