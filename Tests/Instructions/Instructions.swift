import Contracts
import HTTP2
import ProtobufRuntime
import RPCCore

/// One piece of work, so many times: `.ci/bench instructions` counts what one time takes.
///
///     kontor-instructions "decode an order" 1000
@main
enum Instructions {
  static let works: [(name: String, work: @Sendable () -> () -> Void)] = [
    ("decode an order", decodeOrder), ("encode an order", encodeOrder),
    ("order to JSON", orderToJSON), ("exchange headers", exchangeHeaders),
  ]

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let times = Int(arguments[2]),
      let work = works.first(where: { $0.name == arguments[1] })?.work
    else {
      print(works.map(\.name).joined(separator: "\n"))
      return
    }
    let run = work()
    for _ in 0..<times { run() }
  }

  /// An order of five lines.
  private static let order = must {
    try Order.type.bytes(
      json: """
        {"orderId": "01936f2e-7c00-7abc-8def-0123456789ab", "number": "SO-00000042", "version": "3",
         "state": "ALLOCATED", "customerRef": "C-1042",
         "shippingAddress": {"recipient": "Ada Lovelace", "addressLines": ["12 St James's Square"],
           "locality": "London", "postalCode": "SW1Y 4JH", "countryCode": "GB"},
         "lines": [\((1...5).map(line).joined(separator: ","))]}
        """)
  }

  private static func line(_ number: Int) -> String {
    """
    {"lineNumber": \(number), "sku": "BOLT-M8-\(number)", "productName": "Hex bolt M8 × \(number)0",
     "unitPrice": {"currencyCode": "EUR", "units": "12", "nanos": 500000000}, "warehouse": "BER",
     "ordered": "4", "reserved": "4"}
    """
  }

  private static func decodeOrder() -> () -> Void {
    { _ = must { try Order(decoding: order) } }
  }

  private static func encodeOrder() -> () -> Void {
    let decoded = must { try Order(decoding: order) }
    return { _ = must { try decoded.encoded() } }
  }

  private static func orderToJSON() -> () -> Void {
    { _ = must { try Order.type.json(order) } }
  }

  /// One call's headers between both of our ends: eight fields out, five back.
  private static func exchangeHeaders() -> () -> Void {
    let pool = HTTP2StreamPool()
    let (client, server) = (End(.client, pool), End(.server, pool))
    var request = HeaderFields()
    for (name, value) in requestFields { request.append(name, value) }
    return {
      guard client.session.submitRequest(request, hasBody: false, attachment: nil) != nil else {
        preconditionFailure("a request is allowed")
      }
      client.flush(to: server)
      server.flush(to: client)
      precondition(client.closed == server.closed, "the call is over at both ends")
    }
  }

  private static let requestFields: KeyValuePairs<StaticString, StaticString> = [
    ":method": "POST", ":scheme": "http", ":path": "/bench.v1.Bench/Echo",
    ":authority": "127.0.0.1:7443", "content-type": "application/grpc", "te": "trailers",
    "grpc-timeout": "1S", "user-agent": "kontor-swift",
  ]
}

/// What this program makes itself is right: anything else is a fault in it.
private func must<Success, Failure: Error>(_ body: () throws(Failure) -> Success) -> Success {
  do throws(Failure) {
    return try body()
  } catch {
    preconditionFailure("\(error)")
  }
}

/// A session that answers every request with headers alone, without a socket.
private final class End: HTTP2SessionDelegate {
  let session: HTTP2Session
  private let answer: HeaderFields
  private(set) var closed = 0

  init(_ role: HTTP2Session.Role, _ pool: HTTP2StreamPool) {
    session = HTTP2Session(role, limits: HTTP2Limits(), pool: pool)
    var answer = HeaderFields()
    for (name, value) in Self.answerFields { answer.append(name, value) }
    self.answer = answer
    session.report(to: self)
  }

  private static let answerFields: KeyValuePairs<StaticString, StaticString> = [
    ":status": "200", "content-type": "application/grpc", "grpc-status": "0",
    "grpc-message": "", "grpc-accept-encoding": "identity,gzip",
  ]

  func flush(to other: End) {
    must {
      while let bytes = try session.nextOutput() { try other.session.receive(bytes) }
    }
  }

  func streamOpened(_ stream: HTTP2Stream) {}
  func receiveHeader(
    _ stream: HTTP2Stream, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) -> FieldMarks? { 0 }
  func receiveHeaders(_ stream: HTTP2Stream, _ block: HeaderBlock, isEnd: Bool) {
    if case .request = block { session.submitResponse(stream, answer, hasBody: false) }
  }
  func receiveData(_ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer) {}
  func receiveEnd(_ stream: HTTP2Stream) {}
  func streamClosed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) { closed += 1 }
  func readData(_ stream: HTTP2Stream, into buffer: UnsafeMutableRawBufferPointer) -> DataRead {
    .deferred
  }
  func receiveCost(_ cost: PeerCost) {}
  func receiveGoAway(_ code: HTTP2ErrorCode, lastStream: Int32, debugData: String) {}
  func receivePingAcknowledgement(_ opaque: UInt64) {}
  func receiveSettings() {}
}
