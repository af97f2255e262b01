import Contracts
import RPCCore
import Testing

@testable import ProtobufRuntime

@Suite("Contracts learnt of at run time")
struct DescriptorSetTests {
  /// Kontor's own, from the descriptors that reflection gives out.
  private func own() throws -> [ServiceEntry] {
    var set = DescriptorSet()
    for file in FileDescriptors.files {
      let bytes = try #require(
        file.base64.withUTF8Buffer { Base64.decode(UnsafeRawBufferPointer($0)) })
      try set.add(file: bytes)
    }
    return try set.services()
  }

  @Test("have the services, methods, kinds and messages of those compiled in")
  func catalogue() throws {
    let services = try own()
    for known in Catalogue.services {
      let learnt = try #require(services.first { $0.name == known.name }, "\(known.name)")
      #expect(learnt.methods.count == known.methods.count)
      for (method, compiled) in zip(learnt.methods, known.methods) {
        #expect(method.method.path == compiled.method.path)
        #expect(method.method.kind == compiled.method.kind)
        #expect(method.method.idempotency == compiled.method.idempotency)
        #expect(method.input.name == compiled.input.name)
        #expect(method.output.name == compiled.output.name)
        expectSame(method.input, compiled.input, depth: 3)
        expectSame(method.output, compiled.output, depth: 3)
      }
    }
  }

  private func expectSame(_ learnt: MessageType, _ compiled: MessageType, depth: Int) {
    let (fields, known) = (learnt.fields, compiled.fields)
    #expect(fields.map(\.name) == known.map(\.name), "\(compiled.name)")
    #expect(fields.map(\.isRepeated) == known.map(\.isRepeated), "\(compiled.name)")
    #expect(fields.map(\.isMap) == known.map(\.isMap), "\(compiled.name)")
    for (field, other) in zip(fields, known) {
      switch (field.kind, other.kind) {
      case (.message(let message), .message(let twin)):
        if depth > 0 { expectSame(message, twin, depth: depth - 1) }
      case (.enumeration(let names), .enumeration(let twins)):
        #expect(Set(names) == Set(twins), "\(compiled.name).\(field.name)")
      case (.text, .text), (.bytes, .bytes), (.number, .number), (.boolean, .boolean),
        (.timestamp, .timestamp), (.duration, .duration):
        break
      default: Issue.record("\(compiled.name).\(field.name) is of another kind")
      }
    }
  }

  @Test(
    "make the same bytes of JSON",
    arguments: [
      ("Bench/Echo", #"{"id":"a","n":"-7","payload":"AQI="}"#),
      (
        "OrderService/CreateOrder",
        """
        {"requestId": "r", "channel": "ORDER_CHANNEL_PHONE", "lines": [{"sku": "A", "quantity": 3,
        "unitPrice": {"currencyCode": "EUR", "units": 5, "nanos": 10}}, {"sku": "B", "quantity": "4"}],
        "receiveTime": "2026-11-22T10:00:00.5Z", "customer": {"displayName": "Ä"}, "draft": true}
        """
      ),
      (
        "OrderService/ListOrders",
        #"{"pageSize": 5, "filter": {"states": ["ALLOCATED", "SHIPPED"]}}"#
      ),
    ])
  func json(method: String, json: String) throws {
    let (learnt, compiled) = (try own().method(method), try Catalogue.services.method(method))
    #expect(try learnt.input.bytes(json: json) == compiled.input.bytes(json: json))
  }

  @Test(
    "refuse the same JSON",
    arguments: [
      #"{"n": "x"}"#, #"{"nothing": 1}"#, #"{"id": 5}"#, #"{"payload": "%"}"#, #"{"n": 1, "n": 2}"#,
    ])
  func refusal(json: String) throws {
    let (learnt, compiled) = (
      try own().method("Bench/Echo"), try Catalogue.services.method("Bench/Echo")
    )
    let refusal = #expect(throws: JSONError.self) { try learnt.input.bytes(json: json) }
    let same = #expect(throws: JSONError.self) { try compiled.input.bytes(json: json) }
    #expect(refusal?.description == same?.description)
  }

  @Test("check bytes as those compiled in do")
  func check() throws {
    let type = try own().method("Bench/Echo").output
    let good = try type.bytes(json: #"{"id":"a"}"#)
    try good.withUnsafeBytes { try type.check($0) }
    #expect(throws: WireError.self) { try [0x0a, 5, 0x61].withUnsafeBytes { try type.check($0) } }
  }

  /// A message of descriptor.proto from its fields.
  private func bytes(_ fields: (UInt8, [UInt8])...) -> [UInt8] {
    fields.flatMap { number, content in [number << 3 | 2, UInt8(content.count)] + content }
  }

  @Test("whose imports are not there are refused by the import's name")
  func missing() throws {
    var set = DescriptorSet()
    try set.add(file: bytes((1, Array("a.proto".utf8)), (3, Array("b.proto".utf8))))
    #expect(set.missing == ["b.proto"])
    let error = #expect(throws: DescriptorError.self) { try set.services() }
    #expect(error?.reason.contains("b.proto is imported and not there") == true)
    try set.add(set: bytes((1, bytes((1, Array("b.proto".utf8))))))
    #expect(set.missing.isEmpty)
    #expect(try set.services().isEmpty)
  }

  @Test(
    "that are damaged are refused",
    arguments: [
      ([0x0a], "end inside a field"), ([0x0a, 5, 1], "end inside a field"),
      ([0x80], "inside a tag"), ([0x08], "inside a number"), ([0x09, 1, 2], "inside a number"),
      ([0x0b], "wire type 3"), ([0x0a, 1, 0xff], "no UTF-8"), ([0x0a, 1, 0], "NUL"),
    ] as [([UInt8], String)])
  func damaged(bytes: [UInt8], reason: String) {
    var set = DescriptorSet()
    let error = #expect(throws: DescriptorError.self) { try set.add(file: bytes) }
    #expect(error?.reason.contains(reason) == true)
  }

  @Test("with fields of types that nobody declares, groups or no number are refused")
  func fields() throws {
    // A file "f" with a message "M" of one field "x": number, then type, then the name of its type.
    func refusal(_ field: [UInt8]) throws -> String? {
      var set = DescriptorSet()
      let message = bytes((1, Array("M".utf8)), (2, bytes((1, Array("x".utf8))) + field))
      try set.add(file: bytes((1, Array("f".utf8)), (4, message)))
      do throws(DescriptorError) {
        _ = try set.services()
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(try refusal([0x18, 1, 0x28, 5]) == nil)
    #expect(try refusal([0x18, 0, 0x28, 5])?.contains("M.x has no valid number") == true)
    #expect(try refusal([0x28, 5])?.contains("M.x has no valid number") == true)
    #expect(try refusal([0x18, 1, 0x28, 10])?.contains("M.x is of type 10") == true)
    #expect(try refusal([0x18, 1, 0x28, 11, 0x32, 2, 0x2e, 0x4e])?.contains("message .N") == true)
    #expect(try refusal([0x18, 1, 0x28, 14, 0x32, 2, 0x2e, 0x4e])?.contains("enum .N") == true)
  }

  @Test("nested without end are refused")
  func nesting() throws {
    var message = bytes((1, Array("M".utf8)))
    for _ in 0..<40 {
      let content = bytes((1, Array("M".utf8)))
      message = content + [3 << 3 | 2] + varint(message.count) + message
    }
    var set = DescriptorSet()
    try set.add(file: bytes((1, Array("f".utf8))) + [4 << 3 | 2] + varint(message.count) + message)
    let error = #expect(throws: DescriptorError.self) { try set.services() }
    #expect(error?.reason.contains("deeper than 32") == true)
  }

  private func varint(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendVarint(UInt64(number))
    return bytes
  }
}
