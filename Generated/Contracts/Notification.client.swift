// Written by protoc-gen-kontor from kontor/admin/v1/notification.proto; do not edit.

public import RPCCore

/// Messages of the caller's tenant (NTF-1 to NTF-5).
///
/// A message is written when an event of the feed asks for one, from the template of its kind and
/// language, and then stays as it was written. It is handed to where the server delivers to (a file, a
/// web hook, mail); a failure is tried again, each time after a longer wait, until it is given up.
/// Delivery is at least once: `notification_id` tells a repeat.
///
/// Every change is idempotent by its `request_id` (I8).
public struct NotificationServiceClient: Sendable {
  private let invoker: any CallInvoker

  /// A client whose calls go over `invoker`: a channel.
  public init(_ invoker: any CallInvoker) { self.invoker = invoker }

  /// Makes or replaces the tenant's own text for one kind, channel and language. Unknown or unbalanced
  /// placeholders are refused.
  public func putTemplate(_ request: PutTemplateRequest, options: CallOptions = CallOptions()) async throws(Status) -> NotificationTemplate {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(NotificationServiceMethods.putTemplate, request, options)
    }
    return try await invoker.unary(NotificationServiceMethods.putTemplate, request, options)
  }

  /// Lists the templates in force, the tenant's or the built-in: one for each kind and language, page by
  /// page.
  public func listTemplates(_ request: ListTemplatesRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListTemplatesResponse {
    try await invoker.unary(NotificationServiceMethods.listTemplates, request, options)
  }

  /// Shows what a template would say, with made-up facts; changes and sends nothing.
  public func previewTemplate(_ request: PreviewTemplateRequest, options: CallOptions = CallOptions()) async throws(Status) -> PreviewTemplateResponse {
    try await invoker.unary(NotificationServiceMethods.previewTemplate, request, options)
  }

  /// Gives one message with every attempt to deliver it.
  public func getNotification(_ request: GetNotificationRequest, options: CallOptions = CallOptions()) async throws(Status) -> Notification {
    try await invoker.unary(NotificationServiceMethods.getNotification, request, options)
  }

  /// Lists messages, newest first, page by page; without their attempts.
  public func listNotifications(_ request: ListNotificationsRequest, options: CallOptions = CallOptions()) async throws(Status) -> ListNotificationsResponse {
    try await invoker.unary(NotificationServiceMethods.listNotifications, request, options)
  }

  /// Has a message delivered at once: from FAILED, GAVE_UP, UNDELIVERABLE or, to send it a second time,
  /// SENT. It is PENDING then, with its attempts counted anew.
  public func retryNotification(_ request: RetryNotificationRequest, options: CallOptions = CallOptions()) async throws(Status) -> Notification {
    if request.requestID.isEmpty {
      var request = request
      request.requestID = RequestID.make()
      return try await invoker.unary(NotificationServiceMethods.retryNotification, request, options)
    }
    return try await invoker.unary(NotificationServiceMethods.retryNotification, request, options)
  }
}
