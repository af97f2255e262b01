internal import Domain
internal import Postgres

/// The hot command: every order of a batch in one statement (`persistence.md` C1 e). The SQL is the
/// function `create_orders` of the migrations.
enum CreateOrdersStatement {
  static let statement = Statement<
    String, Int16, [PostgresUUID], [Int64], [String], [String], [[UInt8]], [String], [Bool],
    [Int32], [Channel], [String], [OrderKind], [OrderClass], [Int16], [String], [String],
    [ShortagePolicy], [String], [String], [String], [String], [String], [String], [String],
    [String], [String], [String], [String], [Int16], [PaymentState], [Int64?],
    [PostgresTimestamp?], [String], [Int16], [Int16], [String], [PostgresTimestamp?],
    [PostgresTimestamp?], [PostgresTimestamp?], [Int64], [String], [String],
    [PostgresTimestamp?], [Int32], [Int16], [String], [Int32], [Int64?], [String], [String],
    [Bool], [PostgresUUID?], [Int64?], [Int32], [Int32], [String], [Int32], CreateOrdersRow
  >(
    """
    SELECT r_verdict, r_order_id, r_number, r_state, r_version, r_findings, r_goods_minor,
      r_created_at, r_refused_line, r_requested, r_available, r_line_name, r_line_spec, r_line_unit,
      r_line_list, r_line_warehouse, r_part_line, r_part_warehouse, r_part_quantity
    FROM create_orders(
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
      $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
      $54, $55, $56, $57, $58)
    """)

  /// Adds the statement to a batch. All commands are of one tenant, and there is a number for each.
  static func add(
    _ commands: [CreateOrderCommand], numbers: [OrderNumber], tenant: TenantID,
    to batch: inout StatementBatch
  ) -> StatementBatch.Ticket<CreateOrdersRow> {
    let lines = FlatLines(commands)
    return batch.add(
      statement, tenant.text, CommandMethod.createOrder.rawValue,
      commands.map { $0.id.stored },
      numbers.map(\.counter),
      commands.map { $0.key.principal },
      commands.map { $0.key.requestID.text },
      commands.map { $0.key.requestHash },
      commands.map { $0.key.actor },
      commands.map { $0.submit },
      commands.map { $0.findings.rawValue },
      commands.map { $0.draft.channel },
      commands.map { $0.draft.sourceReference },
      commands.map { $0.draft.kind },
      commands.map { $0.draft.orderClass },
      commands.map { $0.draft.priority },
      commands.map { $0.draft.currency.text },
      commands.map { $0.draft.warehouse?.text ?? "" },
      commands.map { $0.draft.shortagePolicy },
      commands.map { $0.draft.customer.reference },
      commands.map { $0.draft.customer.name },
      commands.map { $0.draft.customer.company },
      commands.map { $0.draft.customer.phone },
      commands.map { $0.draft.customer.email },
      commands.map { $0.draft.shippingAddress.recipient },
      commands.map { $0.draft.shippingAddress.lines.joined(separator: "\n") },
      commands.map { $0.draft.shippingAddress.city },
      commands.map { $0.draft.shippingAddress.region },
      commands.map { $0.draft.shippingAddress.postalCode },
      commands.map { $0.draft.shippingAddress.country },
      commands.map { $0.draft.payment.method?.code ?? 0 },
      commands.map { $0.draft.payment.state },
      commands.map { $0.draft.payment.amount?.minorUnits },
      commands.map { $0.draft.payment.time?.stored },
      commands.map { $0.draft.payment.reference },
      commands.map { $0.draft.delivery.method?.code ?? 0 },
      commands.map { $0.draft.delivery.transportMode?.code ?? 0 },
      commands.map { $0.draft.delivery.carrier?.text ?? "" },
      commands.map { $0.draft.delivery.shipNotBefore?.stored },
      commands.map { $0.draft.delivery.shipBy?.stored },
      commands.map { $0.draft.delivery.deliverBy?.stored },
      commands.map { $0.draft.freight.minorUnits },
      commands.map { $0.draft.customerRemark },
      commands.map { $0.draft.staffRemark },
      commands.map { $0.draft.receivedAt?.stored },
      lines.order,
      lines.number,
      lines.sku,
      lines.quantity,
      lines.price,
      lines.specification,
      lines.packaging,
      commands.map { $0.plan != nil },
      commands.map { $0.plan?.hold?.id.stored },
      commands.map { $0.plan?.hold?.version.number },
      lines.parts.order,
      lines.parts.line,
      lines.parts.warehouse,
      lines.parts.quantity)
  }

  /// How many parts the lines of these commands are sent in.
  static func partCount(_ commands: [CreateOrderCommand]) -> Int {
    commands.reduce(0) { count, command in
      count
        + (command.plan.map { $0.allocation.lines.reduce(0) { $0 + $1.parts.count } }
          ?? command.draft.lines.count)
    }
  }

  /// The lines of all orders, one after the other.
  private struct FlatLines {
    var order: [Int32] = []
    var number: [Int16] = []
    var sku: [String] = []
    var quantity: [Int32] = []
    var price: [Int64?] = []
    var specification: [String] = []
    var packaging: [String] = []
    var parts = FlatParts()

    init(_ commands: [CreateOrderCommand]) {
      for (position, command) in commands.enumerated() {
        for (index, line) in command.draft.lines.enumerated() {
          order.append(Int32(position + 1))
          number.append(Int16(index + 1))
          sku.append(line.sku.text)
          quantity.append(Int32(line.quantity.units))  // at most `Quantity.maxUnits`, 10⁹
          price.append(line.unitPrice?.minorUnits)
          specification.append(line.specification)
          packaging.append(line.packaging)
          guard let plan = command.plan else {
            parts.append(position, self.order.count, "", line.quantity.units)
            continue
          }
          for part in plan.allocation.lines[index].parts {
            parts.append(position, self.order.count, part.warehouse.text, part.units)
          }
        }
      }
    }
  }
}

/// The parts of all lines, one after the other.
private struct FlatParts {
  var order: [Int32] = []
  var line: [Int32] = []
  var warehouse: [String] = []
  var quantity: [Int32] = []

  /// - Parameters:
  ///   - position: the order's, from 0.
  ///   - number: the line's among all lines, from 1.
  mutating func append(_ position: Int, _ number: Int, _ warehouse: String, _ units: Int64) {
    order.append(Int32(position + 1))
    line.append(Int32(number))
    self.warehouse.append(warehouse)
    quantity.append(Int32(units))  // at most `Quantity.maxUnits`, 10⁹
  }
}

/// The answer to a batch: arrays with one element an order, and arrays with one element a line.
struct CreateOrdersRow: PostgresRow {
  let verdicts: [Verdict]
  let ids: [PostgresUUID]
  let numbers: [Int64]
  let states: [OrderState]
  let versions: [Int64]
  let findings: [Int32]
  let goods: [Int64]
  let created: [PostgresTimestamp]
  let refusedLines: [Int16]
  let requested: [Int64]
  let available: [Int64]
  let names: [String]
  let specifications: [String]
  let unitPrices: [Int64]
  let listPrices: [Int64?]
  let warehouses: [String]
  let partLines: [Int32]
  let partWarehouses: [String]
  let partQuantities: [Int32]

  static let columns: [PostgresType] = [
    .int2.array, .uuid.array, .int8.array, .int2.array, .int8.array, .int4.array, .int8.array,
    .timestamptz.array, .int2.array, .int8.array, .int8.array, .text.array, .text.array,
    .int8.array, .int8.array, .text.array, .int4.array, .text.array, .int4.array,
  ]

  init(from columns: inout ColumnReader) throws(PostgresError) {
    verdicts = try columns.next()
    ids = try columns.next()
    numbers = try columns.next()
    states = try columns.next()
    versions = try columns.next()
    findings = try columns.next()
    goods = try columns.next()
    created = try columns.next()
    refusedLines = try columns.next()
    requested = try columns.next()
    available = try columns.next()
    names = try columns.next()
    specifications = try columns.next()
    unitPrices = try columns.next()
    listPrices = try columns.next()
    warehouses = try columns.next()
    partLines = try columns.next()
    partWarehouses = try columns.next()
    partQuantities = try columns.next()
    let perOrder = [
      ids.count, numbers.count, states.count, versions.count, findings.count, goods.count,
      created.count, refusedLines.count, requested.count, available.count,
    ]
    let perLine = [specifications.count, unitPrices.count, listPrices.count, warehouses.count]
    guard perOrder.allSatisfy({ $0 == verdicts.count }),
      perLine.allSatisfy({ $0 == names.count }),
      partWarehouses.count == partLines.count, partQuantities.count == partLines.count,
      partLines.allSatisfy({ (1...Int32(clamping: max(names.count, 1))).contains($0) })
    else { throw columns.refuse("arrays of different lengths") }
  }

  /// The verdict on each command, in order.
  func verdicts(on commands: [CreateOrderCommand]) throws(PostgresError) -> [CreateOrderVerdict] {
    let lineCount = commands.reduce(0) { $0 + $1.draft.lines.count }
    guard verdicts.count == commands.count, names.count == lineCount else {
      throw .protocolViolation("create_orders answered other orders than it was asked for")
    }
    let sent = CreateOrdersStatement.partCount(commands)
    guard partLines.count >= sent else {
      throw .protocolViolation("create_orders answered fewer parts than it was sent")
    }
    let (taken, replayed) = (try parts(0..<sent), try parts(sent..<partLines.count))
    var firstLine = 0
    var answers: [CreateOrderVerdict] = []
    for (i, command) in commands.enumerated() {
      let lines = firstLine..<firstLine + command.draft.lines.count
      firstLine = lines.upperBound
      guard let id = ids[i].uuidv7, let number = OrderNumber(counter: numbers[i]) else {
        throw .protocolViolation("create_orders answered an id or a number that is none")
      }
      answers.append(
        CreateOrderVerdict(
          verdict: verdicts[i], id: OrderID(id), number: number, state: states[i],
          version: Version(versions[i]), findings: ReviewRules(rawValue: findings[i]),
          goods: goods[i], created: created[i].instant, refusedLine: Int(refusedLines[i]),
          requested: requested[i], available: available[i],
          lines: lines.map {
            CreateOrderVerdict.Line(
              name: names[$0], specification: specifications[$0], unitPrice: unitPrices[$0],
              listPrice: listPrices[$0], warehouse: warehouses[$0],
              parts: verdicts[i] == .replayed ? replayed[$0] : taken[$0])
          }))
    }
    return answers
  }

  /// These parts by line.
  private func parts(_ range: Range<Int>) throws(PostgresError) -> [[StockPart]] {
    var parts = Array(repeating: [StockPart](), count: names.count)
    for i in range where !partWarehouses[i].isEmpty {
      guard let warehouse = WarehouseCode(partWarehouses[i]) else {
        throw .protocolViolation("create_orders answered a warehouse that is none")
      }
      parts[Int(partLines[i]) - 1].append(
        StockPart(warehouse: warehouse, units: Int64(partQuantities[i])))
    }
    return parts
  }
}
