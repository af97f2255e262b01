import Testing

@testable import RPCTransport

@Suite("PINGs that come too often")
struct PingStrikesTests {
  private struct Ping {
    var at: Double
    var hasStreams = false
    var answers = 0
  }

  private func allowed(_ pings: [Ping]) -> [Bool] {
    var strikes = PingStrikes(ServerLimits())
    return pings.map {
      strikes.receive(
        at: .seconds($0.at), hasStreams: $0.hasStreams, answerFramesSent: $0.answers)
    }
  }

  @Test("The fourth in a row is one too many: the first is free, two strikes are forgiven")
  func row() {
    let pings = (0..<5).map { Ping(at: Double($0)) }
    #expect(allowed(pings) == [true, true, true, false, false])
  }

  @Test("Five minutes apart is allowed with calls, and two hours without")
  func intervals() {
    func pings(every seconds: Double, hasStreams: Bool) -> [Ping] {
      (0..<10).map { Ping(at: Double($0) * seconds, hasStreams: hasStreams) }
    }
    #expect(!allowed(pings(every: 300, hasStreams: true)).contains(false))
    #expect(allowed(pings(every: 299, hasStreams: true)).contains(false))
    #expect(!allowed(pings(every: 7200, hasStreams: false)).contains(false))
    #expect(allowed(pings(every: 7199, hasStreams: false)).contains(false))
  }

  @Test("An answer sent between two PINGs forgives all before")
  func answers() {
    let pings = (0..<20).map { Ping(at: Double($0), hasStreams: true, answers: $0 / 3) }
    #expect(!allowed(pings).contains(false))
  }
}
