import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  /// Everything that a message can hold.
  static func seed() throws -> [UInt8] {
    let node = CodecNode(
      name: "ß", child: CodecNode(name: "x"), children: [CodecNode(), CodecNode()])
    return try CodecEverything(
      scalars: CodecScalars(doubleValue: 1, int32Value: -1, stringValue: "text", bytesValue: [1]),
      optionals: CodecOptionals(int32Value: 0, stringValue: "", messageValue: node),
      packed: CodecPacked(int32Values: [1, -1, 300], boolValues: [true], stringValues: ["", "a"]),
      unpacked: CodecUnpacked(
        doubleValues: [1, 2], sint64Values: [-1, 1], enumValues: [.minusOne]),
      node: node, oneofValues: CodecOneof(choice: .messageChoice(node), other: .text("t")),
      maps: CodecMaps(int32Keys: [1: "a", -1: "b"], messageValues: ["k": node]),
      wellKnown: CodecWellKnown(timestamp: Timestamp(seconds: -1, nanos: 5)),
      edges: CodecEdges(largestTag: 1, self_: "s", in: ["i"], switch: 0)
    ).encoded()
  }

  @Test("with bytes changed, added and taken away is refused or read, and never more than that")
  func mutations() throws {
    let seed = try Self.seed()
    var random = SeededGenerator(seed: 20_240_229)
    var read = 0
    var refused = 0
    for _ in 0..<5_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(.random(in: 0...255, using: &random), at: place)
        default: bytes.removeSubrange(place..<min(place + 8, bytes.count))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      do throws(WireError) {
        let message = try CodecEverything(decoding: bytes)
        // What is read can be written, and is the same when read again.
        let own = try message.encoded()
        let again = try CodecEverything(decoding: own).encoded()
        #expect(again == own)
        read += 1
      } catch {
        #expect(!error.reason.isEmpty)
        refused += 1
      }
    }
    // Both happened: the mutations are neither harmless nor hopeless.
    #expect(read > 250)
    #expect(refused > 250)
  }

  @Test("of random bytes is refused or read")
  func noise() {
    var random = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...64, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      for type in [CodecEverything.self, CodecOneof.self, CodecMaps.self] as [any Message.Type] {
        do throws(WireError) { _ = try type.init(decoding: bytes) } catch { refused += 1 }
      }
    }
    #expect(refused > 10_000)
  }

  @Test("larger than the arena's first block is read and written")
  func large() throws {
    let nodes = (0..<5_000).map { CodecNode(name: "node \($0)") }
    let message = CodecNode(name: String(repeating: "x", count: 1 << 20), children: nodes)
    #expect(try CodecNode(decoding: message.encoded()) == message)
  }
}
