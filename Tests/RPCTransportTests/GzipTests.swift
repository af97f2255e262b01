import RPCCore
import RPCTransport
import Testing

@Suite("Messages as gzip")
final class GzipTests {
  private let deflater: GzipDeflater
  private let inflater: GzipInflater

  init() throws {
    deflater = try GzipDeflater()
    inflater = try GzipInflater()
  }

  private func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var output = ByteBuffer()
    bytes.withUnsafeBytes { deflater.deflate($0, into: &output) }
    return output.withBytes { Array($0) }
  }

  private func inflated(
    _ bytes: [UInt8], _ limits: CallLimits = CallLimits()
  ) -> Result<[UInt8], Status> {
    var output = ByteBuffer()
    let before: [UInt8] = [1, 2, 3]
    before.withUnsafeBytes { output.append($0) }
    let failure = bytes.withUnsafeBytes { bytes -> Status? in
      do throws(Status) {
        try inflater.inflate(bytes, into: &output, limits: limits)
        return nil
      } catch {
        return error
      }
    }
    if let failure {
      #expect(output.withBytes { Array($0) } == before)
      return .failure(failure)
    }
    output.consume(before.count)
    return .success(output.withBytes { Array($0) })
  }

  private func expect(_ code: Status.Code, _ result: Result<[UInt8], Status>) {
    switch result {
    case .success(let bytes): Issue.record("inflated to \(bytes.count) bytes")
    case .failure(let status): #expect(status.code == code, "\(status.message)")
    }
  }

  @Test(
    "come back as they were, message after message",
    arguments: [0, 1, 2, 511, 512, 513, 4096, 100_000, 314_159])
  func roundTrip(count: Int) {
    let zeros = [UInt8](repeating: 0, count: count)
    let mixed = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    for bytes in [zeros, mixed, zeros] { #expect(inflated(deflated(bytes)) == .success(bytes)) }
  }

  @Test("of several members are one message; of none an empty one")
  func members() {
    #expect(inflated(deflated([1, 2]) + deflated([]) + deflated([3])) == .success([1, 2, 3]))
    #expect(inflated([]) == .success([]))
  }

  @Test("cut short anywhere are INTERNAL")
  func truncated() {
    let whole = deflated(Array("a message of some length, a message".utf8))
    for count in 1..<whole.count { expect(.internal, inflated(Array(whole.prefix(count)))) }
  }

  @Test("that are no gzip, or end in a wrong checksum, are INTERNAL")
  func malformed() {
    var damaged = deflated([1, 2, 3, 4])
    damaged[damaged.count - 5] ^= 1
    expect(.internal, inflated(damaged))
    expect(.internal, inflated([0, 0, 0, 0]))
    expect(.internal, inflated(deflated([1]) + [7]))
    #expect(inflated(deflated([5])) == .success([5]))
  }

  @Test("over the size limit are RESOURCE_EXHAUSTED; the limit itself is allowed")
  func sizeLimit() {
    var limits = CallLimits()
    limits.receivedMessageBytesMax = 1000
    let atLimit = [UInt8](repeating: 9, count: 1000)
    #expect(inflated(deflated(atLimit), limits) == .success(atLimit))
    expect(.resourceExhausted, inflated(deflated(atLimit + [9]), limits))
    expect(.resourceExhausted, inflated(deflated([UInt8](repeating: 0, count: 5_000_000)), limits))
    limits.receivedMessageBytesMax = 0
    #expect(inflated(deflated([]), limits) == .success([]))
    expect(.resourceExhausted, inflated(deflated([1]), limits))
    limits.receivedMessageBytesMax = .max
    #expect(inflated(deflated(atLimit), limits) == .success(atLimit))
  }

  @Test("of one repeated byte pass up to the default size limit: test payloads are no bombs")
  func repeated() {
    let whole = [UInt8](repeating: 9, count: 4 << 20)
    #expect(inflated(deflated(whole)) == .success(whole))
    expect(.resourceExhausted, inflated(deflated(whole + [9])))
  }

  @Test("that grow more than the ratio allows are RESOURCE_EXHAUSTED past the floor")
  func ratioLimit() {
    var limits = CallLimits()
    limits.inflationFloorBytes = 64 << 10
    let atFloor = [UInt8](repeating: 0, count: 64 << 10)
    #expect(inflated(deflated(atFloor), limits) == .success(atFloor))
    expect(.resourceExhausted, inflated(deflated(atFloor + atFloor), limits))
    // Not because of the size: what does not shrink so far passes.
    let mixed = (0..<(128 << 10)).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    #expect(inflated(deflated(mixed), limits) == .success(mixed))
  }

  @Test("random and damaged bytes never trap")
  func damaged() {
    var state: UInt64 = 7
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let good = deflated(Array("kontor kontor kontor orders".utf8))
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0...(next() % 3) { bytes[Int(next()) % bytes.count] = UInt8(next() & 0xFF) }
      _ = inflated(bytes)
    }
    #expect(inflated(good) == .success(Array("kontor kontor kontor orders".utf8)))
  }
}
