/// What people in a warehouse do to a fulfilment. A step that is refused leaves it as it was.
extension Fulfilment {
  /// Lets it be picked.
  ///
  /// - Throws: `FULFILMENT_STATE`.
  package mutating func release() throws(Refusal) {
    state = try state.after(.release)
  }

  /// Takes it for a person; prolongs the person's own claim and takes over one that has run out, its
  /// last microsecond excluded.
  ///
  /// - Throws: `FULFILMENT_STATE`, `PICK_CLAIMED` while it is another's.
  package mutating func claim(
    by picker: String, now: Instant, for term: Duration
  ) throws(Refusal) {
    let next = try state.after(.claim)
    if state != .released, let claim, claim.picker != picker, now < claim.until {
      throw .pickClaimed(by: claim.picker, until: claim.until)
    }
    claim = PickClaim(picker: picker, until: now.advanced(by: term))
    state = next
  }

  /// Records picked units; no lines record everything that is left.
  ///
  /// - Throws: `FULFILMENT_STATE`, `PICK_CLAIMED` by another, `ORDER_LINE_NOT_FOUND`,
  ///   `EXCEEDS_PLANNED_QUANTITY`.
  package mutating func confirmPick(_ picked: [LineUnits], by picker: String) throws(Refusal) {
    let next = try state.after(.confirmPick)
    try requireClaim(of: picker)
    var after = lines
    if picked.isEmpty {
      for index in after.indices { after[index].picked += after[index].left }
    }
    for (index, units) in try units(of: picked) { after[index].picked += units }
    lines = after
    state = next
  }

  /// Records units that are not there; the fulfilment is SHORT until somebody resumes it.
  ///
  /// - Throws: as `confirmPick`.
  package mutating func reportShort(_ missing: [LineUnits], by picker: String) throws(Refusal) {
    let next = try state.after(.reportShort)
    try requireClaim(of: picker)
    var after = lines
    for (index, units) in try units(of: missing) { after[index].short += units }
    lines = after
    state = next
  }

  /// Goes on without what is missing; ends when nothing is left to pack.
  package mutating func resume() throws(Refusal) {
    state = try state.after(lines.allSatisfy { $0.short == $0.planned } ? .cancel : .resume)
  }

  /// Puts what was picked into parcels, numbered in the order given.
  ///
  /// - Throws: `FULFILMENT_STATE`, `PICK_CLAIMED` by another, `PICK_INCOMPLETE` while units are left,
  ///   `FIELD_INVALID` naming `parcels` when they do not hold exactly what was picked.
  package mutating func pack(
    _ contents: [(lines: [LineUnits], size: ParcelSize)], by picker: String
  ) throws(Refusal) {
    let next = try state.after(.pack)
    try requireClaim(of: picker)
    if let line = lines.first(where: { $0.left > 0 }) {
      throw .pickIncomplete(line: line.number, left: line.left)
    }
    var packed: [Int: Int64] = [:]
    for entry in contents.flatMap(\.lines) {
      packed[entry.line, default: 0] += entry.quantity.units
    }
    for line in lines {
      let units = packed.removeValue(forKey: line.number) ?? 0
      guard units == line.picked else {
        throw .invalidField(
          "parcels",
          .malformed(
            expected: "what was picked: of line \(line.number) \(line.picked) units, not \(units)"))
      }
    }
    if let line = packed.keys.min() { throw .notFound(.orderLine, id: String(line)) }
    parcels = contents.enumerated().map { index, parcel in
      Parcel(number: index + 1, lines: Self.merged(parcel.lines), size: parcel.size)
    }
    state = next
  }

  /// Ends it; its units stay reserved for the order.
  ///
  /// - Throws: `FULFILMENT_STATE`; `ALREADY_HANDED_OVER` when some of its parcels are with a carrier.
  package mutating func cancel() throws(Refusal) {
    let next = try state.after(.cancel)
    if let line = parcels.first(where: \.isHandedOver)?.lines.first {
      throw .alreadyHandedOver(line: line.line, shipped: line.quantity.units)
    }
    state = next
  }

  private func requireClaim(of picker: String) throws(Refusal) {
    guard let claim, claim.picker != picker else { return }
    throw .pickClaimed(by: claim.picker, until: claim.until)
  }

  /// One sum a line (I3), by the line's index.
  private func units(of entries: [LineUnits]) throws(Refusal) -> [(index: Int, units: Int64)] {
    var found: [(index: Int, units: Int64)] = []
    for (number, units) in LineUnits.summed(entries) {
      guard let index = lines.firstIndex(where: { $0.number == number }) else {
        throw .notFound(.orderLine, id: String(number))
      }
      guard units <= lines[index].left else {
        throw .exceedsPlanned(line: number, requested: units, left: lines[index].left)
      }
      found.append((index, units))
    }
    return found
  }

  private static func merged(_ entries: [LineUnits]) -> [LineUnits] {
    LineUnits.summed(entries).compactMap { line, units in
      Quantity(units).map { LineUnits(line: line, quantity: $0) }
    }
  }
}
