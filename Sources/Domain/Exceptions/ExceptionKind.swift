/// What can go wrong with an order and needs a person (EXC-1).
package enum ExceptionKind: Int16, StoredState {
  case wrongInformation = 1
  case duplicateOrder = 2
  case abnormalAmount = 3
  case paymentFailed = 4
  case duplicatePayment = 5
  case paymentAmountMismatch = 6
  /// Money for an order that is cancelled or expired.
  case latePayment = 7
  case parcelStalled = 8
  case parcelDelayed = 9
  case parcelLost = 10
  case parcelDamaged = 11
  case parcelRefused = 12
  case parcelReturned = 13
  case shortage = 14
  case deadlineMissed = 15
  case complaint = 16
  case other = 17
  /// Delivered after it was given up.
  case parcelFound = 18
  /// A statement shows money that no payment or refund stands behind (PAY-4).
  case unknownPayment = 19

  package var name: String {
    switch self {
    case .wrongInformation: "WRONG_INFORMATION"
    case .duplicateOrder: "DUPLICATE_ORDER"
    case .abnormalAmount: "ABNORMAL_AMOUNT"
    case .paymentFailed: "PAYMENT_FAILED"
    case .duplicatePayment: "DUPLICATE_PAYMENT"
    case .paymentAmountMismatch: "PAYMENT_AMOUNT_MISMATCH"
    case .latePayment: "LATE_PAYMENT"
    case .parcelStalled: "PARCEL_STALLED"
    case .parcelDelayed: "PARCEL_DELAYED"
    case .parcelLost: "PARCEL_LOST"
    case .parcelDamaged: "PARCEL_DAMAGED"
    case .parcelRefused: "PARCEL_REFUSED"
    case .parcelReturned: "PARCEL_RETURNED"
    case .shortage: "SHORTAGE"
    case .deadlineMissed: "DEADLINE_MISSED"
    case .complaint: "COMPLAINT"
    case .other: "OTHER"
    case .parcelFound: "PARCEL_FOUND"
    case .unknownPayment: "UNKNOWN_PAYMENT"
    }
  }
}
