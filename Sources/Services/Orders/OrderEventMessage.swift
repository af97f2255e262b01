import Contracts
import Domain
import Store

extension Contracts.OrderEvent {
  init(_ event: StoredOrderEvent) {
    self.init(
      eventID: event.position.event.description,
      orderID: event.orderID.description,
      kind: Kind(rawValue: event.kind.number),
      orderVersion: event.version.number,
      orderState: Contracts.Order.State(rawValue: event.state.number),
      eventTime: Timestamp(event.time),
      actor: event.actor,
      detail: event.detail)
  }
}

extension Contracts.OrderNote {
  init(_ stored: StoredNote, of order: OrderID) {
    self.init(
      noteID: stored.id.description,
      orderID: order.description,
      source: OrderNoteSource(rawValue: stored.note.source.number),
      text: stored.note.text,
      actor: stored.actor,
      createTime: Timestamp(stored.created))
  }
}
