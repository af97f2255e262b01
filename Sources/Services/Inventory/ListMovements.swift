package import Contracts
import Domain
package import RPCCore
import Store

extension Stock {
  /// Reads page by page, and the next page only when the reader has taken the last.
  package func listMovements(
    _ request: ListMovementsRequest, responses: ResponseWriter<ListMovementsResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try MovementFilter(request)
      var asked = request
      asked.resumeToken = ""
      let scope = try PageToken.scope(tenant, asked)
      let token = try PageToken.parse(
        request.resumeToken, field: "resume_token", kind: .listMovements, scope: scope)
      var last = try token?.movement(field: "resume_token")
      while true {
        let page = try await store.movements(
          filter, after: last, limit: ServiceLimits.movementPage, tenant: tenant,
          deadline: context.deadline)
        for movement in page {
          try await responses.write(
            ListMovementsResponse(
              movement: Contracts.StockMovement(movement),
              resumeToken: PageToken(scope, behind: movement.position).text))
        }
        guard page.count == ServiceLimits.movementPage else { return }
        last = page.last?.position
      }
    }
  }
}

extension MovementFilter {
  /// Reads which movements are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListMovementsRequest) throws(Refusal) {
    self.init()
    sku = try .parse(request.sku, field: "sku")
    warehouse = try .parse(request.warehouse, field: "warehouse")
    orderID = try .parse(request.orderID, field: "order_id")
    kinds = try .require(request.kinds, field: "kinds")
    (from, before) = try TimeRange.parse(request.eventTime, field: "event_time")
  }
}

extension Contracts.StockMovement {
  init(_ movement: StoredMovement) {
    self.init(
      commandID: movement.command.description, sku: movement.key.sku.text,
      warehouse: movement.key.warehouse.text, kind: Kind(rawValue: movement.kind.number),
      onHandDelta: movement.delta.onHand, reservedDelta: movement.delta.reserved,
      quarantinedDelta: movement.delta.quarantined, incomingDelta: movement.delta.incoming,
      orderID: movement.orderID?.description ?? "", reason: movement.reason,
      actor: movement.actor, eventTime: Timestamp(movement.time))
  }
}

extension PageToken {
  /// Key: command, ordinal, length of the SKU, SKU, warehouse.
  fileprivate init(_ scope: UInt64, behind position: MovementPosition) {
    var key = position.command.uuid.bytes
    key.append(bigEndian: position.ordinal)
    let sku = Array(position.key.sku.text.utf8)
    key.append(UInt8(sku.count))
    key += sku
    key += position.key.warehouse.text.utf8
    self.init(kind: .listMovements, scope: scope, key: key)
  }

  fileprivate func movement(field: String) throws(Refusal) -> MovementPosition {
    let head = 16 + 4
    guard key.count > head, key.count > head + 1 + Int(key[head]),
      let command = UUIDv7(bytes: key[..<16]),
      let sku = SKU(ascii: key[(head + 1)..<(head + 1 + Int(key[head]))]),
      let warehouse = WarehouseCode(ascii: key[(head + 1 + Int(key[head]))...])
    else { throw .foreignToken(field) }
    return MovementPosition(
      key: StockKey(sku: sku, warehouse: warehouse), command: MovementID(command),
      ordinal: Int32(bigEndian: key[16..<head]))
  }
}

extension Code {
  fileprivate init?(ascii bytes: ArraySlice<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }
}
