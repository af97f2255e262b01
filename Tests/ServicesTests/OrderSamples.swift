import Contracts

/// Requests that are right; tests change what they are about.
enum OrderSamples {
  /// The least that a new order holds.
  static func newOrder(
    requestID: String = "r-1", sku: String = "A-1", quantity: Int64 = 1
  ) -> CreateOrderRequest {
    CreateOrderRequest(
      requestID: requestID,
      channel: .selfOrder,
      customer: Contact(displayName: "Ann Lee", email: "ann@example.com"),
      shippingAddress: Contracts.Address(
        recipient: "Ann Lee", addressLines: ["Weg 1"], locality: "Berlin", countryCode: "DE"),
      lines: [NewOrderLine(sku: sku, quantity: quantity)],
      payment: OrderPayment(method: .invoice))
  }

  /// Every field set, none to its default.
  static func fullOrder(requestID: String = "r-1") -> CreateOrderRequest {
    CreateOrderRequest(
      requestID: requestID,
      channel: .phone,
      sourceRef: "P-77",
      kind: .afterSalesService,
      orderClass: .urgent,
      receiveTime: Timestamp(seconds: 1_700_000_000, nanos: 5_000),
      customerRef: "C-9",
      customer: Contact(
        displayName: "Ann Lee", email: "ann@example.com", phone: "+49 30 1234",
        company: "Lee Ltd"),
      shippingAddress: Contracts.Address(
        recipient: "Ann Lee", addressLines: ["Hof 3", "Weg 1", "c/o Bo", "Ebene 2"],
        locality: "Berlin", administrativeArea: "BE", postalCode: "10115", countryCode: "DE"),
      lines: [
        NewOrderLine(
          sku: "A-1", quantity: 3,
          unitPrice: Contracts.Money(currencyCode: "USD", units: 19, nanos: 990_000_000),
          specification: "blue", packaging: "box")
      ],
      payment: OrderPayment(
        method: .card, state: .captured,
        amount: Contracts.Money(currencyCode: "USD", units: 64, nanos: 870_000_000),
        payTime: Timestamp(seconds: 1_700_000_001), providerRef: "tx-1"),
      delivery: OrderDelivery(
        method: .express, carrier: "DHL",
        freight: Contracts.Money(currencyCode: "USD", units: 4, nanos: 900_000_000),
        transportMode: .air, shipNotBeforeTime: Timestamp(seconds: 1_700_000_100),
        shipByTime: Timestamp(seconds: 1_700_000_200),
        deliverByTime: Timestamp(seconds: 1_700_000_300)),
      customerRemark: "ring twice",
      staffRemark: "regular",
      shortagePolicy: .backorder,
      warehouse: "BER-1",
      currencyCode: "USD")
  }
}
