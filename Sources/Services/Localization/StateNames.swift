/// The names of states in Chinese, as the documents behind the domain have them.
enum StateNames {
  /// - Parameter reason: tells an order's RETURNED from a parcel's.
  static func chinese(_ state: String, of reason: String) -> String {
    let names =
      switch reason {
      case "SHIPMENT_STATE": parcels
      case "COMPLAINT_STATE": complaints
      case "ORDER_HELD", "ORDER_NOT_HELD", "HOLD_NOT_BY_HAND": holds
      case "REVIEW_STATE": reviews
      case "CHANGE_SET_STATE": changes
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

  static let parcels = [
    "CREATED": "已创建", "HANDED_OVER": "已交运", "IN_TRANSIT": "运输中", "OUT_FOR_DELIVERY": "派送中",
    "DELIVERED": "已签收", "STALLED": "停滞", "DELAYED": "延误", "DAMAGED": "破损", "REFUSED": "拒收",
    "RETURNING": "退回途中", "RETURNED": "已退回", "LOST": "丢失",
  ]

  static let complaints = [
    "OPEN": "待处理", "ASSIGNED": "已分派", "INVESTIGATING": "调查中", "WAITING_CUSTOMER": "等待客户",
    "SOLUTION_PROPOSED": "已提方案", "AGREED": "客户同意", "EXECUTING": "执行中", "RESOLVED": "已解决",
    "CLOSED": "已关闭", "REOPENED": "重新打开",
  ]

  static let reviews = [
    "WAITING": "待审核", "AWAITING_SECOND": "待复审", "APPROVED": "审核通过", "RETURNED": "退回修改",
    "REJECTED": "已驳回", "ENDED": "已结束",
  ]

  static let changes = [
    "OPEN": "编制中", "PENDING_APPROVAL": "待审批", "APPROVED": "已批准", "APPLIED": "已执行",
    "REJECTED": "已驳回", "WITHDRAWN": "已撤回", "STALE": "已失效",
  ]

  static let holds = [
    "REVIEW": "待审核", "RISK": "风险", "PAYMENT": "待付款", "CUSTOMER_CONFIRM": "待客户确认",
    "STOCK": "缺货", "CHANGE_PENDING": "变更中", "EXCEPTION": "异常", "MANUAL": "人工",
  ]
}
