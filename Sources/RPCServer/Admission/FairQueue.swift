/// Elements that wait in one line a key; the lines take turns. Pure.
///
///     var queue = FairQueue<Int>()
///     queue.add(1, for: "a"), queue.add(2, for: "a"), queue.add(3, for: "b")
///     queue.next(), queue.next(), queue.next()  // 1, 3, 2
struct FairQueue<Element> {
  /// Names a waiting element.
  struct Ticket {
    fileprivate let key: String
    fileprivate let number: UInt64
  }

  private final class Line {
    let key: String
    /// By ascending number.
    var waiting: [(number: UInt64, element: Element)] = []

    init(_ key: String) { self.key = key }
  }

  /// All waiting elements.
  private(set) var count = 0
  private var lines: [String: Line] = [:]
  /// Lines in which somebody waits, in the order of their turns from `turn` on, then from the start.
  private var turns: [Line] = []
  private var turn = 0
  private var lastNumber: UInt64 = 0

  init() {}

  var isEmpty: Bool { count == 0 }
  /// Keys for which something waits.
  var lineCount: Int { turns.count }
  /// How many wait for `key`.
  func count(for key: String) -> Int { lines[key]?.waiting.count ?? 0 }

  /// Puts `element` at the end of its key's line; a new line has its first turn after all others.
  mutating func add(_ element: Element, for key: String) -> Ticket {
    let line = lines[key] ?? open(key)
    lastNumber += 1
    line.waiting.append((lastNumber, element))
    count += 1
    return Ticket(key: key, number: lastNumber)
  }

  private mutating func open(_ key: String) -> Line {
    let line = Line(key)
    lines[key] = line
    turns.insert(line, at: turn)
    turn += 1
    return line
  }

  /// Takes the first element of the line whose turn it is.
  mutating func next() -> Element? {
    guard !turns.isEmpty else { return nil }
    if turn == turns.count { turn = 0 }
    let line = turns[turn]
    let first = line.waiting.removeFirst().element
    count -= 1
    if line.waiting.isEmpty { close(line, at: turn) } else { turn += 1 }
    return first
  }

  /// Takes an element out of its place; nil if it waits no more.
  mutating func remove(_ ticket: Ticket) -> Element? {
    guard let line = lines[ticket.key],
      let index = line.waiting.firstIndex(where: { $0.number == ticket.number })
    else { return nil }
    return take(index, of: line)
  }

  /// Takes the newest element of the longest line, if that line is longer than `length`.
  mutating func removeNewest(ofLineLongerThan length: Int) -> Element? {
    guard let longest = turns.max(by: { $0.waiting.count < $1.waiting.count }),
      longest.waiting.count > length
    else { return nil }
    return take(longest.waiting.count - 1, of: longest)
  }

  private mutating func take(_ index: Int, of line: Line) -> Element {
    let element = line.waiting.remove(at: index).element
    count -= 1
    if line.waiting.isEmpty, let place = turns.firstIndex(where: { $0 === line }) {
      close(line, at: place)
    }
    return element
  }

  private mutating func close(_ line: Line, at place: Int) {
    turns.remove(at: place)
    if place < turn { turn -= 1 }
    lines[line.key] = nil
  }
}
