internal import CLibpq
internal import Networking

/// One PGconn, from the first packet on; closed with its last owner.
///
/// Wraps each libpq call that can fail, and keeps the descriptor registered with the loop.
///
/// `@unchecked Sendable`: touched on its loop's thread only.
final class ServerSession: @unchecked Sendable {
  let raw: OpaquePointer
  /// What the server says without being asked; never stderr.
  var onNotice: (ServerError) -> Void = { _ in }
  /// The message with which the server ended the connection, if it said one.
  private(set) var farewell: ServerError?
  private let loop: EventLoop
  private var descriptor: Int32?
  private var interest: Readiness = []

  /// Starts connecting. Resolving a host name blocks: give `hostaddr` or a Unix socket where that
  /// matters.
  init(_ connectionString: String, loop: EventLoop) throws(PostgresError) {
    self.loop = loop
    // Later keywords win over the connection string in the first.
    let keywords = ["dbname", "client_encoding", "fallback_application_name"]
    let values = [connectionString, "UTF8", "kontord"]
    let raw = withCStrings(keywords) { keywords in
      withCStrings(values) { values in PQconnectStartParams(keywords, values, 1) }
    }
    guard let raw else { throw .unavailable(reason: "out of memory") }
    self.raw = raw
    PQsetNoticeReceiver(raw, receiveNotice, Unmanaged.passUnretained(self).toOpaque())
    if PQstatus(raw) == CONNECTION_BAD { throw .unavailable(reason: errorMessage) }
  }

  deinit {
    if let descriptor { loop.deregister(descriptor) }
    PQfinish(raw)
  }

  /// libpq's message for the call that failed last, on one line.
  var errorMessage: String {
    let text = String(cString: PQerrorMessage(raw))
    return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }

  /// Why the connection ended: the server's own words when it had some.
  var closeReason: String { farewell?.description ?? errorMessage }

  // MARK: Readiness

  /// Lets the loop call `source` for the session's socket. libpq may change the socket between the
  /// steps of connecting: call it again after each.
  func register(_ source: any EventSource, for interest: Readiness) throws(PostgresError) {
    deregister()
    let socket = PQsocket(raw)
    if socket < 0 { throw .unavailable(reason: errorMessage) }
    do throws(SystemError) {
      try loop.register(source, socket, for: interest)
    } catch {
      throw .unavailable(reason: error.description)
    }
    descriptor = socket
    self.interest = interest
  }

  func deregister() {
    if let descriptor { loop.deregister(descriptor) }
    descriptor = nil
  }

  private func want(_ interest: Readiness) throws(PostgresError) {
    guard let descriptor, interest != self.interest else { return }
    do throws(SystemError) {
      try loop.update(descriptor, for: interest)
    } catch {
      throw .protocolViolation(error.description)
    }
    self.interest = interest
  }

  // MARK: Bytes

  /// Takes in what has arrived; false when the connection has ended.
  func consumeInput() -> Bool { PQconsumeInput(raw) == 1 }

  /// Sends what waits, and asks the loop for more room when there is none; false when the
  /// connection has ended.
  func flush() -> Bool {
    let outcome = PQflush(raw)
    if outcome < 0 { return false }
    do throws(PostgresError) {
      try want(outcome == 1 ? [.readable, .writable] : .readable)
    } catch {
      return false
    }
    return true
  }

  var isBusy: Bool { PQisBusy(raw) != 0 }

  /// The next result that has arrived; nil at the end of one command's. Only when not busy.
  func nextResult() -> ResultSet? { PQgetResult(raw).map { ResultSet($0) } }

  /// Takes the notifications that have arrived; false when there were none.
  func takeNotifications() -> Bool {
    var isAny = false
    while let notification = PQnotifies(raw) {
      isAny = true
      PQfreemem(notification)
    }
    return isAny
  }

  fileprivate func receive(_ notice: ServerError, isFatal: Bool) {
    if isFatal { farewell = notice } else { onNotice(notice) }
  }

  func receiveFarewell(_ error: ServerError) { farewell = error }
}

private func receiveNotice(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
  guard let context, let result else { return }
  let session = Unmanaged<ServerSession>.fromOpaque(context).takeUnretainedValue()
  // The result stays libpq's: the message is copied out of it.
  let message = ServerMessage(result)
  session.receive(message.error, isFatal: message.isFatal)
}

/// Lends a NULL-terminated array of C strings.
func withCStrings<T>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T
) -> T {
  func lend(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> T {
    guard let first = rest.first else {
      return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
    }
    return first.withCString { lend(rest.dropFirst(), pointers + [$0]) }
  }
  return lend(strings[...], [])
}
