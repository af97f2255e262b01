import ArgumentParser
import KontorClient

/// `kontor NOUN VERB`: calls a method of the noun's services with flags for the fields of its request,
/// all from the contract.
struct NounCommand<Word: Noun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Word.isBeside ? "more" : Word.word, abstract: Word.abstract,
      usage: "kontor \(Word.word) VERB [ID] [--FIELD VALUE ...] [options]",
      discussion: """
        \(NounHelp.verbs(of: Word.self))

        'kontor \(Word.word) help VERB' lists the fields of a verb. A field is a flag of its name: \
        '--page-size 5'; inside a message with a point between, '--customer.email a@b.c'; once for \
        each item of a list; anything larger as JSON. Money is '12.50 EUR', a state or kind its name \
        in any case, a time RFC 3339. A word behind the verb is the id that the request is about. \
        Request ids are made where none is given.
        """)
  }

  @OptionGroup var connection: ConnectionOptions
  @Option(help: "At most so many entries of a list; pages are followed.") var limit = 50
  @Option(
    help: ArgumentHelp(
      "Ask again every so many seconds and show what is new: for lists.", valueName: "SECONDS"))
  var watch: Int?
  @Option(
    help: ArgumentHelp(
      "Messages of a stream as JSON lines; - is standard input.", valueName: "FILE"))
  var from: String?
  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Verb, id and fields.", visibility: .hidden))
  var words: [String] = []

  mutating func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes 1 or more") }
    if let watch, !(1...3600).contains(watch) {
      throw ValidationError("--watch takes 1 to 3600 seconds")
    }
  }

  mutating func run() async throws {
    let verbs = Verb.all(of: Word.self)
    guard let word = words.first else { throw CleanExit.helpRequest(self) }
    if word == "help" {
      guard words.count == 2, let verb = verbs.first(where: { $0.word == words[1] }) else {
        throw CleanExit.helpRequest(self)
      }
      return NounHelp.printFields(of: verb, Word.word)
    }
    guard let verb = verbs.first(where: { $0.word == word }) else {
      throw ValidationError(
        "no verb '\(word)'; \(Word.word) has " + verbs.map(\.word).joined(separator: ", "))
    }
    let call = VerbCall(verb: verb, options: connection, limit: limit)
    let arguments = Array(words.dropFirst())
    let (from, watch) = (from, watch)
    switch verb.entry.method.kind {
    case .unary, .serverStreaming:
      let request = try RequestArguments(verb.entry.input).json(arguments)
      try await connection.run { client in
        try await call.run(client, request, watch: watch.map { .seconds($0) })
      }
    case .clientStreaming, .bidirectional:
      guard arguments.isEmpty, let from else {
        throw ValidationError("\(word) takes a stream: give it --from FILE and no fields")
      }
      try await connection.run { client in
        let data = try readData(from == "-" ? "-" : "@" + from)
        try await call.stream(client, data.split(separator: "\n").map(String.init))
      }
    }
  }
}

/// What is said of nouns and verbs, from the contract's own words.
enum NounHelp {
  /// Help is wrapped at 80 columns.
  private static let lineWidth = 78

  static func verbs(of noun: any Noun.Type) -> String {
    let verbs = Verb.all(of: noun)
    let width = verbs.map(\.word.count).max() ?? 0
    return verbs.map { verb in
      verb.word + String(repeating: " ", count: width - verb.word.count + 2)
        + verb.summary(width: lineWidth - width - 2)
    }.joined(separator: "\n")
  }

  static func printFields(of verb: Verb, _ noun: String) {
    printLine("kontor \(noun) \(verb.word): \(verb.entry.method.path.dropFirst())")
    for line in verb.entry.documentation.split(separator: "\n") { printLine("  \(line)") }
    var table = Table(("FIELD", .left), ("VALUE", .left))
    for field in verb.entry.input.fields { add(field, "--", &table, depth: 0) }
    if !table.isEmpty {
      printLine("")
      table.printAll()
    }
  }

  private static func add(
    _ field: FieldEntry, _ prefix: String, _ table: inout Table, depth: Int
  ) {
    let flag = prefix + field.flag
    let many = field.isRepeated && !field.isMap ? ", repeatable" : ""
    switch field.kind {
    case .text: table.add(flag, "text\(many)")
    case .bytes: table.add(flag, "base64\(many)")
    case .number: table.add(flag, "number\(many)")
    case .boolean: table.add(flag, "true or false\(many)")
    case .timestamp: table.add(flag, "time, as 2026-01-31T09:30:00Z\(many)")
    case .duration: table.add(flag, "duration, as 3.5s\(many)")
    case .enumeration(let names):
      table.add(flag, RequestArguments.flags(names).joined(separator: ", ") + many)
    case .message(let type) where type.name == RequestArguments.money:
      table.add(flag, "money, as '12.50 EUR'\(many)")
    case .message(let type):
      if field.isRepeated || depth == 2 { return table.add(flag, "JSON of \(type.name)\(many)") }
      for inner in type.fields { add(inner, flag + ".", &table, depth: depth + 1) }
    }
  }
}

extension FieldEntry {
  /// As on the command line: `order-id`.
  var flag: String { String(name.map { $0 == "_" ? "-" : $0 }) }
}
