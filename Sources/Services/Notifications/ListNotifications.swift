package import Contracts
import Domain
package import RPCCore
import Store

extension Notifications {
  package func getNotification(
    _ request: GetNotificationRequest, context: ServerContext
  ) async throws -> Notification {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try NotificationID(parsing: request.notificationID, field: "notification_id")
      return Notification(try await store.load(id, tenant: tenant, deadline: context.deadline))
    }
  }

  package func listNotifications(
    _ request: ListNotificationsRequest, context: ServerContext
  ) async throws -> ListNotificationsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let filter = try NotificationFilter(request)
      let (scope, token) = try PageToken.read(request, .listNotifications, of: tenant)
      let page = try await store.list(
        filter, before: token?.id(field: "page_token"), limit: PageSize.parse(request.pageSize),
        tenant: tenant, deadline: context.deadline)
      return ListNotificationsResponse(
        notifications: page.notifications.map { Notification(($0, [])) },
        nextPageToken: page.next.map { PageToken(.listNotifications, scope, behind: $0).text } ?? ""
      )
    }
  }

  package func retryNotification(
    _ request: RetryNotificationRequest, context: ServerContext
  ) async throws -> Notification {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      let id = try NotificationID(parsing: request.notificationID, field: "notification_id")
      try await store.retry(
        id, expectedVersion: request.expectedVersion, reason: request.reason,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Notification(
        try await store.load(id, tenant: caller.tenant, deadline: context.deadline))
    }
  }
}

extension NotificationFilter {
  /// Reads which messages are wanted.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ request: ListNotificationsRequest) throws(Refusal) {
    self.init()
    states = try .require(request.states, field: "states")
    kinds = try .require(request.kinds, field: "kinds")
    orderID = try .parse(request.orderID, field: "order_id")
    (from, before) = try TimeRange.parse(request.createTime, field: "create_time")
  }
}

extension Notification {
  init(_ loaded: (notification: StoredNotification, attempts: [NotificationAttempt])) {
    let stored = loaded.notification
    self.init(
      notificationID: stored.id.description, version: stored.version.number,
      kind: Contracts.NotificationKind(rawValue: stored.kind.number),
      state: State(rawValue: stored.state.number),
      channel: Channel(rawValue: stored.channel.number),
      recipient: stored.recipient,
      language: Contracts.NotificationLanguage(rawValue: stored.language.number),
      subject: stored.subject, body: stored.body, orderID: stored.orderID?.description ?? "",
      createTime: Timestamp(stored.created),
      nextAttemptTime: stored.nextAttempt.map { Timestamp($0) },
      sendTime: stored.sent.map { Timestamp($0) }, attempts: stored.attempts,
      attemptLog: loaded.attempts.map {
        Attempt(attemptTime: Timestamp($0.time), failure: $0.failure)
      })
  }
}

extension ListNotificationsRequest: PagedRequest {}
