import Networking
import Testing

/// A loop on a thread of its own, for one test.
func withLoop<Result: Sendable>(
  _ body: @Sendable @escaping (EventLoop) async throws -> Result
) async throws -> Result {
  let thread = try LoopThread(index: 3)
  defer {
    thread.loop.stop()
    thread.join()
  }
  return try await body(thread.loop)
}

@Suite("The event loop")
struct EventLoopTests {
  @Test("A task that prefers the loop runs on its thread, also after it was suspended")
  func tasks() async throws {
    let isOnLoop = try await withLoop { loop in
      await Task(executorPreference: loop) {
        let before = loop.isOnLoop
        await Task.yield()
        return before && loop.isOnLoop && EventLoop.current === loop
      }.value
    }
    #expect(isOnLoop)
    #expect(EventLoop.current == nil)
  }

  @Test("Work given from other threads all runs, each thread's in its order")
  func execute() async throws {
    let taken = try await withLoop { loop in
      let taken = Box<[Int: [Int]]>([:])
      await withTaskGroup(of: Void.self) { group in
        for thread in 0..<4 {
          group.addTask {
            await withCheckedContinuation { continuation in
              for number in 0..<1000 {
                loop.execute {
                  taken.value[thread, default: []].append(number)
                  if number == 999 { continuation.resume() }
                }
              }
            }
          }
        }
      }
      return taken.value
    }
    for thread in 0..<4 { #expect(taken[thread] == Array(0..<1000)) }
  }

  @Test("Timers fire in the order of their deadlines; cancelled ones do not")
  func timers() async throws {
    let fired = try await withLoop { loop in
      await withCheckedContinuation { (continuation: CheckedContinuation<[Int], Never>) in
        loop.execute {
          let start = ContinuousClock.now
          let fired = Box<[Int]>([])
          for number in [3, 1, 2] {
            loop.schedule(at: start + .milliseconds(number)) { fired.value.append(number) }
          }
          let cancelled = loop.schedule(at: start) { fired.value.append(0) }
          loop.cancel(cancelled)
          loop.schedule(at: start + .milliseconds(4)) {
            continuation.resume(returning: fired.value)
          }
        }
      }
    }
    #expect(fired == [1, 2, 3])
  }

  @Test("A task that never stops yielding keeps neither timers nor other work from running")
  func starvation() async throws {
    try await withLoop { loop in
      let busy = Task(executorPreference: loop) {
        while !Task.isCancelled { await Task.yield() }
      }
      await withCheckedContinuation { continuation in
        loop.execute {
          loop.schedule(at: .now + .milliseconds(1)) { continuation.resume() }
        }
      }
      busy.cancel()
      await busy.value
    }
  }
}

/// Confined to the loop's thread by its users.
final class Box<Value>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}
