// Written by protoc-gen-kontor from kontor/logistics/v1/carrier.proto; do not edit.

public import RPCCore

/// Carriers of the caller's tenant and their services, as data (LOG-5, CAR-1).
///
/// Every change is idempotent by its `request_id`: the same id with the same request gives the
/// data as it stands, with another request it is INVALID_ARGUMENT (I8). A stale `expected_version`
/// is ABORTED.
public struct CarrierServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Creates a carrier or replaces its data.
  public func putCarrier(_ request: PutCarrierRequest, options: CallOptions = CallOptions()) async throws(Status) -> Carrier {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(CarrierServiceMethods.putCarrier, request, options)
    }
    return try await invoker.unary(CarrierServiceMethods.putCarrier, request, options)
  }

  /// Creates a service of a carrier or replaces its data. Shipments that were made keep theirs
  /// (I14).
  public func putCarrierService(_ request: PutCarrierServiceRequest, options: CallOptions = CallOptions()) async throws(Status) -> CarrierServiceLevel {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(CarrierServiceMethods.putCarrierService, request, options)
    }
    return try await invoker.unary(CarrierServiceMethods.putCarrierService, request, options)
  }

  /// Lists carriers with their services, by code, page by page.
  public func listCarriers(_ request: ListCarriersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListCarriersResponse {
    try await invoker.unary(CarrierServiceMethods.listCarriers, request, options)
  }
}
