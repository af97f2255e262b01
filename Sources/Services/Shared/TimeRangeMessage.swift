import Contracts
import Domain

extension TimeRange {
  /// Reads a span of a request: from its start on, before its end; nil where it is open.
  ///
  /// - Throws: `FIELD_INVALID` naming a part of `field`, also for an end that is not after the
  ///   start.
  static func parse(
    _ range: TimeRange?, field: String
  ) throws(Refusal) -> (from: Domain.Instant?, before: Domain.Instant?) {
    let from = try Domain.Instant.parse(range?.startTime, field: field + ".start_time")
    let before = try Domain.Instant.parse(range?.endTime, field: field + ".end_time")
    if let from, let before, from >= before {
      throw .invalidField(field + ".end_time", .malformed(expected: "a time after start_time"))
    }
    return (from, before)
  }

  /// Reads the span of a summary: both ends, at most `ServiceLimits.summaryDaysMax` apart.
  ///
  /// - Throws: as `parse`; `FIELD_MISSING` for an end that is not given.
  static func parseSummary(
    _ range: TimeRange?, field: String
  ) throws(Refusal) -> (from: Domain.Instant, before: Domain.Instant) {
    let (from, before) = try parse(range, field: field)
    guard let from else { throw .invalidField(field + ".start_time", .missing) }
    guard let before else { throw .invalidField(field + ".end_time", .missing) }
    let days = ServiceLimits.summaryDaysMax
    guard before <= from.advanced(by: .seconds(days * 86_400)) else {
      throw .invalidField(
        field + ".end_time", .malformed(expected: "at most \(days) days after start_time"))
    }
    return (from, before)
  }
}
