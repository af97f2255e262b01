internal import ArgumentParser

/// The flags of kontord as they are given; what is not given is nil.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address to serve on, plaintext HTTP/2: a numeric address with a port, or unix:PATH.",
      discussion: "Default: \(Configuration.Defaults.listen). Port 0 lets the system choose.",
      valueName: "HOST:PORT"))
  var listen: String?

  @Option(
    help: ArgumentHelp(
      "Directory for what this kontord keeps.",
      discussion: "Default: \(Configuration.Defaults.dataDirectory). Made where it is missing.",
      valueName: "DIR"))
  var dataDir: String?

  @Option(
    help: ArgumentHelp(
      "PostgreSQL to use in place of the private one: a libpq connection string or URI.",
      discussion: "Default: $\(Configuration.databaseURLVariable).", valueName: "URL"))
  var databaseUrl: String?

  @Flag(help: "Serve the interoperability and benchmark contracts too.")
  var interop = false

  @Option(
    help: ArgumentHelp(
      "Threads that serve connections.", discussion: "Default: one per core.", valueName: "N"))
  var loops: Int?
}
