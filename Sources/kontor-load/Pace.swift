import ArgumentParser
import KontorClient
import Networking

/// When calls are due.
enum Pace: Sendable {
  /// So many callers, each with its next call when it has the answer to the one before.
  case closed(callers: Int)
  /// At a rate, whatever becomes of the calls.
  case open(perSecond: Double, Arrival)

  /// How calls that nobody coordinates come.
  enum Arrival: String, ExpressibleByArgument, Sendable {
    /// One like the other.
    case constant
    /// Independent of each other: gaps are exponentially distributed.
    case poisson
  }
}

/// Makes calls at a pace and keeps their tally.
///
/// Latency counts from when a call was due: a server that stands still is charged for every call that
/// should have been made meanwhile.
struct Drive: Sendable {
  let pace: Pace
  let warmUp: Duration
  let seconds: Duration
  /// Of an open loop: beyond it the server is long lost, and memory must not be.
  let underWayMax: Int
  /// Makes the call of this number and says what it came to.
  let call: @Sendable (Int) async -> String

  /// Runs on the loop where it is called, to the end of the last call.
  ///
  /// - Returns: the tally behind the warm-up, and how long that part took.
  func run(on loop: EventLoop) async -> (tally: Tally, elapsed: Duration) {
    let tally = Tally()
    let start = ContinuousClock.now
    let measured = start + warmUp
    let end = measured + seconds
    switch pace {
    case .closed(let callers):
      await withDiscardingTaskGroup { group in
        for caller in 0..<callers {
          group.addTask(executorPreference: loop) {
            var number = caller
            var begun = ContinuousClock.now
            while begun < end {
              let outcome = await call(number)
              let now = ContinuousClock.now
              if begun >= measured { tally.record(outcome, now - begun) }
              begun = now
              number += callers
            }
          }
        }
      }
      return (tally, ContinuousClock.now - measured)
    case .open(let rate, let arrival):
      let underWay = UnderWay()
      await withDiscardingTaskGroup { group in
        var due = start
        var number = 0
        var random = SystemRandomNumberGenerator()
        while due < end {
          // A late clock tick starts several calls at once: the rate is kept.
          if due > .now { try? await Task.sleep(until: due, clock: .continuous) }
          if underWay.count >= underWayMax {
            if due >= measured { tally.recordUnstarted() }
          } else {
            underWay.count += 1
            group.addTask(executorPreference: loop) { [number, due] in
              let outcome = await call(number)
              underWay.count -= 1
              if due >= measured { tally.record(outcome, ContinuousClock.now - due) }
            }
          }
          number += 1
          switch arrival {
          // From the start: a million roundings of a gap would add up.
          case .constant: due = start + .seconds(Double(number) / rate)
          case .poisson: due += .seconds(Self.exponential(&random) / rate)
          }
        }
      }
      return (tally, seconds)
    }
  }

  /// Exponentially distributed with mean 1.
  private static func exponential(_ random: inout SystemRandomNumberGenerator) -> Double {
    -logarithm(Double.random(in: Double.leastNormalMagnitude..<1, using: &random))
  }

  /// Natural, of a number in (0, 1]: the standard library has none, and Foundation is not worth one.
  static func logarithm(_ number: Double) -> Double {
    // number = significand × 2^exponent; ln(significand) by atanh's series, which converges fast there.
    let (significand, exponent) = (number.significand, Double(number.exponent))
    let ratio = (significand - 1) / (significand + 1)
    var power = ratio
    var sum = 0.0
    for term in stride(from: 1.0, through: 41, by: 2) {
      sum += power / term
      power *= ratio * ratio
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }
}

/// How many calls of an open loop have no answer yet.
///
/// `@unchecked Sendable`: touched on the loop of the calls only.
private final class UnderWay: @unchecked Sendable {
  var count = 0
}
