import Testing

@testable import kontor_load

@Suite("When the calls of an open loop are due")
struct ScheduleTests {
  private func seconds(_ schedule: Schedule) -> [Double] { schedule.map(\.inSeconds) }

  private func expectEqual(_ due: [Double], _ expected: [Double]) {
    #expect(due.count == expected.count)
    for (got, wanted) in zip(due, expected) { #expect(abs(got - wanted) < 1e-9) }
  }

  @Test("at a constant rate one like the other, the first at once, none at the end")
  func constant() {
    let due = seconds(Schedule(from: 4, to: 4, seconds: 2, .constant, seed: 0))
    expectEqual(due, [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75])
  }

  @Test("a rate below one a second is kept")
  func slow() {
    expectEqual(seconds(Schedule(from: 0.5, to: 0.5, seconds: 5, .constant, seed: 0)), [0, 2, 4])
  }

  @Test("a million calls end up where the rate says, not a million roundings away")
  func roundings() {
    var last = 0.0
    var count = 0
    for due in Schedule(from: 100_000, to: 100_000, seconds: 10, .constant, seed: 0) {
      last = due.inSeconds
      count += 1
    }
    #expect(count == 1_000_000)
    #expect(abs(last - 9.999_99) < 1e-9)
  }

  // N(t) = from · t + (to − from) · t² ∕ 2 · seconds; call k is due when N(t) = k.
  @Test("a ramp from nothing: call k of 2.5 · t² calls is due at √(k ∕ 2.5)")
  func rampUp() {
    let due = seconds(Schedule(from: 0, to: 10, seconds: 2, .constant, seed: 0))
    expectEqual(due, (0..<10).map { (Double($0) / 2.5).squareRoot() })
  }

  @Test("a ramp to nothing: call k of 10 · t − 2.5 · t² calls is due at 2 − √(4 − k ∕ 2.5)")
  func rampDown() {
    let due = seconds(Schedule(from: 10, to: 0, seconds: 2, .constant, seed: 0))
    expectEqual(due, (0..<10).map { 2 - (4 - Double($0) / 2.5).squareRoot() })
  }

  @Test("Poisson arrival is the same for a seed and another for another")
  func seeded() {
    let first = seconds(Schedule(from: 50, to: 50, seconds: 4, .poisson, seed: 7))
    #expect(first == seconds(Schedule(from: 50, to: 50, seconds: 4, .poisson, seed: 7)))
    #expect(first != seconds(Schedule(from: 50, to: 50, seconds: 4, .poisson, seed: 8)))
  }

  @Test(
    "Poisson arrival has as many calls as the rate says, and gaps whose deviation is their mean")
  func poisson() {
    let due = seconds(Schedule(from: 1000, to: 1000, seconds: 20, .poisson, seed: 1))
    // 20,000 expected with a standard deviation of 141: five of them.
    #expect((19_300...20_700).contains(due.count))
    #expect(due.allSatisfy { (0..<20).contains($0) })
    let gaps = zip(due.dropFirst(), due).map { $0 - $1 }
    #expect(gaps.allSatisfy { $0 >= 0 })
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    #expect(abs(variance.squareRoot() / mean - 1) < 0.05)
  }

  @Test("Poisson arrival follows a ramp: a quarter of the calls in its first half")
  func poissonRamp() {
    let due = seconds(Schedule(from: 0, to: 1000, seconds: 20, .poisson, seed: 3))
    let early = due.count { $0 < 10 }
    #expect((9_500...10_500).contains(due.count))
    #expect((0.23...0.27).contains(Double(early) / Double(due.count)))
  }

  @Test(
    "logarithms are those of the tables",
    arguments: [
      (1.0, 0.0), (2.718_281_828_459_045, 1), (10, 2.302_585_092_994_046),
      (0.001, -6.907_755_278_982_137), (123_456.789, 11.723646487185881),
    ])
  func logarithm(number: Double, expected: Double) {
    #expect(abs(Logarithm.natural(number) - expected) < 1e-12 * max(1, abs(expected)))
    #expect(abs(Logarithm.decimal(1000) - 3) < 1e-12)
  }
}

@Suite("A mix of calls")
struct MixTests {
  private struct Named: Work {
    let name: String
    nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome { .ok }
  }

  private func mix(_ weights: [Int], seed: UInt64) -> Mix {
    Mix(weights.map { Mix.Part(weight: $0, work: Named(name: "\($0)")) }, seed: seed)
  }

  @Test("has each kind as often as its weight says")
  func shares() {
    let mix = mix([70, 20, 10], seed: 4)
    var counts = [0, 0, 0]
    for number in 0..<10_000 { counts[mix.kind(number)] += 1 }
    #expect((6_800...7_200).contains(counts[0]))
    #expect((1_800...2_200).contains(counts[1]))
    #expect((850...1_150).contains(counts[2]))
  }

  @Test("is the same for a seed and another for another")
  func seeded() {
    let kinds = (0..<200).map(mix([1, 1], seed: 1).kind)
    #expect(kinds == (0..<200).map(mix([1, 1], seed: 1).kind))
    #expect(kinds != (0..<200).map(mix([1, 1], seed: 2).kind))
  }
}
