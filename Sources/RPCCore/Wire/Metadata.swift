/// Custom metadata of a call: ordered, keys lower-case, a key may repeat.
///
/// Keys that end in `-bin` hold bytes, all others printable ASCII (gRPC PROTOCOL-HTTP2 "Custom-Metadata").
/// What is set here is checked when the call is sent: a malformed or reserved key fails the call.
public struct Metadata: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// One key with one value.
  public struct Entry: Sendable, Hashable {
    /// Lower-case.
    public var key: String
    /// Text, or bytes if the key ends in `-bin`.
    public var value: Value

    /// What a key holds.
    public enum Value: Sendable, Hashable {
      /// Printable ASCII (0x20–0x7E).
      case ascii(String)
      /// Any bytes; base64 on the wire.
      case binary([UInt8])
    }

    /// An entry; the key as it is on the wire, in lower case.
    public init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// All entries in the order in which they were added or came.
  public private(set) var entries: [Entry] = []

  /// No entries.
  public init() {}

  /// Text entries in the order written; a key may repeat.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { append(key, value) }
  }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The first ASCII value of `key`.
  public subscript(key: String) -> String? {
    let key = Self.lowercased(key)
    for entry in entries where entry.key == key {
      if case .ascii(let value) = entry.value { return value }
    }
    return nil
  }

  /// The first binary value of `key`, which ends in `-bin`.
  public subscript(binary key: String) -> [UInt8]? {
    let key = Self.lowercased(key)
    for entry in entries where entry.key == key {
      if case .binary(let value) = entry.value { return value }
    }
    return nil
  }

  /// Adds a text value; the key is put in lower case, as HTTP/2 demands.
  public mutating func append(_ key: String, _ value: String) {
    entries.append(Entry(key: Self.lowercased(key), value: .ascii(value)))
  }

  /// Adds bytes under a key that ends in `-bin`.
  public mutating func append(_ key: String, binary value: [UInt8]) {
    entries.append(Entry(key: Self.lowercased(key), value: .binary(value)))
  }

  /// Adds an entry; its key is in lower case.
  public mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Adds all entries of `other`, after those that are here.
  public mutating func append(contentsOf other: Metadata) {
    entries.append(contentsOf: other.entries)
  }

  private static func lowercased(_ key: String) -> String {
    let hasUpperCase = key.utf8.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    return hasUpperCase ? key.lowercased() : key
  }
}
