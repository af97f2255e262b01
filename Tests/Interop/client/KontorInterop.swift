import ArgumentParser
import KontorClient

/// The client's side of gRPC's interoperability cases (interop-test-descriptions.md), with what every
/// user of KontorClient has: against kontord and against servers of other implementations.
@main
struct KontorInterop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontor-interop",
    abstract: "Run gRPC's interoperability cases as a client.",
    discussion: "Prints a line a case, and why those failed that did; exits 1 if one did.")

  @Option(help: "Server as HOST:PORT.") var target = "127.0.0.1:7443"
  @Option(help: "Authorities that vouch for the server, as PEM: speak TLS.") var tlsCa: String?
  @Option(help: "Certificate chain to show to the server, as PEM.") var tlsCert: String?
  @Option(help: "Private key of --tls-cert, as PEM.") var tlsKey: String?
  @Flag(help: "Name the cases that any server of the test service passes, and end.") var list =
    false
  @Argument(help: "Cases to run. (default: those that --list names)") var cases: [String] = []

  func run() async throws {
    if list {
      for one in InteropCase.ofTestService { print(one.name) }
      return
    }
    var configuration = ChannelConfiguration()
    if tlsCa != nil || tlsCert != nil {
      configuration.tls = TLSOptions(
        authorities: tlsCa, certificateChain: tlsCert, privateKey: tlsKey)
    }
    let peer = InteropPeer(target: target, configuration: configuration)
    var failures = 0
    for one in try chosen() {
      if let failure = await one.outcome(against: peer) {
        failures += 1
        print("FAILED  \(one.name)\n        \(failure)")
      } else {
        print("passed  \(one.name)")
      }
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func chosen() throws -> [InteropCase] {
    if cases.isEmpty { return InteropCase.ofTestService }
    return try cases.map { name in
      guard let one = InteropCase.all.first(where: { $0.name == name }) else {
        throw ValidationError("no case is called '\(name)'")
      }
      return one
    }
  }
}
