internal import RPCCore

/// One object of a JSON text, taken apart member by member. What is wrong is told with its path:
/// `methodConfig[0].retryPolicy.maxAttempts`.
struct JSONMembers {
  private let path: String
  private let members: [String: JSONValue]

  /// - Parameter ignored: names that are right but mean nothing to this client; their values may be anything.
  /// - Throws: if it is no object, or has members that are neither `known` nor `ignored`, or come twice.
  init(
    _ value: JSONValue, _ path: String, known: Set<String>, ignored: Set<String> = []
  ) throws(JSONError) {
    guard case .object(let list) = value else {
      throw JSONError(path, "expected an object, got \(value.kind)")
    }
    var members: [String: JSONValue] = [:]
    for (key, value) in list {
      guard known.contains(key) || ignored.contains(key) else {
        let names = known.sorted().joined(separator: ", ")
        throw JSONError(
          Self.path(path, key),
          known.isEmpty ? "nothing can be set here" : "is not known; known here: \(names)")
      }
      guard members.updateValue(value, forKey: key) == nil else {
        throw JSONError(Self.path(path, key), "is there twice")
      }
    }
    self.path = path
    // proto3's JSON: null is the same as nothing.
    self.members = members.filter { if case .null = $0.value { false } else { true } }
  }

  func path(of name: String) -> String { Self.path(path, name) }

  private static func path(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  private func expected(_ wanted: String, _ name: String, _ got: JSONValue) -> JSONError {
    JSONError(path(of: name), "expected \(wanted), got \(got.kind)")
  }

  /// What `value` gives of a member that must be there.
  func required<Value>(_ name: String, _ value: Value?) throws(JSONError) -> Value {
    guard let value else { throw JSONError(path(of: name), "is missing") }
    return value
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  // MARK: Members; nil for those that are not there

  func object(
    _ name: String, known: Set<String>, ignored: Set<String> = []
  ) throws(JSONError) -> JSONMembers? {
    guard let value = members[name] else { return nil }
    return try JSONMembers(value, path(of: name), known: known, ignored: ignored)
  }

  /// The entries with their paths.
  func list(_ name: String) throws(JSONError) -> [(value: JSONValue, path: String)]? {
    guard let value = members[name] else { return nil }
    guard case .array(let values) = value else { throw expected("a list", name, value) }
    return values.enumerated().map { ($0.element, "\(path(of: name))[\($0.offset)]") }
  }

  func text(_ name: String) throws(JSONError) -> String? {
    guard let value = members[name] else { return nil }
    guard case .string(let text) = value else { throw expected("a text", name, value) }
    return text
  }

  func bool(_ name: String) throws(JSONError) -> Bool? {
    guard let value = members[name] else { return nil }
    guard case .bool(let bool) = value else { throw expected("true or false", name, value) }
    return bool
  }

  /// A whole number; in quotes too, as proto3's JSON allows.
  func integer(_ name: String, from least: Int, to most: Int) throws(JSONError) -> Int? {
    guard let value = members[name] else { return nil }
    let number: Int? =
      switch value {
      case .number(let text): Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
      case .string(let text): Int(text)
      case .null, .bool, .array, .object: nil
      }
    guard let number, (least...most).contains(number) else {
      let range = most == Int(UInt32.max) ? "from \(least)" : "from \(least) to \(most)"
      throw expected("a whole number \(range)", name, value)
    }
    return number
  }

  /// A number above zero.
  func positiveNumber(_ name: String) throws(JSONError) -> Double? {
    guard let value = members[name] else { return nil }
    guard case .number(let text) = value, let number = Double(text), number > 0, number.isFinite
    else { throw expected("a number above 0", name, value) }
    return number
  }

  /// `1.5s`, not negative.
  func duration(_ name: String, isZeroAllowed: Bool) throws(JSONError) -> Duration? {
    guard let text = try text(name) else { return nil }
    let (seconds, nanos) = try JSONTime.duration(text, path(of: name))
    let duration = Duration.seconds(seconds) + .nanoseconds(nanos)
    guard duration > .zero || (isZeroAllowed && duration == .zero) else {
      throw JSONError(
        path(of: name), "is \(text), not \(isZeroAllowed ? "0s or more" : "more than 0s")")
    }
    return duration
  }

  /// Status codes, as names in any case or as numbers.
  func codes(_ name: String) throws(JSONError) -> Set<Status.Code>? {
    guard let list = try list(name) else { return nil }
    var codes: Set<Status.Code> = []
    for (value, path) in list {
      let code: Status.Code? =
        switch value {
        case .string(let text): Status.Code(name: text)
        case .number(let text): UInt8(text).flatMap { Status.Code(rawValue: $0) }
        case .null, .bool, .array, .object: nil
        }
      guard let code else {
        throw JSONError(
          path, "expected a status code as \"UNAVAILABLE\" or 14, got \(value.kind)")
      }
      codes.insert(code)
    }
    return codes
  }
}

extension Status.Code {
  /// A code by its name in gRPC's statuscodes.md, in any case.
  fileprivate init?(name: String) {
    let wanted = name.filter { $0 != "_" }.lowercased()
    // Of names without a word boundary only what gRPC writes is taken: `INVALID_ARGUMENT`.
    guard let code = Self.allCases.first(where: { "\($0)".lowercased() == wanted }),
      name.filter({ $0 == "_" }).count == "\(code)".filter(\.isUppercase).count
    else { return nil }
    self = code
  }
}
