import Authentication
import RPCCore
import Support
import Testing

@Suite("Client certificates")
struct CertificateAuthenticatorTests {
  private static let file = """
    [
      {"uri": "spiffe://example.org/wms", "subject": "wms", "tenants": ["shop"],
       "roles": ["warehouse"]},
      {"dns": "Web.Example.org", "subject": "web", "tenants": ["shop", "depot"]},
      {"fingerprint": "\(String(repeating: "AB", count: 32))", "subject": "ann", "tenants": ["shop"]}
    ]
    """

  private func subject(_ peer: PeerIdentity?) throws -> Principal? {
    CertificateAuthenticator(try CertificateIdentities(json: Self.file))
      .principal(of: MetadataCall(from: peer))
  }

  private func peer(
    dns: [String] = [], uris: [String] = [], fingerprint: String = "00"
  ) -> PeerIdentity {
    PeerIdentity(subject: "CN=x", dnsNames: dns, uris: uris, fingerprint: fingerprint)
  }

  @Test("are known by URI, DNS name or fingerprint")
  func known() throws {
    #expect(
      try subject(peer(uris: ["spiffe://example.org/x", "spiffe://example.org/wms"]))
        == Principal(
          subject: "wms", tenants: ["shop"], roles: ["warehouse"], evidence: .certificate))
    #expect(try subject(peer(dns: ["web.example.ORG"]))?.subject == "web")
    #expect(
      try subject(peer(fingerprint: String(repeating: "ab", count: 32)))?.subject == "ann")
  }

  @Test("that are not in the list are nobody's, and neither is a call without one")
  func unknown() throws {
    #expect(try subject(peer(dns: ["wms"], uris: ["spiffe://example.org/wms/x"])) == nil)
    #expect(try subject(nil) == nil)
  }

  @Test("are known by the list that is in force")
  func replaced() throws {
    let authenticator = CertificateAuthenticator(try CertificateIdentities(json: Self.file))
    let call = MetadataCall(from: peer(dns: ["web.example.org"]))
    #expect(authenticator.principal(of: call) != nil)
    authenticator.replaceIdentities(try CertificateIdentities(json: "[]"))
    #expect(authenticator.principal(of: call) == nil)
  }

  @Test(
    "lists with a fault are refused, saying where",
    arguments: [
      ("{}", "no JSON list"), (#"[{"subject": "a", "tenants": []}]"#, "[0]: it takes one of"),
      (#"[{"uri": "a", "dns": "b", "subject": "a", "tenants": []}]"#, "not 2"),
      (#"[{"uri": "a", "subject": "", "tenants": []}]"#, "[0]: subject is not"),
      (#"[{"uri": "", "subject": "a", "tenants": []}]"#, "[0]: the name is empty"),
      (#"[{"fingerprint": "AA:BB", "subject": "a", "tenants": []}]"#, "64 hexadecimal digits"),
      (
        #"[{"uri": "a", "subject": "a", "tenants": []}, {"uri": "a", "subject": "b", "tenants": []}]"#,
        "[1]: the same certificate"
      ),
      (#"[{"uri": "a", "subject": "a"}]"#, "tenants"),
    ])
  func faults(_ json: String, _ fault: String) {
    #expect {
      try CertificateIdentities(json: json)
    } throws: { error in
      "\(error)".contains(fault)
    }
  }
}
