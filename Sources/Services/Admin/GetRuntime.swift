package import Contracts
package import RPCCore

extension ServerRuntime {
  package func getRuntime(
    _ request: GetRuntimeRequest, context: ServerContext
  ) async throws -> Runtime {
    return Runtime(
      uptime: .init(registry.uptime), serving: health.state(of: "") == .serving,
      loops: registry.samples.enumerated().map { index, samples in
        Loop(index: Int32(index), counters: samples.map(Counter.init))
      })
  }
}

extension Counter {
  fileprivate init(_ sample: CounterSample) {
    self.init(
      name: sample.name, label: sample.label?.name ?? "", labelValue: sample.label?.value ?? "",
      gauge: sample.isGauge, value: Int64(sample.value), help: sample.help)
  }
}
