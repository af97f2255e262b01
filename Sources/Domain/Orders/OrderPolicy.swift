/// The tenant's settings for orders, with the defaults that the documents name.
package struct OrderPolicy: Hashable, Sendable {
  /// How long after submission cancelling is free; the documents' example is 24 hours (CHG-6).
  package var freeCancellation: Duration = .seconds(24 * 3600)
  /// What cancelling costs afterwards, of the order's total: 5 %, the lower end of what shops ask;
  /// the documents leave the number to the tenant (CHG-6).
  package var cancellationFee = BasisPoints.fivePercent

  package init() {}

  package init(freeCancellation: Duration, cancellationFee: BasisPoints) {
    self.freeCancellation = freeCancellation
    self.cancellationFee = cancellationFee
  }

  package static let standard = OrderPolicy()
}
