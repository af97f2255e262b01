import ArgumentParser
import KontorClient
import Networking

/// Any unary or server-streaming method, by its descriptor.
struct MethodWork: Work {
  var name: String { method.method.method }
  private let method: MethodEntry
  private let requests: Requests
  private let metadata: Metadata

  /// - Throws: `ValidationError` for a method that takes a stream.
  init(_ method: MethodEntry, _ requests: Requests, _ metadata: Metadata) throws {
    switch method.method.kind {
    case .unary, .serverStreaming: break
    case .clientStreaming, .bidirectional:
      throw ValidationError("\(method.method.path) takes a stream of requests")
    }
    self.method = method
    self.requests = requests
    self.metadata = metadata
  }

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    let request = requests[number]
    if method.method.kind == .unary {
      return await unary(request, session.channel(number), session)
    }
    return await .of { () async throws(Status) in
      let call = try await session.channel(number).start(
        method.method, CallOptions(timeout: session.timeout, metadata: metadata))
      try await call.send(request)
      try await call.halfClose()
      var mistake: String?
      while let answer = try await call.receive(DynamicMessage.self) {
        if session.isChecked, mistake == nil { mistake = Self.mistake(answer, method) }
      }
      return mistake
    }
  }

  private nonisolated(nonsending) func unary(
    _ request: DynamicMessage, _ channel: Channel, _ session: Session
  ) async -> Outcome {
    do throws(Status) {
      let answer: DynamicMessage = try await channel.unary(
        method.method, request, CallOptions(timeout: session.timeout, metadata: metadata))
      if session.isChecked, let mistake = Self.mistake(answer, method) { return .wrong(mistake) }
      return .ok
    } catch {
      return .failed(error.code, error.message)
    }
  }

  /// Whether an answer is a message of the method's type at all.
  private static func mistake(_ answer: DynamicMessage, _ method: MethodEntry) -> String? {
    do {
      try answer.bytes.withUnsafeBytes { try method.output.check($0) }
      return nil
    } catch {
      return "\(method.method.path): an answer that is no \(method.output.name): \(error)"
    }
  }
}

/// Requests that calls take in turn.
struct Requests: Sendable {
  private let texts: [String]
  private let messages: [DynamicMessage?]
  private let type: MessageType

  /// - Parameter data: one JSON document a line, or `@FILE` with such lines.
  /// - Throws: `ValidationError` for what is no JSON of the type.
  init(_ data: String, _ type: MessageType) throws {
    let text = data.hasPrefix("@") ? try Self.file(String(data.dropFirst())) : data
    texts = text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !texts.isEmpty else { throw ValidationError("there is no request in the data") }
    self.type = type
    // Those with a number are made call by call; the first call's is tried now.
    messages = try texts.map { text in
      let made = try Self.message(text, 0, type)
      return text.contains("{n}") ? nil : made
    }
  }

  subscript(_ number: Int) -> DynamicMessage {
    let index = number % texts.count
    if let message = messages[index] { return message }
    // Its like was read for number 0.
    return (try? Self.message(texts[index], number, type)) ?? DynamicMessage()
  }

  private static func message(
    _ text: String, _ number: Int, _ type: MessageType
  ) throws -> DynamicMessage {
    let parts = text.split(separator: "{n}", omittingEmptySubsequences: false)
    do throws(JSONError) {
      return try DynamicMessage(jsonText: parts.joined(separator: String(number)), type)
    } catch {
      throw ValidationError("\(type.name): \(error)")
    }
  }

  private static func file(_ path: String) throws -> String {
    do {
      return String(
        decoding: try SmallFile.read(path, bytesMax: LoadLimits.requestBytesMax), as: UTF8.self)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
