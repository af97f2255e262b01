import KontorClient
import Networking

/// One kind of call that load is made of.
protocol Work: Sendable {
  /// As results name it.
  var name: String { get }
  /// Makes the call of this number.
  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome
}

/// What calls are made with.
struct Session: Sendable {
  let target: String
  let configuration: ChannelConfiguration
  /// Taken in turn.
  let channels: [Channel]
  let loop: EventLoop
  let timeout: Duration
  /// Whether answers are looked at.
  let isChecked: Bool

  /// The same for one caller, whose calls all go over one of the connections.
  func pinned(to caller: Int) -> Session {
    if channels.count <= 1 { return self }
    return Session(
      target: target, configuration: configuration, channels: [channel(caller)], loop: loop,
      timeout: timeout, isChecked: isChecked)
  }

  func channel(_ number: Int) -> Channel { channels[number % channels.count] }
}

/// Kinds of calls, each as often as its weight says.
struct Mix: Sendable {
  struct Part: Sendable {
    let weight: Int
    let work: any Work
  }

  let parts: [Part]
  private let seed: UInt64
  private let sum: Int

  /// - Parameter parts: at least one, each of a weight of at least 1.
  init(_ parts: [Part], seed: UInt64) {
    precondition(!parts.isEmpty, "a mix has parts")
    self.parts = parts
    self.seed = seed
    sum = parts.reduce(0) { $0 + $1.weight }
  }

  init(_ work: any Work) { self.init([Part(weight: 1, work: work)], seed: 0) }

  /// Of which kind the call of this number is: the same in every run of a seed.
  func kind(_ number: Int) -> Int {
    if parts.count == 1 { return 0 }
    var random = SeededGenerator(seed: seed, number)
    var rest = Int.random(in: 0..<sum, using: &random)
    for (index, part) in parts.enumerated() {
      if rest < part.weight { return index }
      rest -= part.weight
    }
    return parts.count - 1
  }
}
