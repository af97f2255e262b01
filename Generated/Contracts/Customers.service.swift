// Written by protoc-gen-kontor from kontor/orders/v1/customers.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.CustomerService`.
public enum CustomerServiceMethods {
  /// Creates a customer, or replaces what is recorded of one.
  public static let upsertCustomer = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "UpsertCustomer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 65536, access: .roles(["entry_clerk", "sales", "customer_service"]))
  /// Gives one customer.
  public static let getCustomer = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "GetCustomer", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists customers by `customer_ref`, page by page.
  public static let listCustomers = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "ListCustomers", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "customer_service", "after_sales", "finance", "department_head"]))
  /// Gives a customer's orders with dates, products and states, newest first, page by page [CUS-2].
  public static let getCustomerHistory = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "GetCustomerHistory", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["entry_clerk", "sales", "customer_service", "after_sales", "finance", "department_head"]))
  /// Sums up how a customer buys [CUS-3], from at most the 1,000 newest orders.
  public static let getCustomerBehaviour = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "GetCustomerBehaviour", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["sales", "sales_director", "customer_service", "finance", "department_head"]))
  /// Forgets a person and keeps the books: contact and address in the record, in orders, their changes,
  /// complaints, notes and messages are overwritten, and what people wrote about them, what carriers said of
  /// their parcels and who signed for them. Amounts and countries stay, `customer_ref` becomes a random one.
  /// The feed forgets with its age. Invoices and credit notes stay as they were issued. An order that is not
  /// at its end is FAILED_PRECONDITION with reason CUSTOMER_HAS_OPEN_ORDERS. A customer of whom nothing is
  /// left is erased again without effect. Cannot be undone: with `dry_run` it is done whole and undone at once,
  /// and says what it would come to.
  public static let eraseCustomer = MethodDescriptor(service: "kontor.orders.v1.CustomerService", method: "EraseCustomer", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(60000), maxRequestBytes: 4096, access: .roles(["department_head", "maintainer"]))
}

/// The customers of the caller's tenant [CUS-1...3], named by the tenant's own `customer_ref`. Orders
/// hold snapshots: a change here alters no order that is placed (I14).
package protocol CustomerService: Sendable {
  /// Creates a customer, or replaces what is recorded of one.
  func upsertCustomer(_ request: UpsertCustomerRequest, context: ServerContext) async throws -> CustomerRecord
  /// Gives one customer.
  func getCustomer(_ request: GetCustomerRequest, context: ServerContext) async throws -> CustomerRecord
  /// Lists customers by `customer_ref`, page by page.
  func listCustomers(_ request: ListCustomersRequest, context: ServerContext) async throws -> ListCustomersResponse
  /// Gives a customer's orders with dates, products and states, newest first, page by page [CUS-2].
  func getCustomerHistory(_ request: GetCustomerHistoryRequest, context: ServerContext) async throws -> GetCustomerHistoryResponse
  /// Sums up how a customer buys [CUS-3], from at most the 1,000 newest orders.
  func getCustomerBehaviour(_ request: GetCustomerBehaviourRequest, context: ServerContext) async throws -> GetCustomerBehaviourResponse
  /// Forgets a person and keeps the books: contact and address in the record, in orders, their changes,
  /// complaints, notes and messages are overwritten, and what people wrote about them, what carriers said of
  /// their parcels and who signed for them. Amounts and countries stay, `customer_ref` becomes a random one.
  /// The feed forgets with its age. Invoices and credit notes stay as they were issued. An order that is not
  /// at its end is FAILED_PRECONDITION with reason CUSTOMER_HAS_OPEN_ORDERS. A customer of whom nothing is
  /// left is erased again without effect. Cannot be undone: with `dry_run` it is done whole and undone at once,
  /// and says what it would come to.
  func eraseCustomer(_ request: EraseCustomerRequest, context: ServerContext) async throws -> EraseCustomerResponse
}

extension CustomerService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.CustomerService", methods: [
      MethodHandler(method: CustomerServiceMethods.upsertCustomer) { call in
        let messages = TypedCall(call)
        let request: UpsertCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.upsertCustomer(request, context: ServerContext(call)))
      },
      MethodHandler(method: CustomerServiceMethods.getCustomer) { call in
        let messages = TypedCall(call)
        let request: GetCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.getCustomer(request, context: ServerContext(call)))
      },
      MethodHandler(method: CustomerServiceMethods.listCustomers) { call in
        let messages = TypedCall(call)
        let request: ListCustomersRequest = try await messages.request()
        try messages.sendOnly(await self.listCustomers(request, context: ServerContext(call)))
      },
      MethodHandler(method: CustomerServiceMethods.getCustomerHistory) { call in
        let messages = TypedCall(call)
        let request: GetCustomerHistoryRequest = try await messages.request()
        try messages.sendOnly(await self.getCustomerHistory(request, context: ServerContext(call)))
      },
      MethodHandler(method: CustomerServiceMethods.getCustomerBehaviour) { call in
        let messages = TypedCall(call)
        let request: GetCustomerBehaviourRequest = try await messages.request()
        try messages.sendOnly(await self.getCustomerBehaviour(request, context: ServerContext(call)))
      },
      MethodHandler(method: CustomerServiceMethods.eraseCustomer) { call in
        let messages = TypedCall(call)
        let request: EraseCustomerRequest = try await messages.request()
        try messages.sendOnly(await self.eraseCustomer(request, context: ServerContext(call)))
      },
    ])
  }
}
