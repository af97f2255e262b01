import KontorClient

/// A word of the command line for a service: its verbs are the service's methods.
protocol Noun {
  /// As people type it: `review`.
  static var word: String { get }
  /// What verbs leave out because the noun says it.
  static var implied: String { get }
  static var abstract: String { get }
  /// Whether the word has commands of its own, and this is the rest.
  static var isBeside: Bool { get }
  /// Full names of the services.
  static var services: [String] { get }
}

extension Noun {
  static var implied: String { word }
  static var isBeside: Bool { false }
}

/// What `kontor orders` has beside the commands of its own.
enum OrderNoun: Noun {
  static let word = "orders"
  static let isBeside = true
  static let implied = "order"
  static let abstract = "Everything else that can be done with orders."
  static let services = ["kontor.orders.v1.OrderService"]
}

/// What `kontor stock` has beside the commands of its own.
enum StockNoun: Noun {
  static let word = "stock"
  static let isBeside = true
  static let abstract = "Everything else that can be done with stock."
  static let services = [
    "kontor.inventory.v1.StockService", "kontor.inventory.v1.StockHoldService",
    "kontor.inventory.v1.SourcingService",
  ]
}

enum ExceptionNoun: Noun {
  static let word = "exception"
  static let abstract = "What went wrong with orders, and what is done about it."
  static let services = ["kontor.complaints.v1.ExceptionService"]
}

enum ComplaintNoun: Noun {
  static let word = "complaint"
  static let abstract = "Complaints, from open to resolved."
  static let services = ["kontor.complaints.v1.ComplaintService"]
}

/// One method under the word that a noun has for it.
struct Verb {
  let word: String
  let entry: MethodEntry

  /// The verbs of a noun, in the order of the contract.
  static func all(of noun: any Noun.Type) -> [Verb] {
    let entries = Catalogue.services.filter { noun.services.contains($0.name) }.flatMap(\.methods)
    var verbs: [Verb] = []
    for entry in entries {
      let whole = words(entry.method.method)
      let short = whole.filter { !isNoun($0, noun.implied) }
      let word = short.isEmpty ? whole.joined(separator: "-") : short.joined(separator: "-")
      // Two methods that differ in the noun only keep it.
      let isTaken = verbs.contains { $0.word == word }
      verbs.append(Verb(word: isTaken ? whole.joined(separator: "-") : word, entry: entry))
    }
    return verbs
  }

  /// `ListReviewQueue` is list, review, queue.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    for letter in name {
      if letter.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
    return words
  }

  private static func isNoun(_ word: String, _ noun: String) -> Bool {
    word == noun || word == noun + "s"
  }

  /// What the contract says of it: its first sentence, or as much as fits.
  func summary(width: Int) -> String {
    let text = entry.documentation.split(separator: "\n").joined(separator: " ")
    var end = text.startIndex
    while end < text.endIndex, !text[end...].hasPrefix(". ") { end = text.index(after: end) }
    let sentence = text[..<end]
    return sentence.count <= width ? String(sentence) : sentence.prefix(width - 1) + "…"
  }
}

enum ReviewNoun: Noun {
  static let word = "review"
  static let abstract = "The review of orders: rules, the queue, decisions."
  static let services = ["kontor.orders.v1.ReviewService"]
}

enum ChangeNoun: Noun {
  static let word = "change"
  static let abstract = "Changes of accepted orders, from opening to applying."
  static let services = ["kontor.orders.v1.ChangeService"]
}
