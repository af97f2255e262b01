internal import ArgumentParser
internal import Authentication
internal import Networking
internal import RPCCore
internal import RPCServer

/// Who may call this kontord, and how it finds out.
enum CallerAuthentication: Sendable {
  /// Everyone, as whoever they say they are: on this machine only.
  case insecure
  /// Who shows credentials that these files know.
  case credentials(Files)
  struct Files: Sendable {
    var tokenKeys: String?
    var tokenSecret: String?
    var audience: String
    var issuer: String?
    var certificateIdentities: String?

    var takesTokens: Bool { tokenKeys != nil || tokenSecret != nil }
  }

  /// What tokens are for unless said otherwise.
  static let audience = "kontor"

  /// Nil if the flags name nobody.
  ///
  /// - Throws: `ValidationError` for flags that contradict each other or the address.
  init?(
    _ options: CallerOptions, isInterop: Bool, listen: SocketAddress, asksForCertificates: Bool
  ) throws {
    let files = Files(
      tokenKeys: options.tokenKeys, tokenSecret: options.tokenSecret,
      audience: options.tokenAudience ?? Self.audience, issuer: options.tokenIssuer,
      certificateIdentities: options.tlsIdentities)
    let hasFiles = files.takesTokens || files.certificateIdentities != nil
    guard options.insecureDev || isInterop else {
      if !files.takesTokens, options.tokenAudience != nil || options.tokenIssuer != nil {
        throw ValidationError(
          "--token-audience and --token-issuer need --token-keys or --token-secret")
      }
      if files.certificateIdentities != nil, !asksForCertificates {
        throw ValidationError("--tls-identities needs --tls-client-ca, which vouches for them")
      }
      guard hasFiles else { return nil }
      self = .credentials(files)
      return
    }
    let flag = options.insecureDev ? "--insecure-dev" : "--interop, which implies --insecure-dev,"
    if hasFiles {
      throw ValidationError(
        "\(flag) asks nobody who they are: it can't go with --token-keys, --token-secret or "
          + "--tls-identities")
    }
    guard listen.isLoopback else {
      throw ValidationError(
        "\(flag) asks nobody who they are: it serves on 127.0.0.0/8, [::1] and unix: only, "
          + "not on \(listen)")
    }
    self = .insecure
  }
}

extension CallerAuthentication.Files {
  /// Reads the keys of tokens.
  ///
  /// - Throws: `KeyFileRefusal` or `SmallFile.Unusable`, naming the file and what is wrong with it.
  func keys() async throws -> TokenKeys {
    var keys = TokenKeys()
    if let keysFile = tokenKeys {
      let text = String(decoding: try SmallFile.read(keysFile), as: UTF8.self)
      do {
        if text.contains("-----BEGIN") {
          try await keys.add(pem: text)
        } else {
          try await keys.add(jwks: text)
        }
      } catch {
        throw KeyFileRefusal("--token-keys \(keysFile): \(error)")
      }
    }
    if let secretFile = tokenSecret {
      var secret = try SmallFile.read(secretFile)
      // The line break that an editor puts at the end is no part of the secret.
      if secret.last == UInt8(ascii: "\n") { secret.removeLast() }
      do {
        try await keys.add(secret: secret)
      } catch {
        throw KeyFileRefusal("--token-secret \(secretFile): \(error)")
      }
    }
    return keys
  }

  /// Reads the identities of client certificates; nil without a file.
  ///
  /// - Throws: `KeyFileRefusal` or `SmallFile.Unusable`, naming the file and what is wrong with it.
  func identities() throws -> CertificateIdentities? {
    guard let file = certificateIdentities else { return nil }
    do {
      return try CertificateIdentities(
        json: String(decoding: try SmallFile.read(file), as: UTF8.self))
    } catch let error as Unusable {
      throw KeyFileRefusal("--tls-identities \(file): \(error)")
    }
  }
}

/// A file of keys that can't be used.
struct KeyFileRefusal: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension SocketAddress {
  /// Whether nobody beyond this machine can reach it.
  var isLoopback: Bool {
    switch self {
    case .ipv4(let bytes, _): bytes.first == 127
    case .ipv6(let bytes, _): bytes == [UInt8](repeating: 0, count: 15) + [1]
    case .unix, .unnamed: true
    }
  }
}
