import ArgumentParser
import KontorClient

/// Places orders.
struct PlaceOrderWork: Work {
  enum Stock: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Each line names one of many products.
    case spread
    /// The first line of every order names the same product.
    case hot
  }

  /// What differs from an order of three lines, spread over all products, is named too.
  var name: String {
    let particulars =
      (stock == .hot ? ["hot"] : []) + (lines == Self.usualLines ? [] : ["\(lines) lines"])
    return "place-order" + (particulars.isEmpty ? "" : " (\(particulars.joined(separator: ", ")))")
  }

  static let usualLines = 3
  private let shop: Shop
  private let stock: Stock
  private let lines: Int

  init(_ shop: Shop, _ stock: Stock, lines: Int = usualLines) {
    self.shop = shop
    self.stock = stock
    self.lines = lines
  }

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    let products = products()
    return await .of { () async throws(Status) in
      let order = try await OrderServiceClient(session.channel(number)).createOrder(
        shop.order(products), options: shop.options(timeout: session.timeout))
      shop.keep(order, of: products)
      return session.isChecked ? Shop.mistake(in: order, of: products) : nil
    }
  }

  /// Each line draws from a part of the products of its own, so that no two lines name the same.
  private func products() -> [Int] {
    let width = Shop.productCount / lines
    return (0..<lines).map { line in
      line == 0 && stock == .hot ? 0 : line * width + Int.random(in: 0..<width)
    }
  }
}

/// Reads an order that this run placed.
struct GetOrderWork: Work {
  let name = "get-order"
  let shop: Shop

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    guard let placed = shop.placed.randomElement() else {
      return .failed(.failedPrecondition, "there is no order to read yet")
    }
    return await .of { () async throws(Status) in
      let order = try await OrderServiceClient(session.channel(number)).getOrder(
        GetOrderRequest(key: .orderID(placed.id)), options: shop.options(timeout: session.timeout))
      return session.isChecked
        ? Shop.mistake(in: order, id: placed.id, of: placed.products) : nil
    }
  }
}

/// Lists the newest orders.
struct ListOrdersWork: Work {
  let name = "list-orders"
  let shop: Shop
  let pageSize: Int

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    let expected = min(pageSize, shop.placedCount)
    return await .of { () async throws(Status) in
      var request = ListOrdersRequest()
      request.pageSize = Int32(pageSize)
      let page = try await OrderServiceClient(session.channel(number)).listOrders(
        request, options: shop.options(timeout: session.timeout))
      guard session.isChecked, page.orders.count != expected else { return nil }
      // Orders whose answers were lost may be there too: fewer is wrong, more than a page is.
      if page.orders.count > expected, page.orders.count <= pageSize { return nil }
      return "a page of \(page.orders.count) orders in place of \(expected)"
    }
  }
}

/// Asks what is there of one product.
struct AvailabilityWork: Work {
  let name = "availability"
  let shop: Shop

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    let sku = Shop.sku(Int.random(in: 0..<Shop.productCount))
    return await .of { () async throws(Status) in
      let answer = try await StockServiceClient(session.channel(number)).getAvailability(
        GetAvailabilityRequest(skus: [sku]), options: shop.options(timeout: session.timeout))
      guard session.isChecked else { return nil }
      let skus = answer.items.flatMap(\.levels).map(\.sku)
      return skus == [sku] ? nil : "stock of \(skus.joined(separator: ", ")) in place of \(sku)"
    }
  }
}
