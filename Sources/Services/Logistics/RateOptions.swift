package import Contracts
import Domain
package import RPCCore
import Store

extension Shipments {
  package func rateOptions(
    _ request: RateOptionsRequest, context: ServerContext
  ) async throws -> RateOptionsResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      let handOver =
        try Domain.Instant.parse(request.handOverTime, field: "hand_over_time")
        ?? identifiers.now
      let urgency = try Domain.ShippingUrgency.parse(request.urgency, field: "urgency")
      let order = try await orders.load(id, tenant: tenant, deadline: context.deadline)
      let grams = try await weights(request, of: id, tenant: tenant, until: context.deadline)
      let services = try await carriers.services(tenant: tenant, deadline: context.deadline)
      let rated = RateOptions.decide(
        order, parcelGrams: grams, services: services.map(\.effective), urgency: urgency,
        handOver: handOver)
      let known = Dictionary(services.map { (Key($0.service), $0) }) { first, _ in first }
      return RateOptionsResponse(
        options: rated.options.enumerated().compactMap { index, option in
          known[Key(option.service)].map {
            RateOption(option, $0, place: index, promised: order.delivery.deliverBy)
          }
        },
        excluded: rated.excluded.map { ExcludedRate($0) })
    }
  }

  private struct Key: Hashable {
    let carrier: CarrierCode
    let code: ServiceCode

    init(_ service: Domain.CarrierService) {
      carrier = service.carrier
      code = service.code
    }
  }

  private func weights(
    _ request: RateOptionsRequest, of order: OrderID, tenant: TenantID,
    until deadline: ContinuousClock.Instant?
  ) async throws -> [Int64] {
    if request.fulfilmentID.isEmpty {
      guard !request.parcelWeightGrams.isEmpty else {
        throw Refusal.invalidField("parcel_weight_grams", .missing)
      }
      return request.parcelWeightGrams
    }
    let id = try FulfilmentID(parsing: request.fulfilmentID, field: "fulfilment_id")
    let fulfilment = try await picks.load(id, tenant: tenant, deadline: deadline).fulfilment
    guard fulfilment.orderID == order else {
      throw Refusal.notFound(.fulfilment, id: request.fulfilmentID)
    }
    guard !fulfilment.parcels.isEmpty else {
      throw Refusal.wrongState(.fulfilment, state: fulfilment.state.name, attempted: "RATE")
    }
    return fulfilment.parcels.map(\.size.weightGrams)
  }
}

extension RateOption {
  fileprivate init(
    _ option: RateOptions.Option, _ service: StoredCarrierService, place: Int,
    promised: Domain.Instant?
  ) {
    let time =
      promised == nil
      ? "nothing was promised" : option.isInTime ? "arrives in time" : "arrives after the promise"
    self.init(
      service: CarrierServiceLevel(service), price: Contracts.Money(option.price),
      estimatedDeliveryTime: Timestamp(option.arrival), inTime: option.isInTime,
      explanation: place == 0 ? time + "; the best of these" : time)
  }
}

extension ExcludedRate {
  fileprivate init(_ excluded: RateOptions.Excluded) {
    let service = excluded.service
    self.init(
      carrier: service.carrier.text, service: service.code.text,
      reasons: excluded.reasons.map { Reason(rawValue: $0.number) },
      explanation: excluded.reasons.map { $0.words(of: service) }.joined(separator: "; "))
  }
}

extension RateOptions.Exclusion {
  fileprivate func words(of service: Domain.CarrierService) -> String {
    switch self {
    case .discontinued: "takes no new shipments"
    case .country: "does not serve the country"
    case .weight: "takes at most \(service.maxGrams) g a parcel"
    case .deliveryMethod: "does not deliver as the order asks"
    case .transportMode: "goes by \(service.mode.name)"
    case .carrier: "the order asks for another carrier"
    case .urgency: "is \(service.urgency.name), slower than wanted"
    case .currency: "is priced in \(service.price.currency)"
    }
  }
}
