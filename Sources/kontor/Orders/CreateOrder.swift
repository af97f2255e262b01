import ArgumentParser
import KontorClient

struct CreateOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Take an order, and reserve its stock.",
    discussion: """
      Either the whole request as JSON (-d), or options. Examples:

        kontor orders create --tenant demo --line TEA-0001:2 --name 'Ada Berg' \\
          --address 'Hafenstraße 1' --city Hamburg --postal-code 20457 --country DE
        kontor orders create --tenant demo -d @order.json
      """)

  @OptionGroup var connection: ConnectionOptions

  @Option(
    name: [.customShort("d"), .long], help: "CreateOrderRequest as JSON, @FILE, or - for stdin.")
  var data: String?

  @Option(name: .customLong("line"), help: "SKU:QUANTITY; repeatable.")
  var lines: [String] = []

  @Option(help: "Customer's name.") var name: String?
  @Option(help: "Customer's email address.") var email: String?
  @Option(help: "Customer's phone number.") var phone: String?
  @Option(help: "Your name for the customer, to list orders by.") var customerRef: String?
  @Option(help: "Street and number.") var address: [String] = []
  @Option(help: "City.") var city: String?
  @Option(help: "Postal code.") var postalCode: String?
  @Option(help: "Country, ISO 3166 code of two letters.") var country: String?
  @Option(help: "Way by which the order came in: phone, email, staff, ...") var channel = "staff"
  @Option(help: "The order's name at its source.") var sourceRef: String?
  @Option(help: "How the customer pays: cash-on-delivery, bank-transfer, ...")
  var payment = "cash-on-delivery"
  @Option(help: "Warehouse to serve the order; else the service chooses.") var warehouse: String?
  @Flag(help: "Keep it as a draft: no review, no reservation.") var draft = false
  @Flag(help: "Wait for stock where it is short, in place of refusing.") var backorder = false
  @Option(
    help: "Name of this request: sent again under it, the order is taken once. (default: new)")
  var requestID: String?

  mutating func run() async throws {
    var request = try data.map { try CreateOrderRequest(jsonText: readData($0)) } ?? fromOptions()
    if request.requestID.isEmpty { request.requestID = requestID ?? newRequestID() }
    let options = connection
    try await options.run { client in
      try show(
        try await client.orders.createOrder(request, options: options.callOptions), options.output)
    }
  }

  private func fromOptions() throws -> CreateOrderRequest {
    var request = CreateOrderRequest()
    request.channel = try enumValue(channel, "--channel")
    request.sourceRef = sourceRef ?? ""
    request.customerRef = customerRef ?? ""
    request.customer = Contact(displayName: name ?? "", email: email ?? "", phone: phone ?? "")
    request.shippingAddress = Address(
      recipient: name ?? "", addressLines: address, locality: city ?? "",
      postalCode: postalCode ?? "", countryCode: country ?? "")
    request.lines = try lines.map { text in
      guard let colon = text.lastIndex(of: ":"), let quantity = Int64(text[colon...].dropFirst())
      else { throw ValidationError("'--line \(text)' is not SKU:QUANTITY") }
      return NewOrderLine(sku: String(text[..<colon]), quantity: quantity)
    }
    var payment = OrderPayment()
    payment.method = try enumValue(self.payment, "--payment")
    payment.state = .pending
    request.payment = payment
    request.warehouse = warehouse ?? ""
    request.draft = draft
    if backorder { request.shortagePolicy = .backorder }
    return request
  }
}

/// The value that a person means by `bank-transfer`: the contract's name without its prefix.
func enumValue<Value: OpenEnum>(_ text: String, _ option: String) throws -> Value {
  let wanted = String(text.uppercased().map { $0 == "-" ? "_" : $0 })
  for value in Value.allCases where value.rawValue != 0 {
    if value.shortName == wanted || value.name == wanted { return value }
  }
  let known = Value.allCases.filter { $0.rawValue != 0 }
    .map { String($0.shortName.lowercased().map { $0 == "_" ? "-" : $0 }) }
  throw ValidationError("'\(option) \(text)': known are \(known.joined(separator: ", "))")
}
