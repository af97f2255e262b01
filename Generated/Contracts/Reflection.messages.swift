// Written by protoc-gen-kontor from grpc/reflection/v1/reflection.proto; do not edit.

import CContracts
public import ProtobufRuntime
public import RPCCore

/// One question.
public struct ServerReflectionRequest: WireMessage, Hashable {
  /// Host that the question is for; given back, otherwise not looked at.
  public var host: String = ""
  /// What is asked.
  public var messageRequest: MessageRequest?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(host: String = "", messageRequest: MessageRequest? = nil) {
    self.host = host
    self.messageRequest = messageRequest
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// What is asked.
  public enum MessageRequest: Sendable, Hashable {
    /// The file with this name, as "kontor/orders/v1/orders.proto".
    case fileByFilename(String)
    /// The file that declares this service, method, message, field, enum or enum value.
    case fileContainingSymbol(String)
    /// The file that declares this extension.
    case fileContainingExtension(ExtensionRequest)
    /// The numbers of all known extensions of this message.
    case allExtensionNumbersOfType(String)
    /// The names of all services; the content is not looked at.
    case listServices(String)
  }
}

/// An extension by the message that it extends and its number.
public struct ExtensionRequest: WireMessage, Hashable {
  /// Full name of the extended message, without a leading dot.
  public var containingType: String = ""
  /// Field number.
  public var extensionNumber: Int32 = 0
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(containingType: String = "", extensionNumber: Int32 = 0) {
    self.containingType = containingType
    self.extensionNumber = extensionNumber
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The answer to one question.
public struct ServerReflectionResponse: WireMessage, Hashable {
  /// `host` of the question.
  public var validHost: String = ""
  /// The question.
  public var originalRequest: ServerReflectionRequest? {
    get { originalRequestBox?.value }
    set { originalRequestBox = newValue.map { Box($0) } }
  }
  private var originalRequestBox: Box<ServerReflectionRequest>?
  /// The answer.
  public var messageResponse: MessageResponse?
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(validHost: String = "", originalRequest: ServerReflectionRequest? = nil, messageResponse: MessageResponse? = nil) {
    self.validHost = validHost
    self.originalRequest = originalRequest
    self.messageResponse = messageResponse
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }

  /// The answer.
  public enum MessageResponse: Sendable, Hashable {
    /// To questions for a file.
    case fileDescriptorResponse(FileDescriptorResponse)
    /// To `all_extension_numbers_of_type`.
    case allExtensionNumbersResponse(ExtensionNumberResponse)
    /// To `list_services`.
    case listServicesResponse(ListServiceResponse)
    /// To what can't be answered.
    case errorResponse(ErrorResponse)
  }
}

/// A file and all that it imports, without those that this stream has given before.
public struct FileDescriptorResponse: WireMessage, Hashable {
  /// Serialized google.protobuf.FileDescriptorProto messages.
  public var fileDescriptorProto: [[UInt8]] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(fileDescriptorProto: [[UInt8]] = []) {
    self.fileDescriptorProto = fileDescriptorProto
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Extension numbers of one message.
public struct ExtensionNumberResponse: WireMessage, Hashable {
  /// Full name of the extended message.
  public var baseTypeName: String = ""
  /// Field numbers, ascending.
  public var extensionNumber: [Int32] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(baseTypeName: String = "", extensionNumber: [Int32] = []) {
    self.baseTypeName = baseTypeName
    self.extensionNumber = extensionNumber
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// The services of the server.
public struct ListServiceResponse: WireMessage, Hashable {
  /// By name, ascending.
  public var service: [ServiceResponse] = []
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(service: [ServiceResponse] = []) {
    self.service = service
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// One service.
public struct ServiceResponse: WireMessage, Hashable {
  /// Full name, as "kontor.orders.v1.OrderService".
  public var name: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(name: String = "") {
    self.name = name
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

/// Why a question has no answer.
public struct ErrorResponse: WireMessage, Hashable {
  /// A gRPC status code.
  public var errorCode: Int32 = 0
  /// For people.
  public var errorMessage: String = ""
  /// Fields that this contract does not know, as they came; sent back.
  public private(set) var unknownFields: [UInt8] = []

  public init() {}
  public init(errorCode: Int32 = 0, errorMessage: String = "") {
    self.errorCode = errorCode
    self.errorMessage = errorMessage
  }
  public init(decoding bytes: UnsafeRawBufferPointer) throws(WireError) { self.init(); try Self.type.read(bytes) { self = Self(reading: $0) } }
  public func encode(into buffer: inout ByteBuffer) throws(WireError) { try Self.type.write(into: &buffer) { fill($0, $1) } }
}

extension ServerReflectionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ServerReflectionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self)
    host = readString(c.pointee.host)
    messageRequest = switch c.pointee.message_request_case.rawValue {
      case 3: .fileByFilename(readString(c.pointee.file_by_filename))
      case 4: .fileContainingSymbol(readString(c.pointee.file_containing_symbol))
      case 5: .fileContainingExtension(readPresent(c.pointee.file_containing_extension))
      case 6: .allExtensionNumbersOfType(readString(c.pointee.all_extension_numbers_of_type))
      case 7: .listServices(readString(c.pointee.list_services))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self)
    c.pointee.host = arena.string(host)
    switch messageRequest {
      case .fileByFilename(let value): c.pointee.message_request_case = .init(rawValue: 3); c.pointee.file_by_filename = arena.presentString(value)
      case .fileContainingSymbol(let value): c.pointee.message_request_case = .init(rawValue: 4); c.pointee.file_containing_symbol = arena.presentString(value)
      case .fileContainingExtension(let value): c.pointee.message_request_case = .init(rawValue: 5); c.pointee.file_containing_extension = arena.message(value)
      case .allExtensionNumbersOfType(let value): c.pointee.message_request_case = .init(rawValue: 6); c.pointee.all_extension_numbers_of_type = arena.presentString(value)
      case .listServices(let value): c.pointee.message_request_case = .init(rawValue: 7); c.pointee.list_services = arena.presentString(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExtensionRequest: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ExtensionRequest__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self)
    containingType = readString(c.pointee.containing_type)
    extensionNumber = c.pointee.extension_number
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self)
    c.pointee.containing_type = arena.string(containingType)
    c.pointee.extension_number = extensionNumber
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ServerReflectionResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ServerReflectionResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self)
    validHost = readString(c.pointee.valid_host)
    originalRequestBox = readBox(c.pointee.original_request)
    messageResponse = switch c.pointee.message_response_case.rawValue {
      case 4: .fileDescriptorResponse(readPresent(c.pointee.file_descriptor_response))
      case 5: .allExtensionNumbersResponse(readPresent(c.pointee.all_extension_numbers_response))
      case 6: .listServicesResponse(readPresent(c.pointee.list_services_response))
      case 7: .errorResponse(readPresent(c.pointee.error_response))
      default: nil
    }
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self)
    c.pointee.valid_host = arena.string(validHost)
    c.pointee.original_request = arena.message(originalRequestBox)
    switch messageResponse {
      case .fileDescriptorResponse(let value): c.pointee.message_response_case = .init(rawValue: 4); c.pointee.file_descriptor_response = arena.message(value)
      case .allExtensionNumbersResponse(let value): c.pointee.message_response_case = .init(rawValue: 5); c.pointee.all_extension_numbers_response = arena.message(value)
      case .listServicesResponse(let value): c.pointee.message_response_case = .init(rawValue: 6); c.pointee.list_services_response = arena.message(value)
      case .errorResponse(let value): c.pointee.message_response_case = .init(rawValue: 7); c.pointee.error_response = arena.message(value)
      case nil: break
    }
    arena.keepUnknown(unknownFields, raw)
  }
}

extension FileDescriptorResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__FileDescriptorResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self)
    fileDescriptorProto = readBytesList(c.pointee.n_file_descriptor_proto, c.pointee.file_descriptor_proto)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self)
    c.pointee.n_file_descriptor_proto = fileDescriptorProto.count
    c.pointee.file_descriptor_proto = arena.bytesList(fileDescriptorProto)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ExtensionNumberResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ExtensionNumberResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self)
    baseTypeName = readString(c.pointee.base_type_name)
    extensionNumber = readArray(c.pointee.n_extension_number, c.pointee.extension_number)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self)
    c.pointee.base_type_name = arena.string(baseTypeName)
    c.pointee.n_extension_number = extensionNumber.count
    c.pointee.extension_number = arena.array(extensionNumber)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ListServiceResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ListServiceResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self)
    service = readMessages(c.pointee.n_service, c.pointee.service)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self)
    c.pointee.n_service = service.count
    c.pointee.service = arena.messages(service)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ServiceResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ServiceResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self)
    name = readString(c.pointee.name)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self)
    c.pointee.name = arena.string(name)
    arena.keepUnknown(unknownFields, raw)
  }
}

extension ErrorResponse: Message {
  @usableFromInline package static var type: MessageType { MessageType(Grpc__Reflection__V1__ErrorResponse__type()) }
  @usableFromInline package init(reading raw: UnsafeRawPointer) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self)
    errorCode = c.pointee.error_code
    errorMessage = readString(c.pointee.error_message)
    unknownFields = readUnknown(raw)
  }
  @usableFromInline package func fill(_ raw: UnsafeMutableRawPointer, _ arena: Arena) {
    let c = raw.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self)
    c.pointee.error_code = errorCode
    c.pointee.error_message = arena.string(errorMessage)
    arena.keepUnknown(unknownFields, raw)
  }
}
