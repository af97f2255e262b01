/// What the comparison of a statement's row with what is recorded came to [PAY-4, PAY-6].
package enum ReconciliationOutcome: Int16, StoredState {
  case matched = 1
  case amountDiffers = 2
  case unknown = 3
  case alreadyReconciled = 4

  package var name: String {
    switch self {
    case .matched: "MATCHED"
    case .amountDiffers: "AMOUNT_DIFFERS"
    case .unknown: "UNKNOWN"
    case .alreadyReconciled: "ALREADY_RECONCILED"
    }
  }
}
