// Written by protoc-gen-kontor from kontor/orders/v1/customers.proto; do not edit.

public import RPCCore

/// The customers of the caller's tenant [CUS-1...3], named by the tenant's own `customer_ref`. Orders
/// hold snapshots: a change here alters no order that is placed (I14).
public struct CustomerServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Creates a customer, or replaces what is recorded of one.
  public func upsertCustomer(_ request: UpsertCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> CustomerRecord {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(CustomerServiceMethods.upsertCustomer, request, options)
    }
    return try await invoker.unary(CustomerServiceMethods.upsertCustomer, request, options)
  }

  /// Gives one customer.
  public func getCustomer(_ request: GetCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> CustomerRecord {
    try await invoker.unary(CustomerServiceMethods.getCustomer, request, options)
  }

  /// Lists customers by `customer_ref`, page by page.
  public func listCustomers(_ request: ListCustomersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListCustomersResponse {
    try await invoker.unary(CustomerServiceMethods.listCustomers, request, options)
  }

  /// Gives a customer's orders with dates, products and states, newest first, page by page [CUS-2].
  public func getCustomerHistory(_ request: GetCustomerHistoryRequest, options: CallOptions = CallOptions()) async throws(Status) -> GetCustomerHistoryResponse {
    try await invoker.unary(CustomerServiceMethods.getCustomerHistory, request, options)
  }

  /// Sums up how a customer buys [CUS-3], from at most the 1,000 newest orders.
  public func getCustomerBehaviour(_ request: GetCustomerBehaviourRequest, options: CallOptions = CallOptions()) async throws(Status) -> GetCustomerBehaviourResponse {
    try await invoker.unary(CustomerServiceMethods.getCustomerBehaviour, request, options)
  }

  /// Forgets a person and keeps the books: contact and address in the record, in orders, their changes,
  /// complaints, notes and messages are overwritten, and what people wrote about them, what carriers said of
  /// their parcels and who signed for them. Amounts and countries stay, `customer_ref` becomes a random one.
  /// The feed forgets with its age. Invoices and credit notes stay as they were issued. An order that is not
  /// at its end is FAILED_PRECONDITION with reason CUSTOMER_HAS_OPEN_ORDERS. A customer of whom nothing is
  /// left is erased again without effect. Cannot be undone: with `dry_run` it is done whole and undone at once,
  /// and says what it would come to.
  public func eraseCustomer(_ request: EraseCustomerRequest, options: CallOptions = CallOptions()) async throws(Status) -> EraseCustomerResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(CustomerServiceMethods.eraseCustomer, request, options)
    }
    return try await invoker.unary(CustomerServiceMethods.eraseCustomer, request, options)
  }
}
