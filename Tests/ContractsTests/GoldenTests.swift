import Contracts
import FoundationEssentials
import ProtobufRuntime
import RPCCore
import Testing

/// A message that Google's implementation wrote: see `Tests/Interop/codec_crosscheck.py`.
struct GoldenMessage: CustomTestStringConvertible {
  var number: Int
  var type: String
  var input: [UInt8]
  /// What Google's encoder writes for it.
  var canonical: [UInt8]
  var order: Order
  var json: String

  var testDescription: String { "line \(number), \(type)" }

  /// How close our bytes must come to the canonical ones.
  enum Order: Character {
    case same = "="
    /// The same fields in another order.
    case any = "#"
    /// Entries of maps may lack their defaults too: they are the same once read.
    case withoutDefaults = "~"
  }

  static let all: [GoldenMessage] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/codec.tsv")
    guard let data = try? Data(contentsOf: file) else {
      preconditionFailure("\(file.path) is part of the tests")
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return lines.enumerated().map { index, line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let mark = Order(rawValue: columns[2].first!)
      let canonical = mark == .any || mark == .withoutDefaults ? columns[2].dropFirst() : columns[2]
      let input = decoded(columns[1])
      return GoldenMessage(
        number: index + 1, type: String(columns[0]), input: input,
        canonical: canonical == "=" ? input : decoded(canonical), order: mark ?? .same,
        json: String(columns[3]))
    }
  }()

  private static func decoded(_ text: Substring) -> [UInt8] {
    guard let bytes = Array(text.utf8).withUnsafeBytes(Base64.decode) else {
      preconditionFailure("Golden/codec.tsv holds base64, not \(text)")
    }
    return bytes
  }

  static let types: [String: any Message.Type] = [
    "CodecScalars": CodecScalars.self, "CodecOptionals": CodecOptionals.self,
    "CodecPacked": CodecPacked.self, "CodecUnpacked": CodecUnpacked.self,
    "CodecNode": CodecNode.self, "CodecOneof": CodecOneof.self, "CodecMaps": CodecMaps.self,
    "CodecWellKnown": CodecWellKnown.self, "CodecEdges": CodecEdges.self,
    "CodecEverything": CodecEverything.self, "CodecEmpty": CodecEmpty.self,
  ]
}

@Suite("Messages that Google's implementation wrote")
struct GoldenTests {
  @Test("are read, and written as Google writes them", arguments: GoldenMessage.all)
  func bytes(_ golden: GoldenMessage) throws {
    let type = try #require(GoldenMessage.types[golden.type])
    let own = try type.init(decoding: golden.input).encoded()
    // Compared first: a failure should name the line, not print a thousand numbers.
    let isCanonical =
      switch golden.order {
      case .same: own == golden.canonical
      case .any: own.sorted() == golden.canonical.sorted()
      case .withoutDefaults: own.count <= golden.canonical.count
      }
    #expect(isCanonical)
    let saysTheSame = try own == type.init(decoding: golden.canonical).encoded()
    #expect(saysTheSame)
    // What we wrote says the same as what we read.
    let isStable = try type.init(decoding: own).encoded() == own
    #expect(isStable)
  }

  @Test("have the JSON that Google gives them", arguments: GoldenMessage.all)
  func json(_ golden: GoldenMessage) throws {
    let type = try #require(GoldenMessage.types[golden.type]).type
    let own = try JSONTree(type.json(golden.input))
    #expect(try own == JSONTree(golden.json))
    let pretty = try type.json(golden.input, style: JSONStyle(isPretty: true))
    #expect(try JSONTree(pretty) == own)
  }

  @Test("come back from the JSON that Google gives them", arguments: GoldenMessage.all)
  func fromJSON(_ golden: GoldenMessage) throws {
    let type = try #require(GoldenMessage.types[golden.type])
    let bytes = try type.type.bytes(json: golden.json)
    let own = try type.init(decoding: bytes).encoded()
    // JSON has no unknown fields: compare what it does have.
    #expect(try JSONTree(type.type.json(own)) == JSONTree(golden.json))
  }

  @Test("are there in hundreds, of every type")
  func complete() {
    #expect(GoldenMessage.all.count > 300)
    #expect(Set(GoldenMessage.all.map(\.type)) == Set(GoldenMessage.types.keys))
  }
}

/// JSON to compare: members without order, numbers by value.
indirect enum JSONTree: Equatable {
  /// A float has many texts: Google writes 1.4013e-45 where 1e-45 is enough.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (Float(left) == Float(right) && Float(left) != 0)
  }

  static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): isSame(left, right)
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// Read by Foundation, not by the parser under test.
  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }
}

extension JSONTree: Decodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: members.allKeys.map { key in
            (key.stringValue, try members.decode(JSONTree.self, forKey: key))
          }))
    } else if var items = try? decoder.unkeyedContainer() {
      var array: [JSONTree] = []
      while !items.isAtEnd { array.append(try items.decode(JSONTree.self)) }
      self = .array(array)
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let flag = try? value.decode(Bool.self) {
        self = .bool(flag)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .string(try value.decode(String.self))
      }
    }
  }
}
