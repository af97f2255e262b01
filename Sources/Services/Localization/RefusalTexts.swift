import RPCCore

/// What people are told of a refusal, by its reason: `{fact}` stands for a fact of its `ErrorInfo`.
///
/// Of several texts the first is taken whose facts are all there.
enum RefusalTexts {
  /// The text of this reason; nil for one that is not known here.
  static func text(
    _ reason: String, _ facts: [String: String], in language: Language
  ) -> String? {
    var facts = facts
    if language == .chinese, let state = facts["state"] {
      facts["state"] = StateNames.chinese(state, of: reason)
    }
    for template in templates(reason, language) {
      if let text = fill(template, facts) { return text }
    }
    return nil
  }

  /// What is said of a failure that has no reason of its own; nil for success.
  static func text(_ code: Status.Code, in language: Language) -> String? {
    let (english, chinese): (String, String)
    switch code {
    case .ok: return nil
    case .cancelled: (english, chinese) = ("The call was cancelled.", "调用已取消。")
    case .unknown, .internal, .dataLoss:
      (english, chinese) = (
        "Something went wrong on our side; the operators can see what.", "系统内部出错，运维人员可查看原因。"
      )
    case .invalidArgument, .outOfRange:
      (english, chinese) = ("The request is not valid; see its details.", "请求无效，请查看详情。")
    case .deadlineExceeded:
      (english, chinese) = (
        "It took longer than the caller would wait; it may have been done all the same.",
        "超过调用方等待的时间，操作可能已经完成。"
      )
    case .notFound: (english, chinese) = ("It does not exist.", "对象不存在。")
    case .alreadyExists: (english, chinese) = ("It exists already.", "对象已存在。")
    case .permissionDenied: (english, chinese) = ("You may not do this.", "没有执行此操作的权限。")
    case .resourceExhausted:
      (english, chinese) = ("A limit is reached; try again later.", "已达到上限，请稍后重试。")
    case .failedPrecondition:
      (english, chinese) = ("The present state does not allow this.", "当前状态不允许此操作。")
    case .aborted:
      (english, chinese) = (
        "Somebody else changed it at the same time; try again.", "其他人同时修改了它，请重试。"
      )
    case .unimplemented:
      (english, chinese) = ("This server does not know the operation.", "服务器不支持此操作。")
    case .unavailable:
      (english, chinese) = ("The service is not available now; try again.", "服务暂不可用，请重试。")
    case .unauthenticated: (english, chinese) = ("Please sign in.", "请先登录。")
    }
    return language == .chinese ? chinese : english
  }

  private static func templates(_ reason: String, _ language: Language) -> [String] {
    guard let texts = all[reason] ?? (reason.hasSuffix("_STATE") ? anyState : nil) else {
      return []
    }
    return language == .chinese ? texts.chinese : texts.english
  }

  /// Nil if a fact is missing.
  private static func fill(_ template: String, _ facts: [String: String]) -> String? {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let fact = facts[String(rest[rest.index(after: open)..<close])] else { return nil }
      text += rest[..<open] + fact
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  static let all: [String: (english: [String], chinese: [String])] =
    requests.merging(orders, uniquingKeysWith: { first, _ in first })
    .merging(callers, uniquingKeysWith: { first, _ in first })
    .merging(logistics, uniquingKeysWith: { first, _ in first })

  /// Of machines whose reason has no text of its own.
  private static let anyState = (
    english: ["Its state is {state}, which does not allow this."],
    chinese: ["当前状态为“{state}”，不允许此操作。"]
  )

  private static let requests: [String: (english: [String], chinese: [String])] = [
    "FIELD_MISSING": (["{field} is missing."], ["缺少字段 {field}。"]),
    "FIELD_INVALID": (["{field} is not valid."], ["字段 {field} 无效。"]),
    "CURRENCY_MISMATCH": (
      ["{field} is in another currency than the order."], ["{field} 的币种与订单不一致。"]
    ),
    "AMOUNT_OVERFLOW": (["{field} is too large an amount."], ["{field} 的金额过大。"]),
    "REQUEST_ID_REUSED": (
      ["This request_id was used for another request; use a new one."],
      ["该 request_id 已用于其他请求，请使用新的 request_id。"]
    ),
    "REQUEST_IN_FLIGHT": (
      ["The same request is still being worked on; try again shortly."], ["相同请求正在处理，请稍后重试。"]
    ),
    "VERSION_CONFLICT": (
      ["It has been changed since you read it and is at version {current_version}; read it again."],
      ["它在读取之后已被修改，当前版本为 {current_version}，请重新读取。"]
    ),
    "TRANSACTION_CONFLICT": (
      ["Somebody else changed it at the same time; try again."], ["其他人同时修改了它，请重试。"]
    ),
    "STORAGE_UNAVAILABLE": (
      ["The service is not available now and nothing was done; try again."],
      ["服务暂不可用，未执行任何操作，请重试。"]
    ),
    "OUTCOME_UNKNOWN": (
      ["Whether it was done is not known; repeat it with the same request_id to learn."],
      ["结果未知，请使用相同的 request_id 重试以确认。"]
    ),
    "OVERLOADED": (
      ["The service has too much to do and nothing was done; try again shortly."],
      ["系统繁忙，未执行任何操作，请稍后重试。"]
    ),
    "TOO_LARGE": (["The request is too large."], ["请求过大。"]),
  ]

  private static let logistics: [String: (english: [String], chinese: [String])] = [
    "FULFILMENT_NOT_FOUND": (
      ["Pick order {resource} does not exist."], ["拣货单 {resource} 不存在。"]
    ),
    "FULFILMENT_ALREADY_EXISTS": (
      ["Pick order {resource} exists already."], ["拣货单 {resource} 已存在。"]
    ),
    "FULFILMENT_STATE": (
      ["The pick order is in state {state}, which does not allow this."],
      ["拣货单状态为“{state}”，不允许此操作。"]
    ),
    "STOCKTAKE_NOT_FOUND": (
      ["Stocktake {resource} does not exist."], ["盘点单 {resource} 不存在。"]
    ),
    "STOCKTAKE_ALREADY_EXISTS": (
      ["A stocktake of {resource} is under way already."], ["{resource} 已有进行中的盘点。"]
    ),
    "STOCKTAKE_STATE": (
      ["The stocktake is in state {state}, which does not allow this."],
      ["盘点单状态为“{state}”，不允许此操作。"]
    ),
    "STOCKTAKE_LINE_NOT_FOUND": (
      ["The stocktake is not of SKU {resource}."], ["盘点单不包含商品 {resource}。"]
    ),
    "STOCKTAKE_LINE_ALREADY_EXISTS": (
      ["The stocktake is of SKU {resource} already."], ["盘点单已包含商品 {resource}。"]
    ),
    "SUPPLIER_ORDER_NOT_FOUND": (
      ["Supplier order {resource} does not exist."], ["采购单 {resource} 不存在。"]
    ),
    "SUPPLIER_ORDER_ALREADY_EXISTS": (
      ["Supplier order {resource} exists already."], ["采购单 {resource} 已存在。"]
    ),
    "SUPPLIER_ORDER_STATE": (
      ["The supplier order is in state {state}, which does not allow this."],
      ["采购单状态为“{state}”，不允许此操作。"]
    ),
    "PARCEL_NOT_FOUND": (["Parcel {resource} does not exist."], ["包裹 {resource} 不存在。"]),
    "PARCEL_ALREADY_EXISTS": (["Parcel {resource} has a shipment."], ["包裹 {resource} 已有运单。"]),
    "CARRIER_NOT_FOUND": (["Carrier {resource} does not exist."], ["承运商 {resource} 不存在。"]),
    "CARRIER_ALREADY_EXISTS": (["Carrier {resource} exists already."], ["承运商 {resource} 已存在。"]),
    "CARRIER_SERVICE_NOT_FOUND": (
      ["Carrier service {resource} does not exist."], ["承运服务 {resource} 不存在。"]
    ),
    "CARRIER_SERVICE_ALREADY_EXISTS": (
      ["Carrier service {resource} exists already."], ["承运服务 {resource} 已存在。"]
    ),
    "CARRIER_SERVICE_STATE": (
      ["The carrier service is in state {state}, which does not allow this."],
      ["承运服务状态为“{state}”，不允许此操作。"]
    ),
    "ANOMALY_NOT_FOUND": (["Anomaly {resource} does not exist."], ["物流异常 {resource} 不存在。"]),
    "ANOMALY_ALREADY_EXISTS": (
      ["This anomaly is open already: {resource}."], ["该物流异常已登记：{resource}。"]
    ),
    "ANOMALY_STATE": (
      ["The anomaly is in state {state}, which does not allow this."],
      ["物流异常状态为“{state}”，不允许此操作。"]
    ),
    "PICK_CLAIMED": (
      ["{resource} is picking this; ask, or wait until the claim runs out."],
      ["{resource} 正在拣货，请联系对方或等待其认领到期。"]
    ),
    "PICK_INCOMPLETE": (
      ["{available} units of line {line} are neither picked nor reported short."],
      ["第 {line} 行还有 {available} 件既未拣货也未报缺。"]
    ),
    "EXCEEDS_PLANNED_QUANTITY": (
      ["{requested} units of line {line} are named, {available} are left to pick."],
      ["第 {line} 行填写了 {requested} 件，待拣只有 {available} 件。"]
    ),
  ]

  private static let callers: [String: (english: [String], chinese: [String])] = [
    "CREDENTIALS_MISSING": (["Please sign in: the call names no caller."], ["请先登录：调用未携带身份凭证。"]),
    "ROLE_MISSING": (
      ["You may not do this; it takes one of the roles {roles}."], ["没有权限：需要以下角色之一：{roles}。"]
    ),
    "SCOPE_MISSING": (
      ["Your sign-in is not good for {scope}."], ["您的登录凭证不包含 {scope} 的使用范围。"]
    ),
    "TOKEN_SCOPE_UNSUPPORTED": (
      ["Your sign-in is limited in a way that this service does not know."],
      ["登录凭证包含本服务不支持的范围限制。"]
    ),
    "ACCESS_UNDECLARED": (["Nobody may do this."], ["此操作未开放。"]),
    "ACTOR_INVALID": (["{metadata_key} is not valid."], ["元数据 {metadata_key} 无效。"]),
    "TENANT_MISSING": (
      ["Say for which tenant you act: {metadata_key}."], ["请通过 {metadata_key} 指明租户。"]
    ),
    "TENANT_INVALID": (["{metadata_key} is no tenant."], ["{metadata_key} 不是有效的租户。"]),
    "TENANT_NONE": (["You act for no tenant."], ["您不属于任何租户。"]),
    "TENANT_FOREIGN": (["You do not act for this tenant."], ["您无权代表该租户。"]),
    "TOKEN_MALFORMED": (["Your sign-in can't be read; sign in again."], ["登录凭证无法识别，请重新登录。"]),
    "TOKEN_KEY_UNKNOWN": (
      ["Your sign-in is not known here; sign in again."], ["登录凭证的签发密钥未知，请重新登录。"]
    ),
    "TOKEN_SIGNATURE_INVALID": (
      ["Your sign-in is not genuine; sign in again."], ["登录凭证签名无效，请重新登录。"]
    ),
    "TOKEN_EXPIRED": (["Your sign-in has expired; sign in again."], ["登录已过期，请重新登录。"]),
    "TOKEN_NOT_YET_VALID": (["Your sign-in is not valid yet."], ["登录凭证尚未生效。"]),
    "TOKEN_AUDIENCE_WRONG": (
      ["Your sign-in is for another service."], ["登录凭证属于其他服务。"]
    ),
    "TOKEN_ISSUER_WRONG": (["Your sign-in is from elsewhere."], ["登录凭证的签发方不受信任。"]),
    "TOKEN_CLAIM_INVALID": (
      ["Your sign-in holds what this service does not take."], ["登录凭证的内容不被接受。"]
    ),
  ]
}
