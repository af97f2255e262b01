import Contracts
import ProtobufRuntime
import RPCCore
import Testing

/// Why the bytes are no message of the type; nil if they are one.
private func refusal<Value: Message>(_ type: Value.Type, _ wire: WireBytes) -> String? {
  do throws(WireError) {
    _ = try Value(decoding: wire.bytes)
    return nil
  } catch {
    return error.reason
  }
}

@Suite("The guard before protobuf-c")
struct WireGuardTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var wire: WireBytes
    var reason: String
    var testDescription: String { name }
    init(_ name: String, _ wire: WireBytes, _ reason: String) {
      self.name = name
      self.wire = wire
      self.reason = reason
    }
  }

  static let malformed: [Row] = [
    Row("no field number", .raw([0x00, 0x01]), "no valid field number"),
    Row("a tag of 33 bits", .raw([0x80, 0x80, 0x80, 0x80, 0x10, 0]), "no valid field number"),
    Row(
      "a tag of six bytes", .raw([0x88, 0x80, 0x80, 0x80, 0x80, 0x00, 0]), "more than five bytes"),
    Row("a tag cut off", .raw([0x80]), "truncated"),
    Row(
      "a number of eleven bytes", .tag(3, 0) + .raw([UInt8](repeating: 0x80, count: 10) + [0]),
      "int32_value: a number of more than ten bytes"),
    Row("a number cut off", .tag(3, 0) + .raw([0x80]), "int32_value: truncated"),
    Row("a number missing", .tag(3, 0), "int32_value: truncated"),
    Row(
      "seven of eight bytes", .tag(1, 1) + .raw([1, 2, 3, 4, 5, 6, 7]), "double_value: truncated"),
    Row("three of four bytes", .tag(2, 5) + .raw([1, 2, 3]), "float_value: truncated"),
    Row("a length missing", .tag(14, 2), "string_value: truncated"),
    Row("a length beyond the end", .tag(14, 2) + .raw([4]) + .raw([97, 98, 99]), "truncated"),
    Row("a length of 2^35", .tag(15, 2) + .raw([0xff, 0xff, 0xff, 0xff, 0x7f]), "truncated"),
    Row(
      "a length of six bytes", .tag(15, 2) + .raw([0x81, 0x80, 0x80, 0x80, 0x80, 0x00]),
      "more than five bytes"),
    Row("an unknown length beyond the end", .tag(999, 2) + .raw([4]), "truncated"),
    Row("a group", .tag(999, 3) + .tag(999, 4), "field 999 has the unsupported wire type 3"),
    Row("the end of a group", .tag(999, 4), "unsupported wire type 4"),
    Row("wire type 6", .tag(999, 6), "unsupported wire type 6"),
    Row("wire type 7 of a known field", .tag(3, 7), "int32_value: wire type 7, the contract has 0"),
    Row("a text as number", .number(14, 1), "string_value: wire type 0, the contract has 2"),
    Row("a number as text", .text(3, "1"), "int32_value: wire type 2, the contract has 0"),
    Row("32 bits as 64", .tag(1, 5) + .raw([0, 0, 0, 0]), "double_value: wire type 5"),
  ]

  @Test("refuses what is no message, and says which field", arguments: malformed)
  func refusesMalformed(_ row: Row) throws {
    let reason = try #require(refusal(CodecScalars.self, row.wire))
    #expect(reason.contains(row.reason))
    #expect(reason.hasPrefix("kontor.testing.v1.CodecScalars"))
  }

  @Test(
    "refuses packed lists that end inside an element", arguments: [1, 2, 3, 13, 16] as [UInt64])
  func packed(_ field: UInt64) throws {
    let whole: [UInt8] = field == 1 ? [0, 0, 0, 0, 0, 0, 0, 0] : field == 2 ? [0, 0, 0, 0] : [1]
    #expect(refusal(CodecPacked.self, .counted(field, whole)) == nil)
    let broken = field <= 2 ? whole + [0] : whole + [0x80]
    let reason = try #require(refusal(CodecPacked.self, .counted(field, broken)))
    #expect(reason.contains("truncated") || reason.contains("ends inside an element"))
  }

  @Test("lets a message cut at any byte through only where a field ends")
  func truncated() throws {
    var scalars = CodecScalars(
      doubleValue: 1.5, floatValue: 2.5, int32Value: -1, uint64Value: .max, boolValue: true,
      stringValue: "Straße", bytesValue: [1, 2, 3], enumValue: .largest)
    scalars.sfixed64Value = .min
    let message = CodecEverything(
      scalars: scalars, packed: CodecPacked(int32Values: [1, -1], stringValues: ["a", "b"]),
      maps: CodecMaps(stringKeys: ["k": "v", "l": "w"]))
    let bytes = try message.encoded()
    var whole = 0
    for count in bytes.indices {
      do throws(WireError) {
        let part = try CodecEverything(decoding: Array(bytes[..<count]))
        #expect(try part.encoded().count == count)
        whole += 1
      } catch {
        #expect(error.reason.contains("truncated") || error.reason.contains("inside an element"))
      }
    }
    // Cut before the first, second and third field of the outermost message.
    #expect(whole == 3)
  }

  @Test("takes messages inside messages to a depth of 100, and no deeper")
  func depth() throws {
    #expect(refusal(CodecNode.self, .nested(2, depth: 99)) == nil)
    #expect(refusal(CodecNode.self, .nested(3, depth: 99)) == nil)
    let reason = try #require(refusal(CodecNode.self, .nested(2, depth: 100)))
    #expect(reason == "kontor.testing.v1.CodecNode.child: messages inside messages deeper than 100")
    // Enough to overflow the stack of protobuf-c, which has no limit of its own.
    for deep in [34_000, 1_000_000] {
      #expect(refusal(CodecNode.self, .nested(2, depth: deep)) == reason)
    }
  }

  @Test("counts fields, at every depth")
  func fields() throws {
    let most = Limits.standard.fields
    let field = WireBytes.number(3, 1)
    #expect(refusal(CodecUnpacked.self, field.times(most)) == nil)
    #expect(refusal(CodecUnpacked.self, field.times(most + 1))?.contains("\(most) fields") == true)
    let child = WireBytes.counted(3, [])
    #expect(refusal(CodecNode.self, child.times(most)) == nil)
    #expect(refusal(CodecNode.self, .counted(3, child.times(most).bytes)) != nil)
  }

  @Test("counts the elements of packed lists")
  func elements() {
    let most = Limits.standard.packedElements
    let list = [UInt8](repeating: 1, count: most)
    #expect(refusal(CodecPacked.self, .counted(3, list)) == nil)
    #expect(refusal(CodecPacked.self, .counted(3, list + [1])) != nil)
    #expect(refusal(CodecPacked.self, .counted(3, list) + .counted(13, [1])) != nil)
  }

  @Test("counts fields that the contract does not know")
  func unknown() throws {
    let most = Limits.standard.unknownFields
    let field = WireBytes.number(999, 7)
    #expect(refusal(CodecEmpty.self, field.times(most)) == nil)
    let reason = try #require(refusal(CodecEmpty.self, field.times(most + 1)))
    #expect(reason.contains("more than \(most) fields unknown to the contract"))
  }

  @Test("counts repeats of message fields, whose merging is quadratic")
  func merges() {
    let most = Limits.standard.merges
    let child = WireBytes.counted(2, WireBytes.counted(3, []).bytes)
    #expect(refusal(CodecNode.self, child.times(most + 1)) == nil)
    #expect(refusal(CodecNode.self, child.times(most + 2)) != nil)
    // Lists may be as long as they like.
    #expect(refusal(CodecNode.self, WireBytes.counted(3, []).times(1000)) == nil)
  }

  @Test("keeps unknown fields of every wire type, and sends them back")
  func keepsUnknown() throws {
    let unknown =
      WireBytes.number(999, .max) + (.tag(1000, 1) + .raw([1, 2, 3, 4, 5, 6, 7, 8]))
      + .counted(1001, [0, 0xff]) + (.tag(1002, 5) + .raw([1, 2, 3, 4])) + .number(536_870_911, 0)
    let message = try CodecEmpty(decoding: unknown.bytes)
    #expect(message.unknownFields == unknown.bytes)
    #expect(try message.encoded() == unknown.bytes)
    let known = try CodecNode(decoding: (.text(1, "a") + unknown).bytes)
    #expect(known.name == "a")
    #expect(try known.encoded() == (.text(1, "a") + unknown).bytes)
  }
}
