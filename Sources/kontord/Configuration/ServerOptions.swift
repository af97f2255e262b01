internal import ArgumentParser

/// The flags that say how kontord serves, as they are given; what is not given is nil.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address to serve on: a numeric address with a port, or unix:PATH.",
      discussion: "Default: \(Configuration.Defaults.listen). Port 0 lets the system choose.",
      valueName: "HOST:PORT"))
  var listen: String?

  @Flag(help: "Serve the interoperability and benchmark contracts too.")
  var interop = false

  @Option(
    help: ArgumentHelp(
      "Threads that serve connections.", discussion: "Default: one per core.", valueName: "N"))
  var loops: Int?

  @Option(
    name: .customLong("method-limit"),
    help: ArgumentHelp(
      "Calls of one method at once on one loop; more are refused. May be given several times.",
      discussion: "As kontor.orders.v1.OrderService/ExportOrders=8.",
      valueName: "METHOD=N"))
  var methodLimits: [MethodLimit] = []

  @OptionGroup(title: "TLS options") var tls: TLSFlags

  /// Names of the flags that were given.
  var given: [String] {
    let flags = [
      ("--listen", listen != nil), ("--interop", interop), ("--loops", loops != nil),
      ("--method-limit", !methodLimits.isEmpty),
    ]
    return flags.filter(\.1).map(\.0) + tls.given
  }
}
