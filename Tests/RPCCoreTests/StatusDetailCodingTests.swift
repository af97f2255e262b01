import RPCCore
import Testing

@Suite("Details of a status on the wire")
struct StatusDetailCodingTests {
  static let noStatus: [[UInt8]] = [
    [0x08], [0x80], [0x00, 0x00], [0x12, 5, 1], [0x12, 1, 0xFF], [0x0B], [0x0C], [0x0F],
    [0x09, 1], [0x0D, 1], [0x0A, 0], [0x1A, 2, 0x0A, 9], [0x10, 1],
    [0x08] + [UInt8](repeating: 0xFF, count: 10),
    [0x1A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
  ]

  private let every: [StatusDetail] = [
    .errorInfo(
      reason: "OUT_OF_STOCK", domain: "kontor", metadata: ["sku": "A-1", "missing": "3", "": ""]),
    .badRequest([
      FieldViolation(field: "lines[2].quantity", description: "is 0; at least 1"),
      FieldViolation(field: "", description: ""),
    ]),
    .retryInfo(after: .milliseconds(1500)),
    .retryInfo(after: .zero),
    .retryInfo(after: .seconds(-2) - .nanoseconds(5)),
    .preconditionFailure([
      .init(type: "STATE", subject: "order/1", description: "is shipped ☺")
    ]),
    .resourceInfo(type: "order", name: "1", owner: "demo", description: "not found"),
    .localizedMessage(locale: "zh-CN", message: "订单不存在"),
    .other(typeURL: "type.googleapis.com/example.Unknown", value: [1, 2, 3]),
  ]

  @Test("every kind comes back as it was sent")
  func roundTrip() throws {
    let status = Status(.failedPrecondition, "too late ☺", details: every)
    let bytes = StatusDetailCoding.encode(status)
    let decoded = try #require(withBytes(bytes, StatusDetailCoding.decode))
    #expect(decoded.code == 9)
    #expect(decoded.message == "too late ☺")
    #expect(decoded.details == every)
  }

  /// Field numbers and types of the two .proto files, written out by hand.
  @Test("the bytes are those of google/rpc/status.proto")
  func golden() throws {
    let status = Status(
      .notFound, "m", details: [.resourceInfo(type: "t", name: "n", owner: "", description: "d")])
    let typeURL = Array("type.googleapis.com/google.rpc.ResourceInfo".utf8)
    let info: [UInt8] = [0x0A, 1, 0x74, 0x12, 1, 0x6E, 0x22, 1, 0x64]
    let any = [0x0A, UInt8(typeURL.count)] + typeURL + [0x12, UInt8(info.count)] + info
    #expect(
      StatusDetailCoding.encode(status)
        == [0x08, 5, 0x12, 1, 0x6D, 0x1A, UInt8(any.count)] + any)
  }

  private func retryInfo(_ duration: [UInt8]) -> [UInt8] {
    let typeURL = Array("x/google.rpc.RetryInfo".utf8)
    let info = [0x0A, UInt8(duration.count)] + duration
    let any = [0x0A, UInt8(typeURL.count)] + typeURL + [0x12, UInt8(info.count)] + info
    return [0x1A, UInt8(any.count)] + any
  }

  @Test("a known type that can't be read is kept as it came")
  func unreadable() throws {
    let hugeSeconds: [UInt8] = [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    let minimumSeconds: [UInt8] = [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1]
    let hugeNanos: [UInt8] = [0x10, 0x80, 0x94, 0xEB, 0xDC, 0x03]
    for duration in [hugeSeconds, minimumSeconds, hugeNanos] {
      let decoded = try #require(withBytes(retryInfo(duration), StatusDetailCoding.decode))
      guard case .other(let typeURL, _) = decoded.details.first else {
        Issue.record("\(decoded.details)")
        continue
      }
      #expect(typeURL == "x/google.rpc.RetryInfo")
    }
    let fine = try #require(withBytes(retryInfo([0x08, 2]), StatusDetailCoding.decode))
    #expect(fine.details == [.retryInfo(after: .seconds(2))])
  }

  @Test(
    "bytes that are no status give nothing",
    arguments: noStatus)
  func malformed(bytes: [UInt8]) {
    #expect(withBytes(bytes, StatusDetailCoding.decode) == nil)
  }

  @Test("fields that we don't know are passed over")
  func unknownFields() throws {
    let bytes: [UInt8] = [
      0x20, 7, 0x29, 1, 2, 3, 4, 5, 6, 7, 8, 0x35, 1, 2, 3, 4, 0x3A, 1, 9, 0x08, 5,
    ]
    #expect(withBytes(bytes, StatusDetailCoding.decode)?.code == 5)
  }

  @Test("the number of details is bounded")
  func bounded() {
    let empty: [UInt8] = [0x1A, 0]
    let allowed = Array(repeatElement(empty, count: 64).joined())
    #expect(withBytes(allowed, StatusDetailCoding.decode)?.details.count == 64)
    #expect(withBytes(allowed + empty, StatusDetailCoding.decode) == nil)
  }

  @Test("damaged bytes never trap")
  func damaged() {
    var generator = SeededGenerator(seed: 6)
    let good = StatusDetailCoding.encode(Status(.aborted, "m", details: every))
    for _ in 0..<20_000 {
      var bytes = Array(good.prefix(Int.random(in: 0...good.count, using: &generator)))
      for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8(
          truncatingIfNeeded: generator.next())
      }
      if let decoded = withBytes(bytes, StatusDetailCoding.decode) {
        #expect(decoded.details.count <= 64)
      }
    }
  }
}
