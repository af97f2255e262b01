// Written by protoc-gen-kontor from kontor/orders/v1/orders.proto; do not edit.

public import RPCCore

/// Orders of the caller's tenant, from entry to completion.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again, with another request it is INVALID_ARGUMENT (I8). A repeated CreateOrder gives the first
/// answer again, the other changes give the order as it stands. A refused change leaves no trace.
/// A stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the order's state
/// does not allow FAILED_PRECONDITION.
public struct OrderServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Takes an order: snapshots prices and addresses, numbers it, submits it, reviews it by the rules
  /// of REV-1 and reserves its stock, all in one transaction. Returns it as ALLOCATED,
  /// AWAITING_STOCK or, where a rule failed, IN_REVIEW; with `draft`, as DRAFT and nothing else.
  /// Too little stock for the whole order is FAILED_PRECONDITION with reason INSUFFICIENT_STOCK, the
  /// SKU and what is available, unless the order takes back-orders. A `source_ref` that the channel
  /// has already used is ALREADY_EXISTS.
  ///
  /// Where the tenant has screening rules (ReviewService), the order is taken first and screened by
  /// them in a second transaction: then too little stock brings it IN_REVIEW instead of refusing it,
  /// and an answer of SUBMITTED or an error after it was taken means that its screening follows.
  public func createOrder(_ request: CreateOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.createOrder, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.createOrder, request, options)
  }

  /// Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in
  /// the order of the items. After a broken connection the client sends again from the first item
  /// without a result: items that were taken before are answered as `replayed`.
  public func importOrders(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<ImportOrdersRequest, ImportOrdersResponse> {
    try await invoker.bidirectional(OrderServiceMethods.importOrders, options)
  }

  /// Gives one order by id or number.
  public func getOrder(_ request: GetOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    try await invoker.unary(OrderServiceMethods.getOrder, request, options)
  }

  /// Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND.
  public func batchGetOrders(_ request: BatchGetOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> BatchGetOrdersResponse {
    try await invoker.unary(OrderServiceMethods.batchGetOrders, request, options)
  }

  /// Lists orders, newest or by priority first, page by page. A page shows what was committed when it was read.
  public func listOrders(_ request: ListOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListOrdersResponse {
    try await invoker.unary(OrderServiceMethods.listOrders, request, options)
  }

  /// Streams all orders that fit, newest first. Resumable: see `resume_token`.
  public func exportOrders(_ request: ExportOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<ExportOrdersResponse> {
    try await invoker.serverStreaming(OrderServiceMethods.exportOrders, request, options)
  }

  /// Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder.
  public func submitOrder(_ request: SubmitOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.submitOrder, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.submitOrder, request, options)
  }

  /// Cancels an order of which nothing has been handed over, and releases its reservations in the
  /// same transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's
  /// `cancellation.fee`.
  public func cancelOrder(_ request: CancelOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.cancelOrder, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.cancelOrder, request, options)
  }

  /// Settles a delivered order: its balance is 0, its invoice issued or waived, nothing holds it and no
  /// refund is open [ORD-22]. What is missing is FAILED_PRECONDITION with reason ORDER_NOT_SETTLED.
  /// Happens by itself some days after delivery (a setting of the tenant) once nothing is missing.
  public func completeOrder(_ request: CompleteOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.completeOrder, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.completeOrder, request, options)
  }

  /// Says what keeps an order from being settled, and does nothing.
  public func quoteCompletion(_ request: QuoteCompletionRequest, options: CallOptions = CallOptions()) async throws(Status) -> QuoteCompletionResponse {
    try await invoker.unary(OrderServiceMethods.quoteCompletion, request, options)
  }

  /// Says what CancelOrder would do now: whether it is allowed, its fee, what it releases. Changes
  /// nothing.
  public func quoteCancel(_ request: QuoteCancelRequest, options: CallOptions = CallOptions()) async throws(Status) -> QuoteCancelResponse {
    try await invoker.unary(OrderServiceMethods.quoteCancel, request, options)
  }

  /// Corrects an order in DRAFT or RETURNED; in another state it is FAILED_PRECONDITION, and accepted
  /// orders are changed with ChangeService.
  public func updateDraft(_ request: UpdateDraftRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.updateDraft, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.updateDraft, request, options)
  }

  /// Records that the customer confirmed the order (ORD-13), and ends its hold CUSTOMER_CONFIRM if it
  /// has one.
  public func confirmWithCustomer(_ request: ConfirmWithCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.confirmWithCustomer, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.confirmWithCustomer, request, options)
  }

  /// Holds an order that is not delivered, ended or settled. A kind that it has already is
  /// ALREADY_EXISTS.
  public func placeHold(_ request: PlaceHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.placeHold, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.placeHold, request, options)
  }

  /// Ends a hold that the order has.
  public func releaseHold(_ request: ReleaseHoldRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.releaseHold, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.releaseHold, request, options)
  }

  /// Names who is responsible for an order that has not ended (ORD-17).
  public func assignOwner(_ request: AssignOwnerRequest, options: CallOptions = CallOptions()) async throws(Status) -> Order {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.assignOwner, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.assignOwner, request, options)
  }

  /// Adds an attachment by reference and hash (ORD-14). Unary: the bytes lie elsewhere, the service
  /// keeps where and which.
  public func addAttachment(_ request: AddAttachmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> AddAttachmentResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.addAttachment, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.addAttachment, request, options)
  }

  /// Lists an order's attachments, oldest first, page by page.
  public func listAttachments(_ request: ListAttachmentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListAttachmentsResponse {
    try await invoker.unary(OrderServiceMethods.listAttachments, request, options)
  }

  /// Lists an order's notes, oldest first, page by page.
  public func listNotes(_ request: ListNotesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListNotesResponse {
    try await invoker.unary(OrderServiceMethods.listNotes, request, options)
  }

  /// Archives orders that were completed before a time, oldest first, a batch in one transaction
  /// (ORD-18). With `dry_run` it is done whole and undone again: it says which, and nothing stays. It
  /// takes no version: what is completed is not changed by anybody any more, and an order that is being
  /// touched is left out.
  public func archiveOrders(_ request: ArchiveOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ArchiveOrdersResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.archiveOrders, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.archiveOrders, request, options)
  }

  /// Streams what happens to all orders of the tenant, in the order of the feed, none left out (I11).
  /// Resumable: see `resume_token`. Never ends by itself.
  public func watchOrders(_ request: WatchOrdersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchOrdersResponse> {
    try await invoker.serverStreaming(OrderServiceMethods.watchOrders, request, options)
  }

  /// Adds a note to an order in any state.
  public func addNote(_ request: AddNoteRequest, options: CallOptions = CallOptions()) async throws(Status) -> AddNoteResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(OrderServiceMethods.addNote, request, options)
    }
    return try await invoker.unary(OrderServiceMethods.addNote, request, options)
  }

  /// Gives what happened to an order, oldest first, page by page.
  public func getTimeline(_ request: GetTimelineRequest, options: CallOptions = CallOptions()) async throws(Status) -> GetTimelineResponse {
    try await invoker.unary(OrderServiceMethods.getTimeline, request, options)
  }

  /// Streams what happens to an order: first the order as it stands, then every event, none left out
  /// (I11). Ends with OK after an event of a final state. Resumable: see `resume_token`.
  public func watchOrder(_ request: WatchOrderRequest, options: CallOptions = CallOptions()) async throws(Status) -> ResponseStream<WatchOrderResponse> {
    try await invoker.serverStreaming(OrderServiceMethods.watchOrder, request, options)
  }
}
