import ArgumentParser

/// The command line of Kontor: for people at a terminal and for scripts.
@main
struct Kontor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kontor",
    abstract: "Takes, follows and cancels orders, and keeps stock, on a Kontor server.",
    discussion: """
      Tables for people, '--output json' for programs: one JSON document a line, errors on standard \
      error. KONTOR_SERVER, KONTOR_TENANT and KONTOR_ACTOR stand in for --server, --tenant, --actor.

      Exit codes: 0 done; 1 done, but some items of an import were refused, or a check found \
      something; 2 a file or JSON that can't be read; 64 wrong arguments; 100 + N the server's \
      gRPC status N (105 NOT_FOUND, 109 FAILED_PRECONDITION, 114 UNAVAILABLE, ...).

      'kontor --generate-completion-script bash|zsh|fish' prints shell completion.
      """,
    version: "kontor 0.1.0",
    subcommands: [
      OrdersCommand.self, StockCommand.self, NounCommand<SourcingNoun>.self,
      NounCommand<StockHoldNoun>.self, NounCommand<StocktakeNoun>.self,
      NounCommand<ReplenishmentNoun>.self,
      NounCommand<ReviewNoun>.self, NounCommand<ChangeNoun>.self,
      NounCommand<QuoteNoun>.self, NounCommand<PickNoun>.self, NounCommand<ShipNoun>.self,
      NounCommand<CarrierNoun>.self,
      NounCommand<PaymentNoun>.self, NounCommand<ReturnNoun>.self,
      NounCommand<CustomerNoun>.self,
      NounCommand<UrgentNoun>.self, NounCommand<ComplaintNoun>.self,
      NounCommand<ExceptionNoun>.self, NounCommand<SlaNoun>.self, NounCommand<FeedNoun>.self,
      NounCommand<NotificationNoun>.self, NounCommand<SettingsNoun>.self,
      NounCommand<RuntimeNoun>.self, DemoCommand.self, CallCommand.self, ServicesCommand.self,
    ])
}
