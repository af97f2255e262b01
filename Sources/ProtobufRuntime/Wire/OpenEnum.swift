/// An enum of a contract: a number that may have a name. Numbers that this side does not know are
/// kept, so that a newer peer's value survives a round trip.
public protocol OpenEnum: RawRepresentable, Hashable, Sendable, CaseIterable,
  CustomStringConvertible
where RawValue == Int32, AllCases == [Self] {
  init(rawValue: Int32)
  /// Name in the contract, `ORDER_CHANNEL_PHONE`; nil for a number that the contract does not define.
  var name: String? { get }
}

extension OpenEnum {
  public init() { self.init(rawValue: 0) }

  /// The value of a name in the contract.
  public init?(name: String) {
    guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = value
  }

  /// Every name of the contract, in its order.
  public static var allNames: [String] { allCases.compactMap(\.name) }

  /// Whether the contract defines the number.
  public var isDefined: Bool { name != nil }

  /// The name in the contract, or the number.
  public var description: String { name ?? String(rawValue) }
}
