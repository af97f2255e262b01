import Testing

@testable import Domain

@Suite("Exception cases")
struct ExceptionCaseTests {
  /// Every state × every action; `-` is refused.
  static let table: [(ExceptionState, [ExceptionState?])] = [
    //          assign     plan      start        resolve    inform              close
    (.open, [.assigned, nil, nil, nil, nil, nil]),
    (.assigned, [.assigned, .planned, nil, nil, nil, nil]),
    (.planned, [nil, .planned, .inProgress, .resolved, nil, nil]),
    (.inProgress, [nil, nil, nil, .resolved, nil, nil]),
    (.resolved, [nil, nil, nil, nil, .customerInformed, .closed]),
    (.customerInformed, [nil, nil, nil, nil, nil, .closed]),
    (.closed, [nil, nil, nil, nil, nil, nil]),
  ]

  @Test("move by the table, and by nothing else", arguments: table)
  func machine(_ state: ExceptionState, _ results: [ExceptionState?]) {
    for (action, expected) in zip(ExceptionAction.allCases, results) {
      do throws(Refusal) {
        #expect(try state.after(action) == expected)
      } catch {
        #expect(expected == nil)
        #expect(
          error == .wrongState(.exceptionCase, state: state.name, attempted: action.name))
        #expect(error.reason == "EXCEPTION_CASE_STATE")
      }
    }
  }

  @Test("the table is whole")
  func whole() {
    #expect(Self.table.map(\.0) == ExceptionState.allCases)
    #expect(Self.table.allSatisfy { $0.1.count == ExceptionAction.allCases.count })
  }

  private let now = Instant(microseconds: 1_000_000)

  private func opened() -> ExceptionCase {
    ExceptionCase(
      id: ExceptionID(UUIDv7(milliseconds: 1, randomA: 0, randomB: 0)), version: .first,
      kind: .parcelLost, state: .open, orderID: nil, detail: "gone", department: "", owner: "",
      cause: "", plan: "", due: nil, result: "", raisedBy: "ann", raised: now, resolved: nil,
      closed: nil)
  }

  @Test("a case that the customer was not told of is closed with the reason why not")
  func close() throws {
    var exception = opened()
    for step in [
      ExceptionStep.assign(department: DepartmentCode(checked: "logistics"), owner: "cy", due: now),
      .plan(cause: "theft", plan: "send again", isStarted: true), .resolve(result: "sent again"),
    ] {
      exception = try exception.after(step, now: now)
    }
    #expect(exception.state == .resolved)
    #expect(exception.version == Version(4))
    #expect(exception.resolved == now)
    #expect(throws: Refusal.invalidField("reason", .missing)) {
      try exception.after(.close(reason: " "), now: now)
    }
    #expect(try exception.after(.close(reason: "he knows"), now: now).state == .closed)
    let informed = try exception.after(.inform(how: "called"), now: now)
    #expect(try informed.after(.close(reason: ""), now: now).closed == now)
  }
}
