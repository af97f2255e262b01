import KontorClient

/// What a call came to.
enum Outcome: Sendable, Equatable {
  /// OK, and the right answer as far as it was looked at.
  case ok
  /// A status other than OK.
  case failed(Status.Code, String)
  /// OK, and not what was asked for.
  case wrong(String)

  /// The code's name, or `WRONG_ANSWER`.
  var name: String {
    switch self {
    case .ok: "OK"
    case .failed(let code, _): code.name
    case .wrong: "WRONG_ANSWER"
    }
  }

  /// Makes a call whose body says what is wrong with its answer; nil: nothing.
  static func of(_ call: () async throws(Status) -> String?) async -> Outcome {
    do throws(Status) {
      return try await call().map(Outcome.wrong) ?? .ok
    } catch {
      return .failed(error.code, error.message)
    }
  }
}
