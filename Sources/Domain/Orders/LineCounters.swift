/// How many units of a line are where: counters instead of status flags.
///
/// I5: `cancelled + shipped + open = ordered`, `delivered + writtenOff ≤ shipped`,
/// `returned + returnRequested ≤ delivered`, every counter ≥ 0; and no more is reserved or back-ordered than
/// is open.
package struct LineCounters: Hashable, Sendable {
  package private(set) var ordered: Int64
  package private(set) var cancelled: Int64 = 0
  package private(set) var reserved: Int64 = 0
  package private(set) var backordered: Int64 = 0
  package private(set) var shipped: Int64 = 0
  package private(set) var delivered: Int64 = 0
  /// Shipped units that will not arrive and are not sent again.
  package private(set) var writtenOff: Int64 = 0
  package private(set) var returned: Int64 = 0
  /// Delivered units that are asked back and have not come.
  package private(set) var returnRequested: Int64 = 0

  /// A new line: everything is open, nothing reserved.
  package init(ordered: Quantity) { self.ordered = ordered.units }

  /// Counters as they were stored, or nil when they break I5.
  package init?(
    ordered: Int64, cancelled: Int64, reserved: Int64, backordered: Int64, shipped: Int64,
    delivered: Int64, writtenOff: Int64,
    returned: Int64, returnRequested: Int64 = 0
  ) {
    self.ordered = ordered
    self.cancelled = cancelled
    self.reserved = reserved
    self.backordered = backordered
    self.shipped = shipped
    self.delivered = delivered
    self.writtenOff = writtenOff
    self.returned = returned
    self.returnRequested = returnRequested
    guard isConsistent else { return nil }
  }

  /// Units that still have to be shipped or cancelled.
  package var open: Int64 { ordered - cancelled - shipped }

  /// Units handed over that arrived or may still.
  package var sent: Int64 { shipped - writtenOff }

  /// Shipped units that are still on their way.
  package var underWay: Int64 { shipped - delivered - writtenOff }

  /// Delivered units that are neither back nor asked back.
  package var returnable: Int64 { delivered - returned - returnRequested }

  /// Whether nothing is to be shipped or on its way any more.
  package var isEnded: Bool { open == 0 && underWay == 0 }

  /// I5.
  var isConsistent: Bool {
    let counters = [
      ordered, cancelled, reserved, backordered, shipped, delivered, writtenOff, returned,
      returnRequested,
    ]
    guard counters.allSatisfy({ (0...Quantity.maxUnits).contains($0) }) else { return false }
    return open >= 0 && reserved + backordered <= open && underWay >= 0 && returnable >= 0
  }

  /// Reserves every open unit.
  package mutating func reserveOpen() {
    reserved = open
    backordered = 0
  }

  /// Lets every open unit wait for goods; none is reserved.
  package mutating func backorderOpen() {
    backordered = open
    reserved = 0
  }

  /// Open units that are not reserved.
  package var unreserved: Int64 { open - reserved }

  /// Reserves more of the open units; what waited for goods waits no longer.
  package mutating func reserve(_ units: Int64) {
    precondition((0...unreserved).contains(units), "only open units are reserved")
    reserved += units
    backordered = min(backordered, unreserved)
  }

  /// Lets every open unit that is not reserved wait for goods, or none.
  package mutating func backorderWaiting(_ waits: Bool) {
    backordered = waits ? unreserved : 0
  }

  /// Cancels every open unit that is not reserved.
  package mutating func cancelWaiting() {
    cancelled += unreserved
    backordered = 0
  }

  /// Gives the reservation back; doing it again changes nothing (I9).
  ///
  /// - Returns: how many units were reserved.
  package mutating func release() -> Int64 {
    defer { reserved = 0 }
    return reserved
  }

  /// Cancels every open unit and gives its reservation back.
  ///
  /// - Returns: how many units were reserved.
  package mutating func cancelOpen() -> Int64 {
    cancelled += open
    backordered = 0
    return release()
  }

  /// Sets how many units the customer gets in all, those that left among them; what is cancelled
  /// already stays cancelled. What is too many waits no longer first, then is reserved no longer.
  ///
  /// - Parameter line: the line's number, for the refusal.
  /// - Throws: `QUANTITY_BELOW_SHIPPED`.
  package mutating func reorder(_ units: Int64, line: Int) throws(Refusal) {
    guard units >= shipped else {
      throw .orderStep(.quantityBelowShipped(line: line, requested: units, shipped: shipped))
    }
    ordered = units + cancelled
    reserved = min(reserved, open)
    backordered = min(backordered, open - reserved)
  }

  /// Lets so many of the open units that are not reserved wait for goods, as far as there are any.
  package mutating func keepWaiting(_ units: Int64) { backordered = min(units, open - reserved) }

  /// Hands units over; reserved units go first.
  ///
  /// - Parameter line: the line's number, for the refusal.
  /// - Returns: how many of the units had been reserved.
  /// - Throws: `EXCEEDS_OPEN_QUANTITY`.
  package mutating func ship(_ quantity: Quantity, line: Int) throws(Refusal) -> Int64 {
    guard quantity.units <= open else {
      throw .exceedsOpen(line: line, requested: quantity.units, open: open)
    }
    let consumed = min(quantity.units, reserved)
    reserved -= consumed
    shipped += quantity.units
    backordered = min(backordered, open - reserved)
    return consumed
  }

  /// Records units as delivered.
  ///
  /// - Throws: `EXCEEDS_OPEN_QUANTITY` when more would be delivered than is under way.
  package mutating func deliver(_ quantity: Quantity, line: Int) throws(Refusal) {
    try requireUnderWay(quantity, line: line)
    delivered += quantity.units
  }

  /// Gives up shipped units that did not arrive: the customer neither gets nor pays for them.
  ///
  /// - Throws: `EXCEEDS_OPEN_QUANTITY` when more are given up than are under way.
  package mutating func writeOff(_ quantity: Quantity, line: Int) throws(Refusal) {
    try requireUnderWay(quantity, line: line)
    writtenOff += quantity.units
  }

  /// Gives up shipped units that did not arrive and lets as many wait for goods again.
  ///
  /// - Throws: `EXCEEDS_OPEN_QUANTITY` when more are given up than are under way.
  package mutating func shipAgain(_ quantity: Quantity, line: Int) throws(Refusal) {
    try requireUnderWay(quantity, line: line)
    shipped -= quantity.units
    backordered += quantity.units
  }

  /// Records delivered units as back.
  ///
  /// - Throws: `EXCEEDS_OPEN_QUANTITY` when more come back than were delivered and are not asked back.
  package mutating func takeBack(_ quantity: Quantity, line: Int) throws(Refusal) {
    try requireReturnable(quantity, line: line)
    returned += quantity.units
  }

  /// Speaks for delivered units that a return asks back.
  ///
  /// - Throws: `EXCEEDS_OPEN_QUANTITY` when they are not delivered, back, or asked back already.
  package mutating func askBack(_ quantity: Quantity, line: Int) throws(Refusal) {
    try requireReturnable(quantity, line: line)
    returnRequested += quantity.units
  }

  /// Records units that were asked back as back.
  package mutating func receiveReturn(_ quantity: Quantity) {
    precondition(quantity.units <= returnRequested, "what arrives was asked back")
    returnRequested -= quantity.units
    returned += quantity.units
  }

  /// Asks units back no more.
  package mutating func letGo(_ units: Int64) {
    precondition((0...returnRequested).contains(units), "what is let go was asked back")
    returnRequested -= units
  }

  /// Records units that were back as with the customer again, who may ask them back again.
  package mutating func sendBack(_ units: Int64) {
    precondition((0...returned).contains(units), "what is sent back was back")
    returned -= units
  }

  private func requireReturnable(_ quantity: Quantity, line: Int) throws(Refusal) {
    guard quantity.units <= returnable else {
      throw .exceedsOpen(line: line, requested: quantity.units, open: returnable)
    }
  }

  private func requireUnderWay(_ quantity: Quantity, line: Int) throws(Refusal) {
    guard quantity.units <= underWay else {
      throw .exceedsOpen(line: line, requested: quantity.units, open: underWay)
    }
  }
}
