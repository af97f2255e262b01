/// What tells the counters of a family apart.
package protocol CounterKind: Sendable {
  /// Every kind, in the order of their indices: 0, 1, 2, …
  static var counted: [Self] { get }
  /// Its place in `counted`.
  var counterIndex: Int { get }
  /// For readers: `lower_case`, or the name that a protocol gives it.
  var counterLabel: String { get }
}

extension CounterKind where Self: CaseIterable & RawRepresentable<Int>, AllCases == [Self] {
  package static var counted: [Self] { allCases }
  package var counterIndex: Int { rawValue }
}

/// A counter for each kind of one thing.
package struct CounterFamily<Kind: CounterKind>: ~Copyable, Sendable {
  /// More than any kind has.
  @usableFromInline let counters: InlineArray<32, LoopCounter>

  package init() {
    precondition(Kind.counted.count <= 32, "a family has room for its kinds")
    counters = InlineArray { _ in LoopCounter() }
  }

  @inlinable
  package func add(_ kind: Kind, _ amount: Int = 1) { counters[kind.counterIndex].add(amount) }

  @inlinable
  package func count(_ kind: Kind) -> Int { counters[kind.counterIndex].count }

  /// Of all kinds together.
  package var total: Int { Kind.counted.reduce(0) { $0 + count($1) } }
}
