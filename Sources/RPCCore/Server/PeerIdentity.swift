/// Who a peer is, as its certificate says that the server has verified.
@usableFromInline
package struct PeerIdentity: Sendable, Hashable {
  /// The certificate's whole name, as RFC 2253 writes it: `CN=orders,O=Example`.
  package var subject: String
  /// Subject alternative names (RFC 5280 §4.2.1.6).
  package var dnsNames: [String]
  /// Such as `spiffe://example.org/orders`.
  package var uris: [String]
  /// In text: `192.0.2.1`, `2001:db8::1`.
  package var ipAddresses: [String]
  /// SHA-256 of the certificate, 64 lower-case hexadecimal digits.
  package var fingerprint: String

  package init(
    subject: String, dnsNames: [String] = [], uris: [String] = [], ipAddresses: [String] = [],
    fingerprint: String
  ) {
    self.subject = subject
    self.dnsNames = dnsNames
    self.uris = uris
    self.ipAddresses = ipAddresses
    self.fingerprint = fingerprint
  }
}
