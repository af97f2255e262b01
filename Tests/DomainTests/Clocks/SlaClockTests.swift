import Testing

@testable import Domain

@Suite("SLA clocks")
struct SlaClockTests {
  static let start = instant("2025-01-24 17:00 +08:00")
  static let time = ClockTime.working(Calendars.china)

  static func clock(_ state: ClockState = .running) -> SlaClock {
    var clock = SlaClock(started: start, duration: hours(16), warning: hours(4), time: time)
    switch state {
    case .running: break
    case .paused: clock.pause(at: start)
    case .met: clock.stop(at: start, time: time)
    case .breached: clock.breach()
    case .cancelled: clock.cancel(at: start)
    }
    return clock
  }

  @Test("warn and are due in working time")
  func due() {
    let clock = Self.clock()
    #expect(clock.due == instant("2025-01-27 17:00 +08:00"))
    #expect(clock.warns == instant("2025-01-27 12:00 +08:00"))
  }

  @Test("a pause over the festival moves nothing, one over working hours moves by these")
  func pauses() {
    var clock = Self.clock()
    clock.pause(at: instant("2025-01-27 18:00 +08:00"))
    #expect(clock.state == .breached)
    clock = Self.clock()
    clock.pause(at: instant("2025-01-27 16:00 +08:00"))
    #expect(clock.state == .paused)
    // 16 to 18 h are work, the eight days are not, and an hour of 5 February is.
    clock.resume(at: instant("2025-02-05 10:00 +08:00"), time: Self.time)
    #expect(clock.pausedTotal == hours(3) && clock.state == .running)
    #expect(clock.due == instant("2025-02-05 11:00 +08:00"))
    clock.pause(at: instant("2025-02-05 10:30 +08:00"))
    clock.resume(at: instant("2025-02-05 10:30 +08:00"), time: Self.time)
    #expect(clock.due == instant("2025-02-05 11:00 +08:00"))
    clock.stop(at: instant("2025-02-05 11:00 +08:00"), time: Self.time)
    #expect(clock.state == .met)
    #expect(clock.elapsed(at: instant("2025-12-01 00:00 UTC"), time: Self.time) == hours(16))
  }

  @Test("random pauses take from the clock exactly their working hours")
  func randomPauses() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(state: seed)
    for calendar in Calendars.all {
      let time = ClockTime.working(calendar)
      for _ in 0..<100 {
        var clock = SlaClock(
          started: Self.start, duration: hours(2_000), warning: .zero, time: time)
        var now = Self.start
        var worked = Duration.zero
        for _ in 0..<6 {
          let pause = now.advanced(
            by: .seconds(Int64.random(in: 0..<(3 * 86_400), using: &random)))
          let resume = pause.advanced(
            by: .seconds(Int64.random(in: 0..<(9 * 86_400), using: &random)))
          worked += calendar.elapsed(from: now, to: pause)
          clock.pause(at: pause)
          clock.resume(at: resume, time: time)
          now = resume
        }
        #expect(clock.elapsed(at: now, time: time) == worked, "seed \(seed)")
        #expect(
          clock.due == calendar.due(after: now, working: hours(2_000) - worked), "seed \(seed)")
      }
    }
  }

  @Test(
    "end in time at the last instant, late at the next",
    arguments: [(0, .met), (1, .breached)] as [(Int64, ClockState)])
  func boundary(_ late: Int64, _ state: ClockState) {
    var clock = Self.clock()
    clock.stop(at: clock.due.advanced(by: .microseconds(late)), time: Self.time)
    #expect(clock.state == state)
  }

  /// What each step makes of each state; the second is whether it is over then.
  static let machine: [(ClockState, String, ClockState, Bool)] = [
    (.running, "pause", .paused, false), (.running, "resume", .running, false),
    (.running, "stop", .met, true), (.running, "cancel", .cancelled, true),
    (.running, "breach", .breached, false),
    (.paused, "pause", .paused, false), (.paused, "resume", .running, false),
    (.paused, "stop", .met, true), (.paused, "cancel", .cancelled, true),
    (.paused, "breach", .paused, false),
    (.met, "pause", .met, true), (.met, "resume", .met, true), (.met, "stop", .met, true),
    (.met, "cancel", .met, true), (.met, "breach", .met, true),
    (.breached, "pause", .breached, false), (.breached, "resume", .breached, false),
    (.breached, "stop", .breached, true), (.breached, "cancel", .breached, true),
    (.breached, "breach", .breached, false),
    (.cancelled, "pause", .cancelled, true), (.cancelled, "resume", .cancelled, true),
    (.cancelled, "stop", .cancelled, true), (.cancelled, "cancel", .cancelled, true),
    (.cancelled, "breach", .cancelled, true),
  ]

  @Test("every step from every state leads where it should", arguments: machine)
  func transitions(_ row: (ClockState, String, ClockState, Bool)) {
    var clock = Self.clock(row.0)
    switch row.1 {
    case "pause": clock.pause(at: Self.start)
    case "resume": clock.resume(at: Self.start, time: Self.time)
    case "stop": clock.stop(at: Self.start, time: Self.time)
    case "cancel": clock.cancel(at: Self.start)
    default: clock.breach()
    }
    #expect(clock.state == row.2 && clock.isOver == row.3, "\(row)")
  }

  @Test("the table of steps is whole")
  func wholeTable() {
    #expect(Set(Self.machine.map { "\($0.0) \($0.1)" }).count == ClockState.allCases.count * 5)
  }

  @Test("every kind has a standard policy that can be put")
  func standards() throws {
    for kind in ClockKind.allCases {
      let policy = SlaPolicy.standard(kind)
      let same = try SlaPolicy(
        kind: kind, isActive: true, allowance: policy.allowance, basis: policy.basis,
        warning: policy.warning, pauses: policy.pauses)
      #expect(same == policy)
    }
    #expect(SlaPolicy.standard(.refund).duration(in: .standard) == hours(24))
    #expect(SlaPolicy.standard(.payment).duration(in: .standard) == hours(72))
  }

  @Test("policies refuse days of wall time, no time, too much, and warnings before the start")
  func policies() {
    func refuses(
      _ allowance: SlaPolicy.Allowance, _ basis: SlaPolicy.Basis = .wallTime,
      warning: Duration = .zero
    ) -> Bool {
      do throws(Refusal) {
        _ = try SlaPolicy(
          kind: .order, isActive: true, allowance: allowance, basis: basis, warning: warning,
          pauses: [])
        return false
      } catch { return true }
    }
    let work = SlaPolicy.Basis.workingTime(.standard)
    #expect(refuses(.workingDays(2)) && !refuses(.workingDays(2), work))
    #expect(refuses(.workingDays(0), work) && refuses(.workingDays(367), work))
    #expect(refuses(.time(.zero)) && !refuses(.time(.seconds(1))))
    #expect(!refuses(.time(hours(366 * 24))) && refuses(.time(hours(366 * 24) + .seconds(1))))
    #expect(refuses(.time(hours(2)), warning: hours(2)))
    #expect(!refuses(.time(hours(2)), warning: hours(2) - .seconds(1)))
    #expect(refuses(.time(hours(2)), warning: .seconds(-1)))
  }

  /// Phases of each kind by the order's states, in their order.
  static let orderPhases: [(ClockKind, String)] = [
    (.entry, "run over over over over over over over over over over over over void void"),
    (.review, "- - run over over over over over over over over over over void void"),
    (.fulfilment, "- - - - void - - run run over over over over void void"),
    (.order, "- run run cust void run stock run run over over over over void void"),
    (.payment, "- run run cust void run run run over over over over over void over"),
    (.urgentEvaluation, "- run run cust over over over over over over over over over void void"),
    (.urgentReport, "- - - - void run run run run run over over over void void"),
  ]

  @Test("an order's states run, stand and stop its clocks", arguments: orderPhases)
  func orders(_ row: (ClockKind, String)) {
    let phases = OrderState.allCases.sorted { $0.code < $1.code }.map { state in
      switch ClockRules.phase(of: row.0, .order, state: state.code) {
      case .before: "-"
      case .running: "run"
      case .paused(.customer): "cust"
      case .paused(.stock): "stock"
      case .over: "over"
      case .void: "void"
      }
    }
    #expect(phases.joined(separator: " ") == row.1)
    #expect(ClockRules.phase(of: row.0, .order, state: 999) == .before)
  }

  @Test("a refund's clock runs from the request until the money is there")
  func refunds() {
    for state in RefundState.allCases {
      let expected: ClockPhase =
        switch state {
        case .requested, .approved, .processing, .failed: .running
        case .succeeded: .over
        case .cancelled: .void
        }
      #expect(ClockRules.phase(of: .refund, .refund, state: state.code) == expected)
      #expect(ClockRules.phase(of: .order, .refund, state: state.code) == .before)
    }
  }

  @Test("a return's clocks run until there is a plan, and until it is settled")
  func returns() {
    for state in ExceptionState.allCases {
      let contact = ClockRules.phase(of: .returnContact, .returnCase, state: state.code)
      let settlement = ClockRules.phase(of: .returnSettlement, .returnCase, state: state.code)
      switch state {
      case .open, .assigned: #expect(contact == .running && settlement == .running)
      case .planned, .inProgress: #expect(contact == .over && settlement == .running)
      case .resolved, .customerInformed, .closed: #expect(contact == .over && settlement == .over)
      }
    }
  }

  @Test("every kind of clock is carried by one kind of subject, or by one that stands in for it")
  func subjects() {
    let others = ClockSubject.allCases.filter { $0 != .rma && $0 != .urgentRequest }
    let kinds = others.flatMap { ClockRules.kinds(of: $0) }
    #expect(kinds.count == ClockKind.allCases.count && Set(kinds) == Set(ClockKind.allCases))
    #expect(ClockRules.kinds(of: .rma) == ClockRules.kinds(of: .returnCase))
    let urgent = ClockRules.kinds(of: .urgentRequest)
    #expect(urgent == ClockRules.kinds(of: .order).filter { urgent.contains($0) })
    #expect(urgent == [.urgentEvaluation, .urgentReport])
  }

  @Test("holds that wait for somebody else stop clocks, our own do not")
  func holds() {
    for hold in HoldKind.allCases {
      let expected: PauseCause? =
        switch hold {
        case .customerConfirm: .customer
        case .stock: .stock
        default: nil
        }
      #expect(ClockRules.pause(by: hold) == expected)
    }
  }
}
