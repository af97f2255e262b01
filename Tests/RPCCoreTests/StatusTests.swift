import RPCCore
import Testing

@Suite("The status of what a handler threw")
struct StatusTests {
  private struct Unexpected: Error {}

  @Test(
    "a status stays itself, cancellation is CANCELLED, anything else is UNKNOWN without its text")
  func thrown() {
    #expect(Status(thrown: Status(.notFound, "no order")) == Status(.notFound, "no order"))
    #expect(Status(thrown: CancellationError()).code == .cancelled)
    #expect(Status(thrown: Unexpected()).code == .unknown)
  }
}
