/// When work is done on a day: spans of minutes since midnight, in order and apart.
package struct WorkingHours: Hashable, Sendable {
  /// From `start`, before `end`; an end of 1,440 is midnight.
  package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  package let spans: [Span]

  /// A day without work.
  package static let none = WorkingHours()

  private init() { spans = [] }

  /// - Throws: `FIELD_INVALID` naming the part of `field` that is no span of a day or not after the
  ///   one before.
  package init(
    _ spans: [Span], field: String, limits: DomainLimits = .standard
  ) throws(Refusal) {
    guard spans.count <= limits.spansPerDay else {
      throw .invalidField(field, .tooMany(max: limits.spansPerDay))
    }
    var last = 0
    for (index, span) in spans.enumerated() {
      guard span.start >= last, span.start < span.end, span.end <= 1440 else {
        throw .invalidField(
          "\(field)[\(index)]",
          .malformed(expected: "a span of minutes from \(last) on that ends by 1440"))
      }
      last = span.end
    }
    self.spans = spans
  }

  /// Without changes of the clock.
  package var minutes: Int { spans.reduce(0) { $0 + $1.end - $1.start } }
}
