import Contracts

/// Which items of a stock import may be under way together, so that the outcome is that of one
/// after the other.
///
/// A product or a warehouse goes alone among the items that name it; receipts only add, so they go
/// together.
struct StockImportOrder: Sendable {
  /// Something that items are about.
  enum Name: Hashable, Sendable {
    case sku(String)
    case warehouse(String)
  }

  /// What one item is about.
  struct Names: Hashable, Sendable {
    /// Put by the item.
    var put: Name?
    /// Needed by the item.
    var needed: Set<Name> = []

    init(_ item: ImportStockRequest.Item?) {
      switch item {
      case .product(let request): put = request.product.map { .sku($0.sku) }
      case .warehouse(let request): put = request.warehouse.map { .warehouse($0.code) }
      case .receipt(let request):
        needed = Set(request.lines.map { .sku($0.sku) })
        needed.insert(.warehouse(request.warehouse))
      case nil: break
      }
    }
  }

  private let window: Int
  private var underWay = 0
  private var put: Set<Name> = []
  private var needed: [Name: Int] = [:]

  /// - Parameter window: how many items may be under way.
  init(window: Int) {
    precondition(window > 0, "without a place nothing would ever be done")
    self.window = window
  }

  /// Whether the next item may begin; always true when none is under way.
  func admits(_ names: Names) -> Bool {
    guard underWay < window, put.isDisjoint(with: names.needed) else { return false }
    guard let name = names.put else { return true }
    return !put.contains(name) && needed[name] == nil
  }

  mutating func begin(_ names: Names) {
    precondition(admits(names), "an item begins when it is admitted")
    underWay += 1
    if let name = names.put { put.insert(name) }
    for name in names.needed { needed[name, default: 0] += 1 }
  }

  mutating func end(_ names: Names) {
    underWay -= 1
    if let name = names.put { put.remove(name) }
    for name in names.needed {
      needed[name] = needed[name].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
  }
}
