import TOMLKit

/// Why a scenario can't be taken.
struct ScenarioError: Error, CustomStringConvertible, Equatable {
  let file: String
  /// `call[2].weight`; empty for the file as a whole.
  let key: String
  let reason: String

  var description: String { "\(file): " + (key.isEmpty ? "" : "\(key): ") + reason }
}

/// One table of a TOML file, read strictly: every refusal names the file, the key and what is allowed, and a
/// key that nobody asks for is refused.
final class TOMLReader {
  private let file: String
  private let path: String
  private let table: TOMLTable
  /// Values point into it.
  private let root: TOMLTable
  private var asked: [String] = []

  /// - Parameter text: of the whole file.
  convenience init(file: String, text: String) throws(ScenarioError) {
    // The parser takes a C string: what stands behind a NUL would be passed over.
    guard !text.utf8.contains(0) else {
      throw ScenarioError(file: file, key: "", reason: "it holds a NUL (U+0000)")
    }
    let root: TOMLTable
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = "line \(error.source.begin.line), column \(error.source.begin.column)"
      throw ScenarioError(file: file, key: "", reason: "no TOML, \(place): \(error.description)")
    } catch {
      throw ScenarioError(file: file, key: "", reason: "no TOML: \(error)")
    }
    self.init(file, "", root, root)
  }

  private init(_ file: String, _ path: String, _ table: TOMLTable, _ root: TOMLTable) {
    self.file = file
    self.path = path
    self.table = table
    self.root = root
  }

  func text(_ key: String, bytesMax: Int = LoadLimits.textBytesMax) throws(ScenarioError) -> String?
  {
    guard let value = value(key) else { return nil }
    guard let text = value.string else { throw refusal(key, type: value, "a text") }
    guard text.utf8.count <= bytesMax else {
      throw refusal(key, "a text of \(text.utf8.count) bytes; up to \(bytesMax) are allowed")
    }
    return text
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws(ScenarioError) -> Int? {
    guard let value = value(key) else { return nil }
    let allowed = "\(range.lowerBound) to \(range.upperBound)"
    guard let number = value.int else {
      throw refusal(key, type: value, "a whole number, \(allowed),")
    }
    guard range.contains(number) else { throw refusal(key, "\(number); \(allowed) is allowed") }
    return number
  }

  /// With or without a fraction.
  func number(_ key: String, in range: ClosedRange<Double>) throws(ScenarioError) -> Double? {
    guard let value = value(key) else { return nil }
    let allowed = "\(Figure.text(range.lowerBound)) to \(Figure.text(range.upperBound))"
    guard let number = value.double ?? value.int.map(Double.init) else {
      throw refusal(key, type: value, "a number, \(allowed),")
    }
    // Not a number is in no range.
    guard range.contains(number) else { throw refusal(key, "\(number); \(allowed) is allowed") }
    return number
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Choice.Type
  ) throws(ScenarioError) -> Choice? {
    guard let value = value(key) else { return nil }
    let allowed = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    guard let text = value.string else { throw refusal(key, type: value, "one of \(allowed)") }
    guard let choice = Choice(rawValue: text) else {
      throw refusal(key, "\"\(text)\"; allowed are \(allowed)")
    }
    return choice
  }

  /// The table of `[key]`.
  func table(_ key: String) throws(ScenarioError) -> TOMLReader? {
    guard let value = value(key) else { return nil }
    guard let table = value.table else {
      throw refusal(key, type: value, "a table, [\(full(key))],")
    }
    return TOMLReader(file, full(key), table, root)
  }

  /// The tables of `[[key]]`, in their order.
  func tables(_ key: String, count range: ClosedRange<Int>) throws(ScenarioError) -> [TOMLReader]? {
    guard let value = value(key) else { return nil }
    guard let array = value.array else {
      throw refusal(key, type: value, "tables, [[\(full(key))]],")
    }
    guard range.contains(array.count) else {
      throw refusal(
        key, "\(array.count) of them; \(range.lowerBound) to \(range.upperBound) are allowed")
    }
    var readers: [TOMLReader] = []
    for index in 0..<array.count {
      let place = "\(key)[\(index + 1)]"
      guard let table = array[index].table else {
        throw refusal(place, type: array[index], "a table, [[\(full(key))]],")
      }
      readers.append(TOMLReader(file, full(place), table, root))
    }
    return readers
  }

  /// Refuses keys that nobody has asked for.
  func finish() throws(ScenarioError) {
    guard let unknown = table.keys.sorted().first(where: { !asked.contains($0) }) else { return }
    throw refusal(unknown, "is no key here; allowed are \(asked.joined(separator: ", "))")
  }

  /// What a key that has to be there is refused with.
  func missing(_ key: String, _ what: String) -> ScenarioError {
    refusal(key, "is missing: \(what)")
  }

  func refusal(_ key: String, _ reason: String) -> ScenarioError {
    ScenarioError(file: file, key: full(key), reason: reason)
  }

  private func refusal(
    _ key: String, type value: any TOMLValueConvertible, _ allowed: String
  ) -> ScenarioError {
    refusal(key, "is of type \(value.type); \(allowed) is allowed")
  }

  private func value(_ key: String) -> (any TOMLValueConvertible)? {
    if !asked.contains(key) { asked.append(key) }
    return table[key]
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
