package import Contracts
import Domain
package import RPCCore
import Store

extension Customers {
  package func upsertCustomer(
    _ request: UpsertCustomerRequest, context: ServerContext
  ) async throws -> CustomerRecord {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.customer else {
        throw Refusal.invalidField("customer", .missing)
      }
      let profile = CustomerProfile(
        customer: Customer(message.contact ?? Contact(), reference: message.customerRef),
        addresses: message.addresses.map { Domain.Address($0) }, remark: message.remark)
      try profile.validate()
      let outcome = try await store.put(
        profile, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return CustomerRecord(outcome.value)
    }
  }
}

extension CustomerRecord {
  init(_ stored: StoredCustomer) {
    let profile = stored.profile
    self.init(
      customerRef: profile.customer.reference, contact: Contact(profile.customer),
      addresses: profile.addresses.map { Contracts.Address($0) }, remark: profile.remark,
      version: stored.version.number, createTime: Timestamp(stored.created),
      updateTime: Timestamp(stored.updated))
  }
}
