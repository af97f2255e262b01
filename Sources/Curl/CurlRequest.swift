internal import CCurl

/// One request by libcurl over HTTP or SMTP. It blocks its thread, for `timeout` at most, and is used once.
///
/// Certificates are checked; redirects and proxies of the environment are not followed: what is sent is for
/// the named server alone.
package final class CurlRequest {
  private let handle: UnsafeMutableRawPointer
  private let reason: UnsafeMutablePointer<CChar>
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var outgoing: ArraySlice<UInt8> = []
  private var answer = CurlAnswer()
  private var failed = CURLE_OK

  /// - Parameters:
  ///   - trust: a file of CA certificates in place of the system's; nil: the system's.
  /// - Throws: `CurlFailure` if libcurl is out of resources.
  package init(_ address: CurlAddress, trust: String?, timeout: Duration) throws(CurlFailure) {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw CurlFailure("libcurl does not start", CurlAnswer())
    }
    self.handle = handle
    reason = .allocate(capacity: Int(CURL_ERROR_SIZE))
    reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    set(CURLOPT_URL, address.text)
    set(CURLOPT_PROTOCOLS_STR, address.scheme)
    set(CURLOPT_PROXY, "")
    // Signals are the program's.
    set(CURLOPT_NOSIGNAL, 1)
    let (seconds, attoseconds) = timeout.components
    set(CURLOPT_TIMEOUT_MS, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let trust {
      set(CURLOPT_CAINFO, trust)
      check(curl_set_pointer(handle, CURLOPT_CAPATH, nil))
    }
    check(curl_set_pointer(handle, CURLOPT_ERRORBUFFER, reason))
  }

  deinit {
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
    reason.deallocate()
  }

  private static let isReady = curl_begin() == CURLE_OK

  /// The first option that could not be set: nothing is sent then.
  private func check(_ code: CURLcode) {
    if failed == CURLE_OK { failed = code }
  }

  private func set(_ option: CURLoption, _ number: Int) {
    check(curl_set_number(handle, option, number))
  }

  private func set(_ option: CURLoption, _ text: String) {
    check(curl_set_text(handle, option, text))
  }

  private func set(_ option: CURLoption, _ texts: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for text in texts {
      guard let longer = curl_slist_append(list, text) else {
        check(CURLE_OUT_OF_MEMORY)
        break
      }
      list = longer
    }
    guard let list else { return }
    lists.append(list)
    check(curl_set_pointer(handle, option, list))
  }

  /// Posts a body.
  ///
  /// - Parameter headers: whole lines such as `Content-Type: text/plain`, without line ends within.
  /// - Throws: `CurlFailure` without any answer; an answer of any status is one.
  package func post(_ body: [UInt8], headers: [String]) throws(CurlFailure) -> CurlAnswer {
    // Nobody is asked whether he wants so little.
    set(CURLOPT_HTTPHEADER, headers + ["Expect:"])
    set(CURLOPT_POSTFIELDSIZE, body.count)
    body.withUnsafeBytes { bytes in
      check(
        curl_set_pointer(
          handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
    }
    do throws(CurlFailure) {
      return try perform()
    } catch {
      // The status was there: what became of the rest of the answer does not matter.
      guard error.answer.status >= 200 else { throw error }
      return error.answer
    }
  }

  /// Sends a mail.
  ///
  /// - Parameters:
  ///   - sender: an address in ASCII, as `recipient`, without spaces and angle brackets.
  ///   - login: sent over TLS alone: where the server offers none, nothing is sent. Without it TLS is used
  ///     where the server offers it.
  /// - Throws: `CurlFailure` unless the server took it.
  package func mail(
    _ message: [UInt8], from sender: String, to recipient: String,
    login: (user: String, password: String)?
  ) throws(CurlFailure) {
    set(CURLOPT_MAIL_FROM, "<\(sender)>")
    set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"])
    set(CURLOPT_UPLOAD, 1)
    let encryption = login == nil ? CURLUSESSL_TRY : CURLUSESSL_ALL
    set(CURLOPT_USE_SSL, Int(encryption.rawValue))
    if let login {
      set(CURLOPT_USERNAME, login.user)
      set(CURLOPT_PASSWORD, login.password)
    }
    outgoing = message[...]
    check(
      curl_set_callback(handle, CURLOPT_READFUNCTION) { room, size, count, context in
        CurlRequest.from(context).give(
          UnsafeMutableRawBufferPointer(start: room, count: size * count))
      })
    check(curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque()))
    _ = try perform()
  }

  private func perform() throws(CurlFailure) -> CurlAnswer {
    check(
      curl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        CurlRequest.from(context).hear(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
      })
    check(curl_set_pointer(handle, CURLOPT_HEADERDATA, Unmanaged.passUnretained(self).toOpaque()))
    // What an answer says is nobody's business here: it ends the exchange, whose status is known.
    check(curl_set_callback(handle, CURLOPT_WRITEFUNCTION) { _, _, _, _ in 0 })
    if failed == CURLE_OK { failed = curl_easy_perform(handle) }
    var status = 0
    if curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK {
      answer.status = status
    }
    if failed == CURLE_OK { return answer }
    let said = String(cString: reason)
    throw CurlFailure(said.isEmpty ? String(cString: curl_easy_strerror(failed)) : said, answer)
  }

  // MARK: Called by libcurl, while `perform` runs

  private static func from(_ context: UnsafeMutableRawPointer?) -> CurlRequest {
    guard let context else { preconditionFailure("libcurl gives back its context") }
    return Unmanaged<CurlRequest>.fromOpaque(context).takeUnretainedValue()
  }

  private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
    let portion = outgoing.prefix(room.count)
    room.copyBytes(from: portion)
    outgoing = outgoing.dropFirst(portion.count)
    return portion.count
  }

  /// Hears a line of an answer: of HTTP's head, or of an SMTP dialogue.
  private func hear(_ bytes: UnsafeRawBufferPointer) {
    let text = String(decoding: bytes.prefix(Self.lineBytesMax), as: UTF8.self)
    let line = text.filter { !$0.isNewline }
    if answer.first.isEmpty { answer.first = line }
    if let digit = line.first, digit == "4" || digit == "5" { answer.refusal = line }
  }

  /// Of a line that is kept: what RFC 5321 §4.5.3.1.5 allows for one.
  private static let lineBytesMax = 512
}

/// What a server said.
package struct CurlAnswer: Hashable, Sendable {
  /// Of HTTP, or the last reply of SMTP; 0: none.
  package var status = 0
  /// The first line: SMTP's greeting.
  package var first = ""
  /// The last reply of SMTP that refused something; empty: none did.
  package var refusal = ""
}

/// Why an exchange came to nothing.
package struct CurlFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
  package let answer: CurlAnswer

  init(_ description: String, _ answer: CurlAnswer) {
    self.description = description
    self.answer = answer
  }
}
