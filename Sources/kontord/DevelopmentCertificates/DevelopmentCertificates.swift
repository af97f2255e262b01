internal import Glibc
internal import Networking

/// A directory with certificates for development: `ca`, `server` and `client`, each a .pem and a .key.
struct DevelopmentCertificates {
  let directory: String
  /// Whom the server's certificate is for.
  let hosts: [String]
  /// Seconds since 1970.
  let now: Int

  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// An authority lives as long as a project's trust in it is copied around; what it signs, as long as
  /// clients accept: Apple's take no server certificate of more than 825 days.
  private static let authorityDays = 3650
  private static let days = 825
  /// Clocks of containers and virtual machines are behind now and then.
  private static let clockSkewSeconds = 3600

  /// Makes what is missing, or everything anew. Every name with whether it was made; what is there is never
  /// touched otherwise.
  func make(replacing isForced: Bool) throws -> [(name: String, isMade: Bool)] {
    try makeDirectory()
    // Looked at, and made, before anything is written: what fails leaves all as it was.
    let kept = try ["ca", "server", "client"].filter { try !isForced && isThere($0) }
    var made: [(name: String, CertificateIssuer.Issued)] = []
    let issuer: CertificateIssuer
    if kept.contains("ca") {
      issuer = try CertificateIssuer(certificatePath: path("ca.pem"), keyPath: path("ca.key"))
    } else if let orphan = kept.first {
      throw Refusal(
        description: "\(path("\(orphan).pem")) is there without the ca.pem that signed it: "
          + "--force makes all of them again")
    } else {
      issuer = try CertificateIssuer(
        name: "Kontor development authority", validity: validity(Self.authorityDays))
      made.append(("ca", try issuer.authority()))
    }
    let uses: [(String, CertificateIssuer.Use)] = [
      ("server", .server(hosts: hosts)), ("client", .client(uris: ["urn:kontor:development"])),
    ]
    for (name, use) in uses where !kept.contains(name) {
      made.append(
        (
          name,
          try issuer.issue(
            name: "kontor development \(name)", for: use, validity: validity(Self.days))
        ))
    }
    for (name, issued) in made { try write(name, issued) }
    return ["ca", "server", "client"].map { ($0, !kept.contains($0)) }
  }

  private func validity(_ days: Int) -> CertificateIssuer.Validity {
    CertificateIssuer.Validity(
      notBefore: now - Self.clockSkewSeconds, notAfter: now + days * 86_400)
  }

  // MARK: Files

  private func path(_ name: String) -> String { directory + "/" + name }

  private func isThere(_ name: String) throws -> Bool {
    let certificate = access(path(name + ".pem"), F_OK) == 0
    let key = access(path(name + ".key"), F_OK) == 0
    if certificate == key { return certificate }
    let (one, other) = certificate ? (".pem", ".key") : (".key", ".pem")
    throw Refusal(
      description: "\(path(name + one)) is there without \(name + other): --force makes all of "
        + "them again")
  }

  private func makeDirectory() throws {
    if mkdir(directory, 0o755) != 0, errno != EEXIST {
      throw Refusal(description: "\(directory): \(errorText(errno))")
    }
  }

  /// The key first: a certificate that is there has its key.
  private func write(_ name: String, _ issued: CertificateIssuer.Issued) throws {
    try SmallFile.write(issued.privateKey, to: path(name + ".key"), mode: 0o600)
    try SmallFile.write(issued.certificate, to: path(name + ".pem"), mode: 0o644)
  }
}
