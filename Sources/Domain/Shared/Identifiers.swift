/// An id that cannot be mistaken for another entity's: `ID<OrderTag>` is not `ID<ShipmentTag>`.
///
/// At the API its text is the canonical lower-case UUID, in storage a `uuid`.
package struct ID<Tag>: Hashable, Sendable {
  package let uuid: UUIDv7

  package init(_ uuid: UUIDv7) { self.uuid = uuid }

  /// Reads the API's text.
  ///
  /// - Throws: `FIELD_INVALID` naming `field` when it is not the canonical text of a UUIDv7.
  package init(parsing text: String, field: String) throws(Refusal) {
    guard !text.isEmpty else { throw .invalidField(field, .missing) }
    guard let uuid = UUIDv7(text) else {
      throw .invalidField(field, .malformed(expected: "a UUIDv7 such as \(Self.example)"))
    }
    self.uuid = uuid
  }

  private static var example: String { "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f" }
}

extension ID: Comparable {
  package static func < (left: ID, right: ID) -> Bool { left.uuid < right.uuid }
}

extension ID: CustomStringConvertible {
  package var description: String { uuid.description }
}

package enum OrderTag {}
package enum LineTag {}
package enum NoteTag {}
package enum EventTag {}
package enum MovementTag {}
package enum ShipmentTag {}
package enum ComplaintTag {}
package enum ComplaintMessageTag {}
package enum ExceptionTag {}
package enum AttachmentTag {}
package enum ChangeSetTag {}
package enum ClockTag {}
package enum NotificationTag {}
package enum StockHoldTag {}
package enum PaymentTag {}
package enum RefundTag {}
package enum InvoiceTag {}
package enum FulfilmentTag {}
package enum AnomalyTag {}
package enum UrgentTag {}
package enum UrgentReportTag {}
package enum QuoteTag {}
package enum StocktakeTag {}
package enum RmaTag {}
package enum SupplierOrderTag {}

package typealias OrderID = ID<OrderTag>
package typealias LineID = ID<LineTag>
package typealias NoteID = ID<NoteTag>
package typealias EventID = ID<EventTag>
package typealias MovementID = ID<MovementTag>
package typealias ShipmentID = ID<ShipmentTag>
package typealias ComplaintID = ID<ComplaintTag>
package typealias ComplaintMessageID = ID<ComplaintMessageTag>
package typealias ExceptionID = ID<ExceptionTag>
package typealias AttachmentID = ID<AttachmentTag>
package typealias ChangeSetID = ID<ChangeSetTag>
package typealias ClockID = ID<ClockTag>
package typealias NotificationID = ID<NotificationTag>
package typealias StockHoldID = ID<StockHoldTag>
package typealias PaymentID = ID<PaymentTag>
package typealias RefundID = ID<RefundTag>
package typealias InvoiceID = ID<InvoiceTag>
package typealias FulfilmentID = ID<FulfilmentTag>
package typealias AnomalyID = ID<AnomalyTag>
package typealias UrgentID = ID<UrgentTag>
package typealias UrgentReportID = ID<UrgentReportTag>
package typealias QuoteID = ID<QuoteTag>
package typealias StocktakeID = ID<StocktakeTag>
package typealias RmaID = ID<RmaTag>
package typealias SupplierOrderID = ID<SupplierOrderTag>
