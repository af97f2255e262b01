import Domain
import Store

/// Hands messages to a sink, each to one worker at a time, and writes down what came of it.
struct MessageDelivery: BackgroundWork {
  let store: Store
  let sink: any NotificationSink

  var name: String { "notification-delivery" }
  var interval: Duration { ServiceLimits.clockInterval }

  func runOnce() async throws -> Bool {
    let now = store.identifiers.now
    let claimed = try await store.notifications.claim(
      due: now, until: now.advanced(by: ServiceLimits.deliveryLease),
      limit: ServiceLimits.deliveriesClaimed)
    for notification in claimed {
      var failure: String?
      var isFinal = false
      do {
        try await sink.deliver(NotificationMessage(notification))
      } catch {
        // The end of the process is not the receiver's fault: the claim runs out and another one goes on.
        if Task.isCancelled { throw error }
        failure = "\(sink.name): \(error)"
        isFinal = (error as? NotificationFailure)?.isPermanent ?? false
      }
      try await store.notifications.settle(
        notification, failure: failure, isFinal: isFinal, now: store.identifiers.now)
    }
    return claimed.count == ServiceLimits.deliveriesClaimed
  }
}

/// Forgets messages that are old and done with.
struct MessagePruning: BackgroundWork {
  let store: Store

  var name: String { "notification-pruning" }
  var interval: Duration { ServiceLimits.pruningInterval }

  func runOnce() async throws -> Bool {
    let pruned = try await store.notifications.prune(
      deadline: ContinuousClock.now + ServiceLimits.pruningTimeout)
    return pruned == StoreLimits.prunedEventsMax
  }
}
