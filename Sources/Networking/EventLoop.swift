internal import CLinux
internal import Synchronization

/// One thread's epoll loop, which is also the executor of every task that prefers it.
///
/// A handler is an `async` function started with the loop as its preferred executor: it runs between two
/// `epoll_wait`s on this thread, with no lock, no hop and no thread switch. All state of connections is
/// confined to their loop's thread. Only `execute`, `enqueue` and `stop` may be called from elsewhere.
///
/// `@unchecked Sendable`: everything but `remote` is touched on the loop's thread only, which
/// `preconditionOnLoop` asserts at the borders; `remote` is behind a mutex.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class EventLoop: TaskExecutor, SerialExecutor, @unchecked Sendable {
  private let epoll: Int32
  private let wakeUp: Int32
  /// Who may set the loop up before it runs; 0, which is no thread, once it runs, and from the start on a
  /// thread of its own. Atomic: any thread asks `isOnLoop`.
  private let creator: Atomic<pthread_t>
  @exclusivity(unchecked) private var isRunning = true
  @exclusivity(unchecked) private var jobs: [UnownedJob] = []
  @exclusivity(unchecked) private var batch: [UnownedJob] = []
  /// By descriptor, which the kernel keeps small and dense.
  @exclusivity(unchecked) private var slots: [Slot] = []
  @exclusivity(unchecked) private var unflushed: [any EventSource] = []
  @exclusivity(unchecked) private var flushing: [any EventSource] = []
  @exclusivity(unchecked) private var unread: [any EventSource] = []
  @exclusivity(unchecked) private var rereading: [any EventSource] = []
  @exclusivity(unchecked) private var timers = TimerQueue()
  private let remote = Mutex(Remote())

  /// One descriptor's source. The generation tells an event of this registration from one that epoll
  /// still holds for an earlier owner of the same descriptor.
  private struct Slot {
    var source: (any EventSource)?
    var generation: UInt32 = 0
  }

  private struct Remote {
    var jobs: [UnownedJob] = []
    var bodies: [@Sendable () -> Void] = []
    var isEmpty: Bool { jobs.isEmpty && bodies.isEmpty }
  }

  private static let wakeUpData = UInt64.max

  /// When the present turn began; good for timeouts, read once a turn.
  package var now: ContinuousClock.Instant {
    // Not inlined: the access would be checked in the module that it is inlined into.
    @inline(never) get { turnBeganAt }
  }
  @exclusivity(unchecked) private var turnBeganAt = ContinuousClock.now {
    didSet {
      turnUptime = turnBeganAt - madeAt
      // After the instant: a time counted from both is never early.
      turnNanoseconds = Self.clockNanoseconds()
    }
  }

  /// When the present turn began, counted from when the loop was made: for what is noted with every call,
  /// because an `Instant` is copied through its metadata and a `Duration` is not.
  package var uptime: Duration {
    @inline(never) get { turnUptime }
  }
  @exclusivity(unchecked) private var turnUptime = Duration.zero
  private let madeAt = ContinuousClock.now

  /// When the present turn began by `clockNanoseconds`: for durations that are measured with every call, which
  /// `Duration`'s 128 bits would make dear.
  package var turnBeganNanoseconds: UInt64 {
    @inline(never) get { turnNanoseconds }
  }
  @exclusivity(unchecked) private var turnNanoseconds = EventLoop.clockNanoseconds()

  /// Reads the clock behind `ContinuousClock`, which never goes back.
  package static func clockNanoseconds() -> UInt64 {
    var now = timespec()
    // Fails for clocks that do not exist alone.
    clock_gettime(CLOCK_BOOTTIME, &now)
    return UInt64(now.tv_sec) &* 1_000_000_000 &+ UInt64(now.tv_nsec)
  }

  package func instant(at uptime: Duration) -> ContinuousClock.Instant { madeAt + uptime }

  /// Which of the process's loops it is, counted from 0: pools that are per loop are kept by it.
  package let index: Int

  /// The loop that runs on the calling thread.
  package static var current: EventLoop? {
    linux_thread_slot().map { Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
  }

  /// - Throws: `SystemError` if the kernel gives no epoll or eventfd descriptor.
  package convenience init(index: Int = 0) throws(SystemError) {
    try self.init(index: index, creator: pthread_self())
  }

  init(index: Int, creator: pthread_t?) throws(SystemError) {
    self.index = index
    self.creator = Atomic(creator ?? 0)
    epoll = linux_epoll_create()
    if epoll < 0 { throw .last("epoll_create1") }
    wakeUp = linux_eventfd()
    if wakeUp < 0 {
      let error = SystemError.last("eventfd")
      close(epoll)
      throw error
    }
    if linux_epoll_ctl(epoll, EPOLL_CTL_ADD, wakeUp, LINUX_EPOLLIN, Self.wakeUpData) != 0 {
      throw .last("epoll_ctl")
    }
  }

  deinit {
    close(wakeUp)
    close(epoll)
  }

  package var isOnLoop: Bool {
    if linux_thread_slot() == Unmanaged.passUnretained(self).toOpaque() { return true }
    return pthread_equal(pthread_self(), creator.load(ordering: .relaxed)) != 0
  }

  package func preconditionOnLoop() {
    precondition(isOnLoop, "loop-confined state is touched on its loop's thread only")
  }

  // MARK: Running

  /// Runs on the calling thread until `stop`; that thread is the loop's from now on.
  package func run() {
    creator.store(0, ordering: .relaxed)
    linux_set_thread_slot(Unmanaged.passUnretained(self).toOpaque())
    defer { linux_set_thread_slot(nil) }
    let capacity = Limits.eventsPerWait
    let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
    defer { events.deallocate() }
    finishTurn()
    while isRunning {
      let count = epoll_wait(epoll, events, Int32(capacity), waitMilliseconds())
      if count < 0 {
        let error = SystemError.last("epoll_wait")
        precondition(error.errno == EINTR, "epoll_wait on our own descriptor: \(error)")
        continue
      }
      turnBeganAt = ContinuousClock.now
      swap(&unread, &rereading)
      for i in 0..<Int(count) { dispatch(events + i) }
      rereadSources()
      // Taken one by one: a body may schedule and cancel timers.
      while let body = timers.takeDue(turnNanoseconds) { body() }
      finishTurn()
    }
  }

  /// Lets `run` return after the present turn. From any thread.
  package func stop() {
    execute { self.isRunning = false }
  }

  private func dispatch(_ event: UnsafeMutablePointer<epoll_event>) {
    let data = linux_event_data(event)
    if data == Self.wakeUpData { return takeRemote() }
    let slot = slots[Int(UInt32(truncatingIfNeeded: data))]
    guard slot.generation == UInt32(truncatingIfNeeded: data >> 32) else { return }
    slot.source?.ready(Readiness(rawValue: event.pointee.events))
  }

  private func takeRemote() {
    var count: eventfd_t = 0
    eventfd_read(wakeUp, &count)
    let taken = remote.withLock { remote in
      let taken = remote
      remote.jobs.removeAll(keepingCapacity: true)
      remote.bodies.removeAll()
      return taken
    }
    jobs.append(contentsOf: taken.jobs)
    for body in taken.bodies { body() }
  }

  /// Runs jobs, then flushes what they wrote. Jobs that make jobs get a few rounds; after that the next
  /// turn sees descriptors and timers first, so that no handler keeps the loop to itself.
  private func finishTurn() {
    for _ in 0..<Limits.jobRoundsPerTurn where !jobs.isEmpty { runJobs() }
    flushSources()
  }

  /// Runs the jobs that wait, once, ahead of the turn's end: for a source whose callers go on with what they got
  /// while it is at hand. True if there were any.
  ///
  /// Called by a source that was called by the loop, never from inside a job.
  package func runReadyJobs() -> Bool {
    precondition(batch.isEmpty, "jobs are not run from inside a job")
    if jobs.isEmpty { return false }
    runJobs()
    return true
  }

  private func runJobs() {
    swap(&jobs, &batch)
    let executor = asUnownedTaskExecutor()
    for job in batch { job.runSynchronously(on: executor) }
    batch.removeAll(keepingCapacity: true)
  }

  private func flushSources() {
    while !unflushed.isEmpty {
      swap(&unflushed, &flushing)
      for source in flushing {
        source.isFlushOwed = false
        source.flush()
      }
      flushing.removeAll(keepingCapacity: true)
    }
  }

  private func rereadSources() {
    if rereading.isEmpty { return }
    for source in rereading { source.ready(.readable) }
    rereading.removeAll(keepingCapacity: true)
  }

  private func waitMilliseconds() -> Int32 {
    if !jobs.isEmpty || !unflushed.isEmpty || !unread.isEmpty { return 0 }
    guard let next = timers.next else { return -1 }
    let now = Self.clockNanoseconds()
    if next <= now { return 0 }
    // Rounded up: a timer never fires early, and the loop never spins on the last fraction.
    return Int32(min((next - now) / 1_000_000 + 1, UInt64(Limits.waitSecondsMax) * 1000))
  }

  // MARK: Executor

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isOnLoop {
      jobs.append(job)
    } else {
      send { $0.jobs.append(job) }
    }
  }

  /// Resumes a task of this loop and runs it at once, ahead of the jobs that wait: until it suspends or ends.
  ///
  /// On the loop's thread, and not from inside a task.
  package func runNow(_ resume: () -> Void) {
    let waiting = jobs.count
    resume()
    guard jobs.count > waiting else { return }
    jobs.remove(at: waiting).runSynchronously(on: asUnownedTaskExecutor())
  }

  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }
  package func asUnownedTaskExecutor() -> UnownedTaskExecutor {
    UnownedTaskExecutor(ordinary: self)
  }
  package func checkIsolated() { preconditionOnLoop() }
  package func isIsolatingCurrentContext() -> Bool? { isOnLoop }

  /// Runs `body` on the loop, at once if called there, else in the next turn. From any thread.
  package func execute(_ body: @escaping @Sendable () -> Void) {
    if isOnLoop { body() } else { send { $0.bodies.append(body) } }
  }

  private func send(_ append: (inout sending Remote) -> Void) {
    let isFirst = remote.withLock { remote in
      let isFirst = remote.isEmpty
      append(&remote)
      return isFirst
    }
    if isFirst { eventfd_write(wakeUp, 1) }
  }

  // MARK: Descriptors, flushes, timers (on the loop's thread)

  /// Calls `source.ready` when `descriptor` becomes ready; holds the source until `deregister`.
  package func register(
    _ source: any EventSource, _ descriptor: Int32, for interest: Readiness
  ) throws(SystemError) {
    preconditionOnLoop()
    let index = Int(descriptor)
    while slots.count <= index { slots.append(Slot()) }
    slots[index].generation &+= 1
    try control(EPOLL_CTL_ADD, descriptor, interest)
    slots[index].source = source
  }

  /// Changes what the descriptor's source is called for.
  package func update(_ descriptor: Int32, for interest: Readiness) throws(SystemError) {
    try control(EPOLL_CTL_MOD, descriptor, interest)
  }

  /// Forgets the descriptor and its source; called before the descriptor is closed.
  package func deregister(_ descriptor: Int32) {
    preconditionOnLoop()
    let index = Int(descriptor)
    guard index < slots.count, slots[index].source != nil else { return }
    slots[index].source = nil
    slots[index].generation &+= 1
    _ = linux_epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, 0, 0)
  }

  private func control(
    _ operation: Int32, _ descriptor: Int32, _ interest: Readiness
  ) throws(SystemError) {
    let data =
      UInt64(slots[Int(descriptor)].generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
    if linux_epoll_ctl(epoll, operation, descriptor, interest.rawValue, data) != 0 {
      throw .last("epoll_ctl")
    }
  }

  /// Asks for one `source.flush()` when this turn's work is done, however often it is called.
  package func flushAtEndOfTurn(_ source: any EventSource) {
    if source.isFlushOwed { return }
    source.isFlushOwed = true
    unflushed.append(source)
  }

  /// Calls `source.ready(.readable)` in the next turn: it holds bytes that its descriptor will not announce.
  package func readInNextTurn(_ source: any EventSource) { unread.append(source) }

  /// Calls `body` on the loop once `deadline` has passed, unless cancelled before.
  @discardableResult
  package func schedule(
    at deadline: ContinuousClock.Instant, _ body: @escaping () -> Void
  ) -> TimerID {
    schedule(atNanoseconds: turnNanoseconds &+ (deadline - turnBeganAt).wholeNanoseconds, body)
  }

  /// The same, with a deadline by `clockNanoseconds`.
  @discardableResult
  package func schedule(
    atNanoseconds deadline: UInt64, _ body: @escaping () -> Void
  ) -> TimerID {
    preconditionOnLoop()
    return timers.insert(deadline, body)
  }

  /// Does nothing if the timer has fired or was cancelled.
  package func cancel(_ timer: TimerID) { timers.cancel(timer) }
}
