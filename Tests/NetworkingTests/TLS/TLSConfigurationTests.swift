import Glibc
import Support
import Testing

@testable import Networking

@Suite("TLS files that can't be used")
struct TLSConfigurationTests {
  private let certificates: TestCertificates

  init() throws { certificates = try TestCertificates() }

  private func refusal(_ configuration: TLSServerConfiguration) -> String? {
    do throws(TLSConfigurationError) {
      _ = try TLSContext(configuration)
      return nil
    } catch {
      return error.description
    }
  }

  private func refusal(_ configuration: TLSClientConfiguration) -> String? {
    do throws(TLSConfigurationError) {
      _ = try TLSContext(configuration)
      return nil
    } catch {
      return error.description
    }
  }

  private func issued(
    _ validity: CertificateIssuer.Validity
  ) throws -> CertificateIssuer.Issued {
    try CertificateIssuer(name: "other", validity: TestCertificates.validity)
      .issue(name: "server", for: .server(hosts: ["localhost"]), validity: validity)
  }

  @Test("are good if nothing is wrong")
  func good() {
    #expect(refusal(certificates.server(.required)) == nil)
    #expect(refusal(certificates.client(showing: certificates)) == nil)
    #expect(refusal(TLSClientConfiguration()) == nil, "the system's authorities")
  }

  @Test("a missing file is named, with the system's reason")
  func missing() {
    var configuration = certificates.server()
    configuration.privateKey = "/nowhere/server.key"
    #expect(refusal(configuration) == "/nowhere/server.key: open: No such file or directory")
  }

  @Test("a directory is none")
  func directory() {
    var configuration = certificates.server()
    configuration.certificateChain = "/tmp"
    #expect(refusal(configuration) == "/tmp: read: Is a directory")
  }

  @Test("an endless one is not read to its end")
  func endless() {
    var configuration = certificates.server()
    configuration.certificateChain = "/dev/zero"
    #expect(refusal(configuration)?.contains("/dev/zero is over 1048576 bytes") == true)
  }

  @Test("a file without a certificate", arguments: ["", "no PEM at all\n"])
  func noCertificate(_ text: String) throws {
    let other = try certificates.other(text)
    var server = certificates.server(.required)
    server.clientAuthorities = other
    #expect(refusal(server) == "\(other) holds no certificate ('BEGIN CERTIFICATE')")
    var client = certificates.client()
    client.authorities = other
    #expect(refusal(client) == "\(other) holds no certificate ('BEGIN CERTIFICATE')")
  }

  @Test("a certificate that is cut off")
  func damaged() throws {
    let whole = try issued(TestCertificates.validity).certificate
    let other = try certificates.other(
      String(whole.prefix(100)) + "\n-----END CERTIFICATE-----\n")
    var configuration = certificates.server()
    configuration.certificateChain = other
    #expect(refusal(configuration)?.hasPrefix("\(other): certificate 1 can't be read: ") == true)
  }

  @Test("a file without a key")
  func noKey() {
    var configuration = certificates.server()
    configuration.privateKey = certificates.serverChain
    #expect(
      refusal(configuration)
        == "\(certificates.serverChain) holds no private key ('BEGIN PRIVATE KEY')")
  }

  @Test("an encrypted key asks nobody for its password")
  func encrypted() throws {
    let other = try certificates.other(Self.encryptedKey)
    var configuration = certificates.server()
    configuration.privateKey = other
    #expect(refusal(configuration)?.contains("the private key is encrypted") == true)
  }

  @Test("a key that is another certificate's")
  func mismatch() {
    var configuration = certificates.server()
    configuration.privateKey = certificates.clientKey
    #expect(
      refusal(configuration)
        == "\(certificates.clientKey): the private key is not that of the first certificate in "
        + certificates.serverChain)
  }

  @Test("a certificate outside its dates")
  func dates() throws {
    let now = Int(time(nil))
    let day = TestCertificates.day
    var configuration = certificates.server()
    let past = try issued(.init(notBefore: now - 2 * day, notAfter: now - 1))
    configuration.certificateChain = try certificates.other(past.certificate)
    #expect(refusal(configuration)?.hasSuffix("the certificate has expired") == true)
    let future = try issued(.init(notBefore: now + day, notAfter: now + 2 * day))
    configuration.certificateChain = try certificates.other(future.certificate)
    #expect(refusal(configuration)?.contains("the certificate is not valid yet") == true)
  }

  @Test("half an identity, or a question without authorities")
  func halves() {
    var client = certificates.client(showing: certificates)
    client.privateKey = nil
    #expect(refusal(client) == "a certificate needs its private key")
    client = certificates.client()
    client.privateKey = certificates.clientKey
    #expect(refusal(client) == "a private key needs its certificate")
    var server = certificates.server(.optional)
    server.clientAuthorities = nil
    #expect(refusal(server)?.contains("needs who vouches for them") == true)
  }

  @Test(
    "a host or URI that could be read as something else is refused",
    arguments: ["", "a b", "x,IP:10.0.0.1", "DNS:x", "é.example"])
  func names(_ name: String) throws {
    let issuer = try CertificateIssuer(name: "other", validity: TestCertificates.validity)
    #expect(throws: CertificateIssuer.Refusal.self) {
      try issuer.issue(
        name: "server", for: .server(hosts: [name]), validity: TestCertificates.validity)
    }
  }

  /// Made for this test, of use nowhere; its password is "secret".
  private static let encryptedKey = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjDFz1IRgT3AgICCAAw
    DAYIKoZIhvcNAgkFADAdBglghkgBZQMEAQIEEGvcgUh7PKO8Pcgck4zj+MEEgZAa
    2EOhlPnJSy6H9ROLASeCA1y6ZpYI6zCouZVplrR1+1PWkVnT67bEiZb3XnvczBQa
    GwXXD+UyPKesQT9kQ7YZfOhqRG5RCRSXTa6e2z0+slUSiTO/2YlAG1Ka1aV4Y9xB
    Ry8/n5/1FzHLG+33NRfKI0U//qoVO+jOE1qT5xgFm2Sc5rWMv2VOyropexhgS6A=
    -----END ENCRYPTED PRIVATE KEY-----

    """
}
