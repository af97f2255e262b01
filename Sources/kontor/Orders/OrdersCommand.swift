import ArgumentParser

struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Take, follow and cancel orders.",
    subcommands: [
      CreateOrderCommand.self, GetOrderCommand.self, ListOrdersCommand.self,
      SubmitOrderCommand.self, CancelOrderCommand.self, AddNoteCommand.self,
      TimelineCommand.self, WatchOrderCommand.self, ImportOrdersCommand.self,
      ExportOrdersCommand.self, NounCommand<OrderNoun>.self,
    ], defaultSubcommand: NounCommand<OrderNoun>.self)
}
