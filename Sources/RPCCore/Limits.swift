/// What one call may take of memory and of the peer's patience; each number with its reason.
///
/// A server and a channel each hold one value; a method's contract may narrow it
/// (`MethodDescriptor.maxRequestBytes`).
public struct CallLimits: Sendable, Hashable {
  /// Largest message taken from the peer, in bytes, before and after inflating. 4 MiB is what gRPC
  /// implementations of every language use unless told otherwise: a message that one of them sends
  /// without thinking arrives (RPC-5).
  public var receivedMessageBytesMax = 4 << 20

  /// Largest message sent, in bytes before compression. The same as what peers take by default, so
  /// that the sender learns of it and not only the receiver.
  public var sentMessageBytesMax = 4 << 20

  /// Largest header block or trailer block taken, in bytes by the formula of RFC 9113 §10.5.1
  /// (name + value + 32 a field). gRPC PROTOCOL-HTTP2 suggests 8 KiB to servers and clients (RPC-11).
  public var headerListBytesMax = 8 << 10

  /// Smallest message that is worth compressing, in bytes. Below it gzip's 18 bytes of frame and
  /// the time of a reset cost more than the bytes that it saves (RPC-4).
  public var compressedMessageBytesMin = 1 << 10

  /// Most bytes that inflating gives for one byte of input, once the output is past
  /// `inflationFloorBytes`. Deflate reaches 1032 at most; text and protobuf stay under 20, so 200
  /// refuses bombs and nothing else (RPC-5).
  public var inflationRatioMax = 200

  /// Output up to which the ratio is not looked at, in bytes. What the default limit lets in uncompressed
  /// costs no more compressed: 3 MB of one byte, as test payloads are, is no bomb. Past it, where a
  /// limit was raised, the ratio counts.
  public var inflationFloorBytes = 4 << 20

  /// Longest deadline that a call has, whatever its caller asks for. The header can say eleven thousand years, which
  /// no clock counts in nanoseconds; a year is for ever.
  public var deadlineMax = Duration.seconds(365 * 86_400)

  /// The defaults above.
  public init() {}
}

/// Limits of what a status carries in trailers: message and details together stay under the 8 KiB
/// that a peer takes by default, with room for custom trailers.
enum StatusLimits {
  /// `grpc-message` after percent-encoding, in bytes; a longer one is cut at a character.
  static let encodedMessageBytesMax = 2 << 10
  /// Fields at fault that a message names: what a person mends in one go, well within the bytes above.
  static let violationsToldMax = 8
  /// Entries of `google.rpc.Status.details` read from a peer: a header list of 8 KiB holds no more
  /// useful ones, and 6 KiB of empty entries should not make three thousand values.
  static let detailsMax = 64
}
