import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Sends small unary calls at a fixed rate, whatever becomes of them.
struct EchoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo",
    abstract: "Call bench.v1.Bench/Echo at a fixed rate, and verify the answers.",
    discussion: """
      Over one connection to each of the target's addresses, in turn. A call is not made again after a \
      failure that the server had a part in; one that no server has looked at goes on by itself. Latency counts \
      from when a call was due (open loop).
      """)

  @OptionGroup var load: LoadOptions
  @Option(help: "Calls a second.") var rate = 1000
  @Option(help: "Seconds to go on for.") var seconds = 10
  @Option(help: "Seconds until a call is given up.") var timeout = 5

  func validate() throws {
    guard (1...100_000).contains(rate) else { throw ValidationError("--rate takes 1 to 100000") }
    guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600") }
    guard (1...60).contains(timeout) else { throw ValidationError("--timeout takes 1 to 60") }
  }

  func run() async throws {
    var configuration = try load.configuration
    configuration.loadBalancing = .roundRobin
    let options = CallOptions(timeout: .seconds(timeout), waitsForReady: true)
    let (rate, measured) = (Double(rate), Duration.seconds(seconds))
    let (tally, elapsed) = try await load.run(configuration) { channels, loop in
      let bench = BenchClient(channels[0])
      let drive = Drive(
        pace: .open(perSecond: rate, .constant), warmUp: .zero, seconds: measured,
        underWayMax: 100_000
      ) { number in
        do throws(Status) {
          let answer = try await bench.echo(Msg(n: Int64(number)), options: options)
          return answer.n == number ? "OK" : "WRONG_ANSWER"
        } catch {
          return error.code.name
        }
      }
      return await drive.run(on: loop)
    }
    print("{\(tally.members(seconds: elapsed.inSeconds))}")
  }
}
