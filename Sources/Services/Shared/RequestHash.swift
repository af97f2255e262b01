import RPCCore

/// What tells one request from another under the same `request_id` (I8).
///
/// The hash is over the request encoded anew: one canonical form (fields by number, lists packed,
/// defaults left out, unknown fields kept), so that two clients whose encoders differ send the same
/// request. `request_id` is part of it and changes nothing: hashes are compared only under one.
struct RequestHash: Hashable, Sendable {
  /// 16 bytes for storage.
  let bytes: [UInt8]

  /// - Throws: INVALID_ARGUMENT for a request that cannot be encoded, which none that was decoded is.
  init(_ request: some WireMessage) throws(Status) {
    var buffer = ByteBuffer(capacity: 1_024)
    do throws(WireError) {
      try request.encode(into: &buffer)
    } catch {
      throw Status(.invalidArgument, "the request can't be kept: \(error.reason)")
    }
    bytes = buffer.withBytes { SipHash128(of: $0).bytes }
  }
}
