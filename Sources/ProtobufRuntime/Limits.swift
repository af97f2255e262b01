/// What one message may cost its receiver; every number with its reason.
package struct Limits: Sendable {
  /// Messages inside messages. protobuf-c unpacks recursively at up to 1.6 KB of stack a level and
  /// has no limit of its own; 100 is what the other implementations of Protocol Buffers use.
  package var depth = 100
  /// Fields in all, at every depth. Two bytes on the wire become up to 56 bytes of memory, so this
  /// bounds a message to some 15 MB; the largest page of orders has about 150,000 fields.
  package var fields = 1 << 18
  /// Elements of packed lists in all: one byte on the wire becomes up to 16 bytes of memory.
  package var packedElements = 1 << 20
  /// Fields that the contract does not know. They are kept and sent back, so a newer peer's few
  /// survive; more than this is no newer contract.
  package var unknownFields = 256
  /// Repeats of a message field that is no list. A repeat merges, and each merge copies the lists
  /// that came before: without a limit the work is quadratic. Encoders never repeat one.
  package var merges = 16
  /// Violations that one message is answered with; the rest would tell nobody anything new.
  package var violations = 32
  /// Upper bound of an encoded size up to which room is made without counting exact bytes first.
  package var boundedReserveBytes = 16 * 1024
  /// Bytes of a field from which it is packed from the array that holds it, and not from a copy: what holding the
  /// array costs is a copy of some hundred bytes.
  static let keptBytesMin = 1024
  /// Depth of JSON text; a message of depth 100 needs two levels for each list of messages.
  package var jsonDepth = 200

  package static let standard = Limits()

  package init() {}
}
