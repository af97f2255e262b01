import ArgumentParser

/// How calls come, and for how long.
struct PaceOptions: ParsableArguments {
  /// What holds where the flags say nothing.
  struct Defaults {
    var pace: Pace
    var warmUp: Int
    var timeout: Int
  }

  @Option(help: "Calls in flight at once: a closed loop.") var inFlight: Int?
  @Option(help: "Calls a second: an open loop. With --within the first rate that is tried.")
  var rate: Double?
  @Option(
    help: ArgumentHelp(
      "Calls a second at the end, from --rate evenly. With --within the most that is tried.",
      valueName: "rate"))
  var rateTo: Double?
  @Option(help: "How calls come at --rate: constant or poisson.") var arrival: Pace.Arrival?
  @Option(help: "Of what is random in the pace and the mix: the same again for the same number.")
  var seed: UInt64 = 0
  @Option(
    help: ArgumentHelp(
      "Look for the highest rate whose --percentile is within so many milliseconds.",
      valueName: "ms"))
  var within: Double?
  @Option(help: "The percentile that --within is about.") var percentile = 99.0
  @Option(
    help: ArgumentHelp(
      "How close what holds and what fails have to be in the end, as a share.", valueName: "share"))
  var precision = 0.05
  @Option(help: "Connections; callers, or the calls of a rate, take them in turn.")
  var connections = 1
  @Option(help: "Seconds to measure; with --within each step.") var seconds = 10
  @Option(help: "Seconds before that, which do not count.") var warmUp: Int?
  @Option(help: "Seconds until a call is given up.") var timeout: Int?

  func validate() throws {
    try check("--in-flight", inFlight, LoadLimits.callers)
    try check("--connections", connections, LoadLimits.connections)
    try check("--seconds", seconds, LoadLimits.seconds)
    try check("--warm-up", warmUp, LoadLimits.warmUp)
    try check("--timeout", timeout, LoadLimits.timeout)
    try check("--rate", rate, LoadLimits.rate)
    try check("--rate-to", rateTo, LoadLimits.rate)
    try check("--within", within, 0.1...60_000)
    try check("--percentile", percentile, 1...100)
    try check("--precision", precision, 0.01...1)
    if inFlight != nil {
      for (flag, isGiven) in [
        ("--rate", rate != nil), ("--rate-to", rateTo != nil), ("--arrival", arrival != nil),
        ("--within", within != nil),
      ] where isGiven {
        throw ValidationError("--in-flight excludes \(flag): calls come in one way")
      }
    }
    if rateTo != nil, rate == nil { throw ValidationError("--rate-to needs --rate") }
    if within != nil, let rate, let rateTo, rateTo < rate {
      throw ValidationError("--rate-to is the most that --within tries: --rate or more")
    }
  }

  private func check<Number: Comparable>(
    _ flag: String, _ number: Number?, _ range: ClosedRange<Number>
  ) throws {
    guard let number, !range.contains(number) else { return }
    throw ValidationError("\(flag) takes \(range.lowerBound) to \(range.upperBound), not \(number)")
  }

  /// The course of a run with these flags.
  func course(_ defaults: Defaults) -> Plan.Course {
    let arrival = arrival ?? .constant
    let warmUp = warmUp ?? defaults.warmUp
    if let within {
      return .search(
        Plan.Search(
          goal: Goal(percentile: percentile, within: .seconds(within / 1000)),
          first: rate ?? 100, most: rateTo ?? LoadLimits.rate.upperBound, precision: precision,
          arrival: arrival, seconds: seconds, warmUp: warmUp))
    }
    let pace =
      rate.map { Pace.open(from: $0, to: rateTo ?? $0, arrival) }
      ?? inFlight.map { Pace.closed(callers: $0) } ?? defaults.pace
    var phases = [Phase(name: "load", seconds: seconds, pace: pace)]
    if warmUp > 0 {
      phases.insert(
        Phase(name: "warm-up", seconds: warmUp, pace: pace.beginning, isMeasured: false), at: 0)
    }
    return .phases(phases)
  }

  /// A plan of one kind of call with these flags.
  func plan(
    _ title: String, _ work: any Work, _ load: LoadOptions, _ defaults: Defaults
  ) -> Plan {
    Plan(
      title: title, course: course(defaults), mix: Mix(work), connections: connections,
      timeout: .seconds(timeout ?? defaults.timeout), seed: seed, isChecked: load.check)
  }
}
