/// Every limit of the rules, each with its reason. Limits of the wire and of storage live with
/// those.
package struct DomainLimits: Hashable, Sendable {
  /// Lines of one order: the largest B2B orders seen have some 200; it bounds the locks of one
  /// command.
  package var linesPerOrder = 500
  /// Shipment lines follow the order's.
  package var linesPerShipment = 500
  /// Names of people and products: a printed label's two lines.
  package var nameBytes = 200
  /// One line of an address: what carriers print.
  package var addressLineBytes = 200
  package var addressLines = 4
  /// Postal codes: the longest in use have 10 characters.
  package var postalCodeBytes = 16
  /// E-mail addresses: RFC 5321 §4.5.3.1.3 (path of 256 octets with its brackets).
  package var emailBytes = 254
  /// Telephone numbers: E.164 has 15 digits; signs, spaces and an extension besides.
  package var phoneBytes = 40
  /// References of other systems (source_ref, payment and tracking references): as long as a URL
  /// path of one.
  package var referenceBytes = 128
  /// Specification and packaging of a line.
  package var specificationBytes = 500
  /// Remarks, notes, complaint text, reasons: a page of text.
  package var textBytes = 4_000
  /// Reasons stand in the timeline: a paragraph.
  package var reasonBytes = 500

  package init() {}

  package static let standard = DomainLimits()
}
