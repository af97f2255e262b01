// Written by protoc-gen-kontor from kontor/logistics/v1/shipment.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.logistics.v1.ShipmentService`.
public enum ShipmentServiceMethods {
  /// Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their
  /// reservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED
  /// or IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION. A
  /// tracking number that the carrier has used before is ALREADY_EXISTS.
  public static let createShipment = MethodDescriptor(service: "kontor.logistics.v1.ShipmentService", method: "CreateShipment", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 32768, access: .roles(["warehouse", "logistics"]))
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
package protocol ShipmentService: Sendable {
  /// Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their
  /// reservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED
  /// or IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION. A
  /// tracking number that the carrier has used before is ALREADY_EXISTS.
  func createShipment(_ request: CreateShipmentRequest, context: ServerContext) async throws -> Shipment
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
      .unary(ShipmentServiceMethods.createShipment) { try await self.createShipment($0, context: $1) },
      .unary(ShipmentServiceMethods.getShipment) { try await self.getShipment($0, context: $1) },
      .unary(ShipmentServiceMethods.listShipments) { try await self.listShipments($0, context: $1) },
      .bidirectional(ShipmentServiceMethods.ingestTracking) { try await self.ingestTracking($0, responses: $1, context: $2) },
      .unary(ShipmentServiceMethods.confirmDelivery) { try await self.confirmDelivery($0, context: $1) },
    ])
  }
}
