// Written by protoc-gen-kontor from kontor/inventory/v1/sourcing.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.inventory.v1.SourcingService`.
public enum SourcingServiceMethods {
  /// Shows from where lines would be served if they were ordered now, and why. Nothing is reserved. The
  /// rule is the one that orders follow: one warehouse for everything, else the fewest, among as few the
  /// first by priority; in those a line is split only when none of them has all of it.
  public static let planSourcing = MethodDescriptor(service: "kontor.inventory.v1.SourcingService", method: "PlanSourcing", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 32768, access: .anyRole)
  /// Says what could be sold instead of a product; replaces what was said before.
  public static let putSubstitutes = MethodDescriptor(service: "kontor.inventory.v1.SourcingService", method: "PutSubstitutes", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["operations", "purchasing", "sales_director"]))
  /// Gives what could be sold instead of a product, with what is there of each.
  public static let listSubstitutes = MethodDescriptor(service: "kontor.inventory.v1.SourcingService", method: "ListSubstitutes", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Lists what waits for goods: by SKU, each SKU's lines in the order in which arriving goods are given
  /// out: urgent orders, then the earlier promise, then first in first out.
  public static let listBackorders = MethodDescriptor(service: "kontor.inventory.v1.SourcingService", method: "ListBackorders", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["sales", "operations", "purchasing", "production", "warehouse", "customer_service", "maintainer"]))
  /// Lists what was ordered and not there, newest first, for purchasing.
  public static let listShortages = MethodDescriptor(service: "kontor.inventory.v1.SourcingService", method: "ListShortages", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["sales", "operations", "purchasing", "production", "warehouse", "maintainer"]))
}

/// Sourcing of orders (INV-2, INV-4, INV-5).
package protocol SourcingService: Sendable {
  /// Shows from where lines would be served if they were ordered now, and why. Nothing is reserved. The
  /// rule is the one that orders follow: one warehouse for everything, else the fewest, among as few the
  /// first by priority; in those a line is split only when none of them has all of it.
  func planSourcing(_ request: PlanSourcingRequest, context: ServerContext) async throws -> PlanSourcingResponse
  /// Says what could be sold instead of a product; replaces what was said before.
  func putSubstitutes(_ request: PutSubstitutesRequest, context: ServerContext) async throws -> PutSubstitutesResponse
  /// Gives what could be sold instead of a product, with what is there of each.
  func listSubstitutes(_ request: ListSubstitutesRequest, context: ServerContext) async throws -> ListSubstitutesResponse
  /// Lists what waits for goods: by SKU, each SKU's lines in the order in which arriving goods are given
  /// out: urgent orders, then the earlier promise, then first in first out.
  func listBackorders(_ request: ListBackordersRequest, context: ServerContext) async throws -> ListBackordersResponse
  /// Lists what was ordered and not there, newest first, for purchasing.
  func listShortages(_ request: ListShortagesRequest, context: ServerContext) async throws -> ListShortagesResponse
}

extension SourcingService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.inventory.v1.SourcingService", methods: [
      MethodHandler(method: SourcingServiceMethods.planSourcing) { call in
        let messages = TypedCall(call)
        let request: PlanSourcingRequest = try await messages.request()
        try messages.sendOnly(await self.planSourcing(request, context: ServerContext(call)))
      },
      MethodHandler(method: SourcingServiceMethods.putSubstitutes) { call in
        let messages = TypedCall(call)
        let request: PutSubstitutesRequest = try await messages.request()
        try messages.sendOnly(await self.putSubstitutes(request, context: ServerContext(call)))
      },
      MethodHandler(method: SourcingServiceMethods.listSubstitutes) { call in
        let messages = TypedCall(call)
        let request: ListSubstitutesRequest = try await messages.request()
        try messages.sendOnly(await self.listSubstitutes(request, context: ServerContext(call)))
      },
      MethodHandler(method: SourcingServiceMethods.listBackorders) { call in
        let messages = TypedCall(call)
        let request: ListBackordersRequest = try await messages.request()
        try messages.sendOnly(await self.listBackorders(request, context: ServerContext(call)))
      },
      MethodHandler(method: SourcingServiceMethods.listShortages) { call in
        let messages = TypedCall(call)
        let request: ListShortagesRequest = try await messages.request()
        try messages.sendOnly(await self.listShortages(request, context: ServerContext(call)))
      },
    ])
  }
}
