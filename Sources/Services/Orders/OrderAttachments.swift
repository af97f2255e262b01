package import Contracts
import Domain
package import RPCCore
import Store

extension Orders {
  package func addAttachment(
    _ request: AddAttachmentRequest, context: ServerContext
  ) async throws -> AddAttachmentResponse {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let attachment = try Domain.OrderAttachment(
        reference: request.reference, sha256: request.sha256, fileName: request.fileName,
        mediaType: request.mediaType, sizeBytes: request.sizeBytes)
      let outcome = try await store.addAttachment(
        attachment, to: id, expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      let order = try await store.load(id, tenant: caller.tenant, deadline: context.deadline)
      return AddAttachmentResponse(
        attachment: Contracts.OrderAttachment(outcome.value, of: id),
        order: Contracts.Order(order))
    }
  }

  package func listAttachments(
    _ request: ListAttachmentsRequest, context: ServerContext
  ) async throws -> ListAttachmentsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let scope = PageToken.scope(tenant, id.uuid)
      let token = try PageToken.parse(
        request.pageToken, field: "page_token", kind: .listAttachments, scope: scope)
      let page = try await store.attachments(
        of: id, after: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListAttachmentsResponse(
        attachments: page.attachments.map { Contracts.OrderAttachment($0, of: id) },
        nextPageToken: page.next.map { PageToken(.listAttachments, scope, behind: $0).text } ?? "")
    }
  }
}

extension Contracts.OrderAttachment {
  fileprivate init(_ stored: StoredAttachment, of order: OrderID) {
    let attachment = stored.attachment
    self.init(
      attachmentID: stored.id.description, orderID: order.description,
      reference: attachment.reference, sha256: attachment.sha256, fileName: attachment.fileName,
      mediaType: attachment.mediaType, sizeBytes: attachment.sizeBytes, actor: stored.actor,
      createTime: Timestamp(stored.created))
  }
}
