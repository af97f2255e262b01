// Written by protoc-gen-kontor from kontor/orders/v1/review.proto; do not edit.

public import RPCCore

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
public struct ReviewServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Lists orders IN_REVIEW, the one that is due first before the others, page by page.
  public func listReviewQueue(_ request: ListReviewQueueRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListReviewQueueResponse {
    try await invoker.unary(ReviewServiceMethods.listReviewQueue, request, options)
  }

  /// Gives the review of an order: score with its parts, claim, approvals.
  public func getReview(_ request: GetReviewRequest, options: CallOptions = CallOptions()) async throws(Status) -> Review {
    try await invoker.unary(ReviewServiceMethods.getReview, request, options)
  }

  /// Takes a review for oneself until a deadline. One that somebody else has is FAILED_PRECONDITION
  /// with reason REVIEW_CLAIMED until that deadline has passed; taking one's own again moves the
  /// deadline.
  public func claimReview(_ request: ClaimReviewRequest, options: CallOptions = CallOptions()) async throws(Status) -> Review {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReviewServiceMethods.claimReview, request, options)
    }
    return try await invoker.unary(ReviewServiceMethods.claimReview, request, options)
  }

  /// Approves or rejects an order. Approving reserves its stock as the order's shortage policy says,
  /// in the same transaction. Of a high-risk order the first approval leaves it IN_REVIEW for a
  /// second one, by somebody else (SAME_PERSON) who has the role second_reviewer. A review that
  /// somebody else has claimed is refused with REVIEW_CLAIMED.
  public func decideReview(_ request: DecideReviewRequest, options: CallOptions = CallOptions()) async throws(Status) -> Review {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReviewServiceMethods.decideReview, request, options)
    }
    return try await invoker.unary(ReviewServiceMethods.decideReview, request, options)
  }

  /// Sends an order back to its enterer with a reason (REV-2): state RETURNED. UpdateDraft corrects
  /// it, SubmitOrder reviews it again.
  public func returnForCorrection(_ request: ReturnForCorrectionRequest, options: CallOptions = CallOptions()) async throws(Status) -> Review {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReviewServiceMethods.returnForCorrection, request, options)
    }
    return try await invoker.unary(ReviewServiceMethods.returnForCorrection, request, options)
  }

  /// Makes or replaces a rule. In force for orders that are submitted a few seconds later.
  public func putRule(_ request: PutRuleRequest, options: CallOptions = CallOptions()) async throws(Status) -> ScreeningRule {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReviewServiceMethods.putRule, request, options)
    }
    return try await invoker.unary(ReviewServiceMethods.putRule, request, options)
  }

  /// Lists all rules, by code; there are at most 200.
  public func listRules(_ request: ListRulesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListRulesResponse {
    try await invoker.unary(ReviewServiceMethods.listRules, request, options)
  }

  /// Deletes a rule. Reviews keep what it said.
  public func deleteRule(_ request: DeleteRuleRequest, options: CallOptions = CallOptions()) async throws(Status) -> DeleteRuleResponse {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(ReviewServiceMethods.deleteRule, request, options)
    }
    return try await invoker.unary(ReviewServiceMethods.deleteRule, request, options)
  }

  /// Says what rules would find in an order, and changes nothing.
  public func testRules(_ request: TestRulesRequest, options: CallOptions = CallOptions()) async throws(Status) -> TestRulesResponse {
    try await invoker.unary(ReviewServiceMethods.testRules, request, options)
  }
}
