/// Evidence of an order that lies elsewhere (ORD-14): where, and the hash by which it is known again.
package struct OrderAttachment: Hashable, Sendable {
  package let reference: String
  /// 32 bytes.
  package let sha256: [UInt8]
  package let fileName: String
  package let mediaType: String
  package let sizeBytes: Int64

  package static let hashBytes = 32

  /// - Throws: naming the first field at fault.
  package init(
    reference: String, sha256: [UInt8], fileName: String, mediaType: String, sizeBytes: Int64,
    limits: DomainLimits = .standard
  ) throws(Refusal) {
    try TextRule.required(
      reference, field: "reference", maxBytes: limits.attachmentReferenceBytes)
    guard sha256.count == Self.hashBytes else {
      throw .invalidField("sha256", .malformed(expected: "a SHA-256 hash of 32 bytes"))
    }
    try TextRule.required(fileName, field: "file_name", maxBytes: limits.nameBytes)
    try TextRule.required(mediaType, field: "media_type", maxBytes: limits.mediaTypeBytes)
    let parts = mediaType.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw .invalidField(
        "media_type", .malformed(expected: "a media type such as application/pdf"))
    }
    guard sizeBytes >= 0 else {
      throw .invalidField("size_bytes", .outOfRange(min: 0, max: .max))
    }
    self.reference = reference
    self.sha256 = sha256
    self.fileName = fileName
    self.mediaType = mediaType
    self.sizeBytes = sizeBytes
  }
}
