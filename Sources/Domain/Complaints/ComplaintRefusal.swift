/// Why a step of a complaint is not done, beside its state.
package enum ComplaintRefusal: Hashable, Sendable {
  /// It could be taken up again until then.
  case reopenOver(since: Instant)
  /// So much is said that nobody reads it any more.
  case messagesFull(max: Int)
  /// Money is to go back, and there is no order that it was paid for.
  case withoutOrder
}

extension ComplaintRefusal {
  var reason: String {
    switch self {
    case .reopenOver: "COMPLAINT_REOPEN_OVER"
    case .messagesFull: "COMPLAINT_MESSAGES_FULL"
    case .withoutOrder: "COMPLAINT_WITHOUT_ORDER"
    }
  }

  var facts: Refusal.Facts {
    switch self {
    case .reopenOver: .init(field: "complaint_id")
    case .messagesFull(let max): .init(field: "complaint_id", available: Int64(max))
    case .withoutOrder: .init(field: "complaint_id")
    }
  }
}

extension ComplaintRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .reopenOver:
      "the time in which the complaint could be taken up again is over; make a new one"
    case .messagesFull(let max):
      "the complaint has \(max) messages, which is as many as are kept; go on in a new one"
    case .withoutOrder:
      "the complaint is about no order that money could go back on; propose a compensation instead"
    }
  }
}
