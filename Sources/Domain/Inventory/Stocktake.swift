/// What lies in a warehouse, counted and compared with the books (STK-1).
package struct Stocktake: Hashable, Sendable {
  package var id: StocktakeID
  package var version: Version
  package var state: StocktakeState
  package var warehouse: WarehouseCode
  package var responsible: String
  package var lineCount: Int
  /// Lines of which a count is wanted.
  package var wantedCount: Int
  package var differenceCount: Int
  package var lastSKU: SKU
  package var plannedBy: String
  package var planned: Instant
  /// Empty: nobody yet.
  package var approvedBy: String
  package var approved: Instant?
  package var posted: Instant?
  /// Why it is counted again or was given up.
  package var reason: String

  package init(
    id: StocktakeID, version: Version, state: StocktakeState, warehouse: WarehouseCode,
    responsible: String, lineCount: Int, wantedCount: Int, differenceCount: Int, lastSKU: SKU,
    plannedBy: String, planned: Instant, approvedBy: String, approved: Instant?, posted: Instant?,
    reason: String
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.warehouse = warehouse
    self.responsible = responsible
    self.lineCount = lineCount
    self.wantedCount = wantedCount
    self.differenceCount = differenceCount
    self.lastSKU = lastSKU
    self.plannedBy = plannedBy
    self.planned = planned
    self.approvedBy = approvedBy
    self.approved = approved
    self.posted = posted
    self.reason = reason
  }
}

/// What somebody found of a SKU, beside what the books had at that moment.
///
/// Both numbers are `StockLevel.onHand`: all that lies in the warehouse, reserved, quarantined, picked
/// and packed units too, because a person who counts can't tell them apart.
package struct StockCount: Hashable, Sendable {
  package var counted: Int64
  package var book: Int64
  package var countedBy: String
  package var actor: String
  package var time: Instant

  package init(counted: Int64, book: Int64, countedBy: String, actor: String, time: Instant) {
    self.counted = counted
    self.book = book
    self.countedBy = countedBy
    self.actor = actor
    self.time = time
  }

  /// What is posted (I12): however much came and went since, it stays right.
  package var difference: Int64 { counted - book }
}

/// One SKU of a stocktake.
package struct StocktakeLine: Hashable, Sendable {
  package var sku: SKU
  /// Whether a count is wanted, the first or another.
  package var isWanted: Bool
  /// Oldest first; the last one holds.
  package var counts: [StockCount]
  package var cause: StocktakeCause?
  package var note: String

  package init(
    sku: SKU, isWanted: Bool, counts: [StockCount] = [], cause: StocktakeCause? = nil,
    note: String = ""
  ) {
    self.sku = sku
    self.isWanted = isWanted
    self.counts = counts
    self.cause = cause
    self.note = note
  }

  /// Nil: not counted yet.
  package var difference: Int64? { counts.last?.difference }
}

/// Which SKUs are counted.
package enum StocktakeScope: Hashable, Sendable {
  /// Whether the warehouse ever had them or not.
  case named([SKU])
  /// Those that have stock there, by code, behind the one given, up to the limit of a stocktake.
  case stocked(after: SKU?)

  /// - Throws: `FIELD_INVALID` naming a place in `skus` for one that stands there twice, or `skus` for too
  ///   many.
  package static func naming(
    _ skus: [SKU], limits: DomainLimits = .standard
  ) throws(Refusal) -> StocktakeScope {
    guard skus.count <= limits.linesPerStocktake else {
      throw .invalidField("skus", .tooMany(max: limits.linesPerStocktake))
    }
    try Stocktake.requireDistinct(skus) { "skus[\($0)]" }
    return .named(skus.sorted())
  }
}

/// One count as it is submitted.
package struct CountedStock: Hashable, Sendable {
  package var request: RequestID
  package var sku: SKU
  package var counted: Quantity
  package var countedBy: String

  /// - Parameter countedBy: empty for whoever submits it.
  /// - Throws: `FIELD_INVALID` naming `counted_by` when it is too long.
  package init(
    request: RequestID, sku: SKU, counted: Quantity, countedBy: String, actor: String,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.optional(countedBy, field: "counted_by", maxBytes: limits.referenceBytes)
    self.request = request
    self.sku = sku
    self.counted = counted
    self.countedBy = countedBy.isEmpty ? actor : countedBy
  }
}

/// Why one SKU differs, as a reviewer says.
package struct ExplainedDifference: Hashable, Sendable {
  package var sku: SKU
  package var cause: StocktakeCause
  package var note: String

  package init(sku: SKU, cause: StocktakeCause, note: String) {
    self.sku = sku
    self.cause = cause
    self.note = note
  }
}

/// What a reviewer decides.
package enum StocktakeDecision: Hashable, Sendable {
  case approve([ExplainedDifference])
  case recount([SKU], reason: String)

  package var action: StocktakeAction {
    switch self {
    case .approve: .approve
    case .recount: .askRecount
    }
  }
}

extension Stocktake {
  /// Says whether its differences may be posted.
  ///
  /// - Parameters:
  ///   - differing: SKUs whose last count differs from the books.
  ///   - counters: everybody who counted any of it or submitted a count, replaced ones included.
  /// - Throws: `SAME_PERSON` for one of `counters`; `FIELD_INVALID` naming `approval.causes` for a
  ///   difference without a cause, or the cause that is of none, stands there twice or says too little.
  package static func requireExplained(
    _ causes: [ExplainedDifference], differing: Set<SKU>, by reviewer: String,
    counters: Set<String>, limits: DomainLimits = .standard
  ) throws(Refusal) {
    if counters.contains(reviewer) { throw .orderStep(.samePerson(reviewer)) }
    try requireDistinct(causes.map(\.sku)) { "approval.causes[\($0)].sku" }
    for (index, explained) in causes.enumerated() {
      let field = "approval.causes[\(index)]"
      guard differing.contains(explained.sku) else {
        throw .invalidField(field + ".sku", .malformed(expected: "a SKU that differs"))
      }
      switch explained.cause {
      case .other:
        try TextRule.required(
          explained.note, field: field + ".note", maxBytes: limits.stocktakeNoteBytes)
      case .theft, .damage, .misplaced, .notBooked, .bookedWrong, .supplier, .unknown:
        try TextRule.optional(
          explained.note, field: field + ".note", maxBytes: limits.stocktakeNoteBytes)
      }
    }
    if let sku = differing.subtracting(causes.map(\.sku)).min() {
      throw .invalidField(
        "approval.causes",
        .malformed(expected: "a cause for every difference; \(sku) has none"))
    }
  }

  /// - Parameter field: of an item, by its place.
  /// - Throws: `FIELD_INVALID` naming the first that stands there twice.
  package static func requireDistinct(
    _ skus: [SKU], field: (Int) -> String
  ) throws(Refusal) {
    var seen: Set<SKU> = []
    for (index, sku) in skus.enumerated() where !seen.insert(sku).inserted {
      throw .invalidField(field(index), .malformed(expected: "a SKU that is not named before"))
    }
  }
}
