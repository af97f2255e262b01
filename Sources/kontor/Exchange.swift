import KontorClient

extension KontorClient {
  /// Calls a method from its descriptor: sends the messages while answers come.
  ///
  /// - Parameter show: what is done with each answer as it comes.
  /// - Throws: `Status`, and what `show` throws; the call is cancelled then.
  func exchange(
    _ entry: MethodEntry, _ messages: [DynamicMessage], _ options: CallOptions,
    show: (DynamicMessage) throws -> Void
  ) async throws {
    let call = try await invoker.start(entry.method, options)
    async let sending: Void = send(messages, to: call)
    do {
      while let response = try await call.receive(DynamicMessage.self) { try show(response) }
    } catch {
      call.cancel()
      throw error
    }
    try await sending
  }

  private func send(_ messages: [DynamicMessage], to call: any ClientCall) async throws {
    for message in messages { try await call.send(message) }
    try await call.halfClose()
  }
}
