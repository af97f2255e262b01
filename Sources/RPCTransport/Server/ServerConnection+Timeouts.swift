internal import HTTP2
internal import Networking
internal import RPCCore

extension ServerConnection {
  /// Looks at every timeout of RPC-17 and RPC-26; called from time to time.
  func sweep() {
    let now = loop.now
    if !hasSettings, now - openedAt > limits.prefaceTimeout {
      if pump.isHandshaking { return close(.handshakeTimeout) }
      return fail(.settingsTimeout, .prefaceTimeout)
    }
    if let headerBlock, loop.uptime - headerBlock.since > limits.headerBlockTimeout {
      return fail(.enhanceYourCalm, .headerBlockTimeout)
    }
    if pump.hasUnsent, now - pump.wroteAt > limits.writeTimeout {
      return close(.writeTimeout)
    }
    if let pingSentAt {
      if now - pingSentAt > limits.keepAliveTimeout { return close(.keepAliveTimeout) }
    } else if now - receivedAt > limits.keepAliveInterval {
      pingSentAt = now
      session.ping(Self.keepAlivePing)
      flushLater()
    }
    sweepLife(now)
    if !isClosed { sweepCalls(loop.uptime) }
  }

  private func fail(_ code: HTTP2ErrorCode, _ end: ConnectionEnd) {
    self.end(code, end)
    flush()
  }

  // MARK: Idleness, age, drain

  private func sweepLife(_ now: ContinuousClock.Instant) {
    switch drain {
    case .no:
      if let agedAt, now >= agedAt { return startDrain(.age) }
      if session.openStreams > 0 || runningHandlers > 0
        || session.streamsOpened != idle.streamsOpened
      {
        idle = (now, session.streamsOpened)
      } else if let idleMax = limits.connectionIdleMax, now - idle.since > idleMax {
        startDrain(.idle)
      }
    case .noticed(let since):
      if now - since > limits.keepAliveTimeout { finishDrain() }
    case .closing(let since):
      guard case .age = endWhenFinished, let grace = limits.connectionAgeGrace else { return }
      if now - since > grace { close(.ageGrace) }
    }
  }

  /// Lets running calls finish and takes no new ones (RPC-16).
  func startDrain(_ end: ConnectionEnd) {
    guard case .no = drain, !isClosed else { return }
    drain = .noticed(since: loop.now)
    endWhenFinished = end
    // Once it is sent, a PING follows: PINGs overtake what is queued.
    session.submitShutdownNotice()
    flushLater()
  }

  /// The peer has heard the notice: what it had sent before is here.
  func finishDrain() {
    drain = .closing(since: loop.now)
    session.submitGoAway(.noError, debugData: endWhenFinished.debugData)
    flushLater()
  }

  // MARK: Calls

  private func sweepCalls(_ now: Duration) {
    var silent: [ServerStreamCall] = []
    var deaf: [ServerStreamCall] = []
    session.forEachStream { stream in
      withCall(stream) { call in
        if !call.outbound.isEmpty, now - call.responseProgressAt > limits.writeTimeout {
          deaf.append(call)
        } else if call.fate == nil, call.isMessageIncomplete,
          now - call.requestProgressAt > limits.bodyTimeout
        {
          silent.append(call)
        }
      }
    }
    for call in silent {
      statistics.streamsEnded.add(.bodyTimeout)
      call.end(Status(.cancelled, "no byte of the request came for \(limits.bodyTimeout)"))
    }
    for call in deaf {
      statistics.streamsEnded.add(.writeTimeout)
      call.reset(.cancel)
    }
  }
}
