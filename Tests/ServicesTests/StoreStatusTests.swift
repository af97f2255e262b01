import RPCCore
import Store
import Testing

@testable import Services

@Suite("Failures of storage at the wire")
struct StoreStatusTests {
  @Test(
    "say what a caller can do and nothing of the inside",
    arguments: [
      (.unavailable, .unavailable, "STORAGE_UNAVAILABLE", true),
      (.inDoubt, .unavailable, "OUTCOME_UNKNOWN", true),
      (.overloaded, .resourceExhausted, "OVERLOADED", true),
      (.conflict, .aborted, "TRANSACTION_CONFLICT", true),
      (.tooLarge("a row"), .resourceExhausted, "TOO_LARGE", false),
      (.deadlineExceeded, .deadlineExceeded, "", false),
      (.cancelled, .cancelled, "", false),
      (.broken("secret"), .internal, "", false),
    ] as [(StoreFailure, Status.Code, String, Bool)])
  func mapping(failure: StoreFailure, code: Status.Code, reason: String, mayRetry: Bool) {
    let status = failure.status
    #expect(status.code == code)
    #expect(!status.message.isEmpty)
    #expect(!status.message.contains("secret"))
    #expect(Refused(status).reason == reason)
    let retries = status.details.filter { if case .retryInfo = $0 { true } else { false } }
    #expect(retries.count == (mayRetry ? 1 : 0))
  }

  @Test("an error that nobody foresaw is INTERNAL for the caller and reported to the operator")
  func unforeseen() {
    struct Secret: Error {}
    let reported = Reports()
    let boundary = StatusBoundary { reported.add($0) }
    let status = boundary.status(of: Secret(), in: RecordedCall().method)
    #expect(status.code == .internal)
    #expect(!status.message.contains("Secret"))
    #expect(reported.all.count == 1)
    #expect(reported.all.first?.contains("Secret") == true)
    #expect(reported.all.first?.contains("/kontor.orders.v1.OrderService/CreateOrder") == true)
  }
}
