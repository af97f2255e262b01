import Authentication
import COpenSSL
import Networking
import RPCCore
import Support
import Synchronization

private let secret = Array("a secret of thirty-two bytes or more".utf8)
private let audience = "kontor"

/// Believes HS256 tokens of `secret`; the time stands still, so that an input does the same each time.
private let authenticator: TokenAuthenticator = {
  let keys = Mutex(TokenKeys())
  guard let loop = try? EventLoop() else { preconditionFailure("no epoll descriptor") }
  Task.immediate(executorPreference: loop) {
    var own = TokenKeys()
    do throws(Unusable) {
      try await own.add(secret: secret)
    } catch {
      preconditionFailure("the target's own secret: \(error)")
    }
    keys.withLock { $0 = own }
    loop.stop()
  }
  loop.run()
  return TokenAuthenticator(
    keys.withLock { $0 }, audience: audience, now: { 1_700_000_000 })
}()

/// `authorization` as it comes, or a token whose header and payload are the input's and whose signature is
/// right: then its claims are read. A refusal is UNAUTHENTICATED and says why.
@Sendable func fuzzTokens(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  let value =
    switch choice % 3 {
    case 0: bytes.text
    case 1: "Bearer \(bytes.text)"
    default: "Bearer \(signed(bytes))"
    }
  let call = MetadataCall(["authorization": value])
  do throws(Status) {
    guard let principal = try authenticator.principal(of: call) else {
      preconditionFailure("a call with authorization is known or refused")
    }
    precondition(!principal.subject.isEmpty, "a principal has a name")
    let again = try authenticator.principal(of: call)
    precondition(principal == again, "the same token, the same caller")
  } catch {
    precondition(error.code == .unauthenticated, "a refused token is UNAUTHENTICATED, not \(error)")
    precondition(!error.message.isEmpty, "a refusal says why")
  }
}

/// Header and payload with a line break between them, or a payload alone, signed.
private func signed(_ bytes: UnsafeRawBufferPointer) -> String {
  let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
  let payload = parts.last.map(Array.init) ?? []
  let header = parts.count == 2 ? Array(parts[0]) : Array(#"{"alg":"HS256"}"#.utf8)
  let text = "\(base64URL(header)).\(base64URL(payload))"
  return "\(text).\(base64URL(signature(Array(text.utf8))))"
}

/// HMAC with SHA-256 (RFC 2104).
private func signature(_ bytes: [UInt8]) -> [UInt8] {
  var count = 0
  let code = [UInt8](unsafeUninitializedCapacity: 32) { room, filled in
    EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, secret, secret.count, bytes, bytes.count, room.baseAddress,
      room.count, &count)
    filled = count
  }
  precondition(code.count == 32, "OpenSSL knows HMAC with SHA-256")
  return code
}

private func base64URL(_ bytes: [UInt8]) -> String {
  String(
    Base64.encode(bytes).map { character in
      switch character {
      case "+": "-"
      case "/": "_"
      default: character
      }
    })
}
