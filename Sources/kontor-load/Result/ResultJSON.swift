/// A result as one line of JSON.
extension LoadResult {
  /// - Parameter members: of the object, before all others; without braces.
  func json(first members: String = "") -> String {
    var parts = members.isEmpty ? [] : [members]
    parts.append(total.members)
    parts.append(#""title":\#(Figure.quoted(title))"#)
    parts.append(#""target":\#(Figure.quoted(target)),"connections":\#(connections)"#)
    parts.append(#""seed":\#(seed),"ended":\#(Figure.quoted(endTime))"#)
    parts.append(
      Self.list("calls", kinds.map { "\"name\":\(Figure.quoted($0.name)),\($0.tally.members)" }))
    parts.append(
      Self.list(
        "phases",
        phases.map {
          "\"name\":\(Figure.quoted($0.phase.name)),\"pace\":\(Figure.quoted($0.phase.pace.text)),"
            + $0.tally.members
        }))
    if let search { parts.append(search.member) }
    parts.append(timelineMember)
    if let slowReaders { parts.append(slowReaders.member) }
    if let books { parts.append(books.member) }
    parts.append(
      Self.list(
        "told",
        told.map { "\"outcome\":\(Figure.quoted($0.name)),\"text\":\(Figure.quoted($0.text))" }))
    parts.append(#""wrong":\#(wrong),"checked":\#(isChecked)"#)
    parts.append("\"lag_max_ms\":\(Figure.json(lagMax.inSeconds * 1000))")
    let failures = failures.map(Figure.quoted).joined(separator: ",")
    parts.append("\"failures\":[\(failures)]")
    return "{" + parts.joined(separator: ",") + "}"
  }

  /// A member that is a list of objects.
  static func list(_ name: String, _ objects: [String]) -> String {
    "\"\(name)\":[" + objects.map { "{\($0)}" }.joined(separator: ",") + "]"
  }

  private var timelineMember: String {
    Self.list(
      "timeline",
      timeline.points.enumerated().map { index, point in
        var text =
          "\"second\":\(Figure.json(Double(index) * timeline.interval)),\"due\":\(point.due),"
          + "\"answered\":\(point.answered),\"failed\":\(point.failed)"
        for percentile in Percentile.all where [50, 99, 100].contains(percentile.value) {
          guard let value = point.milliseconds(percentile.value) else { continue }
          text += ",\"\(percentile.key)\":\(Figure.json(value))"
        }
        return text
      })
  }
}

extension Tally {
  /// Members of a JSON object, without its braces.
  var members: String {
    let counts = outcomes.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    let figures =
      [("seconds", seconds), ("per_second", perSecond), ("mean_ms", meanMilliseconds)]
      + Percentile.all.map { ($0.key, milliseconds($0.value)) }
    return "\"outcomes\":{\(counts.joined(separator: ","))},\"unstarted\":\(unstarted),"
      + figures.map { "\"\($0.0)\":\(Figure.json($0.1))" }.joined(separator: ",")
  }
}

extension LoadResult.Found {
  fileprivate var member: String {
    let goal = search.goal
    let held = held.map(Figure.json) ?? "null"
    let steps = LoadResult.list(
      "steps",
      steps.map {
        "\"rate\":\(Figure.json($0.rate)),\"held\":\($0.isHeld),\"in_time\":\($0.tally.inTime),"
          + $0.tally.members
      })
    return "\"search\":{\"percentile\":\(Figure.json(goal.percentile)),"
      + "\"within_ms\":\(Figure.json(goal.within.inSeconds * 1000)),\"held\":\(held),"
      + "\"ending\":\"\(ending.rawValue)\",\(steps)}"
  }
}

extension SlowReaders.Ended {
  fileprivate var member: String {
    let codes = codes.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return "\"slow_readers\":{\"count\":\(count),\"still_open\":\(stillOpen),"
      + "\"ended\":{\(codes.joined(separator: ","))}}"
  }
}

extension BooksCheck {
  fileprivate var member: String {
    let told = told.map(Figure.quoted).joined(separator: ",")
    return "\"books\":{\"orders_read\":\(ordersRead),\"orders_wrong\":\(ordersWrong),"
      + "\"levels\":\(levels),\"movements\":\(movements),\"reservations\":\(reservations),"
      + "\"discrepancies\":\(discrepancies),\"told\":[\(told)]}"
  }
}
