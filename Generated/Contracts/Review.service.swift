// Written by protoc-gen-kontor from kontor/orders/v1/review.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.orders.v1.ReviewService`.
public enum ReviewServiceMethods {
  /// Lists orders IN_REVIEW, the one that is due first before the others, page by page.
  public static let listReviewQueue = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "ListReviewQueue", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["order_reviewer", "second_reviewer", "sales_director", "department_head", "operations"]))
  /// Gives the review of an order: score with its parts, claim, approvals.
  public static let getReview = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "GetReview", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Takes a review for oneself until a deadline. One that somebody else has is FAILED_PRECONDITION
  /// with reason REVIEW_CLAIMED until that deadline has passed; taking one's own again moves the
  /// deadline.
  public static let claimReview = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "ClaimReview", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["order_reviewer", "second_reviewer"]))
  /// Approves or rejects an order. Approving reserves its stock as the order's shortage policy says,
  /// in the same transaction. Of a high-risk order the first approval leaves it IN_REVIEW for a
  /// second one, by somebody else (SAME_PERSON) who has the role second_reviewer. A review that
  /// somebody else has claimed is refused with REVIEW_CLAIMED.
  public static let decideReview = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "DecideReview", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["order_reviewer", "second_reviewer"]))
  /// Sends an order back to its enterer with a reason (REV-2): state RETURNED. UpdateDraft corrects
  /// it, SubmitOrder reviews it again.
  public static let returnForCorrection = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "ReturnForCorrection", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 8192, access: .roles(["order_reviewer", "second_reviewer"]))
  /// Makes or replaces a rule. In force for orders that are submitted a few seconds later.
  public static let putRule = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "PutRule", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 65536, access: .roles(["maintainer", "sales_director"]))
  /// Lists all rules, by code; there are at most 200.
  public static let listRules = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "ListRules", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["maintainer", "sales_director", "order_reviewer", "second_reviewer", "department_head"]))
  /// Deletes a rule. Reviews keep what it said.
  public static let deleteRule = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "DeleteRule", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "sales_director"]))
  /// Says what rules would find in an order, and changes nothing.
  public static let testRules = MethodDescriptor(service: "kontor.orders.v1.ReviewService", method: "TestRules", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 1048576, access: .roles(["maintainer", "sales_director", "order_reviewer", "second_reviewer", "department_head"]))
}

/// Reviews of the tenant's orders (REV-1 to REV-6).
///
/// The built-in checks (`ReviewRule`) judge every order that is submitted. A tenant adds screening
/// rules: each that fits an order adds points to its risk score, or asks for a person. An order that
/// no check and no rule speaks against, and whose score is below the tenant's limit, is approved and
/// reserved by itself. Every other one waits IN_REVIEW for a person; from the high-risk limit on for
/// two, who must differ. Where a rule looks at price deviations, it takes the place of the built-in
/// check of prices.
///
/// With `dry_run` a command is done whole and undone again, all of it: its answer or refusal is what it
/// would give now, with ids made up. Nothing stays, neither state nor event nor audit row, and the
/// `request_id` is not used up.
package protocol ReviewService: Sendable {
  /// Lists orders IN_REVIEW, the one that is due first before the others, page by page.
  func listReviewQueue(_ request: ListReviewQueueRequest, context: ServerContext) async throws -> ListReviewQueueResponse
  /// Gives the review of an order: score with its parts, claim, approvals.
  func getReview(_ request: GetReviewRequest, context: ServerContext) async throws -> Review
  /// Takes a review for oneself until a deadline. One that somebody else has is FAILED_PRECONDITION
  /// with reason REVIEW_CLAIMED until that deadline has passed; taking one's own again moves the
  /// deadline.
  func claimReview(_ request: ClaimReviewRequest, context: ServerContext) async throws -> Review
  /// Approves or rejects an order. Approving reserves its stock as the order's shortage policy says,
  /// in the same transaction. Of a high-risk order the first approval leaves it IN_REVIEW for a
  /// second one, by somebody else (SAME_PERSON) who has the role second_reviewer. A review that
  /// somebody else has claimed is refused with REVIEW_CLAIMED.
  func decideReview(_ request: DecideReviewRequest, context: ServerContext) async throws -> Review
  /// Sends an order back to its enterer with a reason (REV-2): state RETURNED. UpdateDraft corrects
  /// it, SubmitOrder reviews it again.
  func returnForCorrection(_ request: ReturnForCorrectionRequest, context: ServerContext) async throws -> Review
  /// Makes or replaces a rule. In force for orders that are submitted a few seconds later.
  func putRule(_ request: PutRuleRequest, context: ServerContext) async throws -> ScreeningRule
  /// Lists all rules, by code; there are at most 200.
  func listRules(_ request: ListRulesRequest, context: ServerContext) async throws -> ListRulesResponse
  /// Deletes a rule. Reviews keep what it said.
  func deleteRule(_ request: DeleteRuleRequest, context: ServerContext) async throws -> DeleteRuleResponse
  /// Says what rules would find in an order, and changes nothing.
  func testRules(_ request: TestRulesRequest, context: ServerContext) async throws -> TestRulesResponse
}

extension ReviewService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.orders.v1.ReviewService", methods: [
      MethodHandler(method: ReviewServiceMethods.listReviewQueue) { call in
        let messages = TypedCall(call)
        let request: ListReviewQueueRequest = try await messages.request()
        try messages.sendOnly(await self.listReviewQueue(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.getReview) { call in
        let messages = TypedCall(call)
        let request: GetReviewRequest = try await messages.request()
        try messages.sendOnly(await self.getReview(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.claimReview) { call in
        let messages = TypedCall(call)
        let request: ClaimReviewRequest = try await messages.request()
        try messages.sendOnly(await self.claimReview(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.decideReview) { call in
        let messages = TypedCall(call)
        let request: DecideReviewRequest = try await messages.request()
        try messages.sendOnly(await self.decideReview(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.returnForCorrection) { call in
        let messages = TypedCall(call)
        let request: ReturnForCorrectionRequest = try await messages.request()
        try messages.sendOnly(await self.returnForCorrection(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.putRule) { call in
        let messages = TypedCall(call)
        let request: PutRuleRequest = try await messages.request()
        try messages.sendOnly(await self.putRule(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.listRules) { call in
        let messages = TypedCall(call)
        let request: ListRulesRequest = try await messages.request()
        try messages.sendOnly(await self.listRules(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.deleteRule) { call in
        let messages = TypedCall(call)
        let request: DeleteRuleRequest = try await messages.request()
        try messages.sendOnly(await self.deleteRule(request, context: ServerContext(call)))
      },
      MethodHandler(method: ReviewServiceMethods.testRules) { call in
        let messages = TypedCall(call)
        let request: TestRulesRequest = try await messages.request()
        try messages.sendOnly(await self.testRules(request, context: ServerContext(call)))
      },
    ])
  }
}
