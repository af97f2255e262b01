import Testing

@testable import RPCServer

@Suite("A queue in which lines take turns")
struct FairQueueTests {
  private func drain(_ queue: inout FairQueue<String>) -> String {
    var taken: [String] = []
    while let next = queue.next() { taken.append(next) }
    return taken.joined(separator: " ")
  }

  /// Adds words such as `a1`, each for the key that its letter is.
  private func queue(_ words: String) -> (FairQueue<String>, [String: FairQueue<String>.Ticket]) {
    var queue = FairQueue<String>()
    var tickets: [String: FairQueue<String>.Ticket] = [:]
    for word in words.split(separator: " ").map(String.init) {
      tickets[word] = queue.add(word, for: String(word.first!))
    }
    return (queue, tickets)
  }

  @Test("one line is first in, first out")
  func oneLine() {
    var (queue, _) = queue("a1 a2 a3")
    #expect(drain(&queue) == "a1 a2 a3")
    #expect(queue.isEmpty && queue.lineCount == 0)
    #expect(queue.next() == nil)
  }

  @Test("a long line and short ones take turns")
  func turns() {
    var (queue, _) = queue("a1 a2 a3 a4 b1 c1 c2")
    #expect(queue.count == 7 && queue.lineCount == 3 && queue.count(for: "a") == 4)
    #expect(drain(&queue) == "a1 b1 c1 a2 c2 a3 a4")
  }

  @Test("who comes while others take turns waits for each of them once")
  func lateComer() {
    var (queue, _) = queue("a1 a2 a3 b1 b2")
    #expect(queue.next() == "a1")
    _ = queue.add("c1", for: "c")
    #expect(drain(&queue) == "b1 a2 c1 b2 a3")
  }

  @Test("what is taken out of its place is not served, and its line's turn goes to the next")
  func remove() {
    var (queue, tickets) = queue("a1 a2 b1 c1")
    #expect(queue.next() == "a1")
    #expect(queue.remove(tickets["b1"]!) == "b1")
    #expect(queue.remove(tickets["b1"]!) == nil)
    #expect(queue.remove(tickets["a1"]!) == nil)
    #expect(queue.count == 2 && queue.lineCount == 2)
    #expect(drain(&queue) == "c1 a2")
  }

  @Test("the newest of the longest line makes room, unless no line is long enough")
  func makeRoom() {
    var (queue, _) = queue("a1 b1 b2 b3")
    #expect(queue.removeNewest(ofLineLongerThan: 3) == nil)
    #expect(queue.removeNewest(ofLineLongerThan: 2) == "b3")
    #expect(queue.removeNewest(ofLineLongerThan: 1) == "b2")
    #expect(queue.removeNewest(ofLineLongerThan: 1) == nil)
    #expect(queue.removeNewest(ofLineLongerThan: 0) != nil)
    #expect(queue.count == 1 && queue.lineCount == 1)
  }

  /// SplitMix64 (Steele, Lea, Flood 2014): one seed, one sequence.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  // A failure names its seed, which belongs into this list then.
  @Test(
    "any mix of additions, removals and turns loses and doubles nothing",
    arguments: [1, UInt64.random(in: .min ... .max)])
  func randomMix(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<200 {
      var queue = FairQueue<Int>()
      var waiting: [Int: FairQueue<Int>.Ticket] = [:]
      for number in 0..<200 {
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1, 2:
          waiting[number] = queue.add(number, for: "\(Int.random(in: 0..<7, using: &random))")
        case 3:
          if let next = queue.next() { #expect(waiting.removeValue(forKey: next) != nil) }
        default:
          // Sorted: a dictionary's order is another in each run.
          if let chosen = waiting.keys.sorted().randomElement(using: &random) {
            #expect(queue.remove(waiting[chosen]!) == chosen)
            waiting[chosen] = nil
          }
        }
        #expect(queue.count == waiting.count)
      }
      while let next = queue.next() { #expect(waiting.removeValue(forKey: next) != nil) }
      #expect(waiting.isEmpty)
    }
  }
}
