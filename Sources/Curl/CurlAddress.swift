internal import CCurl

/// Where a request goes: a URL with a host, without user, password and fragment. A password in an address
/// ends up in logs; fragments never leave a browser.
package struct CurlAddress: Hashable, Sendable {
  /// As it was given.
  package let text: String
  /// In lower case.
  package let scheme: String
  package let host: String
  package let port: UInt16
  /// With its query; at least `/`.
  package let path: String

  /// Nil for what is no such URL, for another scheme, and for characters that would break a request.
  package init?(_ text: String, schemes: [String]) {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), text.contains("://"),
      let url = curl_url()
    else { return nil }
    defer { curl_url_cleanup(url) }
    guard curl_url_set(url, CURLUPART_URL, text, 0) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard curl_url_get(url, part, &value, flags) == CURLUE_OK, let value else { return nil }
      defer { curl_free(value) }
      return String(cString: value)
    }
    let excluded = [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT]
    guard let scheme = part(CURLUPART_SCHEME), schemes.contains(scheme),
      let host = part(CURLUPART_HOST), !host.isEmpty,
      let port = part(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap({ UInt16($0) }), port > 0,
      excluded.allSatisfy({ part($0) == nil }), let path = part(CURLUPART_PATH)
    else { return nil }
    self.text = text
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = part(CURLUPART_QUERY).map { "\(path)?\($0)" } ?? path
  }

  /// Host and port, for people.
  package var authority: String { "\(host):\(port)" }
}
