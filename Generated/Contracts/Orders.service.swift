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
  public static let createOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "CreateOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 262144, access: .roles(["customer", "entry_clerk", "sales", "customer_service"]))
  /// Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in
  /// the order of the items. After a broken connection the client sends again from the first item
  /// without a result: items that were taken before are answered as `replayed`.
  public static let importOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ImportOrders", kind: .bidirectional, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 262144, access: .roles(["entry_clerk", "sales"]))
  /// Gives one order by id or number.
  public static let getOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "GetOrder", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND.
  public static let batchGetOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "BatchGetOrders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .anyRole)
  /// Lists orders, newest first, page by page. A page shows what was committed when it was read.
  public static let listOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ListOrders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .anyRole)
  /// Streams all orders that fit, newest first. Resumable: see `resume_token`.
  public static let exportOrders = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "ExportOrders", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 16384, access: .roles(["entry_clerk", "sales", "sales_director", "general_manager", "order_reviewer", "operations", "finance", "customer_service", "department_head", "maintainer"]))
  /// Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder.
  public static let submitOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "SubmitOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "customer_service"]))
  /// Cancels an order of which nothing has been handed over, and releases its reservations in the
  /// same transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's
  /// `cancellation.fee`.
  public static let cancelOrder = MethodDescriptor(service: "kontor.orders.v1.OrderService", method: "CancelOrder", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "entry_clerk", "sales", "customer_service", "department_head"]))
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
  func createOrder(_ request: CreateOrderRequest, context: ServerContext) async throws -> Order
  /// Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in
  /// the order of the items. After a broken connection the client sends again from the first item
  /// without a result: items that were taken before are answered as `replayed`.
  func importOrders(_ requests: RequestStream<ImportOrdersRequest>, responses: ResponseWriter<ImportOrdersResponse>, context: ServerContext) async throws
  /// Gives one order by id or number.
  func getOrder(_ request: GetOrderRequest, context: ServerContext) async throws -> Order
  /// Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND.
  func batchGetOrders(_ request: BatchGetOrdersRequest, context: ServerContext) async throws -> BatchGetOrdersResponse
  /// Lists orders, newest first, page by page. A page shows what was committed when it was read.
  func listOrders(_ request: ListOrdersRequest, context: ServerContext) async throws -> ListOrdersResponse
  /// Streams all orders that fit, newest first. Resumable: see `resume_token`.
  func exportOrders(_ request: ExportOrdersRequest, responses: ResponseWriter<ExportOrdersResponse>, context: ServerContext) async throws
  /// Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder.
  func submitOrder(_ request: SubmitOrderRequest, context: ServerContext) async throws -> Order
  /// Cancels an order of which nothing has been handed over, and releases its reservations in the
  /// same transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's
  /// `cancellation.fee`.
  func cancelOrder(_ request: CancelOrderRequest, context: ServerContext) async throws -> Order
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
      .unary(OrderServiceMethods.createOrder) { try await self.createOrder($0, context: $1) },
      .bidirectional(OrderServiceMethods.importOrders) { try await self.importOrders($0, responses: $1, context: $2) },
      .unary(OrderServiceMethods.getOrder) { try await self.getOrder($0, context: $1) },
      .unary(OrderServiceMethods.batchGetOrders) { try await self.batchGetOrders($0, context: $1) },
      .unary(OrderServiceMethods.listOrders) { try await self.listOrders($0, context: $1) },
      .serverStreaming(OrderServiceMethods.exportOrders) { try await self.exportOrders($0, responses: $1, context: $2) },
      .unary(OrderServiceMethods.submitOrder) { try await self.submitOrder($0, context: $1) },
      .unary(OrderServiceMethods.cancelOrder) { try await self.cancelOrder($0, context: $1) },
      .unary(OrderServiceMethods.addNote) { try await self.addNote($0, context: $1) },
      .unary(OrderServiceMethods.getTimeline) { try await self.getTimeline($0, context: $1) },
      .serverStreaming(OrderServiceMethods.watchOrder) { try await self.watchOrder($0, responses: $1, context: $2) },
    ])
  }
}
