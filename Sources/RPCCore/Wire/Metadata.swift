/// Custom metadata of a call: ordered, keys lower-case, a key may repeat.
///
/// Keys that end in `-bin` hold bytes, all others printable ASCII (gRPC PROTOCOL-HTTP2 "Custom-Metadata").
public struct Metadata: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: Value

    public enum Value: Sendable, Hashable {
      case ascii(String)
      case binary([UInt8])
    }
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { append(key, value) }
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// The first ASCII value of `key`.
  public subscript(key: String) -> String? {
    for entry in entries where entry.key == key {
      if case .ascii(let value) = entry.value { return value }
    }
    return nil
  }

  /// The first binary value of `key`, which ends in `-bin`.
  public subscript(binary key: String) -> [UInt8]? {
    for entry in entries where entry.key == key {
      if case .binary(let value) = entry.value { return value }
    }
    return nil
  }

  public mutating func append(_ key: String, _ value: String) {
    entries.append(Entry(key: key, value: .ascii(value)))
  }

  public mutating func append(_ key: String, binary value: [UInt8]) {
    entries.append(Entry(key: key, value: .binary(value)))
  }

  public mutating func append(contentsOf other: Metadata) {
    entries.append(contentsOf: other.entries)
  }
}
