import KontorClient
import Testing

@testable import kontor_load

@Suite("The search for the highest rate")
struct StepSearchTests {
  /// Searches a server that holds every rate up to `capacity`.
  private func search(
    _ capacity: Double, first: Double, most: Double = 1_000_000, precision: Double = 0.05,
    stepsMax: Int = LoadLimits.searchStepsMax
  ) -> (search: StepSearch, tried: [Double]) {
    var search = StepSearch(first: first, most: most, precision: precision, stepsMax: stepsMax)
    var tried: [Double] = []
    while let rate = search.next {
      tried.append(rate)
      search.record(held: rate <= capacity)
    }
    return (search, tried)
  }

  @Test(
    "ends with what holds and what fails on either side of the server's capacity, and close",
    arguments: [1.0, 3, 99, 100, 101, 1_234, 33_333, 900_000], [100.0, 50, 10])
  func found(capacity: Double, first: Double) throws {
    let (search, tried) = search(capacity, first: first)
    #expect(search.ending == .found)
    let (held, failed) = (try #require(search.held), try #require(search.failed))
    #expect(held <= capacity)
    #expect(failed > capacity)
    #expect(failed - held <= held * 0.05)
    #expect(tried.count == search.steps)
    #expect(tried.count <= LoadLimits.searchStepsMax)
  }

  @Test("doubles until a rate fails, then takes the middle")
  func steps() {
    let (_, tried) = search(650, first: 100, precision: 0.2)
    #expect(tried == [100, 200, 400, 800, 600, 700])
  }

  @Test("halves from a first rate that is too much")
  func halving() {
    let (_, tried) = search(30, first: 100, precision: 0.5)
    #expect(tried == [100, 50, 25, 37.5])
  }

  @Test("ends at the most that is allowed when that holds, and tries no more than it")
  func most() {
    let (search, tried) = search(5_000, first: 100, most: 500)
    #expect(search.ending == .mostHeld)
    #expect(search.held == 500)
    #expect(tried == [100, 200, 400, 500])
  }

  @Test("a first rate beyond the most is the most")
  func firstBeyondMost() {
    #expect(search(5_000, first: 900, most: 500).tried == [500])
  }

  @Test("ends without a rate when not even a hundredth of the first holds")
  func least() {
    let (search, tried) = search(0, first: 100)
    #expect(search.ending == .leastFailed)
    #expect(search.held == nil)
    #expect(tried.last == 1)
  }

  @Test("ends when its steps are used up, with what held by then")
  func stepsUsed() {
    let (search, tried) = search(650, first: 100, precision: 0.000_1, stepsMax: 5)
    #expect(search.ending == .stepsUsed)
    #expect(search.held == 600)
    #expect(tried.count == 5)
  }

  @Test("takes nothing in after its end")
  func after() {
    var (search, _) = search(5_000, first: 100, most: 500)
    search.record(held: false)
    #expect(search.held == 500)
    #expect(search.failed == nil)
    #expect(search.next == nil)
  }

  @Test(
    "a goal counts what was answered with OK in time against all calls",
    arguments: [
      (99, 100, true), (98, 100, false), (990, 1000, true), (989, 1000, false), (0, 0, false),
    ])
  func goal(inTime: Int, calls: Int, isHeld: Bool) {
    let goal = Goal(percentile: 99, within: .milliseconds(20))
    #expect(goal.isHeld(answeredWithin: inTime, of: calls) == isHeld)
  }

  @Test("in time are answers with OK within the goal, its end included; failures never are")
  func inTime() {
    let tally = Tally(within: .milliseconds(20))
    tally.record(.ok, .milliseconds(20))
    tally.record(.ok, .microseconds(20_001))
    tally.record(.failed(.resourceExhausted, "no"), .milliseconds(1))
    tally.record(.wrong("no"), .milliseconds(1))
    tally.recordUnstarted()
    #expect(tally.inTime == 1)
    #expect(tally.count == 4)
    #expect(tally.failures == 3)
  }
}
