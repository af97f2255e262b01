package import Contracts
import Domain
package import RPCCore
import Store

extension Returns {
  package func recordReceipt(
    _ request: RecordReceiptRequest, context: ServerContext
  ) async throws -> Contracts.Rma {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.recordReceipt) }
      let caller = try Caller(context)
      var arrived: [LineUnits] = []
      for (index, line) in request.lines.enumerated() {
        arrived.append(
          LineUnits(
            line: Int(line.lineNumber),
            quantity: try Quantity(parsing: line.quantity, field: "lines[\(index)].quantity")))
      }
      let outcome = try await store.receive(
        arrived, isLast: request.last, for: RmaID(parsing: request.rmaID, field: "rma_id"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.Rma(outcome.value)
    }
  }
}
