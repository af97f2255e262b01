import Contracts
import Domain
import Store

extension Contracts.Quote {
  init(_ stored: StoredQuote) {
    let quote = stored.quote
    let order = quote.offer.order
    self.init(
      quoteID: quote.id.description, number: quote.number.description,
      version: quote.version.number, state: State(rawValue: quote.state.number),
      channel: OrderChannel(rawValue: order.channel.number),
      customerRef: order.customer.reference, customer: Contact(order.customer),
      shippingAddress: Contracts.Address(order.shippingAddress),
      lines: quote.pricing.lines.map(Contracts.QuoteLine.init),
      delivery: OrderDelivery(order.delivery, freight: order.freight),
      total: .init(quote.pricing.total),
      paymentMethod: Contracts.PaymentMethod(rawValue: order.payment.method?.number ?? 0),
      orderClass: Contracts.OrderClass(rawValue: order.orderClass.number),
      shortagePolicy: Contracts.ShortagePolicy(rawValue: order.shortagePolicy.number),
      warehouse: order.warehouse?.text ?? "", customerRemark: order.customerRemark,
      terms: quote.offer.terms, expireTime: Timestamp(quote.offer.expires),
      requiredRoles: quote.ladder.roles.map(\.roleName),
      approvals: quote.ladder.approvals.map(Contracts.Approval.init), reason: stored.reason,
      orderID: quote.orderID?.description ?? "", createdBy: quote.createdBy,
      submittedBy: quote.submittedBy, createTime: Timestamp(stored.created),
      updateTime: Timestamp(stored.updated), submitTime: stored.submitted.map(Timestamp.init),
      sendTime: stored.sent.map(Timestamp.init))
  }
}

extension Contracts.QuoteLine {
  init(_ line: Domain.QuoteLine) {
    self.init(
      lineNumber: Int32(line.number), sku: line.sku.text, productName: line.productName,
      specification: line.specification, packaging: line.packaging,
      quantity: line.quantity.units, unitPrice: .init(line.amounts.unitPrice),
      lineTotal: .init(line.amounts.total),
      listPrice: line.amounts.listPrice.map(Contracts.Money.init),
      lastDealPrice: line.lastDeal.map(Contracts.Money.init),
      standing: Contracts.PriceStanding(rawValue: line.standing.number))
  }
}
