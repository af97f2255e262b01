internal import Networking
internal import RPCCore

extension PeerIdentity {
  init(_ certificate: PeerCertificate) {
    self.init(
      subject: certificate.subject, dnsNames: certificate.dnsNames, uris: certificate.uris,
      ipAddresses: certificate.ipAddresses, fingerprint: certificate.fingerprint)
  }
}
