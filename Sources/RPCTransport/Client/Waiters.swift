/// Tasks that wait for one thing. Mostly there is one: it costs no allocation.
///
/// The continuations are unsafe because who resumes them has taken them out first, under the lock that guards
/// the value: none is resumed twice. One that is added is taken when what it waits for comes, and else when the
/// call ends, as every call does.
struct Waiters: Sendable {
  private var first: UnsafeContinuation<Void, Never>?
  /// Nil as a rule: an array, even an empty one, would be counted each time this is copied.
  private var others: [UnsafeContinuation<Void, Never>]?

  var isEmpty: Bool { first == nil }

  mutating func append(_ waiter: UnsafeContinuation<Void, Never>) {
    if first == nil { first = waiter } else { others = (others ?? []) + [waiter] }
  }

  /// Takes all out.
  mutating func take() -> Waiters {
    defer { self = Waiters() }
    return self
  }

  /// Not under the lock.
  func resume() {
    first?.resume()
    if let others { for waiter in others { waiter.resume() } }
  }
}
