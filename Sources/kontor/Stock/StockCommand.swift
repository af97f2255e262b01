import ArgumentParser

struct StockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stock", abstract: "Products, warehouses, and what is in them.",
    subcommands: [
      AvailabilityCommand.self, ReceiveCommand.self, AdjustCommand.self, PutProductCommand.self,
      PutWarehouseCommand.self, MovementsCommand.self, VerifyCommand.self, ImportStockCommand.self,
      NounCommand<StockNoun>.self,
    ], defaultSubcommand: NounCommand<StockNoun>.self)
}
