import Domain
import Store

/// What a message says of a shortage, beside what is short (INV-4, NTF-2).
enum ShortageWords {
  /// What becomes of the units; all of an event's share one fate.
  static func solution(_ short: [ShortUnits], in language: Language) -> String {
    guard let fate = short.first?.fate else { return "" }
    return switch (fate, language) {
    case (.backordered, .english): "We have put them on order and ship them as soon as they arrive."
    case (.backordered, .chinese): "我们已安排补货，到货后将立即发货。"
    case (.cancelled, .english): "We have taken them off your order, and you do not pay for them."
    case (.cancelled, .chinese): "我们已将其从订单中取消，不会向您收取这部分费用。"
    case (.undecided, .english): "We look for a way to serve you and will tell you shortly."
    case (.undecided, .chinese): "我们正在寻找解决办法，会尽快与您联系。"
    }
  }

  /// What can be had instead, named by product where several are short.
  static func list(
    _ substitutes: [SKU: [NamedOffer]], instead short: [ShortUnits], in language: Language
  ) -> String {
    let comma = language == .chinese ? "、" : ", "
    let offered = short.prefix(ServiceLimits.goodsNamed).compactMap { short -> String? in
      guard let offers = substitutes[short.sku], !offers.isEmpty else { return nil }
      let names = offers.map { "\($0.name) (\($0.offer.sku))" }.joined(separator: comma)
      return substitutes.count > 1 ? "\(short.sku) → \(names)" : names
    }
    guard !offered.isEmpty else { return language == .chinese ? "暂无" : "nothing at the moment" }
    return offered.joined(separator: language == .chinese ? "；" : "; ")
  }
}
