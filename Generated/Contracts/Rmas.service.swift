// Written by protoc-gen-kontor from kontor/orders/v1/rmas.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.RmaService`.
public enum RmaServiceMethods {
  /// Says what could be returned of an order and what speaks against it, line by line, and does nothing
  /// (RMA-1, RMA-2).
  public static let checkEligibility = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "CheckEligibility", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 32768, access: .roles(["after_sales", "customer_service", "quality_control", "warehouse", "finance", "operations", "sales", "department_head"]))
  /// Opens a return in REQUESTED. What the policy has against it stands in its `findings`; more units than
  /// are delivered and neither back nor asked back are refused.
  public static let createRma = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "CreateRma", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 65536, access: .roles(["after_sales", "customer_service", "sales"]))
  /// Approves a return and says where the goods go, or rejects it. Against a finding it takes `override`, a
  /// reason and a department head; else it is FAILED_PRECONDITION with reason RETURN_NOT_ELIGIBLE.
  public static let decideRma = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "DecideRma", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "department_head"]))
  /// Books goods in, some or all: they lie in quarantine until they are inspected (RMA-6).
  public static let recordReceipt = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "RecordReceipt", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["warehouse", "after_sales"]))
  /// Notes what was found and what the customer gets (RMA-4, RMA-7). Where goods stay with us, those as new
  /// go back to free stock, and orders that wait for them get them; the others are scrapped.
  public static let recordInspection = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "RecordInspection", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 131072, access: .roles(["quality_control", "after_sales"]))
  /// Offers an alternative for goods that the policy owes nothing for, or another one in its place (RMA-4).
  public static let proposeAlternative = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "ProposeAlternative", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service"]))
  /// Notes what the customer said to the offer.
  public static let acceptAlternative = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "AcceptAlternative", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service"]))
  /// Brings a return to its end: asks for the refund, which finance approves (I6), or makes the exchange's
  /// order; goods that are the customer's leave quarantine.
  ///
  /// Other goods than those that came back cost what the price list says now. What was paid for the goods
  /// pays for them; what they cost more is to be paid as of any order, what they cost less is asked back.
  public static let completeRma = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "CompleteRma", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(15000), maxRequestBytes: 32768, access: .roles(["after_sales"]))
  /// Calls a return off before its goods came.
  public static let cancelRma = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "CancelRma", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service"]))
  /// Gives one return.
  public static let getRma = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "GetRma", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service", "quality_control", "warehouse", "finance", "operations", "sales", "department_head"]))
  /// Lists returns, newest first, page by page.
  public static let listRmas = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "ListRmas", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service", "quality_control", "warehouse", "finance", "operations", "sales", "department_head"]))
  /// Counts the returns of a span by why customers sent goods back and what the inspection decided, by
  /// product, and by what inspections found (RMA-7, ANA-4), the most frequent first.
  public static let summariseReturnCauses = MethodDescriptor(service: "kontor.orders.v1.RmaService", method: "SummariseReturnCauses", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["after_sales", "customer_service", "quality_control", "warehouse", "finance", "operations", "sales", "department_head", "general_manager", "production", "purchasing"]))
}

/// Returns of delivered goods (RMA-1…7). Units that are asked back are spoken for from CreateRma on: two
/// returns never take the same units, and no more comes back than was delivered (I5). Every step stands in
/// the order's timeline and in the audit; customers are told of decisions, arrivals and outcomes.
///
/// Idempotency, versions and codes are as in OrderService. A step that a return's state does not allow is
/// FAILED_PRECONDITION with reason RMA_STATE, more units than there are with EXCEEDS_OPEN_QUANTITY.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with the ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol RmaService: Sendable {
  /// Says what could be returned of an order and what speaks against it, line by line, and does nothing
  /// (RMA-1, RMA-2).
  func checkEligibility(_ request: CheckEligibilityRequest, context: ServerContext) async throws -> CheckEligibilityResponse
  /// Opens a return in REQUESTED. What the policy has against it stands in its `findings`; more units than
  /// are delivered and neither back nor asked back are refused.
  func createRma(_ request: CreateRmaRequest, context: ServerContext) async throws -> Rma
  /// Approves a return and says where the goods go, or rejects it. Against a finding it takes `override`, a
  /// reason and a department head; else it is FAILED_PRECONDITION with reason RETURN_NOT_ELIGIBLE.
  func decideRma(_ request: DecideRmaRequest, context: ServerContext) async throws -> Rma
  /// Books goods in, some or all: they lie in quarantine until they are inspected (RMA-6).
  func recordReceipt(_ request: RecordReceiptRequest, context: ServerContext) async throws -> Rma
  /// Notes what was found and what the customer gets (RMA-4, RMA-7). Where goods stay with us, those as new
  /// go back to free stock, and orders that wait for them get them; the others are scrapped.
  func recordInspection(_ request: RecordInspectionRequest, context: ServerContext) async throws -> Rma
  /// Offers an alternative for goods that the policy owes nothing for, or another one in its place (RMA-4).
  func proposeAlternative(_ request: ProposeAlternativeRequest, context: ServerContext) async throws -> Rma
  /// Notes what the customer said to the offer.
  func acceptAlternative(_ request: AcceptAlternativeRequest, context: ServerContext) async throws -> Rma
  /// Brings a return to its end: asks for the refund, which finance approves (I6), or makes the exchange's
  /// order; goods that are the customer's leave quarantine.
  ///
  /// Other goods than those that came back cost what the price list says now. What was paid for the goods
  /// pays for them; what they cost more is to be paid as of any order, what they cost less is asked back.
  func completeRma(_ request: CompleteRmaRequest, context: ServerContext) async throws -> Rma
  /// Calls a return off before its goods came.
  func cancelRma(_ request: CancelRmaRequest, context: ServerContext) async throws -> Rma
  /// Gives one return.
  func getRma(_ request: GetRmaRequest, context: ServerContext) async throws -> Rma
  /// Lists returns, newest first, page by page.
  func listRmas(_ request: ListRmasRequest, context: ServerContext) async throws -> ListRmasResponse
  /// Counts the returns of a span by why customers sent goods back and what the inspection decided, by
  /// product, and by what inspections found (RMA-7, ANA-4), the most frequent first.
  func summariseReturnCauses(_ request: SummariseReturnCausesRequest, context: ServerContext) async throws -> SummariseReturnCausesResponse
}

extension RmaService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.RmaService", methods: [
      MethodHandler(method: RmaServiceMethods.checkEligibility) { call in
        let messages = TypedCall(call)
        let request: CheckEligibilityRequest = try await messages.request()
        try messages.sendOnly(await self.checkEligibility(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.createRma) { call in
        let messages = TypedCall(call)
        let request: CreateRmaRequest = try await messages.request()
        try messages.sendOnly(await self.createRma(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.decideRma) { call in
        let messages = TypedCall(call)
        let request: DecideRmaRequest = try await messages.request()
        try messages.sendOnly(await self.decideRma(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.recordReceipt) { call in
        let messages = TypedCall(call)
        let request: RecordReceiptRequest = try await messages.request()
        try messages.sendOnly(await self.recordReceipt(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.recordInspection) { call in
        let messages = TypedCall(call)
        let request: RecordInspectionRequest = try await messages.request()
        try messages.sendOnly(await self.recordInspection(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.proposeAlternative) { call in
        let messages = TypedCall(call)
        let request: ProposeAlternativeRequest = try await messages.request()
        try messages.sendOnly(await self.proposeAlternative(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.acceptAlternative) { call in
        let messages = TypedCall(call)
        let request: AcceptAlternativeRequest = try await messages.request()
        try messages.sendOnly(await self.acceptAlternative(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.completeRma) { call in
        let messages = TypedCall(call)
        let request: CompleteRmaRequest = try await messages.request()
        try messages.sendOnly(await self.completeRma(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.cancelRma) { call in
        let messages = TypedCall(call)
        let request: CancelRmaRequest = try await messages.request()
        try messages.sendOnly(await self.cancelRma(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.getRma) { call in
        let messages = TypedCall(call)
        let request: GetRmaRequest = try await messages.request()
        try messages.sendOnly(await self.getRma(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.listRmas) { call in
        let messages = TypedCall(call)
        let request: ListRmasRequest = try await messages.request()
        try messages.sendOnly(await self.listRmas(request, context: ServerContext(call)))
      },
      MethodHandler(method: RmaServiceMethods.summariseReturnCauses) { call in
        let messages = TypedCall(call)
        let request: SummariseReturnCausesRequest = try await messages.request()
        try messages.sendOnly(await self.summariseReturnCauses(request, context: ServerContext(call)))
      },
    ])
  }
}
