internal import COpenSSL

/// Certificates, keys and rules, read and checked, for any number of connections.
///
/// `@unchecked Sendable`: nothing is changed after `init`, and OpenSSL lets all threads use one SSL_CTX that
/// nobody changes; its session cache, which would take a lock, is off.
package final class TLSContext: @unchecked Sendable {
  let context: OpaquePointer
  let isServer: Bool
  let verifiesPeer: Bool
  /// Each behind its length, as the ALPN extension has them (RFC 7301 §3.1).
  let applicationProtocols: [UInt8]

  /// Reads the server's files. Any thread; blocks for the disk.
  package init(_ configuration: TLSServerConfiguration) throws(TLSConfigurationError) {
    let made = try Self.make(TLS_server_method())
    context = made
    isServer = true
    verifiesPeer = configuration.clientAuthentication != .none
    applicationProtocols = Self.wireForm(configuration.applicationProtocols)
    try Self.identify(made, configuration.certificateChain, configuration.privateKey)
    try Self.askClients(made, configuration)
    let me = Unmanaged.passUnretained(self).toOpaque()
    if applicationProtocols.isEmpty { return }
    // Every SSL keeps its TLSContext alive (`TLSSession.context`): the pointer is good for all of them.
    SSL_CTX_set_client_hello_cb(made, refuseWithoutProtocols, nil)
    SSL_CTX_set_alpn_select_cb(made, selectProtocol, me)
  }

  /// Reads the client's files. Any thread; blocks for the disk.
  package init(_ configuration: TLSClientConfiguration) throws(TLSConfigurationError) {
    let made = try Self.make(TLS_client_method())
    context = made
    isServer = false
    verifiesPeer = configuration.verifiesServer
    applicationProtocols = Self.wireForm(configuration.applicationProtocols)
    switch (configuration.certificateChain, configuration.privateKey) {
    case (nil, nil): break
    case (let chain?, let key?): try Self.identify(made, chain, key)
    case (nil, _?): throw TLSConfigurationError("a private key needs its certificate")
    case (_?, nil): throw TLSConfigurationError("a certificate needs its private key")
    }
    if let authorities = configuration.authorities {
      try Self.trust(made, authorities, announces: false)
    } else if verifiesPeer, SSL_CTX_set_default_verify_paths(made) != 1 {
      throw TLSConfigurationError("the system's authorities: \(OpenSSLErrors.takeText())")
    }
    SSL_CTX_set_verify(made, verifiesPeer ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nil)
    if !applicationProtocols.isEmpty {
      // Zero is success, unlike everywhere else.
      let failed = SSL_CTX_set_alpn_protos(
        made, applicationProtocols, UInt32(applicationProtocols.count))
      precondition(failed == 0, "our protocol names are well formed")
    }
  }

  deinit { SSL_CTX_free(context) }

  // MARK: Rules

  /// What RFC 9113 §9.2.2 leaves of TLS 1.2: ephemeral keys and authenticated encryption. TLS 1.3 has
  /// nothing else.
  private static let ciphers =
    "ECDHE+AESGCM:ECDHE+CHACHA20"

  private static func make(
    _ method: OpaquePointer?
  ) throws(TLSConfigurationError) -> OpaquePointer {
    OpenSSLErrors.clear()
    guard let context = SSL_CTX_new(method) else {
      throw TLSConfigurationError("OpenSSL gives no context: \(OpenSSLErrors.takeText())")
    }
    guard openssl_set_min_tls_1_2(context) == 1, SSL_CTX_set_cipher_list(context, ciphers) == 1
    else {
      SSL_CTX_free(context)
      throw TLSConfigurationError("OpenSSL lacks TLS 1.2 ciphers: \(OpenSSLErrors.takeText())")
    }
    SSL_CTX_set_options(context, OPENSSL_OPTIONS)
    // A write that is repeated comes from another buffer, with more behind it; an idle connection holds no
    // record buffers (2 × 17 KiB).
    openssl_set_mode(
      context,
      Int(
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
          | SSL_MODE_RELEASE_BUFFERS))
    openssl_read_ahead(context)
    openssl_no_session_cache(context)
    SSL_CTX_set_max_early_data(context, 0)
    SSL_CTX_set_verify_depth(context, Limits.certificateChainMax)
    return context
  }

  private static func wireForm(_ protocols: [String]) -> [UInt8] {
    protocols.flatMap { name in
      precondition((1...255).contains(name.utf8.count), "RFC 7301 §3.1: 1 to 255 bytes a name")
      return [UInt8(name.utf8.count)] + Array(name.utf8)
    }
  }

  // MARK: Files

  /// Our own certificate and key.
  private static func identify(
    _ context: OpaquePointer, _ chainPath: String, _ keyPath: String
  ) throws(TLSConfigurationError) {
    let chain = try PEMFile.certificates(chainPath)
    defer { for certificate in chain { X509_free(certificate) } }
    let key = try PEMFile.privateKey(keyPath)
    defer { EVP_PKEY_free(key) }
    try checkValidity(chain[0], chainPath)
    OpenSSLErrors.clear()
    guard SSL_CTX_use_certificate(context, chain[0]) == 1 else {
      throw TLSConfigurationError("\(chainPath): \(OpenSSLErrors.takeText())")
    }
    guard X509_check_private_key(chain[0], key) == 1, SSL_CTX_use_PrivateKey(context, key) == 1
    else {
      OpenSSLErrors.clear()
      throw TLSConfigurationError(
        "\(keyPath): the private key is not that of the first certificate in \(chainPath)")
    }
    for certificate in chain.dropFirst()
    where openssl_add_chain_certificate(context, certificate) != 1 {
      throw TLSConfigurationError("\(chainPath): \(OpenSSLErrors.takeText())")
    }
  }

  /// Nobody would accept it: better known now than from each peer.
  private static func checkValidity(
    _ certificate: OpaquePointer, _ path: String
  ) throws(TLSConfigurationError) {
    if X509_cmp_current_time(X509_get0_notBefore(certificate)) > 0 {
      throw TLSConfigurationError(
        "\(path): the certificate is not valid yet: look at its dates and at the clock")
    }
    if X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0 {
      throw TLSConfigurationError("\(path): the certificate has expired")
    }
  }

  private static func askClients(
    _ context: OpaquePointer, _ configuration: TLSServerConfiguration
  ) throws(TLSConfigurationError) {
    let mode: Int32
    switch configuration.clientAuthentication {
    case .none: return
    case .optional: mode = SSL_VERIFY_PEER
    case .required: mode = SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT
    }
    guard let authorities = configuration.clientAuthorities else {
      throw TLSConfigurationError("asking clients for certificates needs who vouches for them")
    }
    try trust(context, authorities, announces: true)
    SSL_CTX_set_verify(context, mode, nil)
    // Without a name of its own a server that asks for certificates can't resume sessions.
    let name: [UInt8] = Array("kontor".utf8)
    SSL_CTX_set_session_id_context(context, name, UInt32(name.count))
  }

  /// - Parameter announces: tells peers whose certificates are good (RFC 8446 §4.2.4).
  private static func trust(
    _ context: OpaquePointer, _ path: String, announces: Bool
  ) throws(TLSConfigurationError) {
    let authorities = try PEMFile.certificates(path)
    defer { for authority in authorities { X509_free(authority) } }
    let store = SSL_CTX_get_cert_store(context)
    for authority in authorities {
      OpenSSLErrors.clear()
      guard X509_STORE_add_cert(store, authority) == 1,
        !announces || SSL_CTX_add_client_CA(context, authority) == 1
      else { throw TLSConfigurationError("\(path): \(OpenSSLErrors.takeText())") }
    }
  }
}

/// A client that names no protocol at all gets the same answer as one that names only others: OpenSSL asks
/// `selectProtocol` only if there is the extension.
private let refuseWithoutProtocols: SSL_client_hello_cb_fn = { ssl, alert, _ in
  var start: UnsafePointer<UInt8>?
  var count = 0
  if SSL_client_hello_get0_ext(
    ssl, UInt32(TLSEXT_TYPE_application_layer_protocol_negotiation), &start, &count) == 1
  {
    return SSL_CLIENT_HELLO_SUCCESS
  }
  alert?.pointee = SSL_AD_NO_APPLICATION_PROTOCOL
  return SSL_CLIENT_HELLO_ERROR
}

private let selectProtocol: SSL_CTX_alpn_select_cb_func = {
  _, selected, selectedCount, offered, offeredCount, me in
  let context = Unmanaged<TLSContext>.fromOpaque(me!).takeUnretainedValue()
  let ours = context.applicationProtocols
  return ours.withUnsafeBufferPointer { ours in
    var found: UnsafeMutablePointer<UInt8>?
    let result = SSL_select_next_proto(
      &found, selectedCount, ours.baseAddress, UInt32(ours.count), offered, offeredCount)
    guard result == OPENSSL_NPN_NEGOTIATED else { return SSL_TLSEXT_ERR_ALERT_FATAL }
    // Points into `ours`, which the context keeps.
    selected?.pointee = UnsafePointer(found)
    return SSL_TLSEXT_ERR_OK
  }
}
