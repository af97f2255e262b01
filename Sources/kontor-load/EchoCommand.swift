import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Sends small unary calls at a fixed rate, whatever becomes of them.
struct EchoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo", abstract: "Call bench.v1.Bench/Echo at a fixed rate.",
    discussion: """
      Over one connection to each of the target's addresses, in turn. A call is not made again after a \
      failure that the server had a part in; one that no server has looked at goes on by itself. Latency counts \
      from when a call was due (open loop).
      """)

  @Option(help: "Servers as HOST:PORT, with commas between.") var target = "127.0.0.1:7443"
  @Option(help: "Calls a second.") var rate = 1000
  @Option(help: "Seconds to go on for.") var seconds = 10
  @Option(help: "Seconds until a call is given up.") var timeout = 5

  func validate() throws {
    guard (1...100_000).contains(rate) else { throw ValidationError("--rate takes 1 to 100000") }
    guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600") }
    guard (1...60).contains(timeout) else { throw ValidationError("--timeout takes 1 to 60") }
  }

  func run() async throws {
    var configuration = ChannelConfiguration()
    configuration.loadBalancing = .roundRobin
    let thread = try LoopThread(index: 0)
    let channel = try Channel(target: target, configuration: configuration, on: thread.loop)
    let tally = EchoTally()
    await Task(executorPreference: thread.loop) { await call(channel, tally, on: thread.loop) }
      .value
    await channel.close()
    thread.loop.stop()
    thread.join()
    print(tally.json)
  }

  /// Starts what is due, turn by turn, then waits for the last answer.
  private func call(_ channel: Channel, _ tally: EchoTally, on loop: EventLoop) async {
    let bench = BenchClient(channel)
    let options = CallOptions(timeout: .seconds(timeout), waitsForReady: true)
    let start = ContinuousClock.now
    let interval = Duration.seconds(1) / rate
    await withDiscardingTaskGroup { group in
      for number in 0..<(rate * seconds) {
        let due = start + interval * number
        // A late clock tick starts several calls at once: the rate is kept.
        if due > .now { try? await Task.sleep(until: due, clock: .continuous) }
        group.addTask(executorPreference: loop) {
          do throws(Status) {
            let answer = try await bench.echo(Msg(n: Int64(number)), options: options)
            tally.record(answer.n == number ? "OK" : "WRONG_ANSWER", ContinuousClock.now - due)
          } catch {
            tally.record("\(error.code)", ContinuousClock.now - due)
          }
        }
      }
    }
  }
}

/// What became of the calls.
///
/// `@unchecked Sendable`: touched on the loop of the calls, then by who waited for all of them.
private final class EchoTally: @unchecked Sendable {
  private var outcomes: [String: Int] = [:]
  private var latencies: [Duration] = []

  func record(_ outcome: String, _ latency: Duration) {
    outcomes[outcome, default: 0] += 1
    latencies.append(latency)
  }

  /// Calls by status code, and latencies in milliseconds.
  var json: String {
    let sorted = latencies.sorted()
    func milliseconds(_ percentile: Int) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let latency = sorted[min(sorted.count * percentile / 100, sorted.count - 1)]
      return Double(Int(latency / .microseconds(10))) / 100
    }
    let counts = outcomes.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return """
      {"outcomes":{\(counts.joined(separator: ","))},"p50_ms":\(milliseconds(50)),\
      "p99_ms":\(milliseconds(99)),"max_ms":\(milliseconds(100))}
      """
  }
}
