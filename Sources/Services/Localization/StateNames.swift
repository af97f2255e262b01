/// The names of states in Chinese, as the documents behind the domain have them.
enum StateNames {
  /// - Parameter reason: tells an order's RETURNED from a parcel's.
  static func chinese(_ state: String, of reason: String) -> String {
    let names =
      switch reason {
      case "SHIPMENT_STATE": parcels
      case "COMPLAINT_STATE": complaints
      case "ORDER_HELD": holds
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

  static let holds = [
    "REVIEW": "待审核", "RISK": "风险", "PAYMENT": "待付款", "CUSTOMER_CONFIRM": "待客户确认",
    "STOCK": "缺货", "CHANGE_PENDING": "变更中", "EXCEPTION": "异常", "MANUAL": "人工",
  ]
}
