/// What observing may cost; each number with its reason.
package enum ObservabilityLimits {
  /// Instruments that libraries of the process may make through swift-metrics, label sets counted one by one:
  /// ten times what a service of this size has. A label made of user input would grow without end.
  package static let instrumentsMax = 2000
  /// Labels of one instrument: a name and what tells its instances apart; more is a mistake.
  static let labelsMax = 16
  /// Bytes of an instrument's name and of each label's name and value; the rest is cut off.
  static let labelBytesMax = 256
}
