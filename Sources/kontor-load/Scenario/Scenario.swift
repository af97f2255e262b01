/// What a scenario file says.
struct Scenario: Sendable, Equatable {
  /// A kind of call, as often as its weight says.
  struct Call: Sendable, Equatable {
    let weight: Int
    let what: What
  }

  enum What: Sendable, Equatable {
    case placeOrder(PlaceOrderWork.Stock, lines: Int)
    case getOrder
    case listOrders(pageSize: Int)
    case availability
    case echo(payloadBytes: Int)
    /// A connection of its own for each call.
    case connect
    case method(Request)
  }

  /// A method by its name, and what it is asked.
  struct Request: Sendable, Equatable {
    let method: String
    let data: String
  }

  struct SlowReaders: Sendable, Equatable {
    let count: Int
    let request: Request
  }

  let name: String
  let about: String
  let connections: Int
  let seed: UInt64
  let timeoutSeconds: Int
  let preparedOrders: Int
  /// See `Plan`.
  let okMin: Double
  let course: Plan.Course
  let calls: [Call]
  let slowReaders: SlowReaders?

  /// Whether products, stock and orders are needed.
  var sells: Bool {
    preparedOrders > 0
      || calls.contains { call in
        switch call.what {
        case .placeOrder, .getOrder, .listOrders, .availability: true
        case .echo, .connect, .method: false
        }
      }
  }
}
