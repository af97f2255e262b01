/// What a tenant promises of one kind of clock (SLA-1).
package struct SlaPolicy: Hashable, Sendable {
  package enum Allowance: Hashable, Sendable {
    /// As many as `BusinessCalendar.workingDay` counts each.
    case workingDays(Int)
    case time(Duration)
  }

  package enum Basis: Hashable, Sendable {
    /// Nights, weekends and holidays count.
    case wallTime
    /// Only what the calendar calls work counts.
    case workingTime(CalendarCode)
  }

  package let kind: ClockKind
  /// False: clocks of this kind are not started.
  package let isActive: Bool
  package let allowance: Allowance
  package let basis: Basis
  /// How long before it is due a clock warns; zero: not.
  package let warning: Duration
  /// Why such a clock stands still.
  package let pauses: Set<PauseCause>

  /// - Throws: naming the field at fault.
  package init(
    kind: ClockKind, isActive: Bool, allowance: Allowance, basis: Basis, warning: Duration,
    pauses: Set<PauseCause>, limits: DomainLimits = .standard
  ) throws(Refusal) {
    switch allowance {
    case .workingDays(let days):
      guard case .workingTime = basis else {
        throw .invalidField(
          "working_days", .malformed(expected: "given with a calendar: wall time has none"))
      }
      guard (1...limits.clockDays).contains(days) else {
        throw .invalidField("working_days", .outOfRange(min: 1, max: Int64(limits.clockDays)))
      }
    case .time(let duration):
      let most = Duration.seconds(Int64(limits.clockDays) * 86_400)
      guard duration >= .seconds(1), duration <= most else {
        throw .invalidField(
          "duration", .malformed(expected: "from 1 second to \(limits.clockDays) days"))
      }
      guard warning < duration else {
        throw .invalidField("warn_before", .malformed(expected: "shorter than the duration"))
      }
    }
    guard warning >= .zero, warning <= .seconds(Int64(limits.clockDays) * 86_400) else {
      throw .invalidField("warn_before", .malformed(expected: "zero or more"))
    }
    self.init(kind, isActive, allowance, basis, warning, pauses)
  }

  private init(
    _ kind: ClockKind, _ isActive: Bool, _ allowance: Allowance, _ basis: Basis,
    _ warning: Duration, _ pauses: Set<PauseCause>
  ) {
    self.kind = kind
    self.isActive = isActive
    self.allowance = allowance
    self.basis = basis
    self.warning = warning
    self.pauses = pauses
  }

  /// What holds for a tenant that has put none of this kind: the documents' numbers, and where they
  /// leave `[X]` open, an office's habits.
  package static func standard(_ kind: ClockKind) -> SlaPolicy {
    let work = Basis.workingTime(.standard)
    func hours(_ count: Int64) -> Duration { .seconds(count * 3600) }
    func policy(
      _ allowance: Allowance, _ basis: Basis, warning: Duration, _ pauses: Set<PauseCause> = []
    ) -> SlaPolicy {
      SlaPolicy(kind, true, allowance, basis, warning, pauses)
    }
    return switch kind {
    case .entry: policy(.time(.seconds(1800)), work, warning: .seconds(600))
    case .review: policy(.time(hours(4)), work, warning: hours(1))
    case .fulfilment: policy(.time(hours(8)), work, warning: hours(2), [.customer])
    case .order: policy(.workingDays(2), work, warning: hours(4), [.customer])
    case .payment: policy(.time(hours(72)), .wallTime, warning: hours(24))
    case .refund: policy(.workingDays(3), work, warning: hours(8))
    case .returnContact: policy(.time(hours(4)), work, warning: hours(1))
    case .returnSettlement: policy(.workingDays(7), work, warning: hours(8), [.customer])
    case .urgentEvaluation: policy(.time(hours(1)), .wallTime, warning: .seconds(900))
    case .urgentReport: policy(.time(hours(2)), .wallTime, warning: .seconds(900))
    case .complaintResponse: policy(.time(hours(4)), work, warning: hours(1))
    case .complaintResolution: policy(.workingDays(5), work, warning: hours(8), [.customer])
    }
  }

  /// How long the clock runs, in the time that counts for it.
  ///
  /// - Parameter calendar: the one that `basis` names; unused for wall time.
  package func duration(in calendar: BusinessCalendar) -> Duration {
    switch allowance {
    case .time(let duration): duration
    case .workingDays(let days): calendar.workingDay * days
    }
  }
}

/// The time that counts for a clock.
package enum ClockTime: Hashable, Sendable {
  case wall
  case working(BusinessCalendar)

  package func elapsed(from start: Instant, to end: Instant) -> Duration {
    switch self {
    case .wall:
      start < end ? .microseconds(end.microseconds - start.microseconds) : .zero
    case .working(let calendar): calendar.elapsed(from: start, to: end)
    }
  }

  package func due(after start: Instant, _ duration: Duration) -> Instant {
    switch self {
    case .wall: start.advanced(by: duration)
    case .working(let calendar): calendar.due(after: start, working: duration)
    }
  }
}
