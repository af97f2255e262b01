import Contracts
import RPCCore
import Store

/// A request whose command can be tried.
protocol TriableRequest {
  var dryRun: Bool { get set }
}

extension AcceptQuoteRequest: TriableRequest {}
extension AdjustRequest: TriableRequest {}
extension ArchiveOrdersRequest: TriableRequest {}
extension CancelFulfilmentRequest: TriableRequest {}
extension CancelRmaRequest: TriableRequest {}
extension CancelShipmentRequest: TriableRequest {}
extension CapturePaymentRequest: TriableRequest {}
extension CompleteRmaRequest: TriableRequest {}
extension ConfirmDeliveryRequest: TriableRequest {}
extension CreateShipmentRequest: TriableRequest {}
extension DecideReviewRequest: TriableRequest {}
extension DeclineQuoteRequest: TriableRequest {}
extension DeleteRuleRequest: TriableRequest {}
extension EraseCustomerRequest: TriableRequest {}
extension ExecuteSolutionRequest: TriableRequest {}
extension HandOverRequest: TriableRequest {}
extension IssueInvoiceRequest: TriableRequest {}
extension PostStocktakeRequest: TriableRequest {}
extension QuarantineStockRequest: TriableRequest {}
extension RecordInspectionRequest: TriableRequest {}
extension RecordReceiptRequest: TriableRequest {}
extension RedeliverRequest: TriableRequest {}
extension RemoveConsumerRequest: TriableRequest {}
extension ReportShortRequest: TriableRequest {}
extension ResolveAnomalyRequest: TriableRequest {}
extension ScrapStockRequest: TriableRequest {}
extension SendQuoteRequest: TriableRequest {}
extension VoidPaymentRequest: TriableRequest {}
extension WaiveInvoiceRequest: TriableRequest {}
extension WithdrawQuoteRequest: TriableRequest {}

/// A service with commands that can be tried.
protocol TriableService {
  /// Of everything that its commands write.
  var whole: Store { get }
  var boundary: StatusBoundary { get }

  init(store: Store, boundary: StatusBoundary)
}

extension TriableService {
  /// Answers a `dry_run`: does the command whole, in a transaction that is rolled back.
  ///
  ///     if request.dryRun { return try await rehearse(request, context, Self.adjust) }
  ///
  /// - Parameter rpc: the command itself.
  /// - Throws: what the command is refused with.
  func rehearse<Request: TriableRequest, Answer>(
    _ request: Request, _ context: ServerContext,
    _ rpc: (Self) -> (Request, ServerContext) async throws -> Answer
  ) async throws -> Answer {
    var request = request
    request.dryRun = false
    return try await whole.rehearse(deadline: context.deadline) { store in
      try await rpc(Self(store: store, boundary: boundary))(request, context)
    }
  }
}
