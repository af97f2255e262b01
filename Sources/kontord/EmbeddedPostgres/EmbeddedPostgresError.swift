/// Why the private PostgreSQL cannot serve; the text says what to do.
struct EmbeddedPostgresError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
