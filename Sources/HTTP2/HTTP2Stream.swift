/// One stream of a session, for as long as it is open; pooled, so what it was says nothing of what it is.
///
/// Confined to its session's thread.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class HTTP2Stream {
  @exclusivity(unchecked) package internal(set) var id: Int32 = 0
  /// False once `streamClosed` was called for it: commands on it do nothing from then on.
  @exclusivity(unchecked) package internal(set) var isOpen = false
  /// What the session's owner keeps with the stream; dropped when it closes.
  @exclusivity(unchecked) package var attachment: AnyObject? {
    didSet { pointer = attachment.map { Unmanaged.passUnretained($0).toOpaque() } }
  }
  @exclusivity(unchecked) private var pointer: UnsafeMutableRawPointer?
  /// The attachment unretained, for the events of an open stream; a function of this module, because the
  /// property's own accessors are checked when they are used from another.
  package var attachmentPointer: UnsafeMutableRawPointer? {
    @inline(never) get { pointer }
  }
  /// A header block on it was over the limit, and the stream is reset for that. Client only: a server has
  /// `HeaderBlock.oversizedRequest`.
  @exclusivity(unchecked) package internal(set) var hasOversizedHeaders = false
  /// Of the header block being received, by RFC 9113 §6.5.2.
  @exclusivity(unchecked) var headerListBytes = 0
  /// Of the request's fields; server only, as the next one.
  @exclusivity(unchecked) var fieldMarks: FieldMarks = 0
  @exclusivity(unchecked) var rules = RequestRules()
  /// First digit of the block's `:status`; client only.
  @exclusivity(unchecked) var statusDigit: UInt8?
  /// Place in the session's list of open streams.
  @exclusivity(unchecked) var liveIndex = -1

  init() {}
}

/// Streams that are closed and wait to be used again, with nghttp2's memory of them; one pool for all sessions
/// of a thread.
///
/// `@exclusivity(unchecked)`: the dynamic checks of stored properties were a tenth of a call's instructions. No
/// property is touched again while a mutating access to it lasts: those call no code of others.
package final class HTTP2StreamPool {
  @exclusivity(unchecked) private var streams: [HTTP2Stream] = []
  private let capacity: Int
  let memory = SessionMemory()

  /// - Parameter capacity: idle streams kept; more are let go.
  package init(capacity: Int = 1024) { self.capacity = capacity }

  func take() -> HTTP2Stream {
    // One that somebody still holds is left to them.
    while var stream = streams.popLast() {
      if isKnownUniquelyReferenced(&stream) { return stream }
    }
    return HTTP2Stream()
  }

  func give(_ stream: HTTP2Stream) {
    if streams.count < capacity { streams.append(stream) }
  }
}
