import KontorClient

/// `bench.v1.Bench/Echo`, which a server has with `--interop`; the answer is always looked at.
struct EchoWork: Work {
  var name: String { payload.isEmpty ? "echo" : "echo (\(payload.count) bytes)" }
  private let payload: [UInt8]

  init(payloadBytes: Int = 0) {
    payload = (0..<payloadBytes).map { UInt8(truncatingIfNeeded: $0) }
  }

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    do throws(Status) {
      let answer = try await BenchClient(session.channel(number)).echo(
        Msg(n: Int64(number), payload: payload),
        options: CallOptions(timeout: session.timeout, waitsForReady: true))
      if answer.n == number, answer.payload == payload { return .ok }
      return .wrong(
        "echo \(number) with \(payload.count) bytes came back as \(answer.n) with "
          + "\(answer.payload.count) bytes"
          + (answer.payload.count == payload.count ? ", different ones" : ""))
    } catch {
      return .failed(error.code, error.message)
    }
  }
}

/// A connection of its own for one call: connects, asks for the server's health, closes.
struct ConnectWork: Work {
  let name = "connect"

  nonisolated(nonsending) func call(_ number: Int, _ session: Session) async -> Outcome {
    await .of { () async throws(Status) in
      let channel = try Channel(
        target: session.target, configuration: session.configuration, on: session.loop)
      let answer: Result<HealthCheckResponse, Status>
      do throws(Status) {
        answer = .success(
          try await HealthClient(channel).check(
            HealthCheckRequest(), options: CallOptions(timeout: session.timeout)))
      } catch {
        answer = .failure(error)
      }
      await channel.close(within: .zero)
      let status = try answer.get().status
      return status == .serving ? nil : "health is \(status), not SERVING"
    }
  }
}
