// Written by protoc-gen-kontor from kontor/inventory/v1/picking.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.PickService`.
public enum PickServiceMethods {
  /// Gives an order to its warehouses: one fulfilment for each in which units of it are reserved and
  /// not given out yet; the order goes to IN_FULFILMENT. The order has to be in ALLOCATED or
  /// IN_FULFILMENT, without a hold, and paid as its method asks: authorized or captured, except cash
  /// on delivery and invoice. Fulfilments of an order that may not be shipped yet are PLANNED, and
  /// released when their time comes or by another call after it.
  public static let releaseFulfilments = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ReleaseFulfilments", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations"]))
  /// Gives one fulfilment with its lines and parcels.
  public static let getFulfilment = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "GetFulfilment", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists fulfilments, newest first, page by page.
  public static let listFulfilments = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ListFulfilments", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists what is to be picked, in the order in which it should be: higher priority first, then
  /// what is due first, then what was released first (PRI-1, PRI-2).
  public static let listPickQueue = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ListPickQueue", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "logistics", "customer_service", "department_head"]))
  /// The head of the queue as it stands, then every fulfilment that enters it, changes in it or
  /// leaves it. It begins anew with SNAPSHOT when the reader was too slow; a reader that comes
  /// back after a broken connection begins anew as well. Ends at the deadline only.
  public static let watchPickQueue = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "WatchPickQueue", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "logistics", "department_head"]))
  /// The caller takes a fulfilment to pick it, for the time that the tenant has settled. One that
  /// somebody else has claimed is FAILED_PRECONDITION with reason PICK_CLAIMED until that claim
  /// has run out; of two who claim at once one gets it. A claim of one's own is prolonged.
  public static let claimPick = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ClaimPick", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse"]))
  /// Records units that the caller has picked; calls add up. More than is left of a line is
  /// FAILED_PRECONDITION. Only who has claimed the fulfilment may do this, as the next two.
  public static let confirmPick = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ConfirmPick", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse"]))
  /// Records units that are not where the books have them (INV-4). Their reservation ends, and
  /// they are quarantined until somebody counts. Other warehouses that have them free get them, to
  /// be released there by ReleaseFulfilments; what none has waits for goods if the order takes
  /// back-orders; else the order is held by STOCK until somebody decides, and the fulfilment is
  /// SHORT. A fulfilment of which nothing is left is CANCELLED.
  public static let reportShort = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "ReportShort", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse"]))
  /// Says what lies in which parcel; together exactly what was picked. Nothing may be left to pick.
  public static let pack = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "Pack", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 131072, access: .roles(["warehouse"]))
  /// Ends a fulfilment before any of it is with a carrier: its units stay reserved for the order,
  /// which may be released again or cancelled.
  public static let cancelFulfilment = MethodDescriptor(service: "kontor.inventory.v1.PickService", method: "CancelFulfilment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["warehouse", "operations", "department_head"]))
}

/// Fulfilments of the caller's tenant: each is one warehouse's part of one order, from the pick
/// list to the parcels that a carrier takes (INV-2, INV-3, INV-4).
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the fulfilment as it stands, with another request it is INVALID_ARGUMENT
/// (I8). A stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state
/// does not allow FAILED_PRECONDITION.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol PickService: Sendable {
  /// Gives an order to its warehouses: one fulfilment for each in which units of it are reserved and
  /// not given out yet; the order goes to IN_FULFILMENT. The order has to be in ALLOCATED or
  /// IN_FULFILMENT, without a hold, and paid as its method asks: authorized or captured, except cash
  /// on delivery and invoice. Fulfilments of an order that may not be shipped yet are PLANNED, and
  /// released when their time comes or by another call after it.
  func releaseFulfilments(_ request: ReleaseFulfilmentsRequest, context: ServerContext) async throws -> ReleaseFulfilmentsResponse
  /// Gives one fulfilment with its lines and parcels.
  func getFulfilment(_ request: GetFulfilmentRequest, context: ServerContext) async throws -> Fulfilment
  /// Lists fulfilments, newest first, page by page.
  func listFulfilments(_ request: ListFulfilmentsRequest, context: ServerContext) async throws -> ListFulfilmentsResponse
  /// Lists what is to be picked, in the order in which it should be: higher priority first, then
  /// what is due first, then what was released first (PRI-1, PRI-2).
  func listPickQueue(_ request: ListPickQueueRequest, context: ServerContext) async throws -> ListPickQueueResponse
  /// The head of the queue as it stands, then every fulfilment that enters it, changes in it or
  /// leaves it. It begins anew with SNAPSHOT when the reader was too slow; a reader that comes
  /// back after a broken connection begins anew as well. Ends at the deadline only.
  func watchPickQueue(_ request: WatchPickQueueRequest, responses: ResponseWriter<WatchPickQueueResponse>, context: ServerContext) async throws
  /// The caller takes a fulfilment to pick it, for the time that the tenant has settled. One that
  /// somebody else has claimed is FAILED_PRECONDITION with reason PICK_CLAIMED until that claim
  /// has run out; of two who claim at once one gets it. A claim of one's own is prolonged.
  func claimPick(_ request: ClaimPickRequest, context: ServerContext) async throws -> Fulfilment
  /// Records units that the caller has picked; calls add up. More than is left of a line is
  /// FAILED_PRECONDITION. Only who has claimed the fulfilment may do this, as the next two.
  func confirmPick(_ request: ConfirmPickRequest, context: ServerContext) async throws -> Fulfilment
  /// Records units that are not where the books have them (INV-4). Their reservation ends, and
  /// they are quarantined until somebody counts. Other warehouses that have them free get them, to
  /// be released there by ReleaseFulfilments; what none has waits for goods if the order takes
  /// back-orders; else the order is held by STOCK until somebody decides, and the fulfilment is
  /// SHORT. A fulfilment of which nothing is left is CANCELLED.
  func reportShort(_ request: ReportShortRequest, context: ServerContext) async throws -> ReportShortResponse
  /// Says what lies in which parcel; together exactly what was picked. Nothing may be left to pick.
  func pack(_ request: PackRequest, context: ServerContext) async throws -> Fulfilment
  /// Ends a fulfilment before any of it is with a carrier: its units stay reserved for the order,
  /// which may be released again or cancelled.
  func cancelFulfilment(_ request: CancelFulfilmentRequest, context: ServerContext) async throws -> Fulfilment
}

extension PickService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.PickService", methods: [
      MethodHandler(method: PickServiceMethods.releaseFulfilments) { call in
        let messages = TypedCall(call)
        let request: ReleaseFulfilmentsRequest = try await messages.request()
        try messages.sendOnly(await self.releaseFulfilments(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.getFulfilment) { call in
        let messages = TypedCall(call)
        let request: GetFulfilmentRequest = try await messages.request()
        try messages.sendOnly(await self.getFulfilment(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.listFulfilments) { call in
        let messages = TypedCall(call)
        let request: ListFulfilmentsRequest = try await messages.request()
        try messages.sendOnly(await self.listFulfilments(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.listPickQueue) { call in
        let messages = TypedCall(call)
        let request: ListPickQueueRequest = try await messages.request()
        try messages.sendOnly(await self.listPickQueue(request, context: ServerContext(call)))
      },
      .serverStreaming(PickServiceMethods.watchPickQueue) { try await self.watchPickQueue($0, responses: $1, context: $2) },
      MethodHandler(method: PickServiceMethods.claimPick) { call in
        let messages = TypedCall(call)
        let request: ClaimPickRequest = try await messages.request()
        try messages.sendOnly(await self.claimPick(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.confirmPick) { call in
        let messages = TypedCall(call)
        let request: ConfirmPickRequest = try await messages.request()
        try messages.sendOnly(await self.confirmPick(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.reportShort) { call in
        let messages = TypedCall(call)
        let request: ReportShortRequest = try await messages.request()
        try messages.sendOnly(await self.reportShort(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.pack) { call in
        let messages = TypedCall(call)
        let request: PackRequest = try await messages.request()
        try messages.sendOnly(await self.pack(request, context: ServerContext(call)))
      },
      MethodHandler(method: PickServiceMethods.cancelFulfilment) { call in
        let messages = TypedCall(call)
        let request: CancelFulfilmentRequest = try await messages.request()
        try messages.sendOnly(await self.cancelFulfilment(request, context: ServerContext(call)))
      },
    ])
  }
}
