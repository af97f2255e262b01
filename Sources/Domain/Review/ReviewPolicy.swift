/// The tenant's settings for reviews; the documents leave the numbers open ([X]).
package struct ReviewPolicy: Hashable, Sendable {
  /// Risk score from which a person decides.
  package var scoreLimit = 100
  /// Risk score from which two people decide (REV-3).
  package var highRiskLimit = 300
  /// How long after its submission an order should be decided (REV-2).
  package var dueAfter: Duration = .seconds(4 * 3600)
  /// How long a claim holds that names no time.
  package var claim: Duration = .seconds(30 * 60)

  package init() {}

  package init(scoreLimit: Int, highRiskLimit: Int, dueAfter: Duration, claim: Duration) {
    self.scoreLimit = scoreLimit
    self.highRiskLimit = highRiskLimit
    self.dueAfter = dueAfter
    self.claim = claim
  }

  package static let standard = ReviewPolicy()
}
