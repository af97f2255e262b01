package import Domain
internal import Postgres

/// One event of an order, with its place in the feed.
package struct OrderEvent: Hashable, Sendable {
  package var position: FeedPosition
  package var orderID: OrderID
  package var kind: OrderEventKind
  /// Nil for the first.
  package var previousState: OrderState?
  package var state: OrderState
  package var version: Version
  package var detail: String
  package var actor: String
  package var time: Instant
}

/// A note with what storage adds to it.
package struct StoredNote: Hashable, Sendable {
  package var id: NoteID
  package var note: OrderNote
  package var actor: String
  package var created: Instant
}

/// One entry of an order's timeline: an event, and the note when the event is one.
package struct TimelineEntry: Hashable, Sendable {
  package var event: OrderEvent
  package var note: StoredNote?
}

struct OrderEventRow: PostgresRow {
  let event: OrderEvent

  static let columns: [PostgresType] = [
    .uuid, .xid8, .uuid, .int4, .int2, .int2, .int2, .int8, .text, .text, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let order: OrderID = try columns.id()
    let transaction: PostgresTransactionID = try columns.next()
    let id: EventID = try columns.id()
    let position = FeedPosition(
      transaction: transaction.number, event: id.uuid, ordinal: try columns.next())
    event = OrderEvent(
      position: position, orderID: order, kind: try columns.next(),
      previousState: try columns.optionalState(), state: try columns.next(),
      version: try columns.version(), detail: try columns.next(), actor: try columns.next(),
      time: try columns.instant())
  }
}

struct OrderNoteRow: PostgresRow {
  let note: StoredNote

  static let columns: [PostgresType] = [.uuid, .int2, .text, .text, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: NoteID = try columns.id()
    let source: NoteSource = try columns.next()
    let text: String = try columns.next()
    let note: OrderNote
    do throws(Refusal) {
      note = try OrderNote(source: source, text: text)
    } catch {
      throw columns.refuse("\(error)")
    }
    self.note = StoredNote(
      id: id, note: note, actor: try columns.next(), created: try columns.instant())
  }
}
