import Contracts
import Domain

extension Domain.Address {
  /// Reads an address; its rules are checked with the draft's.
  init(_ message: Contracts.Address) {
    self.init(
      recipient: message.recipient, lines: message.addressLines, city: message.locality,
      region: message.administrativeArea, postalCode: message.postalCode,
      country: message.countryCode)
  }
}

extension Contracts.Address {
  init(_ address: Domain.Address) {
    self.init(
      recipient: address.recipient, addressLines: address.lines, locality: address.city,
      administrativeArea: address.region, postalCode: address.postalCode,
      countryCode: address.country)
  }
}

extension Customer {
  /// Reads a contact with the caller's own name for the customer.
  init(_ message: Contact, reference: String) {
    self.init(
      reference: reference, name: message.displayName, company: message.company,
      phone: message.phone, email: message.email)
  }
}

extension Contact {
  init(_ customer: Customer) {
    self.init(
      displayName: customer.name, email: customer.email, phone: customer.phone,
      company: customer.company)
  }
}
