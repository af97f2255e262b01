import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Places orders of three lines from many callers over one connection.
struct PlaceOrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place-order",
    abstract: "Place orders of three lines, so many in flight at once over one connection.",
    discussion: """
      Makes products and stock first, for a new tenant or for the one that --tenant names. Every caller \
      sends its next order when it has the answer to the one before (closed loop).
      """)

  @Option(help: "Server as HOST:PORT.") var target = "127.0.0.1:7443"
  @Option(help: "Authorities that vouch for the server, as PEM: speak TLS.") var tlsCa: String?
  @Option(help: "Orders in flight at once.") var inFlight = 64
  @Option(help: "Seconds to measure.") var seconds = 10
  @Option(
    help: "spread: three of 999 products an order; hot: the first line is the same product in all.")
  var stock = Workload.Stock.spread
  @Option(help: "Tenant to place them for, which has nothing yet. (default: a new one)")
  var tenant: String?
  @Option(help: ArgumentHelp("File with the bearer token that says who calls.", valueName: "FILE"))
  var tokenFile: String?
  @Option(help: "table or json.") var output = OutputForm.table

  enum OutputForm: String, ExpressibleByArgument { case table, json }

  func validate() throws {
    guard (1...10_000).contains(inFlight) else {
      throw ValidationError("--in-flight takes 1 to 10000")
    }
    guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600") }
  }

  func run() async throws {
    let configuration = try channelConfiguration()
    let thread = try LoopThread(index: 0)
    let channel = try Channel(target: target, configuration: configuration, on: thread.loop)
    let result: Result<Measurement, any Error>
    do {
      result = .success(try await measure(channel, thread.loop))
    } catch {
      result = .failure(error)
    }
    await channel.close()
    thread.loop.stop()
    thread.join()
    do {
      let measured = try result.get()
      print(output == .json ? measured.json : measured.text)
    } catch let status as Status {
      throw ValidationError("\(target): \(status.code): \(status.message)")
    }
  }

  private func channelConfiguration() throws -> ChannelConfiguration {
    var configuration = ChannelConfiguration()
    configuration.tls = tlsCa.map { TLSOptions(authorities: $0) }
    guard let tokenFile else { return configuration }
    do throws(Status) {
      configuration.credentials = try BearerToken(file: tokenFile)
    } catch {
      throw ValidationError(error.message)
    }
    configuration.sendsCredentialsOverLoopback = true
    return configuration
  }

  /// Callers run on the channel's loop: a load generator that hops between threads measures itself.
  private func measure(_ channel: Channel, _ loop: EventLoop) async throws -> Measurement {
    let workload = Workload(stock, tenant: tenant)
    try await workload.prepare(channel)
    let start = ContinuousClock.now
    let end = start + .seconds(seconds)
    var callers: [Task<Measurement, any Error>] = []
    for _ in 0..<inFlight {
      callers.append(
        Task(executorPreference: loop) { try await workload.placeOrders(channel, until: end) })
    }
    var total = Measurement()
    for caller in callers { total.add(try await caller.value) }
    total.elapsed = ContinuousClock.now - start
    total.sort()
    return total
  }
}
