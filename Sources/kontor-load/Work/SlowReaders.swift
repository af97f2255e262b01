import ArgumentParser
import KontorClient

/// Clients that ask for much and read nothing: each has a connection of its own, with a call whose answers fill
/// the stream's window and then stand in the server's way.
struct SlowReaders: Sendable {
  private let count: Int
  private let method: MethodEntry
  private let requests: Requests
  private let metadata: Metadata

  /// - Throws: `ValidationError` for a method that gives no stream.
  init(_ count: Int, _ method: MethodEntry, _ requests: Requests, _ metadata: Metadata) throws {
    guard method.method.kind == .serverStreaming else {
      throw ValidationError("\(method.method.path) gives no stream that could be read slowly")
    }
    self.count = count
    self.method = method
    self.requests = requests
    self.metadata = metadata
  }

  /// What became of them while the load ran.
  struct Ended: Sendable {
    let count: Int
    /// Calls that were still open at the end, waiting for their reader.
    let stillOpen: Int
    /// The codes with which the others were ended.
    let codes: [String: Int]
  }

  /// Those that are connected and do not read.
  struct Open: Sendable {
    fileprivate let channels: [Channel]
    fileprivate let calls: [any ClientCall]
  }

  /// Connects them; returns once each has had the first bytes of its answer.
  ///
  /// - Throws: the status with which the server ended one, or of a connection that can't be made.
  func open(_ session: Session) async throws(Status) -> Open {
    var channels: [Channel] = []
    var calls: [any ClientCall] = []
    do throws(Status) {
      for number in 0..<count {
        let channel = try Channel(
          target: session.target, configuration: session.configuration, on: session.loop)
        channels.append(channel)
        // No deadline: they stay as long as the load does.
        let call = try await channel.start(
          method.method, CallOptions(timeout: .seconds(86_400), metadata: metadata))
        calls.append(call)
        try await call.send(requests[number])
        try await call.halfClose()
        try await Self.headers(of: call, within: session.timeout)
      }
    } catch {
      await Self.close(channels)
      throw error
    }
    return Open(channels: channels, calls: calls)
  }

  /// Waits for the answer's begin, but not for ever: some streams begin with their first message.
  private static func headers(
    of call: any ClientCall, within timeout: Duration
  ) async throws(Status) {
    let first = await withTaskGroup(of: Result<Void, Status>.self) { group in
      group.addTask {
        do throws(Status) {
          _ = try await call.initialMetadata()
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        // Cancelled when the headers have come.
        try? await Task.sleep(for: timeout)
        return .failure(Status(.deadlineExceeded, "a slow reader's answer has not begun"))
      }
      defer { group.cancelAll() }
      return await group.next()
    }
    try first?.get()
  }

  /// Hangs up, and says which calls had ended before.
  func close(_ open: Open) async -> Ended {
    var stillOpen = 0
    var codes: [String: Int] = [:]
    for call in open.calls {
      call.cancel()
      do throws(Status) {
        while try await call.receive(DynamicMessage.self) != nil {}
        codes["OK", default: 0] += 1
      } catch {
        // Ours: the call had not ended.
        if error.code == .cancelled {
          stillOpen += 1
        } else {
          codes[error.code.name, default: 0] += 1
        }
      }
    }
    await Self.close(open.channels)
    return Ended(count: count, stillOpen: stillOpen, codes: codes)
  }

  private static func close(_ channels: [Channel]) async {
    for channel in channels { await channel.close(within: .zero) }
  }
}
