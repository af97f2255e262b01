// Written by protoc-gen-kontor from kontor/inventory/v1/stock.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.StockService`.
public enum StockServiceMethods {
  /// Creates a product or replaces its data. Placed orders keep theirs (I14).
  public static let putProduct = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "PutProduct", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["operations", "purchasing", "sales_director"]))
  /// Creates a warehouse or replaces its data.
  public static let putWarehouse = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "PutWarehouse", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["operations"]))
  /// Takes many products, warehouses and receipts of goods, in the order sent, each as its unary
  /// call would. A refused item does not end the stream. After a broken connection the client sends
  /// everything again: what was taken before is counted as replayed.
  public static let importStock = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "ImportStock", kind: .clientStreaming, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 65536, access: .roles(["operations", "purchasing", "warehouse"]))
  /// Books goods that arrived at a warehouse, all lines or none. Orders that wait for them get them at
  /// once after it, in their turn (see SourcingService.ListBackorders). A repeat answers the counters
  /// as they stand at its own time.
  public static let receive = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "Receive", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse", "purchasing"]))
  /// Corrects what the books say is on hand, with a reason. Reserved units that are not there are taken
  /// from the newest orders that no warehouse works on yet, whose lines wait for goods again (I1); when
  /// even that is not enough, because the rest is held, in quarantine or being picked, it is
  /// FAILED_PRECONDITION. An addition where the SKU was never received is NOT_FOUND. A repeat answers the
  /// counters as they stand at its own time.
  public static let adjust = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "Adjust", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "operations", "department_head"]))
  /// Moves goods from one warehouse to another, all lines or none, in one step. Reserved units stay:
  /// moving more than is free is FAILED_PRECONDITION. A repeat answers the counters as they stand at its
  /// own time.
  public static let transferStock = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "TransferStock", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse", "operations"]))
  /// Blocks units: damaged, or to be inspected. They may not be sold. Reserved units in the way are
  /// taken from the newest orders as in Adjust.
  public static let quarantineStock = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "QuarantineStock", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["warehouse", "quality_control", "operations"]))
  /// Unblocks units: they can be sold again. More than are blocked is FAILED_PRECONDITION.
  public static let releaseQuarantine = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "ReleaseQuarantine", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["quality_control", "operations"]))
  /// Throws blocked units away. More than are blocked is FAILED_PRECONDITION.
  public static let scrapStock = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "ScrapStock", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["quality_control", "operations", "department_head"]))
  /// Gives the stock of several SKUs as committed when it was read. An unknown SKU or warehouse is
  /// NOT_FOUND.
  public static let getAvailability = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "GetAvailability", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 32768, access: .anyRole)
  /// Streams movements by SKU, within it by warehouse, within it oldest first. Resumable: see
  /// `resume_token`.
  public static let listMovements = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "ListMovements", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(600000), maxRequestBytes: 4096, access: .roles(["operations", "purchasing", "production", "warehouse", "finance", "quality_control", "maintainer"]))
  /// Proves the books at one instant: compares every counter with its movements and its reservations
  /// and streams what differs. The last message is the summary, also when nothing differs.
  public static let verifyLedger = MethodDescriptor(service: "kontor.inventory.v1.StockService", method: "VerifyLedger", kind: .serverStreaming, idempotency: .noSideEffects, defaultTimeout: .milliseconds(600000), maxRequestBytes: 4096, access: .roles(["operations", "warehouse", "finance", "maintainer"]))
}

/// Stock of the caller's tenant: master data, counters per SKU and warehouse, and the append-only
/// ledger behind them. At any time 0 <= reserved <= on_hand - quarantined (I1), and every counter is
/// the sum of its movements (I2).
///
/// Every change is idempotent by its `request_id`: the same id with the same request gives the first
/// answer again, with another request it is INVALID_ARGUMENT (I8). Quantities are in the product's
/// unit.
///
/// Movements carry no `expected_version`: they add and take differences, so two of them come to the same
/// in either order, and what would break I1 is refused whatever the caller had seen. Who wants to see
/// first sets `dry_run`: the command is done whole and undone again, all of it. Its answer or refusal is
/// what the command would give now; nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol StockService: Sendable {
  /// Creates a product or replaces its data. Placed orders keep theirs (I14).
  func putProduct(_ request: PutProductRequest, context: ServerContext) async throws -> Product
  /// Creates a warehouse or replaces its data.
  func putWarehouse(_ request: PutWarehouseRequest, context: ServerContext) async throws -> Warehouse
  /// Takes many products, warehouses and receipts of goods, in the order sent, each as its unary
  /// call would. A refused item does not end the stream. After a broken connection the client sends
  /// everything again: what was taken before is counted as replayed.
  func importStock(_ requests: RequestStream<ImportStockRequest>, context: ServerContext) async throws -> ImportStockResponse
  /// Books goods that arrived at a warehouse, all lines or none. Orders that wait for them get them at
  /// once after it, in their turn (see SourcingService.ListBackorders). A repeat answers the counters
  /// as they stand at its own time.
  func receive(_ request: ReceiveRequest, context: ServerContext) async throws -> ReceiveResponse
  /// Corrects what the books say is on hand, with a reason. Reserved units that are not there are taken
  /// from the newest orders that no warehouse works on yet, whose lines wait for goods again (I1); when
  /// even that is not enough, because the rest is held, in quarantine or being picked, it is
  /// FAILED_PRECONDITION. An addition where the SKU was never received is NOT_FOUND. A repeat answers the
  /// counters as they stand at its own time.
  func adjust(_ request: AdjustRequest, context: ServerContext) async throws -> StockLevel
  /// Moves goods from one warehouse to another, all lines or none, in one step. Reserved units stay:
  /// moving more than is free is FAILED_PRECONDITION. A repeat answers the counters as they stand at its
  /// own time.
  func transferStock(_ request: TransferStockRequest, context: ServerContext) async throws -> TransferStockResponse
  /// Blocks units: damaged, or to be inspected. They may not be sold. Reserved units in the way are
  /// taken from the newest orders as in Adjust.
  func quarantineStock(_ request: QuarantineStockRequest, context: ServerContext) async throws -> StockLevel
  /// Unblocks units: they can be sold again. More than are blocked is FAILED_PRECONDITION.
  func releaseQuarantine(_ request: ReleaseQuarantineRequest, context: ServerContext) async throws -> StockLevel
  /// Throws blocked units away. More than are blocked is FAILED_PRECONDITION.
  func scrapStock(_ request: ScrapStockRequest, context: ServerContext) async throws -> StockLevel
  /// Gives the stock of several SKUs as committed when it was read. An unknown SKU or warehouse is
  /// NOT_FOUND.
  func getAvailability(_ request: GetAvailabilityRequest, context: ServerContext) async throws -> GetAvailabilityResponse
  /// Streams movements by SKU, within it by warehouse, within it oldest first. Resumable: see
  /// `resume_token`.
  func listMovements(_ request: ListMovementsRequest, responses: ResponseWriter<ListMovementsResponse>, context: ServerContext) async throws
  /// Proves the books at one instant: compares every counter with its movements and its reservations
  /// and streams what differs. The last message is the summary, also when nothing differs.
  func verifyLedger(_ request: VerifyLedgerRequest, responses: ResponseWriter<VerifyLedgerResponse>, context: ServerContext) async throws
}

extension StockService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.StockService", methods: [
      MethodHandler(method: StockServiceMethods.putProduct) { call in
        let messages = TypedCall(call)
        let request: PutProductRequest = try await messages.request()
        try messages.sendOnly(await self.putProduct(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.putWarehouse) { call in
        let messages = TypedCall(call)
        let request: PutWarehouseRequest = try await messages.request()
        try messages.sendOnly(await self.putWarehouse(request, context: ServerContext(call)))
      },
      .clientStreaming(StockServiceMethods.importStock) { try await self.importStock($0, context: $1) },
      MethodHandler(method: StockServiceMethods.receive) { call in
        let messages = TypedCall(call)
        let request: ReceiveRequest = try await messages.request()
        try messages.sendOnly(await self.receive(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.adjust) { call in
        let messages = TypedCall(call)
        let request: AdjustRequest = try await messages.request()
        try messages.sendOnly(await self.adjust(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.transferStock) { call in
        let messages = TypedCall(call)
        let request: TransferStockRequest = try await messages.request()
        try messages.sendOnly(await self.transferStock(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.quarantineStock) { call in
        let messages = TypedCall(call)
        let request: QuarantineStockRequest = try await messages.request()
        try messages.sendOnly(await self.quarantineStock(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.releaseQuarantine) { call in
        let messages = TypedCall(call)
        let request: ReleaseQuarantineRequest = try await messages.request()
        try messages.sendOnly(await self.releaseQuarantine(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.scrapStock) { call in
        let messages = TypedCall(call)
        let request: ScrapStockRequest = try await messages.request()
        try messages.sendOnly(await self.scrapStock(request, context: ServerContext(call)))
      },
      MethodHandler(method: StockServiceMethods.getAvailability) { call in
        let messages = TypedCall(call)
        let request: GetAvailabilityRequest = try await messages.request()
        try messages.sendOnly(await self.getAvailability(request, context: ServerContext(call)))
      },
      .serverStreaming(StockServiceMethods.listMovements) { try await self.listMovements($0, responses: $1, context: $2) },
      .serverStreaming(StockServiceMethods.verifyLedger) { try await self.verifyLedger($0, responses: $1, context: $2) },
    ])
  }
}
