internal import Domain

/// Two rows as they stood together, where whatever changes both steps the first one's version: the first
/// is read again behind the second, until it is what it was.
///
/// Without it a command that was overtaken between its reads would be refused for what never was.
///
/// - Throws: what the reads throw; `VERSION_CONFLICT` when others are faster every time.
func readTogether<First, Second>(
  _ first: () async throws -> First, version: (First) -> Version,
  _ second: (First) async throws -> Second
) async throws -> (First, Second) {
  var read = try await first()
  for _ in 1...StoreLimits.decisionsMax {
    let other = try await second(read)
    let again = try await first()
    if version(again) == version(read) { return (again, other) }
    read = again
  }
  throw Refusal.versionConflict(expected: version(read), current: version(read).next)
}
