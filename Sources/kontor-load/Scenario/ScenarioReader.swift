import Networking

/// Reads scenario files.
extension Scenario {
  /// - Throws: `ScenarioError` with the file, the key and what is allowed.
  init(file: String) throws(ScenarioError) {
    let bytes: [UInt8]
    do throws(SmallFile.Unusable) {
      bytes = try SmallFile.read(file, bytesMax: LoadLimits.scenarioBytesMax)
    } catch {
      switch error.reason {
      case .system(let cause):
        throw ScenarioError(file: file, key: "", reason: "it can't be read: \(cause)")
      case .tooLarge(let bytesMax):
        throw ScenarioError(file: file, key: "", reason: "it is over \(bytesMax) bytes")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ScenarioError(file: file, key: "", reason: "it is no text in UTF-8")
    }
    try self.init(file: file, text: text)
  }

  init(file: String, text: String) throws(ScenarioError) {
    let top = try TOMLReader(file: file, text: text)
    name = try top.text("name") ?? file
    about = try top.text("about") ?? ""
    connections = try top.integer("connections", in: LoadLimits.connections) ?? 1
    seed = UInt64(try top.integer("seed", in: 0...Int.max) ?? 0)
    timeoutSeconds = try top.integer("timeout_s", in: LoadLimits.timeout) ?? 10
    okMin = try top.number("ok_min", in: 0...1) ?? 0
    let warmUp = try top.integer("warm_up_s", in: LoadLimits.warmUp) ?? 1
    let phases = try top.tables("phase", count: LoadLimits.phases)
    let search = try top.table("search")
    let calls = try top.tables("call", count: LoadLimits.calls)
    let prepare = try top.table("prepare")
    let slow = try top.table("slow_readers")
    try top.finish()

    switch (phases, search) {
    case (let phases?, nil): course = .phases(try Self.phases(phases, warmUp: warmUp))
    case (nil, let search?): course = .search(try Self.search(search, warmUp: warmUp))
    case (nil, nil): throw top.missing("phase", "[[phase]] or [search] says how calls come")
    case (_?, _?): throw top.refusal("search", "excludes [[phase]]: a search makes its own")
    }
    guard let calls else { throw top.missing("call", "[[call]] says what is called") }
    var read: [Call] = []
    for call in calls { read.append(try Self.call(call)) }
    self.calls = read
    preparedOrders = try prepare.map(Self.prepared) ?? 0
    slowReaders = try slow.map(Self.slowReaders)
    guard preparedOrders > 0 || !read.contains(where: { $0.what == .getOrder }) else {
      throw top.missing("prepare.orders", "get-order reads orders that were made before, 1 or more")
    }
  }

  private static func prepared(_ table: TOMLReader) throws(ScenarioError) -> Int {
    let orders = try table.integer("orders", in: LoadLimits.preparedOrders)
    try table.finish()
    return orders ?? 0
  }

  private static func phases(
    _ tables: [TOMLReader], warmUp: Int
  ) throws(ScenarioError) -> [Phase] {
    var phases: [Phase] = []
    for (index, table) in tables.enumerated() {
      let name = try table.text("name", bytesMax: 100) ?? "phase \(index + 1)"
      guard let seconds = try table.integer("seconds", in: LoadLimits.seconds) else {
        throw table.missing("seconds", "how long the phase lasts")
      }
      phases.append(Phase(name: name, seconds: seconds, pace: try pace(table)))
      try table.finish()
    }
    if warmUp > 0, let first = phases.first {
      let phase = Phase(
        name: "warm-up", seconds: warmUp, pace: first.pace.beginning, isMeasured: false)
      phases.insert(phase, at: 0)
    }
    return phases
  }

  private static func pace(_ table: TOMLReader) throws(ScenarioError) -> Pace {
    let callers = try table.integer("in_flight", in: LoadLimits.callers)
    // A ramp may begin or end with nothing.
    let rates = 0...LoadLimits.rate.upperBound
    let rate = try table.number("rate", in: rates)
    let to = try table.number("rate_to", in: rates)
    let arrival = try table.choice("arrival", Pace.Arrival.self)
    switch (callers, rate) {
    case (let callers?, nil):
      if to != nil { throw table.refusal("rate_to", "goes with rate, not with in_flight") }
      if arrival != nil { throw table.refusal("arrival", "goes with rate, not with in_flight") }
      return .closed(callers: callers)
    case (nil, let rate?):
      let least = LoadLimits.rate.lowerBound
      guard max(rate, to ?? rate) >= least else {
        throw table.refusal(
          "rate", "\(Figure.text(rate)); \(least) or more is allowed, or a rate_to of that")
      }
      return .open(from: rate, to: to ?? rate, arrival ?? .constant)
    case (nil, nil): throw table.missing("rate", "a phase has rate or in_flight")
    case (_?, _?): throw table.refusal("in_flight", "excludes rate")
    }
  }

  private static func search(
    _ table: TOMLReader, warmUp: Int
  ) throws(ScenarioError) -> Plan.Search {
    let percentile = try table.number("percentile", in: 1...100) ?? 99
    let within = try table.number("within_ms", in: 0.1...60_000)
    let first = try table.number("first", in: LoadLimits.rate) ?? 100
    let most = try table.number("most", in: LoadLimits.rate) ?? LoadLimits.rate.upperBound
    let precision = try table.number("precision", in: 0.01...1) ?? 0.05
    let arrival = try table.choice("arrival", Pace.Arrival.self) ?? .constant
    let seconds = try table.integer("seconds", in: LoadLimits.seconds) ?? 5
    try table.finish()
    guard let within else { throw table.missing("within_ms", "the milliseconds that are to hold") }
    guard first <= most else {
      throw table.refusal(
        "first", "\(Figure.text(first)); up to most, \(Figure.text(most)), is allowed")
    }
    return Plan.Search(
      goal: Goal(percentile: percentile, within: .seconds(within / 1000)), first: first,
      most: most, precision: precision, arrival: arrival, seconds: seconds, warmUp: warmUp)
  }

  /// Names of what can be called.
  private enum Name: String, CaseIterable {
    case placeOrder = "place-order"
    case getOrder = "get-order"
    case listOrders = "list-orders"
    case availability, echo, connect, method
  }

  private static func call(_ table: TOMLReader) throws(ScenarioError) -> Call {
    guard let name = try table.choice("what", Name.self) else {
      let names = Name.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw table.missing("what", "one of \(names)")
    }
    let weight = try table.integer("weight", in: LoadLimits.weight) ?? 1
    let what: What
    switch name {
    case .placeOrder:
      let stock = try table.choice("stock", PlaceOrderWork.Stock.self) ?? .spread
      what = .placeOrder(
        stock, lines: try table.integer("lines", in: LoadLimits.lines) ?? PlaceOrderWork.usualLines)
    case .getOrder: what = .getOrder
    case .listOrders:
      what = .listOrders(pageSize: try table.integer("page_size", in: 1...500) ?? 50)
    case .availability: what = .availability
    case .echo:
      let bytes = try table.integer("payload_bytes", in: LoadLimits.payloadBytes) ?? 0
      what = .echo(payloadBytes: bytes)
    case .connect: what = .connect
    case .method: what = .method(try request(table))
    }
    try table.finish()
    return Call(weight: weight, what: what)
  }

  private static func request(_ table: TOMLReader) throws(ScenarioError) -> Request {
    let method = try table.text("method", bytesMax: 300)
    let data = try table.text("data", bytesMax: 64 << 10) ?? "{}"
    guard let method else { throw table.missing("method", "SERVICE/METHOD") }
    return Request(method: method, data: data)
  }

  private static func slowReaders(_ table: TOMLReader) throws(ScenarioError) -> SlowReaders {
    let count = try table.integer("count", in: LoadLimits.slowReaders)
    let request = try request(table)
    try table.finish()
    guard let count else { throw table.missing("count", "how many readers do not read") }
    return SlowReaders(count: count, request: request)
  }
}
