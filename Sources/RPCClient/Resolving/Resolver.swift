package import Networking

/// One address that a channel may connect to.
struct Endpoint: Sendable, Hashable {
  let address: SocketAddress
  /// `:authority` of calls that go there.
  let authority: String

  /// Whom a certificate must be for: the authority's host, a name or an IP address in text.
  var host: String {
    // A port follows the last colon; an IPv6 address is in brackets wherever one does.
    guard let colon = authority.lastIndex(of: ":") else { return authority }
    let host = authority[..<colon]
    return String(host.hasPrefix("[") ? host.dropFirst().dropLast() : host)
  }
}

extension [Endpoint] {
  /// Address families in turn, beginning with the first one's (gRFC A61, RFC 8305 §4): where one family leads
  /// nowhere, the next attempt is of another. Within a family the order stays.
  var interleaved: [Endpoint] {
    var families: [(family: Int, endpoints: ArraySlice<Endpoint>)] = []
    for endpoint in self {
      let family = endpoint.family
      if let index = families.firstIndex(where: { $0.family == family }) {
        families[index].endpoints.append(endpoint)
      } else {
        families.append((family, [endpoint]))
      }
    }
    if families.count < 2 { return self }
    var interleaved: [Endpoint] = []
    while interleaved.count < count {
      for index in families.indices {
        if let next = families[index].endpoints.popFirst() { interleaved.append(next) }
      }
    }
    return interleaved
  }
}

extension Endpoint {
  fileprivate var family: Int {
    switch address {
    case .ipv4: 4
    case .ipv6: 6
    case .unix, .unnamed: 0
    }
  }
}

/// Finds the addresses of a name, away from the loop, and answers on it; `NameLookup.start` outside tests.
package typealias LookUp =
  @Sendable (
    _ host: String, _ port: UInt16, _ loop: EventLoop,
    _ answer: @escaping @Sendable (NameLookup.Result) -> Void
  ) -> Void

/// Turns a target into addresses: at once where they are written, else by looking names up, and again when
/// asked to. Confined to its loop.
final class Resolver {
  enum Outcome {
    /// At least one, without repeats.
    case endpoints([Endpoint])
    /// No name has an address; why. Tried again after a backoff.
    case failed(String)
  }

  private enum State {
    case stopped
    /// Names from this index on are still to be looked up.
    case lookingUp(Int, found: [Endpoint], failures: [String])
    /// All is said; `refresh` may ask again at this time.
    case resolved(next: ContinuousClock.Instant)
    /// Another look-up follows when the timer fires.
    case waiting(TimerID)
  }

  private let target: Target
  private let loop: EventLoop
  private let lookUp: LookUp
  private let interval: Duration
  private let deliver: (Outcome) -> Void
  private var state = State.stopped
  /// A look-up can't be called off: one that was started before a stop answers after it.
  private var isLookUpOpen = false
  private var backoff = Backoff()
  private var generator = SystemRandomNumberGenerator()

  /// - Parameter interval: `refresh` looks names up no more often than this.
  init(
    _ target: Target, interval: Duration, loop: EventLoop, lookUp: @escaping LookUp,
    deliver: @escaping (Outcome) -> Void
  ) {
    self.target = target
    self.interval = interval
    self.loop = loop
    self.lookUp = lookUp
    self.deliver = deliver
  }

  /// Begins; the first outcome may come before this returns.
  func start() {
    if case .stopped = state { lookUpAll() }
  }

  /// The addresses may have changed: looks names up again, as soon as the interval allows.
  func refresh() {
    guard hasNames, case .resolved(let next) = state else { return }
    if next <= loop.now { lookUpAll() } else { lookUpAll(at: next) }
  }

  /// No outcome comes from now on.
  func stop() {
    if case .waiting(let timer) = state { loop.cancel(timer) }
    state = .stopped
  }

  private var hasNames: Bool {
    target.locations.contains { if case .name = $0.place { true } else { false } }
  }

  private func lookUpAll(at time: ContinuousClock.Instant) {
    state = .waiting(loop.schedule(at: time) { [weak self] in self?.lookUpAll() })
  }

  private func lookUpAll() {
    state = .lookingUp(0, found: [], failures: [])
    // The answer that is still out finds the new state and goes on with it.
    if !isLookUpOpen { lookUpNext() }
  }

  /// One name at a time: that bounds the threads that wait for the system's resolver.
  private func lookUpNext() {
    guard case .lookingUp(var index, var found, let failures) = state else { return }
    while index < target.locations.count {
      let location = target.locations[index]
      switch location.place {
      case .address(let address):
        found.append(Endpoint(address: address, authority: location.authority))
        index += 1
      case .name(let host, let port):
        state = .lookingUp(index, found: found, failures: failures)
        isLookUpOpen = true
        // The loop's thread alone sees the resolver, also in the answer.
        nonisolated(unsafe) weak let me = self
        lookUp(host, port, loop) { [index] in me?.answered(index, $0) }
        return
      }
    }
    finish(found, failures)
  }

  private func answered(_ asked: Int, _ result: NameLookup.Result) {
    isLookUpOpen = false
    guard case .lookingUp(let index, var found, var failures) = state else { return }
    // An answer from before a stop is to a question that is asked anew.
    if asked == index {
      switch result {
      case .addresses(let addresses):
        let authority = target.locations[index].authority
        found += addresses.map { Endpoint(address: $0, authority: authority) }
      case .failed(let reason): failures.append(reason)
      }
      state = .lookingUp(index + 1, found: found, failures: failures)
    }
    lookUpNext()
  }

  private func finish(_ found: [Endpoint], _ failures: [String]) {
    var seen: Set<SocketAddress> = []
    let unique = found.filter { seen.insert($0.address).inserted }
    if unique.isEmpty {
      lookUpAll(at: loop.now.advanced(by: backoff.next(using: &generator)))
      deliver(.failed(failures.joined(separator: "; ")))
    } else {
      backoff.reset()
      state = .resolved(next: loop.now.advanced(by: interval))
      deliver(.endpoints(Array(unique.prefix(ChannelLimits.addressesMax))))
    }
  }
}
