// Written by protoc-gen-kontor from kontor/inventory/v1/sourcing.proto; do not edit.

public import RPCCore

/// Sourcing of orders (INV-2, INV-4, INV-5).
public struct SourcingServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Shows from where lines would be served if they were ordered now, and why. Nothing is reserved. The
  /// rule is the one that orders follow: one warehouse for everything, else the fewest, among as few the
  /// first by priority; in those a line is split only when none of them has all of it.
  public func planSourcing(_ request: PlanSourcingRequest, options: CallOptions = CallOptions()) async throws(Status) -> PlanSourcingResponse {
    try await invoker.unary(SourcingServiceMethods.planSourcing, request, options)
  }

  /// Says what could be sold instead of a product; replaces what was said before.
  public func putSubstitutes(_ request: PutSubstitutesRequest, options: CallOptions = CallOptions()) async throws(Status) -> PutSubstitutesResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(SourcingServiceMethods.putSubstitutes, request, options)
    }
    return try await invoker.unary(SourcingServiceMethods.putSubstitutes, request, options)
  }

  /// Gives what could be sold instead of a product, with what is there of each.
  public func listSubstitutes(_ request: ListSubstitutesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListSubstitutesResponse {
    try await invoker.unary(SourcingServiceMethods.listSubstitutes, request, options)
  }

  /// Lists what waits for goods: by SKU, each SKU's lines in the order in which arriving goods are given
  /// out: urgent orders, then the earlier promise, then first in first out.
  public func listBackorders(_ request: ListBackordersRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListBackordersResponse {
    try await invoker.unary(SourcingServiceMethods.listBackorders, request, options)
  }

  /// Lists what was ordered and not there, newest first, for purchasing.
  public func listShortages(_ request: ListShortagesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListShortagesResponse {
    try await invoker.unary(SourcingServiceMethods.listShortages, request, options)
  }
}
