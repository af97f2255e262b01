// Written by protoc-gen-kontor from kontor/logistics/v1/shipment.proto; do not edit.

public import RPCCore

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
public struct ShipmentServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their
  /// reservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED
  /// or IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION, and so
  /// is an order whose warehouse is picking: that goes through HandOver. A tracking number that
  /// the carrier has used before is ALREADY_EXISTS.
  public func createShipment(_ request: CreateShipmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Shipment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ShipmentServiceMethods.createShipment, request, options)
    }
    return try await invoker.unary(ShipmentServiceMethods.createShipment, request, options)
  }

  /// Books a carrier for parcels of a packed fulfilment: the shipment is CREATED, the goods are
  /// still in the warehouse. HandOver hands it over, CancelShipment ends it.
  public func bookShipment(_ request: BookShipmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Shipment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ShipmentServiceMethods.bookShipment, request, options)
    }
    return try await invoker.unary(ShipmentServiceMethods.bookShipment, request, options)
  }

  /// Hands parcels of a packed fulfilment to carriers (LOG-1): those that are named, each with its
  /// number, and those that were booked before. Takes their units from stock and from their
  /// reservations and counts them as shipped, in one transaction. An order may go in as many parts
  /// as it has parcels; it is SHIPPED with the last open unit. The order must not be held.
  public func handOver(_ request: HandOverRequest, options: CallOptions = CallOptions()) async throws(Status) -> HandOverResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ShipmentServiceMethods.handOver, request, options)
    }
    return try await invoker.unary(ShipmentServiceMethods.handOver, request, options)
  }

  /// Ends a shipment that no carrier has yet: from CREATED alone. Its parcels can be booked again;
  /// the carrier's number is not used again.
  public func cancelShipment(_ request: CancelShipmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Shipment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ShipmentServiceMethods.cancelShipment, request, options)
    }
    return try await invoker.unary(ShipmentServiceMethods.cancelShipment, request, options)
  }

  /// Says which services could carry an order, and why others can't (LOG-5): first those that arrive
  /// in time, of them the cheapest first. Changes nothing.
  public func rateOptions(_ request: RateOptionsRequest, options: CallOptions = CallOptions()) async throws(Status) -> RateOptionsResponse {
    try await invoker.unary(ShipmentServiceMethods.rateOptions, request, options)
  }

  /// Gives one shipment with its tracking events.
  public func getShipment(_ request: GetShipmentRequest, options: CallOptions = CallOptions()) async throws(Status) -> Shipment {
    try await invoker.unary(ShipmentServiceMethods.getShipment, request, options)
  }

  /// Lists shipments, newest first, page by page, without their tracking events.
  public func listShipments(_ request: ListShipmentsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListShipmentsResponse {
    try await invoker.unary(ShipmentServiceMethods.listShipments, request, options)
  }

  /// Takes events from carriers, one answer each, in the order sent. An event is known by (carrier,
  /// tracking number, event key): a repeat does nothing, and a late one is kept but moves no state
  /// back (LOG-2). An event may come before its shipment is known.
  public func ingestTracking(options: CallOptions = CallOptions()) async throws(Status) -> BidirectionalCall<IngestTrackingRequest, IngestTrackingResponse> {
    try await invoker.bidirectional(ShipmentServiceMethods.ingestTracking, options)
  }

  /// Records that the customer has the goods (LOG-6) and counts them as delivered.
  public func confirmDelivery(_ request: ConfirmDeliveryRequest, options: CallOptions = CallOptions()) async throws(Status) -> Shipment {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ShipmentServiceMethods.confirmDelivery, request, options)
    }
    return try await invoker.unary(ShipmentServiceMethods.confirmDelivery, request, options)
  }
}
