/// Every limit of the rules, each with its reason. Limits of the wire and of storage live with
/// those.
package struct DomainLimits: Hashable, Sendable {
  /// Lines of one order: the largest B2B orders are about that long; bounds the locks of one
  /// command.
  package var linesPerOrder = 200
  /// Units of one line; a price times it stays far inside 64 bits.
  package var unitsPerLine: Int64 = 1_000_000
  /// The largest price of a unit, in minor units.
  package var priceMinorUnits: Int64 = 1_000_000_000_000
  /// The largest total of an order, in minor units: what storage's CHECK allows.
  package var totalMinorUnits: Int64 = 1_000_000_000_000_000
  /// Names of people, companies and products: a printed label's two lines.
  package var nameBytes = 200
  /// The tenant's own id of a customer: the key of lists by customer.
  package var customerReferenceBytes = 64
  /// One line of an address: what carriers print.
  package var addressLineBytes = 200
  package var addressLines = 4
  /// City and region.
  package var placeBytes = 100
  /// Postal codes: the longest in use have 10 characters.
  package var postalCodeBytes = 16
  /// E-mail addresses: RFC 5321 §4.5.3.1.3 (a path of 256 octets with its brackets).
  package var emailBytes = 254
  /// Telephone numbers: E.164 has 15 digits; signs, spaces and an extension besides.
  package var phoneBytes = 40
  /// Names of other systems: source_ref, provider_ref, tracking numbers, event keys.
  package var referenceBytes = 128
  /// Specification and packaging of a line.
  package var specificationBytes = 500
  /// Remarks on an order, a carrier's words on a parcel: half a page.
  package var remarkBytes = 2_000
  /// Notes, complaints, solutions: a page of text.
  package var textBytes = 4_000
  /// Reasons stand in the timeline: a paragraph.
  package var reasonBytes = 500
  /// Where an attachment lies: long enough for a signed link's path.
  package var attachmentReferenceBytes = 1_000
  /// Media types: RFC 6838 §4.2 allows 127 to each side, none in use comes near.
  package var mediaTypeBytes = 127
  /// Rules of one tenant: all of them judge every order that is submitted.
  package var rulesPerTenant = 200
  /// Points of one rule.
  package var ruleScore = 1_000
  /// A price a hundred times the list's, in hundredths of a percent.
  package var ruleDeviation: Int64 = 1_000_000
  /// SKUs that one rule names; more are a sign of a rule that should be about something else.
  package var ruleSKUs = 500
  /// All that ISO 3166-1 has.
  package var ruleCountries = 250
  /// Actions of one change set: what changes more is a new order.
  package var actionsPerChange = 50
  /// Names of payment providers: a code.
  package var providerBytes = 32
  /// How far a payment provider's clock may be ahead: a wrong time zone.
  package var providerClockAhead: Duration = .seconds(24 * 3600)
  /// Addresses of one customer: sites of a chain; a page shows them.
  package var customerAddresses = 20
  /// How far a carrier's clock may be ahead: a wrong time zone, not a wrong year, which would keep
  /// every later event from moving the parcel.
  package var trackingClockAhead: Duration = .seconds(24 * 3600)
  /// Working spans of one day: shifts with their breaks.
  package var spansPerDay = 8
  /// Holidays and make-up days of one calendar: three decades of a country with the most of them.
  package var calendarExceptions = 1_000
  /// How far working time is counted: far beyond every clock, and a loop's end.
  package var calendarDays = 20 * 366
  /// The longest clock, in days: a year.
  package var clockDays = 366
  /// Attempts to deliver a message: what is away for a day is told of by other means.
  package var notificationAttempts = 10
  /// Warehouses among which the fewest are searched for exactly: 1,024 combinations at most. Among more
  /// the search takes the fullest first.
  package var warehousesSearched = 10
  /// How long a hold may keep stock from orders without somebody who answers for it.
  package var stockHoldLength: Duration = .seconds(24 * 3600)
  /// SKUs of one stocktake: a day's work of several people; all that differ are posted in one
  /// transaction.
  package var linesPerStocktake = 1_000
  /// Counts of one SKU in one stocktake: whoever counts more often counts something else.
  package var countsPerLine = 20
  /// What is said of one difference beside its cause: a line or two.
  package var stocktakeNoteBytes = 200
  /// Units of a reorder policy's lines and of one supplier order, as an order's.
  package var replenishedUnits: Int64 = 1_000_000
  /// The longest lead time, and how far ahead a supplier may promise: two years, what is made to order by
  /// sea.
  package var leadTimeDays = 730
  /// Substitutes of one product: more than anybody is offered.
  package var substitutesPerProduct = 20
  /// A parcel's weight: the heaviest freight that goes as one piece, 50 t.
  package var parcelGrams: Int64 = 50_000_000
  /// A parcel's side: the longest freight that goes by road, 100 m.
  package var parcelMillimetres: Int32 = 100_000
  /// Parcels of one fulfilment: a lorry; bounds the rows of one command.
  package var parcelsPerFulfilment = 100
  /// Messages of one complaint: nobody reads more; bounds its list.
  package var messagesPerComplaint = 1_000
  /// How far ahead a corrective action may be due: what takes longer than a year is another one.
  package var rectificationDays = 366
  /// References to evidence of one return: photographs from every side, and a report.
  package var evidencePerReturn = 20
  /// Members of a task group beside its leader: more do not see to one order.
  package var taskGroupMembers = 20
  /// How far ahead an urgent order may be wanted: what is wanted later is not urgent.
  package var urgentDays = 366
  /// Working days of a carrier's service: by sea and rail it takes weeks, not years.
  package var transitDays = 365
  /// How long an offer holds at most: prices of a year ago are nobody's.
  package var quoteValidity: Duration = .seconds(366 * 86_400)

  package init() {}

  package static let standard = DomainLimits()
}
