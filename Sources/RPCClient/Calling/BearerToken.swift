public import RPCCore
internal import Synchronization

/// Sends `authorization: Bearer …`, with a token that is fetched when the first call needs it and renewed
/// before it expires.
///
/// One fetch runs at a time, for all calls that wait for it. While a token is valid calls go on with it, also
/// when its renewal fails.
public final class BearerToken: CallCredentials {
  /// A token as its issuer gives it.
  public struct Token: Sendable {
    /// As it is sent, without `Bearer`.
    public var value: String
    /// When it is no longer sent; nil: never.
    public var expiry: ContinuousClock.Instant?

    /// A token with its end.
    public init(_ value: String, expiry: ContinuousClock.Instant? = nil) {
      self.value = value
      self.expiry = expiry
    }
  }

  private typealias Fetching = Task<Result<Token, Status>, Never>

  private struct State {
    var token: Token?
    var fetching: Fetching?
  }

  private let state: Mutex<State>
  private let renewal: Duration
  private let fetch: @Sendable () async throws(Status) -> Token

  /// A token that `fetch` gives, asked for anew so long before the last one expires.
  public init(
    renewedBefore renewal: Duration = .seconds(60),
    _ fetch: @escaping @Sendable () async throws(Status) -> Token
  ) {
    state = Mutex(State())
    self.renewal = renewal
    self.fetch = fetch
  }

  /// A token that stays.
  public init(_ token: String) {
    state = Mutex(State(token: Token(token)))
    renewal = .zero
    fetch = { () throws(Status) in Token(token) }
  }

  /// The token that a file holds; space and line ends around it are not part of it.
  ///
  /// - Throws: INVALID_ARGUMENT for a file that can't be read or holds no token.
  public convenience init(file path: String) throws(Status) {
    let text = try readText("token", path)
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { throw Status(.invalidArgument, "the token file \(path) is empty") }
    self.init(String(text[first...last]))
  }

  /// The token that is valid now.
  public func metadata(for method: MethodDescriptor) async throws(Status) -> Metadata {
    let (valid, fetching) = state.withLock { state -> (Token?, Fetching?) in
      let valid = state.token.flatMap { Self.isValid($0, for: .zero) ? $0 : nil }
      if let valid, Self.isValid(valid, for: renewal) { return (valid, nil) }
      if state.fetching == nil { state.fetching = Task { await self.renew() } }
      return (valid, state.fetching)
    }
    if let valid { return Self.metadata(valid) }
    guard let fetching else { throw Status(.internal, "no token, and none is being fetched") }
    return Self.metadata(try await fetching.value.get())
  }

  private func renew() async -> Result<Token, Status> {
    let result: Result<Token, Status>
    do throws(Status) {
      result = .success(try await fetch())
    } catch {
      result = .failure(error)
    }
    state.withLock { state in
      state.fetching = nil
      if case .success(let token) = result { state.token = token }
    }
    return result
  }

  private static func isValid(_ token: Token, for time: Duration) -> Bool {
    token.expiry.map { $0 > .now + time } ?? true
  }

  private static func metadata(_ token: Token) -> Metadata {
    ["authorization": "Bearer \(token.value)"]
  }
}
