internal import ArgumentParser

/// The flags that say where the data is, as they are given; what is not given is nil.
struct DatabaseOptions: ParsableArguments {
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

  /// With what is not given here taken from flags in front of the subcommand, where they count too.
  func falling(back parent: DatabaseOptions) -> DatabaseOptions {
    var options = self
    options.dataDir = dataDir ?? parent.dataDir
    options.databaseUrl = databaseUrl ?? parent.databaseUrl
    return options
  }
}
