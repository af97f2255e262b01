package import Contracts
import Domain
package import RPCCore
import Store

extension Reviews {
  package func listReviewQueue(
    _ request: ListReviewQueueRequest, context: ServerContext
  ) async throws -> ListReviewQueueResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      var filter = ReviewQueueFilter()
      filter.isUnclaimed = request.unclaimed
      filter.claimedBy = request.claimedBy
      filter.isHighRisk = request.highRisk
      filter.dueBefore = try .parse(request.dueBefore, field: "due_before")
      let (scope, token) = try PageToken.read(request, .reviewQueue, of: tenant)
      let policy = try await tenants.load(tenant, deadline: context.deadline).review
      let last: (time: Instant, id: OrderID)? = try token?.timeAndID()
      let page = try await store.queue(
        filter, after: last.map { (submitted: $0.time, id: $0.id) },
        limit: PageSize.parse(request.pageSize), policy: policy, tenant: tenant,
        deadline: context.deadline)
      let now = identifiers.now
      return ListReviewQueueResponse(
        reviews: page.reviews.map { Contracts.Review($0, policy: policy, now: now) },
        nextPageToken: page.next.map {
          PageToken(.reviewQueue, scope, behind: ($0.submitted, $0.id)).text
        } ?? "")
    }
  }

  package func getReview(
    _ request: GetReviewRequest, context: ServerContext
  ) async throws -> Contracts.Review {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let review = try await store.load(
        OrderID(parsing: request.orderID, field: "order_id"), tenant: tenant,
        deadline: context.deadline)
      return try await message(review, tenant: tenant, until: context.deadline)
    }
  }
}

extension ListReviewQueueRequest: PagedRequest {}
