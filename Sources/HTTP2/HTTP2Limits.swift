/// What one session takes from its peer and what it tells the peer of it.
package struct HTTP2Limits: Sendable {
  /// Streams that the peer may have open. Exceeding it is a connection error in nghttp2, so it is
  /// generous and load is shed with REFUSED_STREAM by the owner (rpc.md §0.8).
  package var concurrentStreams: UInt32 = 1000
  /// Bytes of one stream's data that may be under way before the handler takes them: a full
  /// bandwidth-delay product of a local network without holding more than this per stream.
  package var streamWindowBytes: UInt32 = 256 * 1024
  /// The same for the connection; larger than one stream's, so that one slow stream stalls no other.
  package var connectionWindowBytes: Int32 = 16 * 1024 * 1024
  /// A header list by RFC 9113 §6.5.2 (names + values + 32 each): gRPC's suggested default.
  package var headerListBytes = 8 * 1024
  /// A list this many times over the limit is no longer read to its end for a polite answer.
  package var headerListExcess = 4
  /// Fields of one connection that are known when they come again: a client sends some ten with each request.
  package var knownFields = 16
  /// Of these, the largest by RFC 9113 §6.5.2: what is held of a connection's fields stays below 64 KiB, for
  /// nghttp2 makes room for twice the bytes of a string as it was coded.
  package var knownFieldBytes = 512
  /// CONTINUATION frames of one header block: 8 KiB fit the first frame (CVE-2024-28182).
  package var continuations = 2
  /// nghttp2's own limit on peers' resets, raised so that deadline storms of honest clients pass;
  /// the owner keeps a budget of its own (rpc.md §0.7).
  package var resetBurst: UInt64 = 20_000
  package var resetsPerSecond: UInt64 = 2_000

  /// What nghttp2 may hold for one session: 25 KiB for itself, 64 KiB for a header block under way, and for
  /// each open stream 0.5 KiB and the header block of its answer, 8 KiB where a handler sends what a
  /// client takes at most. A thousand streams with answers of 1 KiB need a tenth of this (RPC-27).
  package var memoryBytesMax = 16 << 20

  package init() {}
}
