/// A currency of ISO 4217 with its number of minor-unit digits; codes that the standard does not
/// list do not exist.
package struct CurrencyCode: Hashable, Sendable {
  /// Three upper-case letters.
  package let text: String
  /// Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD.
  package let minorUnitDigits: Int

  /// Nil for anything but a listed code in upper case.
  package init?(_ text: String) {
    guard let digits = Self.minorUnitDigits[text] else { return nil }
    self.text = text
    minorUnitDigits = digits
  }

  /// Reads the API's text.
  ///
  /// - Throws: `FIELD_MISSING` or `FIELD_INVALID` naming `field`.
  package init(parsing text: String, field: String) throws(Refusal) {
    guard !text.isEmpty else { throw .invalidField(field, .missing) }
    guard let code = CurrencyCode(text) else {
      throw .invalidField(field, .malformed(expected: "an ISO 4217 currency code such as EUR"))
    }
    self = code
  }

  /// How many minor units make one unit: 100 for EUR.
  package var minorUnitsPerUnit: Int64 { Self.powersOfTen[minorUnitDigits] }

  static let powersOfTen: [Int64] = [1, 10, 100, 1_000, 10_000]

  /// ISO 4217 list one without funds of metals and testing codes, which nobody pays with.
  private static let minorUnitDigits: [String: Int] = {
    let byDigits: [Int: String] = [
      0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
      2: """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN \
      BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
      GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP \
      LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR \
      NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
      SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR \
      ZMW ZWG
      """,
      3: "BHD IQD JOD KWD LYD OMR TND",
      4: "CLF UYW",
    ]
    var table: [String: Int] = [:]
    for (digits, codes) in byDigits {
      for code in codes.split(separator: " ") { table[String(code)] = digits }
    }
    return table
  }()
}

extension CurrencyCode: CustomStringConvertible {
  package var description: String { text }
}
