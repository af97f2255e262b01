// Written by protoc-gen-kontor from kontor/orders/v1/quote.proto; do not edit.

public import RPCCore

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
public struct QuoteServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Enters a quotation as DRAFT. Lines without a price take the price list's.
  public func createQuote(_ request: CreateQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.createQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.createQuote, request, options)
  }

  /// Changes a quotation in DRAFT; what is absent stays.
  public func updateQuote(_ request: UpdateQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.updateQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.updateQuote, request, options)
  }

  /// Says how a quotation's prices compare with the price list and the last deal with the customer as they
  /// are today, and whose approval they take (PRC-2). Changes nothing.
  public func priceQuote(_ request: PriceQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> PriceQuoteResponse {
    try await invoker.unary(QuoteServiceMethods.priceQuote, request, options)
  }

  /// Asks for the approvals that the prices take as they stand today: DRAFT to PENDING_APPROVAL (PRC-2).
  /// Prices at or above the list's and the last deal's take operations; a price that neither knows takes
  /// sales_director too; one below either takes general_manager besides.
  public func submitQuoteForApproval(_ request: SubmitQuoteForApprovalRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.submitQuoteForApproval, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.submitQuoteForApproval, request, options)
  }

  /// Approves or rejects a quotation on the next level that it takes. Nobody decides a quotation that he
  /// entered, changed or submitted, nor on two levels (SAME_PERSON). The last approval makes it APPROVED; a
  /// rejection makes it a DRAFT again, with the reason.
  public func decideQuoteApproval(_ request: DecideQuoteApprovalRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.decideQuoteApproval, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.decideQuoteApproval, request, options)
  }

  /// Sends an approved quotation: the message to the customer, with all lines, follows at once.
  public func sendQuote(_ request: SendQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.sendQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.sendQuote, request, options)
  }

  /// The customer accepts: the order is placed as by CreateOrder, at the offered prices (I14) and with the
  /// quotation's number as `source_ref`; both or neither. Its prices were approved and fail no review; where
  /// stock is short the shortage policy holds, and what it refuses goes to review.
  public func acceptQuote(_ request: AcceptQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> AcceptQuoteResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.acceptQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.acceptQuote, request, options)
  }

  /// The customer does not want it.
  public func declineQuote(_ request: DeclineQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.declineQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.declineQuote, request, options)
  }

  /// Takes a quotation back that the customer has not answered: a wrong price, goods that are no longer sold.
  public func withdrawQuote(_ request: WithdrawQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(QuoteServiceMethods.withdrawQuote, request, options)
    }
    return try await invoker.unary(QuoteServiceMethods.withdrawQuote, request, options)
  }

  /// Gives one quotation by id or number.
  public func getQuote(_ request: GetQuoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> Quote {
    try await invoker.unary(QuoteServiceMethods.getQuote, request, options)
  }

  /// Lists quotations, newest first, page by page.
  public func listQuotes(_ request: ListQuotesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListQuotesResponse {
    try await invoker.unary(QuoteServiceMethods.listQuotes, request, options)
  }
}
