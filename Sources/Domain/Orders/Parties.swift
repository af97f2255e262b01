/// Who orders, as it stood when the order was placed (ORD-4, I14): a copy, never a reference to
/// master data.
package struct Customer: Hashable, Sendable {
  /// The tenant's own id of the customer; empty when it has none.
  package var reference: String
  package var name: String
  package var company: String
  package var phone: String
  package var email: String

  package init(
    reference: String = "", name: String = "", company: String = "", phone: String = "",
    email: String = ""
  ) {
    self.reference = reference
    self.name = name
    self.company = company
    self.phone = phone
    self.email = email
  }
}

/// Where it goes, as it stood when the order was placed (ORD-4, I14).
package struct Address: Hashable, Sendable {
  package var recipient: String
  /// Street, house, floor: from the most specific on.
  package var lines: [String]
  package var city: String
  /// State, province, canton; empty where the country has none.
  package var region: String
  package var postalCode: String
  /// ISO 3166-1 alpha-2, upper case.
  package var country: String

  package init(
    recipient: String = "", lines: [String] = [], city: String = "", region: String = "",
    postalCode: String = "", country: String = ""
  ) {
    self.recipient = recipient
    self.lines = lines
    self.city = city
    self.region = region
    self.postalCode = postalCode
    self.country = country
  }
}
