extension ServiceLimits {
  /// Refused items that a stock import tells of (contract); the counts go on.
  static let importFailuresTold = 100
  /// Movements read at a time: few enough that a slow reader holds little.
  static let movementPage = 200
}
