import Contracts
import ProtobufRuntime
import RPCCore
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has every method with its rules and types")
  func entry() throws {
    let service = try #require(
      Catalogue.services.first { $0.name == "kontor.orders.v1.OrderService" })
    let entry = try #require(service.methods.first { $0.method.method == "CreateOrder" })
    #expect(entry.method == OrderServiceMethods.createOrder)
    #expect(entry.method.path == "/kontor.orders.v1.OrderService/CreateOrder")
    #expect(entry.method.kind == .unary)
    #expect(entry.method.idempotency == .idempotent)
    #expect(entry.method.defaultTimeout == .seconds(10))
    #expect(entry.method.maxRequestBytes == 262_144)
    #expect(
      entry.method.access == .roles(["customer", "entry_clerk", "sales", "customer_service"]))
    #expect(entry.input == CreateOrderRequest.type)
    #expect(entry.output.name == "kontor.orders.v1.Order")
    #expect(!entry.documentation.isEmpty)
    #expect(OrderServiceMethods.getOrder.access == .anyRole)
    #expect(OrderServiceMethods.exportOrders.kind == .serverStreaming)
    #expect(StockServiceMethods.importStock.kind == .clientStreaming)
    #expect(OrderServiceMethods.importOrders.kind == .bidirectional)
  }

  @Test("says of every method of ours who may call it and how long a call may take")
  func complete() {
    for service in Catalogue.services where service.name.hasPrefix("kontor.") {
      for entry in service.methods {
        #expect(entry.method.access != .undeclared, "\(entry.method.path)")
        #expect(entry.method.defaultTimeout != nil, "\(entry.method.path)")
        #expect(entry.method.idempotency != .unknown, "\(entry.method.path)")
      }
    }
  }

  @Test("serves a method from JSON alone")
  func dynamic() throws {
    let entry = try #require(
      Catalogue.services.first { $0.name == "bench.v1.Bench" }?.methods.first)
    let request = try entry.input.bytes(json: #"{"id":"a","n":"7","payload":"AQI="}"#)
    #expect(try Msg(decoding: request) == Msg(id: "a", n: 7, payload: [1, 2]))
    #expect(try entry.output.json(request) == #"{"id":"a","n":"7","payload":"AQI="}"#)
  }

  @Test("has the files that its messages come from")
  func files() throws {
    let names = FileDescriptors.files.map(\.name)
    #expect(names.contains("kontor/orders/v1/orders.proto"))
    #expect(names.contains("google/protobuf/timestamp.proto"))
    for file in FileDescriptors.files {
      let bytes = try #require(
        file.base64.withUTF8Buffer { Base64.decode(UnsafeRawBufferPointer($0)) })
      // Field 1 of FileDescriptorProto is its name.
      #expect(bytes.prefix(2) == [0x0a, UInt8(file.name.utf8.count)])
      #expect(bytes.dropFirst(2).starts(with: file.name.utf8))
    }
  }
}

@Suite("Times and enums")
struct ValueTests {
  @Test(
    "a timestamp and its microseconds", arguments: [0, 1, -1, 1_709_251_199_250_000, -1_000_001])
  func timestamp(_ microseconds: Int64) {
    let value = Timestamp(microsecondsSince1970: microseconds)
    #expect(value.isValid)
    #expect(value.microsecondsSince1970 == microseconds)
  }

  @Test("a timestamp beyond microseconds gives the nearest end")
  func saturates() {
    #expect(Timestamp(seconds: .max).microsecondsSince1970 == .max)
    #expect(Timestamp(seconds: .min).microsecondsSince1970 == .min)
    #expect(!Timestamp(seconds: .max).isValid)
    #expect(Timestamp(seconds: 1) < Timestamp(seconds: 1, nanos: 1))
  }

  @Test("a duration is Swift's", arguments: [0, 1, -1, 1_500_000_000, -1_500_000_001])
  func duration(_ nanoseconds: Int64) {
    let value = ProtobufDuration(.nanoseconds(nanoseconds))
    #expect(value.isValid)
    #expect(value.duration == .nanoseconds(nanoseconds))
  }

  @Test("an enum has the contract's names and keeps numbers that it does not know")
  func openEnum() {
    #expect(OrderChannel.phone.description == "ORDER_CHANNEL_PHONE")
    #expect(OrderChannel(name: "ORDER_CHANNEL_PHONE") == .phone)
    #expect(OrderChannel(name: "PHONE") == nil)
    #expect(Order.State.draft.name == "DRAFT")
    let unknown = OrderChannel(rawValue: 77)
    #expect(!unknown.isDefined)
    #expect(unknown.description == "77")
    #expect(OrderChannel() == .unspecified)
  }

  @Test("a boxed field is a value")
  func boxed() {
    var first = CreateOrderRequest(customer: Contact(displayName: "a"))
    let second = first
    first.customer?.displayName = "b"
    #expect(second.customer?.displayName == "a")
    #expect(first.customer?.displayName == "b")
    first.customer = nil
    #expect(first.customer == nil)
    #expect(second == CreateOrderRequest(customer: Contact(displayName: "a")))
  }
}
