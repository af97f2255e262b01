internal import Networking

/// The tasks in which a loop's handlers run: each serves call after call, because a task of its own would cost
/// a small call more than its handler does.
///
/// Calls wait in order until the read that brought them is done; then a task serves one after the other. Where
/// a handler suspends, its task is that call's until it returns, and another task goes on with the next call.
/// A task that was cancelled with its call serves no other.
///
/// `@unchecked Sendable`: confined to its loop, where its tasks run too.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
final class HandlerTasks: @unchecked Sendable {
  private let loop: EventLoop
  private let idleMax: Int
  @exclusivity(unchecked) private var waiting: [ServerStreamCall?] = []
  /// Of `waiting`, the first that no task has taken.
  @exclusivity(unchecked) private var next = 0
  @exclusivity(unchecked) private var idle: [HandlerTask] = []
  @exclusivity(unchecked) private var isOpen = false

  init(_ loop: EventLoop, idleMax: Int) {
    self.loop = loop
    self.idleMax = idleMax
  }

  /// Tasks are kept from now on, and keep this alive, until `close`.
  func open() { isOpen = true }

  /// Ends the tasks without a call; others end with theirs.
  func close() {
    isOpen = false
    for task in idle { task.resume() }
    idle.removeAll()
  }

  func add(_ call: ServerStreamCall) { waiting.append(call) }

  /// Starts the handlers of all calls that wait; returns when each has returned or suspended.
  func startAll() {
    while next < waiting.count {
      if let task = idle.popLast() { loop.runNow { task.resume() } } else { makeTask() }
    }
    waiting.removeAll(keepingCapacity: true)
    next = 0
  }

  private func makeTask() {
    let made = HandlerTask()
    made.task = Task.immediate(executorPreference: loop) { await self.serve(made) }
  }

  private func takeNext() -> ServerStreamCall? {
    guard next < waiting.count else { return nil }
    next += 1
    return waiting[next - 1].take()
  }

  private nonisolated(nonsending) func serve(_ task: HandlerTask) async {
    // Cancelled with its call, or by a handler that cancels the task it runs in.
    while !task.isCancelled, !Task.isCancelled {
      if let call = takeNext() {
        await call.serve(in: task)
      } else if isOpen, idle.count < idleMax {
        await withUnsafeContinuation { continuation in
          task.continuation = continuation
          idle.append(task)
        }
      } else {
        return
      }
    }
  }
}

/// One task of `HandlerTasks`, for the call that it serves.
///
/// `@unchecked Sendable`: confined to its loop.
final class HandlerTask: @unchecked Sendable {
  fileprivate var continuation: UnsafeContinuation<Void, Never>?
  fileprivate private(set) var isCancelled = false
  /// Nil until it first suspends.
  fileprivate var task: Task<Void, Never>? {
    didSet { if isCancelled { task?.cancel() } }
  }

  /// Cancels the handler under way, and all tasks below it.
  func cancel() {
    isCancelled = true
    task?.cancel()
  }

  fileprivate func resume() {
    let waiting = continuation
    continuation = nil
    waiting?.resume()
  }
}
