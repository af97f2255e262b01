internal import FoundationEssentials
package import RPCCore
internal import Synchronization

/// Knows callers by the client certificate that TLS has verified: an identity file says for whom each one
/// acts. Any thread.
package final class CertificateAuthenticator: Authenticator {
  private let identities: Mutex<CertificateIdentities>

  package init(_ identities: CertificateIdentities) { self.identities = Mutex(identities) }

  /// Puts other identities in force.
  package func replaceIdentities(_ identities: CertificateIdentities) {
    self.identities.withLock { $0 = identities }
  }

  package func principal(of call: any ServerCall) -> Principal? {
    guard let peer = call.peerIdentity else { return nil }
    return identities.withLock { $0.principal(peer) }
  }
}

/// Principals by what their certificates say of them.
package struct CertificateIdentities: Sendable {
  private var principals: [Mark: Principal] = [:]

  /// What a certificate is known by.
  private enum Mark: Hashable {
    /// A URI or DNS name among its subject alternative names.
    case uri(String)
    case dns(String)
    /// SHA-256 of it, in lower-case hexadecimal.
    case fingerprint(String)
  }

  private struct Entry: Decodable {
    var uri: String?
    var dns: String?
    var fingerprint: String?
    var subject: String
    var tenants: [String]
    var roles: [String]?
    var scopes: [String]?
  }

  /// Reads a JSON list of identities, each with one of `uri`, `dns` and `fingerprint`, and with `subject`,
  /// `tenants` and, where there are some, `roles` and `scopes` (`MethodScope`):
  ///
  ///     [{"uri": "spiffe://example.org/wms", "subject": "wms", "tenants": ["shop"], "roles": ["warehouse"]}]
  package init(json: String) throws(Unusable) {
    let entries: [Entry]
    do {
      entries = try JSONDecoder().decode([Entry].self, from: Data(json.utf8))
    } catch {
      throw Unusable("no JSON list of identities: \(error)")
    }
    guard entries.count <= Limits.identitiesMax else {
      throw Unusable(
        "\(entries.count) identities are more than the \(Limits.identitiesMax) allowed")
    }
    for (place, entry) in entries.enumerated() { try add(entry, "[\(place)]") }
  }

  private mutating func add(_ entry: Entry, _ place: String) throws(Unusable) {
    let marks = [
      entry.uri.map(Mark.uri), entry.dns.map { Mark.dns($0.lowercased()) },
      entry.fingerprint.map { Mark.fingerprint($0.lowercased()) },
    ].compactMap(\.self)
    guard marks.count == 1 else {
      throw Unusable("\(place): it takes one of uri, dns and fingerprint, not \(marks.count)")
    }
    guard !marks.contains(.uri("")), !marks.contains(.dns("")) else {
      throw Unusable("\(place): the name is empty")
    }
    if case .fingerprint(let digits) = marks[0],
      digits.utf8.count != 64 || !digits.allSatisfy(\.isHexDigit)
    {
      throw Unusable("\(place): fingerprint is not 64 hexadecimal digits, a SHA-256")
    }
    guard entry.tenants.count <= Limits.claimItemsMax,
      entry.roles?.count ?? 0 <= Limits.claimItemsMax,
      entry.scopes?.count ?? 0 <= Limits.claimItemsMax
    else {
      throw Unusable("\(place): over \(Limits.claimItemsMax) tenants, roles or scopes")
    }
    for scope in entry.scopes ?? [] where MethodScope(scope) == nil {
      throw Unusable("\(place): scope '\(scope)' is not read, SERVICE or SERVICE/METHOD")
    }
    guard Principal.isSubject(entry.subject) else {
      throw Unusable("\(place): subject is not \(Principal.subjectForm)")
    }
    let principal = Principal(
      subject: entry.subject, tenants: entry.tenants, roles: Set(entry.roles ?? []),
      scopes: entry.scopes.map { Set($0.compactMap { MethodScope($0) }) }, evidence: .certificate)
    guard principals.updateValue(principal, forKey: marks[0]) == nil else {
      throw Unusable("\(place): the same certificate is there twice")
    }
  }

  /// Whom a certificate stands for; nil if it is not in the list.
  func principal(_ peer: PeerIdentity) -> Principal? {
    let marks =
      [.fingerprint(peer.fingerprint)] + peer.uris.map(Mark.uri)
      + peer.dnsNames.map { Mark.dns($0.lowercased()) }
    return marks.lazy.compactMap { principals[$0] }.first
  }
}
