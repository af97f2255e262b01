// Written by protoc-gen-kontor from kontor/admin/v1/runtime.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// What a server does at the moment: nothing narrows it.
public struct GetRuntimeRequest: WireMessage, Hashable {
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One server process.
public struct Runtime: WireMessage, Hashable {
  /// Since the server began to serve.
  public var uptime: ProtobufDuration?
  /// Whether the server as a whole is SERVING, as the health service says it.
  public var serving: Bool = false
  /// One entry a loop, in their order.
  public var loops: [Loop] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(uptime: ProtobufDuration? = nil, serving: Bool = false, loops: [Loop] = []) {
    self.uptime = uptime
    self.serving = serving
    self.loops = loops
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One thread of the server with all that it alone touches.
public struct Loop: WireMessage, Hashable {
  /// From 0.
  public var index: Int32 = 0
  /// The same names in the same order on every loop.
  public var counters: [Counter] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(index: Int32 = 0, counters: [Counter] = []) {
    self.index = index
    self.counters = counters
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One number and what it counts.
public struct Counter: WireMessage, Hashable {
  /// In lower_case, behind what it is about: `server.open_connections`, `load.shed_calls`,
  /// `store.waiting_callers`.
  public var name: String = ""
  /// What tells counters of one name apart: `reason`, `kind`; empty for a counter that is alone.
  public var label: String = ""
  /// Its value: `keep_alive`, `ping`.
  public var labelValue: String = ""
  /// True: what there is now. False: what has been since the start.
  public var gauge: Bool = false
  /// At the moment of the answer.
  public var value: Int64 = 0
  /// What it counts, in a sentence.
  public var help: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(name: String = "", label: String = "", labelValue: String = "", gauge: Bool = false, value: Int64 = 0, help: String = "") {
    self.name = name
    self.label = label
    self.labelValue = labelValue
    self.gauge = gauge
    self.value = value
    self.help = help
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Which page of the connections is wanted.
public struct ListConnectionsRequest: WireMessage, Hashable {
  /// Connections on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of connections.
public struct ListConnectionsResponse: WireMessage, Hashable {
  /// By loop and number.
  public var connections: [Connection] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(connections: [Connection] = [], nextPageToken: String = "") {
    self.connections = connections
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One open connection.
public struct Connection: WireMessage, Hashable {
  /// Loop that serves it, from 0.
  public var loop: Int32 = 0
  /// Its number on that loop, ascending since the start.
  public var number: Int64 = 0
  /// Address of the peer: `127.0.0.1:41234`.
  public var peer: String = ""
  /// Whether it speaks TLS.
  public var encrypted: Bool = false
  /// Subject of the certificate that the peer has shown; empty: none.
  public var certificateSubject: String = ""
  /// Since it was accepted.
  public var age: ProtobufDuration?
  /// Since a byte last came from the peer.
  public var silence: ProtobufDuration?
  /// Streams that are open.
  public var openStreams: Int32 = 0
  /// Handlers that have not returned, those of closed streams included.
  public var runningHandlers: Int32 = 0
  /// Streams that the peer has opened so far.
  public var streamsOpened: Int64 = 0
  /// Bytes of requests that no handler has taken yet.
  public var heldBytes: Int64 = 0
  /// Bytes for the peer that its socket has not taken.
  public var unsentBytes: Int64 = 0
  /// Whether it takes no new streams.
  public var draining: Bool = false
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(loop: Int32 = 0, number: Int64 = 0, peer: String = "", encrypted: Bool = false, certificateSubject: String = "", age: ProtobufDuration? = nil, silence: ProtobufDuration? = nil, openStreams: Int32 = 0, runningHandlers: Int32 = 0, streamsOpened: Int64 = 0, heldBytes: Int64 = 0, unsentBytes: Int64 = 0, draining: Bool = false) {
    self.loop = loop
    self.number = number
    self.peer = peer
    self.encrypted = encrypted
    self.certificateSubject = certificateSubject
    self.age = age
    self.silence = silence
    self.openStreams = openStreams
    self.runningHandlers = runningHandlers
    self.streamsOpened = streamsOpened
    self.heldBytes = heldBytes
    self.unsentBytes = unsentBytes
    self.draining = draining
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Which page of the calls is wanted.
public struct ListCallsRequest: WireMessage, Hashable {
  /// Calls on the page: 0 to 200; 0 asks for 50.
  public var pageSize: Int32 = 0
  /// `next_page_token` of the page before; empty: the first page.
  public var pageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
  public func validate(_ path: String, into violations: inout [FieldViolation]) {
    Rules.range(Int64(clamping: pageSize), 0, 200, "page_size", path, &violations)
    Rules.bytes(pageToken.utf8.count, 0, 512, "page_token", path, &violations)
  }
}

/// A page of calls.
public struct ListCallsResponse: WireMessage, Hashable {
  /// By loop, connection and stream.
  public var calls: [Call] = []
  /// Empty: this was the last page.
  public var nextPageToken: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(calls: [Call] = [], nextPageToken: String = "") {
    self.calls = calls
    self.nextPageToken = nextPageToken
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One call under way.
public struct Call: WireMessage, Hashable {
  /// Its connection's loop, from 0.
  public var loop: Int32 = 0
  /// Its connection's number on that loop.
  public var connection: Int64 = 0
  /// Its HTTP/2 stream.
  public var stream: Int32 = 0
  /// `kontor.orders.v1.OrderService/GetOrder`; empty while its headers come.
  public var method: String = ""
  /// Where it stands.
  public var state: Call.State = .unspecified
  /// Until its deadline; absent if it has none. Negative: the deadline has passed.
  public var deadlineIn: ProtobufDuration?
  /// Since a byte of it last came or went.
  public var silence: ProtobufDuration?
  /// Bytes of its request that the handler has not taken.
  public var heldBytes: Int64 = 0
  /// Bytes of its response that the peer has not taken.
  public var unsentBytes: Int64 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(loop: Int32 = 0, connection: Int64 = 0, stream: Int32 = 0, method: String = "", state: Call.State = .unspecified, deadlineIn: ProtobufDuration? = nil, silence: ProtobufDuration? = nil, heldBytes: Int64 = 0, unsentBytes: Int64 = 0) {
    self.loop = loop
    self.connection = connection
    self.stream = stream
    self.method = method
    self.state = state
    self.deadlineIn = deadlineIn
    self.silence = silence
    self.heldBytes = heldBytes
    self.unsentBytes = unsentBytes
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// Where a call stands.
  public struct State: OpenEnum {
    public var rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// Never the state of a call.
    public static var unspecified: Self { Self(rawValue: 0) }
    /// Its headers or its one request message are being received.
    public static var receiving: Self { Self(rawValue: 1) }
    /// Its handler runs, or waits for its turn.
    public static var running: Self { Self(rawValue: 2) }
    /// Its handler has returned, or it was refused; the answer is on its way.
    public static var answered: Self { Self(rawValue: 3) }
    public static var allCases: [Self] { [.unspecified, .receiving, .running, .answered] }
    public var name: String? {
      switch rawValue {
        case 0: "STATE_UNSPECIFIED"
        case 1: "RECEIVING"
        case 2: "RUNNING"
        case 3: "ANSWERED"
        default: nil
      }
    }
  }
}

extension GetRuntimeRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__GetRuntimeRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Runtime: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Runtime__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Runtime.self)
    uptime = readMessage(c.pointee.uptime)
    serving = c.pointee.serving != 0
    loops = readMessages(c.pointee.n_loops, c.pointee.loops)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Runtime.self)
    c.pointee.uptime = arena.message(uptime)
    c.pointee.serving = serving ? 1 : 0
    c.pointee.n_loops = loops.count
    c.pointee.loops = arena.messages(loops)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Loop: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Loop__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Loop.self)
    index = c.pointee.index
    counters = readMessages(c.pointee.n_counters, c.pointee.counters)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Loop.self)
    c.pointee.index = index
    c.pointee.n_counters = counters.count
    c.pointee.counters = arena.messages(counters)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Counter: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Counter__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Counter.self)
    name = readString(c.pointee.name)
    label = readString(c.pointee.label)
    labelValue = readString(c.pointee.label_value)
    gauge = c.pointee.gauge != 0
    value = c.pointee.value
    help = readString(c.pointee.help)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Counter.self)
    c.pointee.name = arena.string(name)
    c.pointee.label = arena.string(label)
    c.pointee.label_value = arena.string(labelValue)
    c.pointee.gauge = gauge ? 1 : 0
    c.pointee.value = value
    c.pointee.help = arena.string(help)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListConnectionsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListConnectionsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConnectionsRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConnectionsRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListConnectionsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListConnectionsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConnectionsResponse.self)
    connections = readMessages(c.pointee.n_connections, c.pointee.connections)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListConnectionsResponse.self)
    c.pointee.n_connections = connections.count
    c.pointee.connections = arena.messages(connections)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Connection: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Connection__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Connection.self)
    loop = c.pointee.loop
    number = c.pointee.number
    peer = readString(c.pointee.peer)
    encrypted = c.pointee.encrypted != 0
    certificateSubject = readString(c.pointee.certificate_subject)
    age = readMessage(c.pointee.age)
    silence = readMessage(c.pointee.silence)
    openStreams = c.pointee.open_streams
    runningHandlers = c.pointee.running_handlers
    streamsOpened = c.pointee.streams_opened
    heldBytes = c.pointee.held_bytes
    unsentBytes = c.pointee.unsent_bytes
    draining = c.pointee.draining != 0
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Connection.self)
    c.pointee.loop = loop
    c.pointee.number = number
    c.pointee.peer = arena.string(peer)
    c.pointee.encrypted = encrypted ? 1 : 0
    c.pointee.certificate_subject = arena.string(certificateSubject)
    c.pointee.age = arena.message(age)
    c.pointee.silence = arena.message(silence)
    c.pointee.open_streams = openStreams
    c.pointee.running_handlers = runningHandlers
    c.pointee.streams_opened = streamsOpened
    c.pointee.held_bytes = heldBytes
    c.pointee.unsent_bytes = unsentBytes
    c.pointee.draining = draining ? 1 : 0
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCallsRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListCallsRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCallsRequest.self)
    pageSize = c.pointee.page_size
    pageToken = readString(c.pointee.page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCallsRequest.self)
    c.pointee.page_size = pageSize
    c.pointee.page_token = arena.string(pageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListCallsResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__ListCallsResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCallsResponse.self)
    calls = readMessages(c.pointee.n_calls, c.pointee.calls)
    nextPageToken = readString(c.pointee.next_page_token)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__ListCallsResponse.self)
    c.pointee.n_calls = calls.count
    c.pointee.calls = arena.messages(calls)
    c.pointee.next_page_token = arena.string(nextPageToken)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension Call: Message {
  @usableFromInline package static var type: MessageType { MessageType(Kontor__Admin__V1__Call__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Call.self)
    loop = c.pointee.loop
    connection = c.pointee.connection
    stream = c.pointee.stream
    method = readString(c.pointee.method)
    state = readEnum(c.pointee.state)
    deadlineIn = readMessage(c.pointee.deadline_in)
    silence = readMessage(c.pointee.silence)
    heldBytes = c.pointee.held_bytes
    unsentBytes = c.pointee.unsent_bytes
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Kontor__Admin__V1__Call.self)
    c.pointee.loop = loop
    c.pointee.connection = connection
    c.pointee.stream = stream
    c.pointee.method = arena.string(method)
    c.pointee.state = arena.enumeration(state)
    c.pointee.deadline_in = arena.message(deadlineIn)
    c.pointee.silence = arena.message(silence)
    c.pointee.held_bytes = heldBytes
    c.pointee.unsent_bytes = unsentBytes
    arena.keepUnknown(unknownFields, raw)
  }
}
