/// What a tenant records of a customer [CUS-1]; orders keep snapshots of their own (I14).
package struct CustomerProfile: Hashable, Sendable {
  /// With the tenant's own name for the customer.
  package var customer: Customer
  /// The usual one first.
  package var addresses: [Address]
  package var remark: String

  package init(customer: Customer, addresses: [Address] = [], remark: String = "") {
    self.customer = customer
    self.addresses = addresses
    self.remark = remark
  }

  /// - Throws: naming the field: what is missing, too long or too many (`FIELD_MISSING`,
  ///   `FIELD_INVALID`).
  package func validate(limits: DomainLimits = .standard) throws(Refusal) {
    try TextRule.required(
      customer.reference, field: "customer.customer_ref",
      maxBytes: limits.customerReferenceBytes)
    try TextRule.required(
      customer.name, field: "customer.contact.display_name", maxBytes: limits.nameBytes)
    try customer.validate(limits: limits)
    guard addresses.count <= limits.customerAddresses else {
      throw .invalidField("customer.addresses", .tooMany(max: limits.customerAddresses))
    }
    for (index, address) in addresses.enumerated() {
      try address.validate(field: "customer.addresses[\(index)]", limits: limits)
    }
    try TextRule.optional(remark, field: "customer.remark", maxBytes: limits.remarkBytes)
  }
}
