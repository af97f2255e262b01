package import Contracts
import Domain
package import RPCCore
import Store

extension Reviews {
  package func putRule(
    _ request: PutRuleRequest, context: ServerContext
  ) async throws -> Contracts.ScreeningRule {
    try await boundary.answer(context) {
      let caller = try Caller(context)
      guard let message = request.rule else { throw Refusal.invalidField("rule", .missing) }
      let outcome = try await rules.put(
        Domain.ScreeningRule(message, field: "rule"), reason: request.reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return Contracts.ScreeningRule(outcome.value)
    }
  }

  package func listRules(
    _ request: ListRulesRequest, context: ServerContext
  ) async throws -> ListRulesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let stored = try await rules.list(tenant, deadline: context.deadline)
      return ListRulesResponse(rules: stored.map(Contracts.ScreeningRule.init))
    }
  }

  package func deleteRule(
    _ request: DeleteRuleRequest, context: ServerContext
  ) async throws -> DeleteRuleResponse {
    try await boundary.answer(context) {
      if request.dryRun { return try await rehearse(request, context, Self.deleteRule) }
      let caller = try Caller(context)
      let outcome = try await rules.delete(
        ScreeningRuleCode(parsing: request.code, field: "code"), reason: request.reason,
        expectedVersion: request.expectedVersion,
        key: CommandKey(caller, requestID: request.requestID, of: request),
        deadline: context.deadline)
      return DeleteRuleResponse(rule: outcome.value.map(Contracts.ScreeningRule.init))
    }
  }

  /// Reads, and writes nothing: the same functions judge as when an order is submitted.
  package func testRules(
    _ request: TestRulesRequest, context: ServerContext
  ) async throws -> TestRulesResponse {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let id = try OrderID(parsing: request.orderID, field: "order_id")
      var tried: [Domain.ScreeningRule] = []
      for (index, message) in request.rules.enumerated() {
        var rule = try Domain.ScreeningRule(message, field: "rules[\(index)]")
        try rule.validate(field: "rules[\(index)]")
        rule.isEnabled = true
        tried.append(rule)
      }
      if tried.isEmpty {
        tried = try await rules.list(tenant, deadline: context.deadline).map(\.rule)
      }
      let order = try await orders.load(id, tenant: tenant, deadline: context.deadline)
      let policy = try await tenants.load(tenant, deadline: context.deadline).review
      let screening = try await rules.screen(
        order, by: tried, policy: policy, tenant: tenant, deadline: context.deadline)
      return TestRulesResponse(
        assessment: Contracts.RiskAssessment(
          screening.assessment, needsReview: screening.needsReview),
        builtIn: OrderReview(findings: screening.findings))
    }
  }
}

extension Domain.ScreeningRule {
  /// Reads a rule, field by field; its rules are checked where it is stored or tried.
  ///
  /// - Throws: the first field at fault.
  fileprivate init(_ message: Contracts.ScreeningRule, field: String) throws(Refusal) {
    var conditions = Conditions()
    conditions.minTotal = try .parse(message.minTotal, field: field + ".min_total")
    conditions.minLines = Int(message.minLines)
    conditions.minQuantity = message.minQuantity
    conditions.channels = try .require(message.channels, field: field + ".channels")
    conditions.classes = try .require(message.classes, field: field + ".classes")
    conditions.paymentMethods = try .require(
      message.paymentMethods, field: field + ".payment_methods")
    conditions.countries = message.countries
    conditions.minPriceDeviation = Int64(message.minPriceDeviationBp)
    conditions.customer = try .parse(message.customer, field: field + ".customer")
    for (index, text) in message.skus.enumerated() {
      conditions.skus.append(try SKU(parsing: text, field: "\(field).skus[\(index)]"))
    }
    self.init(
      code: try ScreeningRuleCode(parsing: message.code, field: field + ".code"),
      isEnabled: message.enabled, score: Int(message.score), needsReview: message.needsReview,
      reason: message.reason, conditions: conditions)
  }
}

extension Contracts.ScreeningRule {
  fileprivate init(_ stored: StoredScreeningRule) {
    let rule = stored.rule
    let conditions = rule.conditions
    self.init(
      code: rule.code.text, version: stored.version.number, enabled: rule.isEnabled,
      score: Int32(clamping: rule.score), needsReview: rule.needsReview, reason: rule.reason,
      minTotal: conditions.minTotal.map(Contracts.Money.init),
      minLines: Int32(clamping: conditions.minLines), minQuantity: conditions.minQuantity,
      channels: conditions.channels.map { OrderChannel(rawValue: $0.number) },
      classes: conditions.classes.map { Contracts.OrderClass(rawValue: $0.number) },
      paymentMethods: conditions.paymentMethods.map {
        Contracts.PaymentMethod(rawValue: $0.number)
      },
      countries: conditions.countries,
      minPriceDeviationBp: Int32(clamping: conditions.minPriceDeviation),
      customer: CustomerKind(rawValue: conditions.customer?.number ?? 0),
      skus: conditions.skus.map(\.text))
  }
}

extension OrderReview {
  /// What the built-in checks find, of an order that is tried.
  fileprivate init(findings: [ReviewFinding]) {
    self.init(
      outcome: findings.isEmpty ? .passed : .failed,
      failures: findings.map {
        Failure(
          rule: Contracts.ReviewRule(rawValue: $0.rule.number), field: $0.field,
          message: $0.message.prefix(bytes: 500))
      },
      reviewer: "system")
  }
}
