internal import Networking
internal import RPCTransport

/// The sub-channels of a channel and the choice among them. Confined to its loop.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class Balancer {
  private let configuration: ChannelConfiguration
  private let loop: EventLoop
  private unowned let owner: any SubchannelOwner
  private(set) var subchannels: [Subchannel] = []
  /// Connections that take calls, in the order of their addresses.
  @exclusivity(unchecked) private var ready: [ClientConnection] = []
  /// Begins anywhere: many clients must not all begin with the same server.
  private var turn: Int
  private var generator: SplitMix64

  init(
    _ configuration: ChannelConfiguration, loop: EventLoop, seed: UInt64 = .random(in: 0 ... .max),
    owner: any SubchannelOwner
  ) {
    self.configuration = configuration
    self.loop = loop
    generator = SplitMix64(seed: seed)
    turn = Int.random(in: 0..<ChannelLimits.addressesMax, using: &generator)
    self.owner = owner
  }

  // MARK: Choice

  /// Begins the call on the connection that the policy chooses; false if none has room.
  func open(_ exchange: ClientExchange) -> Bool {
    while let connection = choose() {
      let count = ready.count
      if connection.open(exchange) { return true }
      // One whose stream ids are used up has left: another may have room.
      if ready.count == count { return false }
    }
    return false
  }

  /// Whether a call could begin now.
  var hasRoom: Bool { ready.contains { $0.hasRoom } }

  private func choose() -> ClientConnection? {
    if ready.count <= 1 { return ready.first }
    switch configuration.loadBalancing {
    case .pickFirst, .roundRobin: return inTurn()
    case .leastRequest(let choices):
      var least = chosenByChance()
      for _ in 1..<min(choices, ChannelLimits.leastRequestChoicesMax) {
        let other = chosenByChance()
        if other.openCalls < least.openCalls { least = other }
      }
      return least.hasRoom ? least : inTurn()
    }
  }

  private func chosenByChance() -> ClientConnection {
    ready[Int.random(in: 0..<ready.count, using: &generator)]
  }

  /// The next one that has room, else any.
  private func inTurn() -> ClientConnection {
    for _ in 0..<ready.count {
      turn = (turn + 1) % ready.count
      if ready[turn].hasRoom { break }
    }
    return ready[turn]
  }

  // MARK: Sub-channels

  /// Goes over to the addresses that were found; connections to those that stay go on.
  func update(_ endpoints: [Endpoint]) {
    switch configuration.loadBalancing {
    case .pickFirst(let shufflesAddresses):
      if let only = subchannels.first, only.adopt(endpoints.interleaved) { return }
      let ordered = shufflesAddresses ? endpoints.shuffled(using: &generator) : endpoints
      replace(with: [make(ordered.interleaved, failure: subchannels.first?.failure)])
    case .roundRobin, .leastRequest:
      var old: [Endpoint: Subchannel] = [:]
      for subchannel in subchannels { old[subchannel.endpoints[0]] = subchannel }
      replace(with: endpoints.map { old[$0] ?? make([$0], failure: nil) })
    }
  }

  private func make(_ endpoints: [Endpoint], failure: String?) -> Subchannel {
    Subchannel(endpoints, configuration, loop: loop, failure: failure, owner: owner)
  }

  private func replace(with new: [Subchannel]) {
    let old = subchannels
    subchannels = new
    for subchannel in old where !new.contains(where: { $0 === subchannel }) {
      subchannel.shutDown()
    }
    refresh()
  }

  /// Lets go of all sub-channels; their owner retires the connections.
  func shutDown() { replace(with: []) }

  /// A sub-channel's state is another.
  func refresh() { ready = subchannels.compactMap { $0.connection } }

  /// Connects what is idle, because a call wants it.
  func connect() { for subchannel in subchannels { subchannel.connect() } }

  /// Connects what should not stay idle: a policy over many servers keeps a connection to each.
  func reconnect() {
    if case .pickFirst = configuration.loadBalancing { return }
    for subchannel in subchannels { subchannel.reconnect() }
  }

  /// Calls that are open.
  var openCalls: Int { ready.reduce(0) { $0 + $1.openCalls } }

  /// When a call last ended on a connection that takes calls, by the loop's clock in nanoseconds.
  var lastCallEnded: UInt64 { ready.map(\.lastCallEnded).max() ?? 0 }

  /// Of all sub-channels together (gRPC load-balancing.md); the reason goes with `transientFailure`.
  var state: (ConnectivityState, reason: String) {
    if !ready.isEmpty { return (.ready, "") }
    let failures = subchannels.compactMap { $0.failure }
    if !subchannels.isEmpty, failures.count == subchannels.count {
      return (.transientFailure, failures.joined(separator: "; "))
    }
    if case .pickFirst = configuration.loadBalancing, subchannels.contains(where: \.isIdle) {
      return (.idle, "")
    }
    return (.connecting, "")
  }
}
