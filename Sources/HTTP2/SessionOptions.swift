internal import CNghttp2

/// nghttp2's options for both roles (rpc.md §4.7).
struct SessionOptions: ~Copyable {
  let pointer: OpaquePointer

  init(_ role: HTTP2Session.Role, _ limits: HTTP2Limits) {
    var option: OpaquePointer?
    precondition(nghttp2_option_new(&option) == 0, "nghttp2 has memory for its options")
    pointer = option!
    // Window credit is returned as handlers take messages: that is the back-pressure.
    nghttp2_option_set_no_auto_window_update(pointer, 1)
    nghttp2_option_set_no_closed_streams(pointer, 1)
    // Of requests `RequestRules` checks it; with it goes the field `priority` (RFC 9218), which is advice.
    nghttp2_option_set_no_http_messaging(pointer, role == .server ? 1 : 0)
    // gRPC: odd white space in a value must not fail a call.
    nghttp2_option_set_no_rfc9113_leading_and_trailing_ws_validation(pointer, 1)
    nghttp2_option_set_max_continuations(pointer, limits.continuations)
    nghttp2_option_set_stream_reset_rate_limit(pointer, limits.resetBurst, limits.resetsPerSecond)
  }

  deinit { nghttp2_option_del(pointer) }
}
