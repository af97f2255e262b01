package import Networking
internal import Glibc

/// PEM files of a test authority in a directory of their own, gone with this value.
package final class TestCertificates: Sendable {
  private let directory: String

  /// The authority's certificate.
  package var authority: String { path("ca.pem") }
  package var serverChain: String { path("server.pem") }
  package var serverKey: String { path("server.key") }
  package var clientChain: String { path("client.pem") }
  package var clientKey: String { path("client.key") }

  package static let day = 86_400

  /// Valid from yesterday until tomorrow.
  package static var validity: CertificateIssuer.Validity {
    let now = Int(Glibc.time(nil))
    return CertificateIssuer.Validity(notBefore: now - day, notAfter: now + day)
  }

  /// - Parameters:
  ///   - hosts: whom the server's certificate is for.
  ///   - authorityValidity: of the authority alone.
  package init(
    hosts: [String] = ["localhost", "127.0.0.1", "::1"],
    authorityValidity: CertificateIssuer.Validity = validity
  ) throws {
    var template = Array("/tmp/kontor-certificates-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp", errno: errno) }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let issuer = try CertificateIssuer(name: "Test authority", validity: authorityValidity)
    try write("ca.pem", issuer.authority().certificate)
    try add("server", from: issuer, .server(hosts: hosts))
    try add("client", from: issuer, .client(uris: ["spiffe://kontor.test/orders"]))
  }

  deinit {
    for name in ["ca.pem", "server.pem", "server.key", "client.pem", "client.key", "other"] {
      unlink(path(name))
    }
    rmdir(directory)
  }

  private func add(
    _ name: String, from issuer: CertificateIssuer, _ use: CertificateIssuer.Use
  ) throws {
    let issued = try issuer.issue(name: "test \(name)", for: use, validity: Self.validity)
    try write(name + ".pem", issued.certificate)
    try write(name + ".key", issued.privateKey)
  }

  /// Where the file `other` of a test's own text is.
  package func other(_ text: String) throws -> String {
    try write("other", text)
    return path("other")
  }

  private func path(_ name: String) -> String { directory + "/" + name }

  private func write(_ name: String, _ text: String) throws {
    guard let file = fopen(path(name), "w") else { throw SystemError("fopen", errno: errno) }
    defer { fclose(file) }
    if fputs(text, file) < 0 { throw SystemError("fputs", errno: errno) }
  }

  /// Puts another's server certificate and authority in the place of ours, as an operator would.
  package func replaceServer(with other: TestCertificates) throws {
    for name in ["ca.pem", "server.pem", "server.key"]
    where rename(other.path(name), path(name)) != 0 {
      throw SystemError("rename", errno: errno)
    }
  }

  // MARK: Configurations

  package func server(
    _ authentication: ClientAuthentication = .none
  ) -> TLSServerConfiguration {
    var configuration = TLSServerConfiguration(
      certificateChain: serverChain, privateKey: serverKey)
    configuration.clientAuthentication = authentication
    if authentication != .none { configuration.clientAuthorities = authority }
    return configuration
  }

  /// - Parameter identity: whose certificate the client shows.
  package func client(showing identity: TestCertificates? = nil) -> TLSClientConfiguration {
    var configuration = TLSClientConfiguration()
    configuration.authorities = authority
    configuration.certificateChain = identity?.clientChain
    configuration.privateKey = identity?.clientKey
    return configuration
  }
}
