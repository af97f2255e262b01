import Testing

@testable import Services

@Suite("Results in the order of their items")
struct OrderedResultsTests {
  @Test("come in order however they are filled, and end after the last")
  func order() async {
    let results = OrderedResults<Int>(window: 10)
    var places: [Int] = []
    for _ in 0..<5 { if let place = await results.open() { places.append(place) } }
    for place in places.reversed() { results.fill(place, place * 10) }
    results.close()
    var taken: [Int] = []
    while let result = await results.next() { taken.append(result) }
    #expect(taken == [0, 10, 20, 30, 40])
  }

  @Test("a full window opens no place until a result is taken")
  func window() async throws {
    let results = OrderedResults<Int>(window: 2)
    let first = try #require(await results.open())
    _ = try #require(await results.open())
    let third = Task { await results.open() }
    results.fill(first, 1)
    #expect(await results.next() == 1)
    #expect(await third.value == 2)
  }

  @Test("who waits for a place is told when nobody takes results any more")
  func abandoned() async throws {
    let results = OrderedResults<Int>(window: 1)
    _ = try #require(await results.open())
    let waiting = Task { await results.open() }
    results.abandon()
    #expect(await waiting.value == nil)
  }

  @Test("who waits for a result is told that none comes")
  func closed() async {
    let results = OrderedResults<Int>(window: 1)
    let waiting = Task { await results.next() }
    results.close()
    #expect(await waiting.value == nil)
  }

  @Test("many workers, few places: every result comes, in order")
  func many() async {
    let results = OrderedResults<Int>(window: 3)
    let taker = Task {
      var taken: [Int] = []
      while let result = await results.next() { taken.append(result) }
      return taken
    }
    await withDiscardingTaskGroup { group in
      for _ in 0..<500 {
        guard let place = await results.open() else { break }
        group.addTask { results.fill(place, place) }
      }
    }
    results.close()
    #expect(await taker.value == Array(0..<500))
  }
}
