/// The names of states in Chinese, as the documents behind the domain have them.
enum StateNames {
  /// - Parameter reason: tells an order's RETURNED from a parcel's.
  static func chinese(_ state: String, of reason: String) -> String {
    let names =
      switch reason {
      case "SHIPMENT_STATE": parcels
      case "COMPLAINT_STATE": complaints
      case "URGENT_REQUEST_STATE": urgents
      case "ORDER_HELD", "ORDER_NOT_HELD", "HOLD_NOT_BY_HAND": holds
      case "REVIEW_STATE": reviews
      case "CHANGE_SET_STATE": changes
      case "QUOTE_STATE": quotes
      case "FULFILMENT_STATE": fulfilments
      case "CLOCK": clocks
      case "CLOCK_STATE": clockStates
      case "SUBJECT": subjects
      case "URGENT_DEGREE": urgentDegrees
      case "EXCEPTION": exceptions
      case "REFUND", "REFUND_STATE": refunds
      case "PAYMENT_STATE": payments
      case "STOCK_HOLD_STATE": stockHolds
      case "STOCKTAKE_STATE": stocktakes
      case "SUPPLIER_ORDER_STATE": supplierOrders
      case "EXCEPTION_CASE_STATE": cases
      case "ORDER_NOT_SETTLED": gaps
      case "RMA_STATE": rmas
      case "RETURN_NOT_ELIGIBLE": returnFindings
      default: orders
      }
    return names[state] ?? state
  }

  static let orders = [
    "DRAFT": "草稿", "SUBMITTED": "已提交", "IN_REVIEW": "审核中", "RETURNED": "退回修改",
    "REJECTED": "已驳回", "APPROVED": "审核通过", "AWAITING_STOCK": "等待库存", "ALLOCATED": "已分配",
    "IN_FULFILMENT": "备货中", "SHIPPED": "已发货", "DELIVERED": "已签收", "COMPLETED": "已完成",
    "ARCHIVED": "已归档", "CANCELLED": "已取消", "EXPIRED": "已过期",
  ]

  static let fulfilments = [
    "PLANNED": "已计划", "RELEASED": "待拣货", "PICKING": "拣货中", "SHORT": "缺货", "PACKED": "已打包",
    "HANDED_OVER": "已交运", "DELIVERED": "已签收", "CANCELLED": "已取消",
  ]

  static let parcels = [
    "CREATED": "已创建", "HANDED_OVER": "已交运", "IN_TRANSIT": "运输中", "OUT_FOR_DELIVERY": "派送中",
    "DELIVERED": "已签收", "STALLED": "停滞", "DELAYED": "延误", "DAMAGED": "破损", "REFUSED": "拒收",
    "RETURNING": "退回途中", "RETURNED": "已退回", "LOST": "丢失",
    "CANCELLED": "已取消",
  ]

  static let complaints = [
    "OPEN": "待处理", "ASSIGNED": "已分派", "INVESTIGATING": "调查中", "WAITING_CUSTOMER": "等待客户",
    "SOLUTION_PROPOSED": "已提方案", "AGREED": "客户同意", "EXECUTING": "执行中", "RESOLVED": "已解决",
    "CLOSED": "已关闭", "REOPENED": "重新打开",
  ]

  static let urgents = [
    "REQUESTED": "已申请", "ACCEPTED": "已接受", "NEGOTIATE": "协商中", "DECLINED": "已拒绝", "ACTIVE": "执行中",
    "DELIVERED": "已交付", "REVIEWED": "已总结", "WITHDRAWN": "已撤销",
  ]

  static let urgentDegrees = ["URGENT": "紧急", "VERY_URGENT": "特急", "MUST_ACCEPT": "必须接单"]

  static let reviews = [
    "WAITING": "待审核", "AWAITING_SECOND": "待复审", "APPROVED": "审核通过", "RETURNED": "退回修改",
    "REJECTED": "已驳回", "ENDED": "已结束",
  ]

  static let changes = [
    "OPEN": "编制中", "PENDING_APPROVAL": "待审批", "APPROVED": "已批准", "APPLIED": "已执行",
    "REJECTED": "已驳回", "WITHDRAWN": "已撤回", "STALE": "已失效",
  ]

  static let quotes = [
    "DRAFT": "草稿", "PENDING_APPROVAL": "待审批", "APPROVED": "已批准", "SENT": "已发送",
    "ACCEPTED": "已接受", "DECLINED": "已谢绝", "EXPIRED": "已过期", "WITHDRAWN": "已撤回",
  ]

  static let holds = [
    "REVIEW": "待审核", "RISK": "风险", "PAYMENT": "待付款", "CUSTOMER_CONFIRM": "待客户确认",
    "STOCK": "缺货", "CHANGE_PENDING": "变更中", "EXCEPTION": "异常", "MANUAL": "人工",
  ]

  static let clocks = [
    "ENTRY": "录入", "REVIEW": "人工审核", "FULFILMENT": "拣货打包", "ORDER": "订单处理", "PAYMENT": "付款",
    "REFUND": "退款", "RETURN_CONTACT": "退换货联系", "RETURN_SETTLEMENT": "退换货处理",
    "URGENT_EVALUATION": "紧急订单评估", "URGENT_REPORT": "紧急订单汇报", "COMPLAINT_RESPONSE": "投诉响应",
    "COMPLAINT_RESOLUTION": "投诉解决",
  ]

  /// What an alert is about.
  static let subjects = [
    "ORDER": "订单", "COMPLAINT": "投诉", "REFUND": "退款", "RETURN": "退换货", "RMA": "退换货",
    "EXCEPTION_CASE": "异常", "URGENT_REQUEST": "紧急申请",
  ]

  static let clockStates = ["DUE_SOON": "即将到期", "BREACHED": "已超时"]

  static let exceptions = [
    "WRONG_INFORMATION": "信息错误", "DUPLICATE_ORDER": "重复订单", "ABNORMAL_AMOUNT": "金额异常",
    "PAYMENT_FAILED": "付款失败", "DUPLICATE_PAYMENT": "重复付款", "PAYMENT_AMOUNT_MISMATCH": "付款金额不符",
    "LATE_PAYMENT": "逾期付款", "PARCEL_STALLED": "物流停滞", "PARCEL_DELAYED": "物流延误",
    "PARCEL_LOST": "包裹丢失", "PARCEL_DAMAGED": "包裹破损", "PARCEL_REFUSED": "客户拒收",
    "PARCEL_RETURNED": "包裹退回", "PARCEL_FOUND": "包裹找回",
    "SHORTAGE": "缺货", "DEADLINE_MISSED": "超时", "COMPLAINT": "投诉",
    "OTHER": "其他", "UNKNOWN_PAYMENT": "不明款项",
  ]

  static let payments = [
    "PENDING": "待付款", "AUTHORIZED": "已授权", "CAPTURED": "已扣款", "FAILED": "付款失败",
    "VOIDED": "已撤销", "EXPIRED": "已过期",
  ]

  static let stockHolds = [
    "HELD": "已预留", "COMMITTED": "已确认", "CONSUMED": "已转订单", "RELEASED": "已释放", "EXPIRED": "已过期",
  ]

  static let stocktakes = [
    "PLANNED": "已计划", "COUNTING": "盘点中", "COUNTED": "已盘点", "RECOUNT": "复盘中",
    "APPROVED": "已审批", "POSTED": "已过账", "CANCELLED": "已取消",
  ]

  static let supplierOrders = [
    "SUGGESTED": "建议补货", "APPROVED": "已批准", "ORDERED": "已下单", "PART_RECEIVED": "部分到货",
    "RECEIVED": "已到货", "CANCELLED": "已取消",
  ]

  static let cases = [
    "OPEN": "待处理", "ASSIGNED": "已分派", "PLANNED": "已制定方案", "IN_PROGRESS": "处理中",
    "RESOLVED": "已解决", "CUSTOMER_INFORMED": "已告知客户", "CLOSED": "已关闭",
  ]

  /// What an order misses before it can be completed.
  static let gaps = [
    "NOT_DELIVERED": "尚未签收", "BALANCE_OPEN": "尚有未付款项", "OVERPAID": "多付款项未退",
    "INVOICE_MISSING": "尚未开票", "HELD": "订单被暂停", "REFUND_OPEN": "退款未完成",
  ]

  static let rmas = [
    "REQUESTED": "已申请", "APPROVED": "已批准", "REJECTED": "已驳回", "AWAITING_GOODS": "等待退货",
    "PARTLY_RECEIVED": "部分到货", "RECEIVED": "已到货", "INSPECTED": "已检验", "REFUND": "退款",
    "EXCHANGE": "换货", "REPAIR": "维修", "COMPENSATE": "补偿", "NOT_ELIGIBLE": "不符合条件",
    "OFFER": "已提替代方案", "ACCEPTED": "客户接受", "DECLINED": "客户拒绝", "COMPLETED": "已完成",
    "EXPIRED": "已过期", "CANCELLED": "已取消",
  ]

  /// What the policy has against a return.
  static let returnFindings = [
    "WINDOW_OVER": "超过退换货期限", "NOT_RESALEABLE": "影响二次销售", "DAMAGED_BY_CUSTOMER": "人为损坏",
    "EVIDENCE_MISSING": "缺少凭证", "NOTHING_TO_RETURN": "无可退商品",
  ]

  static let refunds = [
    "REQUESTED": "已申请", "APPROVED": "已批准", "PROCESSING": "退款中", "SUCCEEDED": "已到账",
    "FAILED": "退款失败，将重试",
    "CANCELLED": "已取消",
  ]
}
