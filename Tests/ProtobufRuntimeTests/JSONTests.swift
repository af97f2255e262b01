import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("proto3 JSON")
struct JSONTests {
  @Test(
    "is read in every spelling that the specification allows",
    arguments: [
      #"{"int32Value":7}"#, #"{"int32_value":7}"#, #"{"int32Value":"7"}"#, #"{"int32Value":7.0}"#,
      #"{"int32Value":0.7e1}"#, #"{"int32Value":"70E-1"}"#, " {\n\t\"int32Value\" : 7 } \r\n",
      #"{"int32Value":7,"stringValue":null}"#, #"{"\u0069nt32Value":7}"#,
    ])
  func spellings(_ json: String) throws {
    #expect(try CodecScalars(json: json) == CodecScalars(int32Value: 7))
  }

  @Test(
    "reads bytes in both alphabets, padded or not", arguments: ["+/+/AA==", "-_-_AA", "-_-_AA=="])
  func base64(_ text: String) throws {
    let message = try CodecScalars(json: #"{"bytesValue":"\#(text)"}"#)
    #expect(message.bytesValue == [0xfb, 0xff, 0xbf, 0])
  }

  @Test("reads enums by name and number, also one that it does not know")
  func enums() throws {
    #expect(try CodecScalars(json: #"{"enumValue":"CODEC_ENUM_SEVEN"}"#).enumValue == .seven)
    #expect(try CodecScalars(json: #"{"enumValue":7}"#).enumValue == .seven)
    let unknown = try CodecScalars(json: #"{"enumValue":-77}"#)
    #expect(unknown.enumValue.rawValue == -77)
    #expect(try unknown.json() == #"{"enumValue":-77}"#)
  }

  static let refusals: [(json: String, reason: String)] = [
    ("", "expected a value, the text ends"),
    ("{", "expected a text in quotes, the text ends"),
    ("{}x", "line 1, byte 3: expected the end of the text"),
    ("{\n  \"a\" 1}", "line 2, byte 7: expected \":\""),
    (#"{"scalars":{},}"#, "expected a text in quotes"),
    (#"{"scalars":{"int32Value":01}}"#, "expected \",\" or \"}\""),
    (#"{"node":{"name":"\x"}}"#, "expected an escape that JSON knows"),
    (#"{"node":{"name":"\ud800"}}"#, "surrogate pair"),
    (#"{"node":{"name":"\udc00"}}"#, "surrogate pair"),
    ("{\"node\":{\"name\":\"a\nb\"}}", "expected the end of a text"),
    ("[]", "expected an object, got a list"),
    (#"{"scalar":{}}"#, "scalar: kontor.testing.v1.CodecEverything has no such field"),
    (
      #"{"scalars":{"int33":1}}"#, "scalars.int33: kontor.testing.v1.CodecScalars has no such field"
    ),
    (#"{"scalars":{"int32Value":1,"int32_value":1}}"#, "scalars.int32_value: is given twice"),
    (#"{"scalars":{"int32Value":2147483648}}"#, "scalars.int32Value: expected an integer of -2147"),
    (#"{"scalars":{"int32Value":1.5}}"#, "scalars.int32Value: expected an integer"),
    (#"{"scalars":{"int32Value":true}}"#, "scalars.int32Value: expected a number, got true"),
    (
      #"{"scalars":{"int64Value":"9223372036854775808"}}"#,
      "scalars.int64Value: expected an integer"
    ),
    (#"{"scalars":{"uint32Value":-1}}"#, "scalars.uint32Value: expected an integer of 0 to 42949"),
    (#"{"scalars":{"uint64Value":"18446744073709551616"}}"#, "expected an integer of 0 to 18446"),
    (#"{"scalars":{"int32Value":"+1"}}"#, "scalars.int32Value: expected an integer"),
    (#"{"scalars":{"floatValue":1e39}}"#, "scalars.floatValue: is larger than a float holds"),
    (#"{"scalars":{"doubleValue":1e400}}"#, "scalars.doubleValue: expected a number"),
    (#"{"scalars":{"doubleValue":"inf"}}"#, "scalars.doubleValue: expected a number"),
    (#"{"scalars":{"doubleValue":"0x10"}}"#, "scalars.doubleValue: expected a number"),
    (#"{"scalars":{"boolValue":1}}"#, "scalars.boolValue: expected true or false"),
    (#"{"scalars":{"stringValue":1}}"#, "scalars.stringValue: expected a text, got the number 1"),
    (#"{"scalars":{"stringValue":"a\u0000"}}"#, "scalars.stringValue: holds a NUL"),
    (#"{"scalars":{"bytesValue":"a"}}"#, "scalars.bytesValue: expected base64"),
    (#"{"scalars":{"bytesValue":"a*aa"}}"#, "scalars.bytesValue: expected base64"),
    (#"{"scalars":{"enumValue":"NOPE"}}"#, "scalars.enumValue: expected one of CODEC_ENUM_"),
    (#"{"packed":{"int32Values":[1,"x"]}}"#, "packed.int32Values[1]: expected an integer"),
    (#"{"packed":{"int32Values":1}}"#, "packed.int32Values: expected a list"),
    (
      #"{"packed":{"messageValues":[{},{"name":1}]}}"#,
      "packed.messageValues[1].name: expected a text"
    ),
    (
      #"{"oneofValues":{"boolChoice":true,"int32Choice":1}}"#,
      "oneofValues.int32Choice: excludes boolChoice"
    ),
    (#"{"maps":{"int32Keys":{"x":"a"}}}"#, "maps.int32Keys[x]: expected an integer"),
    (#"{"maps":{"boolKeys":{"1":"a"}}}"#, "maps.boolKeys[1]: expected true or false"),
    (#"{"maps":{"stringKeys":{"k":1}}}"#, "maps.stringKeys[k]: expected a text"),
    (#"{"maps":{"stringKeys":[]}}"#, "maps.stringKeys: expected an object"),
    (
      #"{"wellKnown":{"timestamp":"2023-02-29T00:00:00Z"}}"#,
      "wellKnown.timestamp: expected an instant"
    ),
    (#"{"wellKnown":{"duration":"1"}}"#, "wellKnown.duration: expected a span of seconds"),
  ]

  @Test("that is no message is refused with its place", arguments: refusals)
  func refuses(_ row: (json: String, reason: String)) throws {
    let error = #expect(throws: JSONError.self) { try CodecEverything(json: row.json) }
    let text = error?.description ?? ""
    #expect(text.contains(row.reason), "\(text)")
  }

  @Test("is refused when it is nested too deeply")
  func depth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try CodecNode(json: deep) }
    let node =
      String(repeating: #"{"child":"#, count: 100) + "{}" + String(repeating: "}", count: 100)
    #expect(throws: JSONError.self) { try CodecNode(json: node) }
    let allowed =
      String(repeating: #"{"child":"#, count: 99) + "{}" + String(repeating: "}", count: 99)
    #expect(throws: Never.self) { try CodecNode(json: allowed) }
  }

  @Test(
    "has instants as RFC 3339 writes them",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2024-02-29T23:59:59.250Z", 1_709_251_199, 250_000_000),
      ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
      ("1969-12-31T23:59:59.000001Z", -1, 1000), ("1600-02-29T12:00:00Z", -11_670_955_200, 0),
    ] as [(String, Int64, Int32)])
  func instants(_ row: (text: String, seconds: Int64, nanos: Int32)) throws {
    let message = CodecWellKnown(timestamp: Timestamp(seconds: row.seconds, nanos: row.nanos))
    #expect(try message.json() == #"{"timestamp":"\#(row.text)"}"#)
    #expect(try CodecWellKnown(json: #"{"timestamp":"\#(row.text)"}"#) == message)
  }

  @Test("takes instants with an offset, in any precision")
  func offsets() throws {
    let message = try CodecWellKnown(json: #"{"timestamp":"2024-03-01T01:29:59.25+01:30"}"#)
    #expect(message.timestamp == Timestamp(seconds: 1_709_251_199, nanos: 250_000_000))
  }

  @Test("refuses to write an instant or a span that is none")
  func invalidTimes() {
    #expect(throws: JSONError.self) {
      try CodecWellKnown(timestamp: Timestamp(seconds: 253_402_300_800)).json()
    }
    #expect(throws: JSONError.self) { try CodecWellKnown(timestamp: Timestamp(nanos: -1)).json() }
    #expect(throws: JSONError.self) {
      try CodecWellKnown(duration: ProtobufDuration(seconds: 1, nanos: -1)).json()
    }
  }

  @Test("for people has a line for each member")
  func pretty() throws {
    let message = CodecNode(name: "a\"b", children: [CodecNode(name: "c"), CodecNode()])
    #expect(
      try message.json(style: JSONStyle(isPretty: true)) == """
        {
          "name": "a\\"b",
          "children": [
            {
              "name": "c"
            },
            {}
          ]
        }
        """)
    #expect(
      try CodecNode().json(style: JSONStyle(writesDefaults: true)) == #"{"name":"","children":[]}"#)
  }
}
