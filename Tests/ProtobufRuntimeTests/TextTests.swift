import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("Strings of messages")
struct TextTests {
  /// Bytes that are no UTF-8 (Unicode 15, table 3-7).
  static let damaged: [[UInt8]] = [
    [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xc3, 0x28], [0xe0, 0x9f, 0xbf],
    [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf], [0xf0, 0x8f, 0xbf, 0xbf],
    [0xf0, 0x9f, 0x92], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xfe], [0xff],
  ]

  @Test("are refused where they are no UTF-8, at any place", arguments: damaged)
  func refusesDamage(_ damage: [UInt8]) throws {
    for before in [0, 1, 7, 8, 9, 16, 30] {
      let text = [UInt8](repeating: 97, count: before) + damage
      for wire in Self.everywhere(text) {
        #expect(throws: WireError.self) { try CodecEverything(decoding: wire.bytes) }
      }
    }
  }

  @Test(
    "are refused where they hold a NUL, at any place", arguments: [0, 1, 6, 7, 8, 9, 15, 16, 31])
  func refusesNUL(_ before: Int) throws {
    for rest in [[], [98], Array("Straße".utf8)] as [[UInt8]] {
      let text = [UInt8](repeating: 97, count: before) + [0] + rest
      for wire in Self.everywhere(text) {
        let error = #expect(throws: WireError.self) { try CodecEverything(decoding: wire.bytes) }
        #expect(error?.reason.contains("NUL") == true)
      }
    }
  }

  @Test("come back as they were, of every length and script")
  func roundTrip() throws {
    for unit in ["a", "ß", "漢", "🚚", "e\u{301}", "\u{7f}", "\u{1}"] {
      for count in 0...40 {
        let text = String(repeating: unit, count: count)
        let message = CodecNode(name: text)
        #expect(try CodecNode(decoding: message.encoded()) == message)
        #expect(try CodecNode(decoding: WireBytes.text(1, text).bytes).name == text)
      }
    }
  }

  @Test("with a NUL are refused when they are written, in every kind of field")
  func refusesToWriteNUL() throws {
    let text = "before\0after"
    let messages: [any Message] = [
      CodecScalars(stringValue: text), CodecOptionals(stringValue: text),
      CodecPacked(stringValues: ["a", text]), CodecOneof(choice: .stringChoice(text)),
      CodecMaps(stringKeys: [text: "v"]), CodecMaps(stringKeys: ["k": text]),
      CodecNode(children: [CodecNode(name: text)]),
    ]
    for message in messages {
      let error = #expect(throws: WireError.self) { try message.encoded() }
      #expect(error?.reason.contains("NUL") == true)
      #expect(error?.reason.contains("\"before\"") == true)
    }
    // Bytes may hold anything.
    let bytes = CodecScalars(bytesValue: [0, 0xff])
    #expect(try CodecScalars(decoding: bytes.encoded()) == bytes)
  }

  /// A text in every place that one can stand in.
  private static func everywhere(_ text: [UInt8]) -> [WireBytes] {
    [
      .counted(1, WireBytes.counted(14, text).bytes),  // a field
      .counted(2, WireBytes.counted(14, text).bytes),  // an optional
      .counted(3, WireBytes.counted(14, text).bytes),  // a list
      .counted(6, WireBytes.counted(15, text).bytes),  // a oneof
      .counted(7, WireBytes.counted(12, WireBytes.counted(1, text).bytes).bytes),  // a key
      .counted(7, WireBytes.counted(12, WireBytes.counted(2, text).bytes).bytes),  // a value
      .counted(5, WireBytes.counted(3, WireBytes.counted(1, text).bytes).bytes),  // deeper
    ]
  }
}
