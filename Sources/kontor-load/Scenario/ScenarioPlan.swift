import KontorClient

extension Scenario {
  /// The plan of a scenario.
  ///
  /// - Parameters:
  ///   - tenant: that it is for; nil: one of its own.
  ///   - methods: where methods are looked up.
  /// - Throws: `ValidationError` for a method that is unknown or a request that is none of its.
  func plan(tenant: String?, isChecked: Bool, methods: Methods) throws -> Plan {
    let shop = Shop(tenant: tenant)
    let metadata = shop.options().metadata
    let parts = try calls.map { call in
      let work: any Work
      switch call.what {
      case .placeOrder(let stock, let lines): work = PlaceOrderWork(shop, stock, lines: lines)
      case .getOrder: work = GetOrderWork(shop: shop)
      case .listOrders(let pageSize): work = ListOrdersWork(shop: shop, pageSize: pageSize)
      case .availability: work = AvailabilityWork(shop: shop)
      case .echo(let payloadBytes): work = EchoWork(payloadBytes: payloadBytes)
      case .connect: work = ConnectWork()
      case .method(let request):
        let entry = try methods.find(request.method)
        work = try MethodWork(entry, Requests(request.data, entry.input), metadata)
      }
      return Mix.Part(weight: call.weight, work: work)
    }
    var plan = Plan(
      title: name, about: about, course: course, mix: Mix(parts, seed: seed),
      connections: connections, timeout: .seconds(timeoutSeconds), seed: seed,
      isChecked: isChecked, okMin: okMin)
    if sells {
      plan.shop = shop
      plan.preparedOrders = preparedOrders
    }
    plan.slowReaders = try slowReaders.map { readers in
      let entry = try methods.find(readers.request.method)
      return try kontor_load.SlowReaders(
        readers.count, entry, Requests(readers.request.data, entry.input), metadata)
    }
    return plan
  }
}
