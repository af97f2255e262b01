import RPCCore
import Testing

@Suite("Health", .timeLimit(.minutes(1)))
struct HealthRegistryTests {
  @Test("Services serve until they are said not to; unknown ones have no state")
  func states() {
    let health = HealthRegistry(services: ["a", "b"])
    #expect(health.all == ["": .serving, "a": .serving, "b": .serving])
    health.set(.notServing, for: "a")
    #expect(health.state(of: "a") == .notServing)
    #expect(health.state(of: "b") == .serving)
    #expect(health.state(of: "c") == nil)
  }

  @Test("A watcher sees the present state, then each change of its service")
  func watch() async {
    let health = HealthRegistry(services: ["a"])
    var changes = health.watch("a").makeAsyncIterator()
    #expect(await changes.next() == .some(.serving))
    health.set(.notServing, for: "")
    health.set(.notServing, for: "a")
    #expect(await changes.next() == .some(.notServing))
    var unknown = health.watch("late").makeAsyncIterator()
    #expect(await unknown.next() == .some(nil))
    health.set(.serving, for: "late")
    #expect(await unknown.next() == .some(.serving))
  }

  @Test("After shutting down nothing serves, nothing can be set to serve, and watching ends")
  func shutDown() async {
    let health = HealthRegistry(services: ["a"])
    var changes = health.watch("a").makeAsyncIterator()
    _ = await changes.next()
    health.shutDown()
    health.set(.serving, for: "a")
    #expect(await changes.next() == .some(.notServing))
    #expect(await changes.next() == .none, "a watcher's call must not hold up the drain")
    #expect(health.all == ["": .notServing, "a": .notServing])
  }
}
