import KontorClient
import Testing

@testable import kontor_load

@Suite("Checking answers")
struct ShopTests {
  private func order(_ id: String, _ lines: [(sku: String, ordered: Int64)]) -> Order {
    var order = Order(orderID: id)
    order.lines = lines.map { line in
      var made = OrderLine()
      made.sku = line.sku
      made.ordered = line.ordered
      return made
    }
    return order
  }

  @Test("an order with the lines asked for, in any sequence, is right")
  func right() {
    let order = order("a", [("LOAD-7", 1), ("LOAD-3", 1)])
    #expect(Shop.mistake(in: order, of: [3, 7]) == nil)
    #expect(Shop.mistake(in: order, id: "a", of: [7, 3]) == nil)
  }

  @Test(
    "another id, another product, another quantity, a line too few or too many are wrong",
    arguments: [
      ("b", [("LOAD-3", 1), ("LOAD-7", 1)]), ("", [("LOAD-3", 1), ("LOAD-7", 1)]),
      ("a", [("LOAD-3", 1), ("LOAD-8", 1)]), ("a", [("LOAD-3", 1), ("LOAD-7", 2)]),
      ("a", [("LOAD-3", 1)]), ("a", [("LOAD-3", 1), ("LOAD-7", 1), ("LOAD-7", 1)]),
    ] as [(String, [(String, Int64)])])
  func wrong(id: String, lines: [(String, Int64)]) {
    #expect(Shop.mistake(in: order(id, lines.map { ($0.0, $0.1) }), id: "a", of: [3, 7]) != nil)
  }

  @Test("orders are kept up to the limit, the latest")
  func kept() {
    let shop = Shop(tenant: "t")
    for number in 0..<LoadLimits.ordersKeptMax + 2 {
      shop.keep(order("\(number)", []), of: [])
    }
    #expect(shop.placed.count == LoadLimits.ordersKeptMax)
    #expect(shop.placedCount == LoadLimits.ordersKeptMax + 2)
    #expect(shop.placed[0].id == "\(LoadLimits.ordersKeptMax)")
    #expect(shop.placed[2].id == "2")
  }

  @Test("two orders never have the same request id")
  func requestIDs() {
    let shop = Shop(tenant: nil)
    let other = Shop(tenant: nil)
    let names = (0..<100).flatMap { _ in
      [shop.order([1]).requestID, other.order([1]).requestID]
    }
    #expect(Set(names).count == 200)
    #expect(shop.tenant != other.tenant)
  }
}
