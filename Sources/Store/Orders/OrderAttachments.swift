package import Domain
internal import Postgres

/// An attachment with what storage adds to it.
package struct StoredAttachment: Hashable, Sendable {
  package var id: AttachmentID
  package var attachment: OrderAttachment
  package var actor: String
  package var created: Instant
}

extension OrderStore {
  /// Adds an attachment to an order in any state (ORD-14).
  ///
  /// - Throws: `ORDER_NOT_FOUND`, `VERSION_CONFLICT`.
  package func addAttachment(
    _ attachment: OrderAttachment, to id: OrderID, expectedVersion: Int64, key: CommandKey,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> Outcome<StoredAttachment> {
    let attachmentID = identifiers.next()
    let outcome = try await CommandTransaction.attempt(
      .addAttachment, key: key, expectedVersion: expectedVersion, pool: pool, deadline: deadline
    ) {
      let order = try await load(id, tenant: key.tenant, deadline: deadline)
      try order.version.require(expected: expectedVersion)
      var transaction = CommandTransaction(
        .addAttachment, key: key, identifiers: identifiers, about: .order, attachmentID,
        name: id.description, id: attachmentID)
      transaction.change(
        order, to: OrderChange(of: order, event: .attachmentAdded, detail: attachment.fileName))
      transaction.add(
        OrderStepStatements.addAttachment, key.tenant.text, id.stored, attachmentID.stored,
        attachment.reference, attachment.sha256, attachment.fileName, attachment.mediaType,
        attachment.sizeBytes, key.actor)
      return transaction
    }
    let kept = try await pool.read(
      OrderStepStatements.attachment, key.tenant.text, id.stored,
      outcome.made(attachmentID).stored, deadline: deadline
    ).first(orNo: .order, id).attachment
    return Outcome(kept, isReplay: outcome.isReplay)
  }

  /// A page of an order's attachments, oldest first, and where the next begins; nil after the last.
  ///
  /// - Throws: `ORDER_NOT_FOUND`.
  package func attachments(
    of id: OrderID, after last: AttachmentID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (attachments: [StoredAttachment], next: AttachmentID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      OrderStepStatements.attachments, tenant.text, id.stored, .after(last), limit.rows,
      deadline: deadline
    ).map(\.attachment)
    if found.isEmpty { _ = try await load(id, tenant: tenant, deadline: deadline) }
    return (found, limit.end(of: found)?.id)
  }

  /// A page of an order's notes, oldest first, and where the next begins; nil after the last.
  ///
  /// - Throws: `ORDER_NOT_FOUND`.
  package func notes(
    of id: OrderID, after last: NoteID?, limit: Int, tenant: TenantID,
    deadline: ContinuousClock.Instant? = nil
  ) async throws -> (notes: [StoredNote], next: NoteID?) {
    let limit = PageLimit(limit)
    let found = try await pool.read(
      OrderStepStatements.noteList, tenant.text, id.stored, .after(last), limit.rows,
      deadline: deadline
    ).map(\.note)
    if found.isEmpty { _ = try await load(id, tenant: tenant, deadline: deadline) }
    return (found, limit.end(of: found)?.id)
  }
}
