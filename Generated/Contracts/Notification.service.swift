// Written by protoc-gen-kontor from kontor/admin/v1/notification.proto; do not edit.

public import RPCCore

/// What the contract says of the methods of `kontor.admin.v1.NotificationService`.
public enum NotificationServiceMethods {
  /// Makes or replaces the tenant's own text for one kind, channel and language. Unknown or unbalanced
  /// placeholders are refused.
  public static let putTemplate = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "PutTemplate", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 16384, access: .roles(["maintainer", "general_manager", "customer_service"]))
  /// Lists the templates in force, the tenant's or the built-in: one for each kind and language, page by
  /// page.
  public static let listTemplates = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "ListTemplates", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .anyRole)
  /// Shows what a template would say, with made-up facts; changes and sends nothing.
  public static let previewTemplate = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "PreviewTemplate", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 16384, access: .anyRole)
  /// Gives one message with every attempt to deliver it.
  public static let getNotification = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "GetNotification", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(5000), maxRequestBytes: 4096, access: .roles(["maintainer", "general_manager", "customer_service", "operations", "department_head"]))
  /// Lists messages, newest first, page by page; without their attempts.
  public static let listNotifications = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "ListNotifications", kind: .unary, idempotency: .noSideEffects, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "general_manager", "customer_service", "operations", "department_head"]))
  /// Has a message delivered at once: from FAILED, GAVE_UP, UNDELIVERABLE or, to send it a second time,
  /// SENT. It is PENDING then, with its attempts counted anew.
  public static let retryNotification = MethodDescriptor(service: "kontor.admin.v1.NotificationService", method: "RetryNotification", kind: .unary, idempotency: .idempotent, defaultTimeout: .milliseconds(10000), maxRequestBytes: 4096, access: .roles(["maintainer", "customer_service", "operations"]))
}

/// Messages of the caller's tenant (NTF-1 to NTF-5).
///
/// A message is written when an event of the feed asks for one, from the template of its kind and
/// language, and then stays as it was written. It is handed to where the server delivers to (a file, a
/// web hook, mail); a failure is tried again, each time after a longer wait, until it is given up.
/// Delivery is at least once: `notification_id` tells a repeat.
///
/// Every change is idempotent by its `request_id` (I8).
package protocol NotificationService: Sendable {
  /// Makes or replaces the tenant's own text for one kind, channel and language. Unknown or unbalanced
  /// placeholders are refused.
  func putTemplate(_ request: PutTemplateRequest, context: ServerContext) async throws -> NotificationTemplate
  /// Lists the templates in force, the tenant's or the built-in: one for each kind and language, page by
  /// page.
  func listTemplates(_ request: ListTemplatesRequest, context: ServerContext) async throws -> ListTemplatesResponse
  /// Shows what a template would say, with made-up facts; changes and sends nothing.
  func previewTemplate(_ request: PreviewTemplateRequest, context: ServerContext) async throws -> PreviewTemplateResponse
  /// Gives one message with every attempt to deliver it.
  func getNotification(_ request: GetNotificationRequest, context: ServerContext) async throws -> Notification
  /// Lists messages, newest first, page by page; without their attempts.
  func listNotifications(_ request: ListNotificationsRequest, context: ServerContext) async throws -> ListNotificationsResponse
  /// Has a message delivered at once: from FAILED, GAVE_UP, UNDELIVERABLE or, to send it a second time,
  /// SENT. It is PENDING then, with its attempts counted anew.
  func retryNotification(_ request: RetryNotificationRequest, context: ServerContext) async throws -> Notification
}

extension NotificationService {
  /// The service as the router takes it.
  package var definition: ServiceDefinition {
    ServiceDefinition(name: "kontor.admin.v1.NotificationService", methods: [
      MethodHandler(method: NotificationServiceMethods.putTemplate) { call in
        let messages = TypedCall(call)
        let request: PutTemplateRequest = try await messages.request()
        try messages.sendOnly(await self.putTemplate(request, context: ServerContext(call)))
      },
      MethodHandler(method: NotificationServiceMethods.listTemplates) { call in
        let messages = TypedCall(call)
        let request: ListTemplatesRequest = try await messages.request()
        try messages.sendOnly(await self.listTemplates(request, context: ServerContext(call)))
      },
      MethodHandler(method: NotificationServiceMethods.previewTemplate) { call in
        let messages = TypedCall(call)
        let request: PreviewTemplateRequest = try await messages.request()
        try messages.sendOnly(await self.previewTemplate(request, context: ServerContext(call)))
      },
      MethodHandler(method: NotificationServiceMethods.getNotification) { call in
        let messages = TypedCall(call)
        let request: GetNotificationRequest = try await messages.request()
        try messages.sendOnly(await self.getNotification(request, context: ServerContext(call)))
      },
      MethodHandler(method: NotificationServiceMethods.listNotifications) { call in
        let messages = TypedCall(call)
        let request: ListNotificationsRequest = try await messages.request()
        try messages.sendOnly(await self.listNotifications(request, context: ServerContext(call)))
      },
      MethodHandler(method: NotificationServiceMethods.retryNotification) { call in
        let messages = TypedCall(call)
        let request: RetryNotificationRequest = try await messages.request()
        try messages.sendOnly(await self.retryNotification(request, context: ServerContext(call)))
      },
    ])
  }
}
