import Glibc
import Networking
import Testing

@testable import kontord

@Suite("Certificates for development")
struct DevelopmentCertificatesTests {
  /// A directory of its own, gone with the suite's value.
  private final class Folder {
    let path: String

    init() {
      var template = Array("/tmp/kontor-dev-certs-XXXXXX".utf8CString)
      mkdtemp(&template)
      path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
      for name in ["ca", "server", "client"] {
        unlink("\(path)/\(name).pem")
        unlink("\(path)/\(name).key")
      }
      rmdir(path)
    }

    func text(_ name: String) throws -> String {
      let file = try #require(fopen("\(path)/\(name)", "r"))
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 10_000)
      let count = fread(&bytes, 1, bytes.count, file)
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  private let folder = Folder()
  private var certificates: DevelopmentCertificates { certificates() }

  private func certificates(hosts: [String] = ["localhost"]) -> DevelopmentCertificates {
    DevelopmentCertificates(directory: folder.path, hosts: hosts, now: Int(time(nil)))
  }

  @Test("serve TLS and mutual TLS, and their keys are for their owner alone")
  func areGood() throws {
    #expect(try certificates.make(replacing: false).map(\.isMade) == [true, true, true])
    var server = TLSServerConfiguration(
      certificateChain: "\(folder.path)/server.pem", privateKey: "\(folder.path)/server.key")
    server.clientAuthorities = "\(folder.path)/ca.pem"
    server.clientAuthentication = .required
    _ = try TLSContext(server)
    var client = TLSClientConfiguration()
    client.authorities = "\(folder.path)/ca.pem"
    client.certificateChain = "\(folder.path)/client.pem"
    client.privateKey = "\(folder.path)/client.key"
    _ = try TLSContext(client)
    for name in ["ca", "server", "client"] {
      var status = stat()
      #expect(stat("\(folder.path)/\(name).key", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test("stay as they are when they are made again, unless forced")
  func areKept() throws {
    _ = try certificates.make(replacing: false)
    let before = try folder.text("server.pem")
    #expect(try certificates.make(replacing: false).map(\.isMade) == [false, false, false])
    #expect(try folder.text("server.pem") == before)
    #expect(try certificates.make(replacing: true).map(\.isMade) == [true, true, true])
    #expect(try folder.text("server.pem") != before)
  }

  @Test("are completed by the same authority where one is missing")
  func areCompleted() throws {
    _ = try certificates.make(replacing: false)
    let authority = try folder.text("ca.pem")
    unlink("\(folder.path)/server.pem")
    unlink("\(folder.path)/server.key")
    #expect(try certificates.make(replacing: false).map(\.isMade) == [false, true, false])
    #expect(try folder.text("ca.pem") == authority)
  }

  @Test("are left alone where half of a pair, or the authority, is missing")
  func halves() throws {
    _ = try certificates.make(replacing: false)
    let key = try folder.text("client.key")
    unlink("\(folder.path)/client.pem")
    let half = #expect(throws: DevelopmentCertificates.Refusal.self) {
      try certificates.make(replacing: false)
    }
    #expect(half?.description.contains("client.key is there without client.pem") == true)
    #expect(try folder.text("client.key") == key)
    unlink("\(folder.path)/client.key")
    unlink("\(folder.path)/ca.pem")
    unlink("\(folder.path)/ca.key")
    let orphan = #expect(throws: DevelopmentCertificates.Refusal.self) {
      try certificates.make(replacing: false)
    }
    #expect(orphan?.description.contains("server.pem is there without the ca.pem") == true)
  }

  @Test("are for no host that is none, and what was there stays")
  func hosts() throws {
    _ = try certificates.make(replacing: false)
    let authority = try folder.text("ca.pem")
    #expect(throws: CertificateIssuer.Refusal.self) {
      try certificates(hosts: ["no host"]).make(replacing: true)
    }
    #expect(try folder.text("ca.pem") == authority)
  }
}
