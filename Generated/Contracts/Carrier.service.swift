// Written by protoc-gen-kontor from kontor/logistics/v1/carrier.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.logistics.v1.CarrierService`.
public enum CarrierServiceMethods {
  /// Creates a carrier or replaces its data.
  public static let putCarrier = MethodDescriptor(service: "kontor.logistics.v1.CarrierService", method: "PutCarrier", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["logistics", "operations"]))
  /// Creates a service of a carrier or replaces its data. Shipments that were made keep theirs
  /// (I14).
  public static let putCarrierService = MethodDescriptor(service: "kontor.logistics.v1.CarrierService", method: "PutCarrierService", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["logistics", "operations"]))
  /// Lists carriers with their services, by code, page by page.
  public static let listCarriers = MethodDescriptor(service: "kontor.logistics.v1.CarrierService", method: "ListCarriers", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .anyRole)
}

/// Carriers of the caller's tenant and their services, as data (LOG-5, CAR-1).
///
/// Every change is idempotent by its `request_id`: the same id with the same request gives the
/// data as it stands, with another request it is INVALID_ARGUMENT (I8). A stale `expected_version`
/// is ABORTED.
package protocol CarrierService: Sendable {
  /// Creates a carrier or replaces its data.
  func putCarrier(_ request: PutCarrierRequest, context: ServerContext) async throws -> Carrier
  /// Creates a service of a carrier or replaces its data. Shipments that were made keep theirs
  /// (I14).
  func putCarrierService(_ request: PutCarrierServiceRequest, context: ServerContext) async throws -> CarrierServiceLevel
  /// Lists carriers with their services, by code, page by page.
  func listCarriers(_ request: ListCarriersRequest, context: ServerContext) async throws -> ListCarriersResponse
}

extension CarrierService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.logistics.v1.CarrierService", methods: [
      MethodHandler(method: CarrierServiceMethods.putCarrier) { call in
        let messages = TypedCall(call)
        let request: PutCarrierRequest = try await messages.request()
        try messages.sendOnly(await self.putCarrier(request, context: ServerContext(call)))
      },
      MethodHandler(method: CarrierServiceMethods.putCarrierService) { call in
        let messages = TypedCall(call)
        let request: PutCarrierServiceRequest = try await messages.request()
        try messages.sendOnly(await self.putCarrierService(request, context: ServerContext(call)))
      },
      MethodHandler(method: CarrierServiceMethods.listCarriers) { call in
        let messages = TypedCall(call)
        let request: ListCarriersRequest = try await messages.request()
        try messages.sendOnly(await self.listCarriers(request, context: ServerContext(call)))
      },
    ])
  }
}
