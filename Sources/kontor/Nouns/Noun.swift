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

enum UrgentNoun: Noun {
  static let word = "urgent"
  static let abstract = "Orders that are to go before others: the requests, and who sees to them."
  static let services = ["kontor.orders.v1.UrgentService"]
}

enum ComplaintNoun: Noun {
  static let word = "complaint"
  static let abstract = "Complaints, from open to resolved."
  static let services = ["kontor.complaints.v1.ComplaintService"]
}

enum PaymentNoun: Noun {
  static let word = "pay"
  static let implied = "payment"
  static let abstract = "Payments, refunds, invoices, and what is left to pay."
  static let services = ["kontor.orders.v1.PaymentService"]
}

enum ReturnNoun: Noun {
  static let word = "return"
  static let implied = "rma"
  static let abstract = "Returns: asked for, decided, received, inspected, settled."
  static let services = ["kontor.orders.v1.RmaService"]
}

enum CustomerNoun: Noun {
  static let word = "customer"
  static let abstract = "Customers: who they are, what they bought, and how they are forgotten."
  static let services = ["kontor.orders.v1.CustomerService"]
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

enum QuoteNoun: Noun {
  static let word = "quote"
  static let abstract = "Quotations, from the draft over their approval to the order."
  static let services = ["kontor.orders.v1.QuoteService"]
}

enum PickNoun: Noun {
  static let word = "pick"
  static let abstract = "What warehouses pick and pack, from the queue to the parcels."
  static let services = ["kontor.inventory.v1.PickService"]
}

enum ShipNoun: Noun {
  static let word = "ship"
  static let implied = "shipment"
  static let abstract =
    "Shipments: booking, handing over, tracking, and what goes wrong on the way."
  static let services = [
    "kontor.logistics.v1.ShipmentService", "kontor.logistics.v1.TrackingService",
  ]
}

enum CarrierNoun: Noun {
  static let word = "carrier"
  static let abstract = "Carriers and the services that they offer."
  static let services = ["kontor.logistics.v1.CarrierService"]
}

enum SourcingNoun: Noun {
  static let word = "sourcing"
  static let abstract = "Where orders' goods would come from, what waits and what was short."
  static let services = ["kontor.inventory.v1.SourcingService"]
}

enum StockHoldNoun: Noun {
  static let word = "hold"
  static let abstract = "Stock that is held for a while, before there is an order."
  static let services = ["kontor.inventory.v1.StockHoldService"]
}

enum StocktakeNoun: Noun {
  static let word = "stocktake"
  static let abstract = "Counting what lies in a warehouse, and posting what differs."
  static let services = ["kontor.inventory.v1.StocktakeService"]
}

enum ReplenishmentNoun: Noun {
  static let word = "replenish"
  static let implied = "replenishment"
  static let abstract = "Ordering goods before they run out, and what suppliers promise."
  static let services = ["kontor.inventory.v1.ReplenishmentService"]
}

enum SlaNoun: Noun {
  static let word = "sla"
  static let abstract = "Clocks of orders, what they measure and by which calendar."
  static let services = ["kontor.admin.v1.SlaService"]
}

enum FeedNoun: Noun {
  static let word = "feed"
  static let abstract = "The feed of events, and who has read how far."
  static let services = ["kontor.admin.v1.FeedService"]
}

enum NotificationNoun: Noun {
  static let word = "notification"
  static let abstract = "Messages to customers and staff, and their templates."
  static let services = ["kontor.admin.v1.NotificationService"]
}

enum SettingsNoun: Noun {
  static let word = "settings"
  static let implied = "settings"
  static let abstract = "What the tenant has settled for itself."
  static let services = ["kontor.admin.v1.SettingsService"]
}

enum RuntimeNoun: Noun {
  static let word = "runtime"
  static let implied = "runtime"
  static let abstract = "What the server itself is at: its connections and calls under way."
  static let services = ["kontor.admin.v1.RuntimeService"]
}
