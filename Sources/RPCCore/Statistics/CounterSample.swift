/// One number of some statistics at one moment, for whoever lists them: a page of metrics, an RPC for operators.
package struct CounterSample: Sendable, Hashable {
  /// What tells samples of one name apart.
  package struct Label: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// In `lower_case`, without a prefix or a suffix of the reader's.
  package var name: String
  /// What it counts, in a sentence; the same for all samples of one name.
  package var help: String
  package var label: Label?
  /// Whether it also goes down.
  package var isGauge: Bool
  package var value: Int

  package init(
    _ name: String, _ help: String, label: Label? = nil, isGauge: Bool = false, _ value: Int
  ) {
    self.name = name
    self.help = help
    self.label = label
    self.isGauge = isGauge
    self.value = value
  }

  /// A sample for each kind of a family.
  package static func each<Kind>(
    _ name: String, _ help: String, by label: String, _ family: borrowing CounterFamily<Kind>
  ) -> [CounterSample] {
    Kind.counted.map { kind in
      CounterSample(
        name, help, label: Label(name: label, value: kind.counterLabel), family.count(kind))
    }
  }
}
