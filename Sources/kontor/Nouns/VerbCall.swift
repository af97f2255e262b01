import KontorClient

/// One call of a verb, its pages and its output.
struct VerbCall {
  let verb: Verb
  let options: ConnectionOptions
  /// Entries of a list that are wanted.
  let limit: Int

  private var entry: MethodEntry { verb.entry }

  /// Calls with one request; again and again if it is watched.
  func run(_ client: KontorClient, _ json: String, watch: Duration?) async throws {
    // One id for all tries: only a request that changes something has the field.
    var request = try JSONTree(json)
    if has("request_id"), request["requestId"] == nil {
      request.add("requestId", .string(newRequestID()))
    }
    guard entry.method.kind == .unary else { return try await stream(client, [request.text]) }
    var shown: Set<String> = []
    while true {
      try await pages(
        client, request, unlessShown: watch == nil ? nil : { shown.insert($0).inserted })
      guard let watch else { return }
      try await Task.sleep(for: watch)
    }
  }

  /// Sends every line as a message and prints what comes.
  func stream(_ client: KontorClient, _ lines: [String]) async throws {
    let messages = try lines.map { line throws(InputError) in
      try DynamicMessage(input: line, entry.input)
    }
    try await client.exchange(entry, messages, options.callOptions) { response in
      let text = try response.jsonText(entry.output)
      switch options.output {
      case .json: printLine(text)
      case .table: printLine(JSONTable.line(try JSONTree(text).shortened(by: entry.output)))
      }
    }
  }

  /// Asks page after page until the limit.
  private func pages(
    _ client: KontorClient, _ first: JSONTree, unlessShown isNew: ((String) -> Bool)?
  ) async throws {
    let isPaged = has("page_token") && has("page_size")
    var request = first
    var entries: [JSONTree] = []
    while true {
      if isPaged, first["pageSize"] == nil {
        request.set("pageSize", .number(String(min(limit - entries.count, Self.pageMax))))
      }
      let answer = try await unary(client, request.text)
      guard isPaged, let list = answer.onlyList else {
        return try show(answer)
      }
      entries += list
      guard entries.count < limit, case .string(let next)? = answer["nextPageToken"], !next.isEmpty
      else { break }
      request.set("pageToken", .string(next))
    }
    if let isNew { entries = entries.filter { isNew($0.text) } }
    switch options.output {
    case .json: for entry in entries { printLine(entry.text) }
    case .table: JSONTable.printRows(entries)
    }
  }

  /// The contracts' largest page.
  private static let pageMax = 200

  private func show(_ answer: JSONTree) throws {
    switch options.output {
    case .json: printLine(answer.text)
    case .table: JSONTable.printMembers(answer)
    }
  }

  private func unary(_ client: KontorClient, _ json: String) async throws -> JSONTree {
    var answer: DynamicMessage?
    let request = try DynamicMessage(input: json, entry.input)
    try await client.exchange(entry, [request], options.callOptions) { answer = $0 }
    let tree = try JSONTree((answer ?? DynamicMessage()).jsonText(entry.output))
    return options.output == .json ? tree : tree.shortened(by: entry.output)
  }

  private func has(_ field: String) -> Bool { entry.input.fields.contains { $0.name == field } }
}
