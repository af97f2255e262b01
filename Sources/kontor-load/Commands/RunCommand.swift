import ArgumentParser

/// Carries out a scenario from a file.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a scenario from a file, and measure.",
    discussion: """
      deploy/load/*.toml are such scenarios: an order rush, one hot product, reads, the curve of a day, readers that \
      do not read, connections that come and go, and the search for the highest rate.

        kontor-load run deploy/load/order-rush.toml --check --report rush.html
      """)

  @OptionGroup var load: LoadOptions
  @OptionGroup var methods: MethodOptions
  @Argument(help: "The scenario, as TOML.") var scenario: String
  @Option(help: "Tenant that it is for, which has nothing yet. (default: a new one)")
  var tenant: String?

  func run() async throws {
    let read: Scenario
    do throws(ScenarioError) {
      read = try Scenario(file: scenario)
    } catch {
      Console.error("kontor-load: \(error)\n")
      throw ExitCode(2)
    }
    let plan = try read.plan(
      tenant: tenant, isChecked: load.check, methods: await methods.methods(load))
    try await load.carryOut(plan, load.configuration)
  }
}
