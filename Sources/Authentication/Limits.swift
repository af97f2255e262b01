/// Limits of authentication.
enum Limits {
  /// Keys in force at once: two per issuer while they rotate, for more issuers than anyone has.
  static let keysMax = 100
  /// RFC 7518 §3.2: as long as the hash.
  static let secretBytesMin = 32
  /// What clocks of issuers may be ahead or behind of ours, in seconds.
  static let clockSkewSeconds = 60.0
  /// Verified tokens kept, so that a token's signature is verified once and not with every call: 10 MB of
  /// tokens as they usually are, 80 MB of the longest that a header list takes. When they are more, all
  /// are forgotten and verified again as they come.
  static let verifiedTokensMax = 10_000
  /// Client certificates that are known: every service of a large company.
  static let identitiesMax = 10_000
  /// What audit columns hold.
  static let subjectBytesMax = 128
  /// Tenants, roles and scopes of one principal each; what fits a header list of 8 KiB is fewer.
  static let claimItemsMax = 100
}
