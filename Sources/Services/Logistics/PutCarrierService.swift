package import Contracts
import Domain
package import RPCCore
import Store

extension Carriers {
  package func putCarrierService(
    _ request: PutCarrierServiceRequest, context: ServerContext
  ) async throws -> CarrierServiceLevel {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.service else { throw Refusal.invalidField("service", .missing) }
      let outcome = try await store.put(
        Domain.CarrierService(message, field: "service"),
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return CarrierServiceLevel(outcome.value)
    }
  }
}

extension Domain.CarrierService {
  /// Reads a service that is to be put.
  ///
  /// - Throws: the first field at fault, below `field`.
  fileprivate init(_ message: CarrierServiceLevel, field: String) throws(Refusal) {
    var methods: Set<Domain.DeliveryMethod> = []
    for (index, method) in message.deliveryMethods.enumerated() {
      methods.insert(try .require(method, field: "\(field).delivery_methods[\(index)]"))
    }
    guard
      let price = try Domain.Money.parse(
        message.shipmentPrice, field: field + ".shipment_price")
    else { throw .invalidField(field + ".shipment_price", .missing) }
    let kilogramPrice = try Domain.Money.parse(
      message.kilogramPrice, field: field + ".kilogram_price")
    self.init(
      carrier: try CarrierCode(parsing: message.carrier, field: field + ".carrier"),
      code: try ServiceCode(parsing: message.code, field: field + ".code"),
      name: message.displayName,
      mode: try .require(message.transportMode, field: field + ".transport_mode"),
      methods: methods, urgency: try .require(message.urgency, field: field + ".urgency"),
      maxGrams: message.maxWeightGrams, price: price,
      pricePerKilogram: kilogramPrice ?? .zero(price.currency),
      transitDays: Int(message.transitDays), countries: Set(message.countries),
      stalledAfter: message.stalledHours == 0
        ? nil : .seconds(Int64(message.stalledHours) * 3_600),
      isActive: !message.discontinued)
    try validate(field: field)
  }
}

extension CarrierServiceLevel {
  init(_ stored: StoredCarrierService) {
    let service = stored.service
    self.init(
      carrier: service.carrier.text, code: service.code.text, displayName: service.name,
      transportMode: .init(rawValue: service.mode.number),
      deliveryMethods: service.methods.sorted { $0.code < $1.code }
        .map { .init(rawValue: $0.number) },
      urgency: .init(rawValue: service.urgency.number), maxWeightGrams: service.maxGrams,
      shipmentPrice: Contracts.Money(service.price),
      kilogramPrice: Contracts.Money(service.pricePerKilogram),
      transitDays: Int32(service.transitDays), countries: service.countries.sorted(),
      stalledHours: Int32((service.stalledAfter?.components.seconds ?? 0) / 3_600),
      discontinued: !service.isActive, version: stored.record.version.number,
      createTime: Timestamp(stored.record.created), updateTime: Timestamp(stored.record.updated))
  }
}
