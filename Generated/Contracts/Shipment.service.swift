// Written by protoc-gen-kontor from kontor/logistics/v1/shipment.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.logistics.v1.ShipmentService`.
public enum ShipmentServiceMethods {
  /// Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their
  /// reservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED
  /// or IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION, and so
  /// is an order whose warehouse is picking: that goes through HandOver. A tracking number that
  /// the carrier has used before is ALREADY_EXISTS.
  public static let createShipment = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "CreateShipment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse", "logistics"]))
  /// Books a carrier for parcels of a packed fulfilment: the shipment is CREATED, the goods are
  /// still in the warehouse. HandOver hands it over, CancelShipment ends it.
  public static let bookShipment = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "BookShipment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["warehouse", "logistics"]))
  /// Hands parcels of a packed fulfilment to carriers (LOG-1): those that are named, each with its
  /// number, and those that were booked before. Takes their units from stock and from their
  /// reservations and counts them as shipped, in one transaction. An order may go in as many parts
  /// as it has parcels; it is SHIPPED with the last open unit. The order must not be held.
  public static let handOver = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "HandOver", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 65536, access: .roles(["warehouse", "logistics"]))
  /// Ends a shipment that no carrier has yet: from CREATED alone. Its parcels can be booked again;
  /// the carrier's number is not used again.
  public static let cancelShipment = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "CancelShipment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["warehouse", "logistics"]))
  /// Says which services could carry an order, and why others can't (LOG-5): first those that arrive
  /// in time, of them the cheapest first. Changes nothing.
  public static let rateOptions = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "RateOptions", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 8192, access: .roles(["warehouse", "logistics", "operations", "customer_service", "sales", "entry_clerk"]))
  /// Gives one shipment with its tracking events.
  public static let getShipment = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "GetShipment", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists shipments, newest first, page by page, without their tracking events.
  public static let listShipments = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "ListShipments", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
  /// Takes events from carriers, one answer each, in the order sent. An event is known by (carrier,
  /// tracking number, event key): a repeat does nothing, and a late one is kept but moves no state
  /// back (LOG-2). An event may come before its shipment is known.
  public static let ingestTracking = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "IngestTracking", kind: .bidirectional, idempotency: .idempotent, defaultTimeout: .milliseconds(3600000), maxRequestBytes: 16384, access: .roles(["logistics", "courier"]))
  /// Records that the customer has the goods (LOG-6) and counts them as delivered.
  public static let confirmDelivery = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "ConfirmDelivery", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["customer", "logistics", "courier", "customer_service"]))
}

/// Shipments of the caller's tenant: one parcel each, with one carrier and one tracking number.
///
/// Every change is idempotent by its `request_id`: the same id with the same request is not done
/// again and answers the shipment as it stands, with another request it is INVALID_ARGUMENT (I8). A
/// stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not
/// allow FAILED_PRECONDITION.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol ShipmentService: Sendable {
  /// Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their
  /// reservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED
  /// or IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION, and so
  /// is an order whose warehouse is picking: that goes through HandOver. A tracking number that
  /// the carrier has used before is ALREADY_EXISTS.
  func createShipment(_ request: CreateShipmentRequest, context: ServerContext) async throws -> Shipment
  /// Books a carrier for parcels of a packed fulfilment: the shipment is CREATED, the goods are
  /// still in the warehouse. HandOver hands it over, CancelShipment ends it.
  func bookShipment(_ request: BookShipmentRequest, context: ServerContext) async throws -> Shipment
  /// Hands parcels of a packed fulfilment to carriers (LOG-1): those that are named, each with its
  /// number, and those that were booked before. Takes their units from stock and from their
  /// reservations and counts them as shipped, in one transaction. An order may go in as many parts
  /// as it has parcels; it is SHIPPED with the last open unit. The order must not be held.
  func handOver(_ request: HandOverRequest, context: ServerContext) async throws -> HandOverResponse
  /// Ends a shipment that no carrier has yet: from CREATED alone. Its parcels can be booked again;
  /// the carrier's number is not used again.
  func cancelShipment(_ request: CancelShipmentRequest, context: ServerContext) async throws -> Shipment
  /// Says which services could carry an order, and why others can't (LOG-5): first those that arrive
  /// in time, of them the cheapest first. Changes nothing.
  func rateOptions(_ request: RateOptionsRequest, context: ServerContext) async throws -> RateOptionsResponse
  /// Gives one shipment with its tracking events.
  func getShipment(_ request: GetShipmentRequest, context: ServerContext) async throws -> Shipment
  /// Lists shipments, newest first, page by page, without their tracking events.
  func listShipments(_ request: ListShipmentsRequest, context: ServerContext) async throws -> ListShipmentsResponse
  /// Takes events from carriers, one answer each, in the order sent. An event is known by (carrier,
  /// tracking number, event key): a repeat does nothing, and a late one is kept but moves no state
  /// back (LOG-2). An event may come before its shipment is known.
  func ingestTracking(_ requests: RequestStream<IngestTrackingRequest>, responses: ResponseWriter<IngestTrackingResponse>, context: ServerContext) async throws
  /// Records that the customer has the goods (LOG-6) and counts them as delivered.
  func confirmDelivery(_ request: ConfirmDeliveryRequest, context: ServerContext) async throws -> Shipment
}

extension ShipmentService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.logistics.v1.ShipmentService", methods: [
      MethodHandler(method: ShipmentServiceMethods.createShipment) { call in
        let messages = TypedCall(call)
        let request: CreateShipmentRequest = try await messages.request()
        try messages.sendOnly(await self.createShipment(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.bookShipment) { call in
        let messages = TypedCall(call)
        let request: BookShipmentRequest = try await messages.request()
        try messages.sendOnly(await self.bookShipment(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.handOver) { call in
        let messages = TypedCall(call)
        let request: HandOverRequest = try await messages.request()
        try messages.sendOnly(await self.handOver(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.cancelShipment) { call in
        let messages = TypedCall(call)
        let request: CancelShipmentRequest = try await messages.request()
        try messages.sendOnly(await self.cancelShipment(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.rateOptions) { call in
        let messages = TypedCall(call)
        let request: RateOptionsRequest = try await messages.request()
        try messages.sendOnly(await self.rateOptions(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.getShipment) { call in
        let messages = TypedCall(call)
        let request: GetShipmentRequest = try await messages.request()
        try messages.sendOnly(await self.getShipment(request, context: ServerContext(call)))
      },
      MethodHandler(method: ShipmentServiceMethods.listShipments) { call in
        let messages = TypedCall(call)
        let request: ListShipmentsRequest = try await messages.request()
        try messages.sendOnly(await self.listShipments(request, context: ServerContext(call)))
      },
      .bidirectional(ShipmentServiceMethods.ingestTracking) { try await self.ingestTracking($0, responses: $1, context: $2) },
      MethodHandler(method: ShipmentServiceMethods.confirmDelivery) { call in
        let messages = TypedCall(call)
        let request: ConfirmDeliveryRequest = try await messages.request()
        try messages.sendOnly(await self.confirmDelivery(request, context: ServerContext(call)))
      },
    ])
  }
}
