// Written by protoc-gen-kontor from kontor/orders/v1/orders.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.OrderService`.
public enum OrderServiceMethods {
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
  public static let createOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "CreateOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 262144, access: .roles(["customer", "entry_clerk", "sales", "customer_service"]))
  /// Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in
  /// the order of the items. After a broken connection the client sends again from the first item
  /// without a result: items that were taken before are answered as `replayed`.
  public static let importOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ImportOrders", kind: .bidirectional, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 262144, access: .roles(["entry_clerk", "sales"]))
  /// Gives one order by id or number.
  public static let getOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "GetOrder", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND.
  public static let batchGetOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "BatchGetOrders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .anyRole)
  /// Lists orders, newest or by priority first, page by page. A page shows what was committed when it was read.
  public static let listOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ListOrders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .anyRole)
  /// Streams all orders that fit, newest first. Resumable: see `resume_token`.
  public static let exportOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ExportOrders", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 16384, access: .roles(["entry_clerk", "sales", "sales_director", "general_manager", "order_reviewer", "operations", "finance", "customer_service", "department_head", "maintainer"]))
  /// Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder.
  public static let submitOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "SubmitOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "customer_service"]))
  /// Cancels an order of which nothing has been handed over, and releases its reservations in the
  /// same transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's
  /// `cancellation.fee`.
  public static let cancelOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "CancelOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "customer_service", "department_head"]))
  /// Settles a delivered order: its balance is 0, its invoice issued or waived, nothing holds it and no
  /// refund is open [ORD-22]. What is missing is FAILED_PRECONDITION with reason ORDER_NOT_SETTLED.
  /// Happens by itself some days after delivery (a setting of the tenant) once nothing is missing.
  public static let completeOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "CompleteOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["finance"]))
  /// Says what keeps an order from being settled, and does nothing.
  public static let quoteCompletion = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "QuoteCompletion", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["finance", "sales", "customer_service", "department_head"]))
  /// Says what CancelOrder would do now: whether it is allowed, its fee, what it releases. Changes
  /// nothing.
  public static let quoteCancel = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "QuoteCancel", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Corrects an order in DRAFT or RETURNED; in another state it is FAILED_PRECONDITION, and accepted
  /// orders are changed with ChangeService.
  public static let updateDraft = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "UpdateDraft", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 262144, access: .roles(["customer", "entry_clerk", "sales", "customer_service"]))
  /// Records that the customer confirmed the order (ORD-13), and ends its hold CUSTOMER_CONFIRM if it
  /// has one.
  public static let confirmWithCustomer = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ConfirmWithCustomer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Holds an order that is not delivered, ended or settled. A kind that it has already is
  /// ALREADY_EXISTS.
  public static let placeHold = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "PlaceHold", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service", "operations", "finance", "order_reviewer", "department_head"]))
  /// Ends a hold that the order has.
  public static let releaseHold = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ReleaseHold", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service", "operations", "finance", "order_reviewer", "department_head"]))
  /// Names who is responsible for an order that has not ended (ORD-17).
  public static let assignOwner = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "AssignOwner", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service", "operations", "finance", "order_reviewer", "department_head"]))
  /// Adds an attachment by reference and hash (ORD-14). Unary: the bytes lie elsewhere, the service
  /// keeps where and which.
  public static let addAttachment = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "AddAttachment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["entry_clerk", "sales", "customer_service", "operations", "finance", "department_head"]))
  /// Lists an order's attachments, oldest first, page by page.
  public static let listAttachments = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ListAttachments", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists an order's notes, oldest first, page by page.
  public static let listNotes = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ListNotes", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Archives orders that were completed before a time, oldest first, a batch in one transaction
  /// (ORD-18). With `dry_run` it is done whole and undone again: it says which, and nothing stays. It
  /// takes no version: what is completed is not changed by anybody any more, and an order that is being
  /// touched is left out.
  public static let archiveOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ArchiveOrders", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(30000), maxRequestBytes: 4096, access: .roles(["operations", "finance", "maintainer"]))
  /// Streams what happens to all orders of the tenant, in the order of the feed, none left out (I11).
  /// Resumable: see `resume_token`. Never ends by itself.
  public static let watchOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "WatchOrders", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(86400000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "sales_director", "general_manager", "order_reviewer", "second_reviewer", "operations", "production", "warehouse", "logistics", "finance", "customer_service", "department_head", "maintainer"]))
  /// Adds a note to an order in any state.
  public static let addNote = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "AddNote", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .anyRole)
  /// Gives what happened to an order, oldest first, page by page.
  public static let getTimeline = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "GetTimeline", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Streams what happens to an order: first the order as it stands, then every event, none left out
  /// (I11). Ends with OK after an event of a final state. Resumable: see `resume_token`.
  public static let watchOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "WatchOrder", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(86400000), maxRequestBytes: 4096, access: .anyRole)
}

/// Orders of the caller's tenant, from entry to completion.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again, with another request it is INVALID_ARGUMENT (I8). A repeated CreateOrder gives the first
/// answer again, the other changes give the order as it stands. A refused change leaves no trace.
/// A stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the order's state
/// does not allow FAILED_PRECONDITION.
package protocol OrderService: Sendable {
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
  func createOrder(_ request: CreateOrderRequest, context: ServerContext) async throws -> Order
  /// Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in
  /// the order of the items. After a broken connection the client sends again from the first item
  /// without a result: items that were taken before are answered as `replayed`.
  func importOrders(_ requests: RequestStream<ImportOrdersRequest>, responses: ResponseWriter<ImportOrdersResponse>, context: ServerContext) async throws
  /// Gives one order by id or number.
  func getOrder(_ request: GetOrderRequest, context: ServerContext) async throws -> Order
  /// Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND.
  func batchGetOrders(_ request: BatchGetOrdersRequest, context: ServerContext) async throws -> BatchGetOrdersResponse
  /// Lists orders, newest or by priority first, page by page. A page shows what was committed when it was read.
  func listOrders(_ request: ListOrdersRequest, context: ServerContext) async throws -> ListOrdersResponse
  /// Streams all orders that fit, newest first. Resumable: see `resume_token`.
  func exportOrders(_ request: ExportOrdersRequest, responses: ResponseWriter<ExportOrdersResponse>, context: ServerContext) async throws
  /// Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder.
  func submitOrder(_ request: SubmitOrderRequest, context: ServerContext) async throws -> Order
  /// Cancels an order of which nothing has been handed over, and releases its reservations in the
  /// same transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's
  /// `cancellation.fee`.
  func cancelOrder(_ request: CancelOrderRequest, context: ServerContext) async throws -> Order
  /// Settles a delivered order: its balance is 0, its invoice issued or waived, nothing holds it and no
  /// refund is open [ORD-22]. What is missing is FAILED_PRECONDITION with reason ORDER_NOT_SETTLED.
  /// Happens by itself some days after delivery (a setting of the tenant) once nothing is missing.
  func completeOrder(_ request: CompleteOrderRequest, context: ServerContext) async throws -> Order
  /// Says what keeps an order from being settled, and does nothing.
  func quoteCompletion(_ request: QuoteCompletionRequest, context: ServerContext) async throws -> QuoteCompletionResponse
  /// Says what CancelOrder would do now: whether it is allowed, its fee, what it releases. Changes
  /// nothing.
  func quoteCancel(_ request: QuoteCancelRequest, context: ServerContext) async throws -> QuoteCancelResponse
  /// Corrects an order in DRAFT or RETURNED; in another state it is FAILED_PRECONDITION, and accepted
  /// orders are changed with ChangeService.
  func updateDraft(_ request: UpdateDraftRequest, context: ServerContext) async throws -> Order
  /// Records that the customer confirmed the order (ORD-13), and ends its hold CUSTOMER_CONFIRM if it
  /// has one.
  func confirmWithCustomer(_ request: ConfirmWithCustomerRequest, context: ServerContext) async throws -> Order
  /// Holds an order that is not delivered, ended or settled. A kind that it has already is
  /// ALREADY_EXISTS.
  func placeHold(_ request: PlaceHoldRequest, context: ServerContext) async throws -> Order
  /// Ends a hold that the order has.
  func releaseHold(_ request: ReleaseHoldRequest, context: ServerContext) async throws -> Order
  /// Names who is responsible for an order that has not ended (ORD-17).
  func assignOwner(_ request: AssignOwnerRequest, context: ServerContext) async throws -> Order
  /// Adds an attachment by reference and hash (ORD-14). Unary: the bytes lie elsewhere, the service
  /// keeps where and which.
  func addAttachment(_ request: AddAttachmentRequest, context: ServerContext) async throws -> AddAttachmentResponse
  /// Lists an order's attachments, oldest first, page by page.
  func listAttachments(_ request: ListAttachmentsRequest, context: ServerContext) async throws -> ListAttachmentsResponse
  /// Lists an order's notes, oldest first, page by page.
  func listNotes(_ request: ListNotesRequest, context: ServerContext) async throws -> ListNotesResponse
  /// Archives orders that were completed before a time, oldest first, a batch in one transaction
  /// (ORD-18). With `dry_run` it is done whole and undone again: it says which, and nothing stays. It
  /// takes no version: what is completed is not changed by anybody any more, and an order that is being
  /// touched is left out.
  func archiveOrders(_ request: ArchiveOrdersRequest, context: ServerContext) async throws -> ArchiveOrdersResponse
  /// Streams what happens to all orders of the tenant, in the order of the feed, none left out (I11).
  /// Resumable: see `resume_token`. Never ends by itself.
  func watchOrders(_ request: WatchOrdersRequest, responses: ResponseWriter<WatchOrdersResponse>, context: ServerContext) async throws
  /// Adds a note to an order in any state.
  func addNote(_ request: AddNoteRequest, context: ServerContext) async throws -> AddNoteResponse
  /// Gives what happened to an order, oldest first, page by page.
  func getTimeline(_ request: GetTimelineRequest, context: ServerContext) async throws -> GetTimelineResponse
  /// Streams what happens to an order: first the order as it stands, then every event, none left out
  /// (I11). Ends with OK after an event of a final state. Resumable: see `resume_token`.
  func watchOrder(_ request: WatchOrderRequest, responses: ResponseWriter<WatchOrderResponse>, context: ServerContext) async throws
}

extension OrderService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.OrderService", methods: [
      MethodHandler(method: OrderServiceMethods.createOrder) { call in
        let messages = TypedCall(call)
        let request: CreateOrderRequest = try await messages.request()
        try messages.sendOnly(await self.createOrder(request, context: ServerContext(call)))
      },
      .bidirectional(OrderServiceMethods.importOrders) { try await self.importOrders($0, responses: $1, context: $2) },
      MethodHandler(method: OrderServiceMethods.getOrder) { call in
        let messages = TypedCall(call)
        let request: GetOrderRequest = try await messages.request()
        try messages.sendOnly(await self.getOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.batchGetOrders) { call in
        let messages = TypedCall(call)
        let request: BatchGetOrdersRequest = try await messages.request()
        try messages.sendOnly(await self.batchGetOrders(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.listOrders) { call in
        let messages = TypedCall(call)
        let request: ListOrdersRequest = try await messages.request()
        try messages.sendOnly(await self.listOrders(request, context: ServerContext(call)))
      },
      .serverStreaming(OrderServiceMethods.exportOrders) { try await self.exportOrders($0, responses: $1, context: $2) },
      MethodHandler(method: OrderServiceMethods.submitOrder) { call in
        let messages = TypedCall(call)
        let request: SubmitOrderRequest = try await messages.request()
        try messages.sendOnly(await self.submitOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.cancelOrder) { call in
        let messages = TypedCall(call)
        let request: CancelOrderRequest = try await messages.request()
        try messages.sendOnly(await self.cancelOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.completeOrder) { call in
        let messages = TypedCall(call)
        let request: CompleteOrderRequest = try await messages.request()
        try messages.sendOnly(await self.completeOrder(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.quoteCompletion) { call in
        let messages = TypedCall(call)
        let request: QuoteCompletionRequest = try await messages.request()
        try messages.sendOnly(await self.quoteCompletion(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.quoteCancel) { call in
        let messages = TypedCall(call)
        let request: QuoteCancelRequest = try await messages.request()
        try messages.sendOnly(await self.quoteCancel(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.updateDraft) { call in
        let messages = TypedCall(call)
        let request: UpdateDraftRequest = try await messages.request()
        try messages.sendOnly(await self.updateDraft(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.confirmWithCustomer) { call in
        let messages = TypedCall(call)
        let request: ConfirmWithCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.confirmWithCustomer(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.placeHold) { call in
        let messages = TypedCall(call)
        let request: PlaceHoldRequest = try await messages.request()
        try messages.sendOnly(await self.placeHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.releaseHold) { call in
        let messages = TypedCall(call)
        let request: ReleaseHoldRequest = try await messages.request()
        try messages.sendOnly(await self.releaseHold(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.assignOwner) { call in
        let messages = TypedCall(call)
        let request: AssignOwnerRequest = try await messages.request()
        try messages.sendOnly(await self.assignOwner(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.addAttachment) { call in
        let messages = TypedCall(call)
        let request: AddAttachmentRequest = try await messages.request()
        try messages.sendOnly(await self.addAttachment(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.listAttachments) { call in
        let messages = TypedCall(call)
        let request: ListAttachmentsRequest = try await messages.request()
        try messages.sendOnly(await self.listAttachments(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.listNotes) { call in
        let messages = TypedCall(call)
        let request: ListNotesRequest = try await messages.request()
        try messages.sendOnly(await self.listNotes(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.archiveOrders) { call in
        let messages = TypedCall(call)
        let request: ArchiveOrdersRequest = try await messages.request()
        try messages.sendOnly(await self.archiveOrders(request, context: ServerContext(call)))
      },
      .serverStreaming(OrderServiceMethods.watchOrders) { try await self.watchOrders($0, responses: $1, context: $2) },
      MethodHandler(method: OrderServiceMethods.addNote) { call in
        let messages = TypedCall(call)
        let request: AddNoteRequest = try await messages.request()
        try messages.sendOnly(await self.addNote(request, context: ServerContext(call)))
      },
      MethodHandler(method: OrderServiceMethods.getTimeline) { call in
        let messages = TypedCall(call)
        let request: GetTimelineRequest = try await messages.request()
        try messages.sendOnly(await self.getTimeline(request, context: ServerContext(call)))
      },
      .serverStreaming(OrderServiceMethods.watchOrder) { try await self.watchOrder($0, responses: $1, context: $2) },
    ])
  }
}
