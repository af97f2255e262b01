internal import Domain
internal import Postgres

struct ComplaintChangeRow: PostgresRow {
  let verdict: Verdict
  let aggregate: PostgresUUID?
  let version: Int64?

  static let columns: [PostgresType] = [.int2, .uuid, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdict = try columns.next()
    aggregate = try columns.next()
    version = try columns.next()
  }
}

struct ComplaintRow: PostgresRow {
  let complaint: Complaint

  static let columns: [PostgresType] = [
    .uuid, .uuid, .int8, .int2, .int2, .int2, .text, .text, .text, .text, .text, .text, .text,
    .text, .int2, .text, .text, .int2, .text, .int8, .bpchar, .int2, .text, .int2, .text,
    .timestamptz, .text, .text, .uuid, .timestamptz, .text, .text, .int2, .text, .text,
    .timestamptz, .text, .text, .timestamptz, .int4, .text, .timestamptz, .timestamptz,
    .timestamptz, .timestamptz,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    let id: ComplaintID = try columns.id()
    let orderID: OrderID? = try columns.optionalID()
    let version = try columns.version()
    let state: ComplaintState = try columns.next()
    let channel: ComplaintChannel = try columns.next()
    let category: ComplaintCategory = try columns.next()
    let customer = Customer(
      reference: try columns.next(), name: try columns.next(), company: try columns.next(),
      phone: try columns.next(), email: try columns.next())
    let content: String = try columns.next()
    let department: String = try columns.next()
    let assignee: String = try columns.next()
    let investigation = try columns.investigation()
    let solution = try columns.solution()
    let (answer, answered) = try columns.answer()
    let (execution, executed) = try columns.execution()
    complaint = Complaint(
      id: id, orderID: orderID, version: version, state: state, channel: channel,
      category: category, customer: customer, content: content, department: department,
      assignee: assignee, investigation: investigation, solution: solution, answer: answer,
      answered: answered, execution: execution, executed: executed,
      resolution: try columns.next(), customerOpinion: try columns.next(),
      liability: try columns.liability(), rectification: try columns.rectification(),
      escalation: try columns.escalation(), messages: Int(try columns.next(Int32.self)),
      createdBy: try columns.next(), created: try columns.instant(),
      assigned: try columns.optionalInstant(), resolved: try columns.optionalInstant(),
      closed: try columns.optionalInstant())
  }
}

/// A complaint's parts, of several columns each.
extension ColumnReader {
  fileprivate mutating func investigation() throws(PostgresError) -> Investigation? {
    let cause: ComplaintCause? = try optionalState()
    let finding: String = try next()
    let carrier: CarrierCode? = try optionalCode()
    if cause == nil, finding.isEmpty { return nil }
    return try checked { () throws(Refusal) in
      try Investigation(cause: cause, finding: finding, carrier: carrier)
    }
  }

  fileprivate mutating func solution() throws(PostgresError) -> Solution? {
    let kind: SolutionKind? = try optionalState()
    let text: String = try next()
    let minor: Int64? = try next()
    let currency: String? = try next()
    var amount: Money?
    if let minor {
      guard let currency, let code = CurrencyCode(currency) else {
        throw refuse("an amount without its currency")
      }
      amount = Money(minorUnits: minor, currency: code)
    }
    guard let kind else { return nil }
    return try checked { () throws(Refusal) in
      try Solution(kind: kind, text: text, amount: amount)
    }
  }

  fileprivate mutating func answer() throws(PostgresError) -> (CustomerAnswer?, Instant?) {
    let decision: AnswerDecision? = try optionalState()
    let answeredBy: String = try next()
    let channel: ComplaintChannel? = try optionalState()
    let note: String = try next()
    let time = try optionalInstant()
    guard let decision, let channel else { return (nil, nil) }
    let answer = try checked { () throws(Refusal) in
      try CustomerAnswer(
        decision: decision, answeredBy: answeredBy, channel: channel, note: note)
    }
    return (answer, time)
  }

  fileprivate mutating func execution() throws(PostgresError) -> (SolutionExecution?, Instant?) {
    let note: String = try next()
    let reference: String = try next()
    let refund: RefundID? = try optionalID()
    guard let time = try optionalInstant() else { return (nil, nil) }
    let execution = try checked { () throws(Refusal) in
      try SolutionExecution(note: note, reference: reference, refundID: refund)
    }
    return (execution, time)
  }

  fileprivate mutating func liability() throws(PostgresError) -> Liability? {
    let party: LiableParty? = try optionalState()
    let responsible: String = try next()
    guard let party else { return nil }
    return try checked { () throws(Refusal) in
      try Liability(party: party, responsible: responsible)
    }
  }

  fileprivate mutating func rectification() throws(PostgresError) -> Rectification? {
    let text: String = try next()
    guard let due = try optionalInstant() else { return nil }
    return try checked { () throws(Refusal) in try Rectification(text: text, due: due) }
  }

  fileprivate mutating func escalation() throws(PostgresError) -> Escalation? {
    let reason: String = try next()
    let by: String = try next()
    return try optionalInstant().map { Escalation(reason: reason, by: by, time: $0) }
  }
}

struct ComplaintMessageRow: PostgresRow {
  let message: StoredComplaintMessage

  static let columns: [PostgresType] = [.uuid, .int2, .text, .text, .timestamptz]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    message = StoredComplaintMessage(
      id: try columns.id(), source: try columns.next(), text: try columns.next(),
      actor: try columns.next(), created: try columns.instant())
  }
}

struct ComplaintCauseRow: PostgresRow {
  let count: CauseCount
  /// Of all rows, also those that the limit left out.
  let total: Int64

  static let columns: [PostgresType] = [.int2, .int2, .text, .int8, .int8, .int8]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    count = CauseCount(
      category: try columns.next(), cause: try columns.optionalState(),
      carrier: try columns.optionalCode(), complaints: try columns.next(),
      open: try columns.next())
    total = try columns.next()
  }
}
