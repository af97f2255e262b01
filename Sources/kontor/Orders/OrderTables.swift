import KontorClient

/// Orders one a line.
func printOrders(_ orders: [Order]) {
  var table = Table(
    ("NUMBER", .left), ("STATE", .left), ("CUSTOMER", .left), ("LINES", .right),
    ("TOTAL", .right), ("CREATED (UTC)", .left), ("ORDER ID", .left))
  for order in orders {
    table.add(
      order.number, order.state.shortName, order.customer?.displayName ?? "",
      String(order.lines.count), order.totals?.total.text ?? "",
      (order.stageTimes?.createTime).text, order.orderID)
  }
  table.printAll()
}

/// One order with its lines.
func printOrder(_ order: Order) {
  var facts = Table(("ORDER", .left), (order.number, .left))
  facts.add("id", order.orderID)
  facts.add("state", order.state.shortName)
  facts.add("version", String(order.version))
  facts.add("customer", order.customer?.displayName ?? "")
  if let address = order.shippingAddress {
    let lines = address.addressLines + [address.postalCode, address.locality, address.countryCode]
    facts.add("ship to", lines.filter { !$0.isEmpty }.joined(separator: ", "))
  }
  if let payment = order.payment {
    facts.add("payment", "\(payment.method.shortName) \(payment.state.shortName)")
  }
  for hold in order.holds { facts.add("hold", "\(hold.kind.shortName) \(hold.reason)") }
  for failure in order.review?.failures ?? [] {
    facts.add("review", "\(failure.rule.shortName): \(failure.message)")
  }
  facts.add("total", order.totals?.total.text ?? "")
  if let cancellation = order.cancellation {
    facts.add("cancelled", "\(cancellation.reason) (fee \(cancellation.fee.text))")
  }
  facts.add("created", (order.stageTimes?.createTime).text + " UTC")
  facts.printAll()
  printLine("")
  var lines = Table(
    ("LINE", .right), ("SKU", .left), ("PRODUCT", .left), ("ORDERED", .right),
    ("RESERVED", .right), ("BACKORDERED", .right), ("SHIPPED", .right), ("CANCELLED", .right),
    ("UNIT PRICE", .right), ("TOTAL", .right), ("WAREHOUSE", .left))
  for line in order.lines {
    lines.add(
      String(line.lineNumber), line.sku, line.productName, String(line.ordered),
      String(line.reserved), String(line.backordered), String(line.shipped),
      String(line.cancelled), line.unitPrice.text, line.lineTotal.text, line.warehouse)
  }
  lines.printAll()
}

/// One order in the form asked for.
func show(_ order: Order, _ form: OutputForm) throws {
  switch form {
  case .table: printOrder(order)
  case .json: printLine(try order.jsonText())
  }
}
