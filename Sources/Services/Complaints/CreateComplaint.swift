package import Contracts
import Domain
package import RPCCore
import Store

extension Complaints {
  package func createComplaint(
    _ request: CreateComplaintRequest, context: ServerContext
  ) async throws -> Contracts.Complaint {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let order = try OrderID.parse(request.orderID, field: "order_id")
      let channel = try Domain.ComplaintChannel.require(request.channel, field: "channel")
      let category = try Domain.ComplaintCategory.require(request.category, field: "category")
      let draft = try ComplaintDraft(
        orderID: order, channel: channel, category: category,
        customer: try await customer(
          request, of: order, tenant: caller.tenant, until: context.deadline),
        content: request.content)
      let outcome = try await store.create(
        draft, key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Complaint(outcome.value)
    }
  }

  /// Who complains: what the request says, and for what it leaves out the order's customer.
  private func customer(
    _ request: CreateComplaintRequest, of order: OrderID?, tenant: TenantID,
    until deadline: ContinuousClock.Instant?
  ) async throws -> Customer {
    if let contact = request.customer, order == nil || !request.customerRef.isEmpty {
      return Customer(contact, reference: request.customerRef)
    }
    guard let order else { throw Refusal.invalidField("customer", .missing) }
    let ordered = try await orders.load(order, tenant: tenant, deadline: deadline).customer
    var customer = request.customer.map { Customer($0, reference: "") } ?? ordered
    customer.reference = request.customerRef.isEmpty ? ordered.reference : request.customerRef
    return customer
  }
}
