extension RefusalTexts {
  static let orders: [String: (english: [String], chinese: [String])] = [
    "ORDER_NOT_FOUND": (["Order {resource} does not exist."], ["订单 {resource} 不存在。"]),
    "ORDER_LINE_NOT_FOUND": (
      ["Order line {resource} does not exist."], ["订单行 {resource} 不存在。"]
    ),
    "PRODUCT_NOT_FOUND": (["Product {resource} does not exist."], ["商品 {resource} 不存在。"]),
    "WAREHOUSE_NOT_FOUND": (
      ["Warehouse {resource} does not exist."], ["仓库 {resource} 不存在。"]
    ),
    "STOCK_NOT_FOUND": (["There is no stock of {resource}."], ["{resource} 没有库存记录。"]),
    "SHIPMENT_NOT_FOUND": (["Shipment {resource} does not exist."], ["发货单 {resource} 不存在。"]),
    "TRACKING_NUMBER_NOT_FOUND": (
      ["Tracking number {resource} does not exist."], ["运单号 {resource} 不存在。"]
    ),
    "COMPLAINT_NOT_FOUND": (["Complaint {resource} does not exist."], ["投诉 {resource} 不存在。"]),
    "EXCEPTION_CASE_NOT_FOUND": (
      ["Exception case {resource} does not exist."], ["异常单 {resource} 不存在。"]
    ),
    "URGENT_REQUEST_NOT_FOUND": (
      ["Urgent request {resource} does not exist."], ["紧急申请 {resource} 不存在。"]
    ),
    "CALENDAR_NOT_FOUND": (["Calendar {resource} does not exist."], ["工作日历 {resource} 不存在。"]),
    "FEED_CONSUMER_NOT_FOUND": (
      ["Consumer {resource} is not registered."], ["事件订阅方 {resource} 未注册。"]
    ),
    "CLOCK_NOT_FOUND": (["Clock {resource} does not exist."], ["时限 {resource} 不存在。"]),
    "NOTIFICATION_NOT_FOUND": (
      ["Notification {resource} does not exist."], ["通知 {resource} 不存在。"]
    ),
    "EVENT_NOT_FOUND": (["Event {resource} is not kept."], ["事件 {resource} 不存在或已清理。"]),
    "SOURCE_REFERENCE_NOT_FOUND": (
      ["There is no order for {resource}."], ["来源单号 {resource} 没有对应的订单。"]
    ),
    "STOCK_HOLD_NOT_FOUND": (
      ["Hold {resource} does not exist."], ["库存预留 {resource} 不存在。"]
    ),
    "STOCK_HOLD_ALREADY_EXISTS": (
      ["Hold {resource} exists already."], ["库存预留 {resource} 已存在。"]
    ),
    "ORDER_ALREADY_EXISTS": (["Order {resource} exists already."], ["订单 {resource} 已存在。"]),
    "ORDER_LINE_ALREADY_EXISTS": (
      ["Order line {resource} exists already."], ["订单行 {resource} 已存在。"]
    ),
    "PRODUCT_ALREADY_EXISTS": (["Product {resource} exists already."], ["商品 {resource} 已存在。"]),
    "WAREHOUSE_ALREADY_EXISTS": (
      ["Warehouse {resource} exists already."], ["仓库 {resource} 已存在。"]
    ),
    "STOCK_ALREADY_EXISTS": (
      ["Stock of {resource} exists already."], ["{resource} 的库存记录已存在。"]
    ),
    "SHIPMENT_ALREADY_EXISTS": (
      ["Shipment {resource} exists already."], ["发货单 {resource} 已存在。"]
    ),
    "TRACKING_NUMBER_ALREADY_EXISTS": (
      ["Tracking number {resource} is in use already."], ["运单号 {resource} 已被使用。"]
    ),
    "COMPLAINT_ALREADY_EXISTS": (
      ["Complaint {resource} exists already."], ["投诉 {resource} 已存在。"]
    ),
    "PAYMENT_NOT_FOUND": (["Payment {resource} does not exist."], ["付款 {resource} 不存在。"]),
    "REFUND_NOT_FOUND": (["Refund {resource} does not exist."], ["退款 {resource} 不存在。"]),
    "INVOICE_NOT_FOUND": (["Invoice {resource} does not exist."], ["发票 {resource} 不存在。"]),
    "CUSTOMER_NOT_FOUND": (["Customer {resource} does not exist."], ["客户 {resource} 不存在。"]),
    "PAYMENT_ALREADY_EXISTS": (
      ["The provider's reference is recorded already, as payment {resource}."],
      ["该支付流水号已登记为付款 {resource}。"]
    ),
    "REFUND_ALREADY_EXISTS": (["Refund {resource} exists already."], ["退款 {resource} 已存在。"]),
    "INVOICE_ALREADY_EXISTS": (
      ["It is billed or waived already: {resource}."], ["已开票或已免开票：{resource}。"]
    ),
    "CUSTOMER_ALREADY_EXISTS": (
      ["Customer {resource} exists already."], ["客户 {resource} 已存在。"]
    ),
    "RMA_NOT_FOUND": (["Return {resource} does not exist."], ["退换货 {resource} 不存在。"]),
    "RMA_ALREADY_EXISTS": (["Return {resource} exists already."], ["退换货 {resource} 已存在。"]),
    "RETURN_NOT_ELIGIBLE": (
      ["The return policy speaks against it: {state}. A department head may override it."],
      ["不符合退换货政策：{state}。可由部门负责人特批。"]
    ),
    "NOTHING_TO_CAPTURE": (
      ["What was handed over is captured already."], ["已发货部分均已扣款。"]
    ),
    "NOTHING_TO_CREDIT": (
      ["Order {resource} is billed no more than was kept of its money."],
      ["订单 {resource} 的开票金额未超过实收金额，无可冲销部分。"]
    ),
    "REFUND_EXCEEDS_PAID": (
      ["More would be refunded than is paid and not asked back yet."],
      ["退款金额超过已付且未申请退款的金额。"]
    ),
    "APPROVER_IS_REQUESTER": (
      ["{resource} asked for the refund; somebody else has to approve it."],
      ["退款由 {resource} 申请，须由他人审批。"]
    ),
    "ORDER_NOT_SETTLED": (
      ["The order can't be completed: {state}."], ["订单无法完成：{state}。"]
    ),
    "CUSTOMER_HAS_OPEN_ORDERS": (
      ["Order {resource} of the customer is not at its end."], ["客户的订单 {resource} 尚未结束。"]
    ),
    "EXCEPTION_CASE_ALREADY_EXISTS": (
      ["Exception case {resource} exists already."], ["异常单 {resource} 已存在。"]
    ),
    "URGENT_REQUEST_ALREADY_EXISTS": (
      ["Urgent request {resource} of the order is open already."], ["该订单已有未结束的紧急申请 {resource}。"]
    ),
    "CALENDAR_ALREADY_EXISTS": (
      ["Calendar {resource} exists already."], ["工作日历 {resource} 已存在。"]
    ),
    "FEED_CONSUMER_ALREADY_EXISTS": (
      ["Consumer {resource} is registered already."], ["事件订阅方 {resource} 已注册。"]
    ),
    "CLOCK_ALREADY_EXISTS": (["Clock {resource} exists already."], ["时限 {resource} 已存在。"]),
    "NOTIFICATION_ALREADY_EXISTS": (
      ["Notification {resource} exists already."], ["通知 {resource} 已存在。"]
    ),
    "EVENT_ALREADY_EXISTS": (["Event {resource} exists already."], ["事件 {resource} 已存在。"]),
    "FEED_POSITION_PRUNED": (
      ["Events behind this place were deleted; begin with the oldest that is kept."],
      ["该位置之后的事件已被清理，请从保留的最早事件开始。"]
    ),
    "SOURCE_REFERENCE_ALREADY_EXISTS": (
      ["There is an order for {resource} already."], ["来源单号 {resource} 已有订单。"]
    ),
    "HOLD_NOT_FOUND": (["There is no hold {resource}."], ["没有挂起 {resource}。"]),
    "HOLD_ALREADY_EXISTS": (
      ["The order has a hold {resource} already."], ["订单已有挂起 {resource}。"]
    ),
    "REVIEW_NOT_FOUND": (
      ["There is no review of order {resource}."], ["订单 {resource} 没有审核记录。"]
    ),
    "REVIEW_ALREADY_EXISTS": (
      ["There is a review of order {resource} already."], ["订单 {resource} 已有审核记录。"]
    ),
    "SCREENING_RULE_NOT_FOUND": (
      ["Screening rule {resource} does not exist."], ["审核规则 {resource} 不存在。"]
    ),
    "SCREENING_RULE_ALREADY_EXISTS": (
      ["Screening rule {resource} exists already."], ["审核规则 {resource} 已存在。"]
    ),
    "CHANGE_SET_NOT_FOUND": (["Change {resource} does not exist."], ["变更单 {resource} 不存在。"]),
    "CHANGE_SET_ALREADY_EXISTS": (
      ["A change of order {resource} is under way already."], ["订单 {resource} 已有进行中的变更。"]
    ),
    "QUOTE_NOT_FOUND": (["Quotation {resource} does not exist."], ["报价单 {resource} 不存在。"]),
    "QUOTE_ALREADY_EXISTS": (["Quotation {resource} exists already."], ["报价单 {resource} 已存在。"]),
    "QUOTE_STATE": (
      ["The quotation is in state {state}, which does not allow this."],
      ["报价单状态为“{state}”，不允许此操作。"]
    ),
    "HOLD_NOT_BY_HAND": (
      ["The hold {state} ends with its own process, not by hand."],
      ["挂起“{state}”由其流程结束，不能手动操作。"]
    ),
    "ORDER_NOT_HELD": (["The order has no hold {state}."], ["订单没有“{state}”挂起。"]),
    "REVIEW_CLAIMED": (["{resource} is reviewing this order."], ["{resource} 正在审核该订单。"]),
    "SAME_PERSON": (
      ["This takes somebody else than {resource}."], ["此操作须由 {resource} 以外的人完成。"]
    ),
    "CONSENT_MISSING": (
      ["The customer has not agreed yet; record the consent first."], ["客户尚未同意，请先登记同意。"]
    ),
    "QUANTITY_BELOW_SHIPPED": (
      ["Line {line} can't come to {requested} units: {available} have left."],
      ["第 {line} 行不能改为 {requested} 件：已发出 {available} 件。"]
    ),
    "RESUME_TOKEN_EXPIRED": (
      ["The watch was away for too long; read again and watch anew."], ["订阅中断过久，请重新读取并订阅。"]
    ),
    "ORDER_STATE": (
      ["The order is in state {state}, which does not allow this."], ["订单状态为“{state}”，不允许此操作。"]
    ),
    "ORDER_HELD": (
      ["The order is held ({state}); release it first."], ["订单被挂起（{state}），请先解除。"]
    ),
    "ALREADY_HANDED_OVER": (
      ["Units of line {line} are with the carrier already; ask for a return instead."],
      ["第 {line} 行的商品已交付承运商，请申请退货。"]
    ),
    "NO_LIST_PRICE": (
      ["Product {sku} has no price in this currency; give one."], ["商品 {sku} 没有该币种的标价，请填写单价。"]
    ),
    "PRODUCT_INACTIVE": (["Product {sku} is not for sale."], ["商品 {sku} 已停售。"]),
    "INSUFFICIENT_STOCK": (
      [
        "{requested} of {sku} are wanted, {available} are available in {warehouse}.",
        "{requested} of {sku} are wanted, {available} are available in all warehouses together.",
      ],
      [
        "商品 {sku} 需要 {requested} 件，仓库 {warehouse} 仅有 {available} 件可用。",
        "商品 {sku} 需要 {requested} 件，所有仓库合计仅有 {available} 件可用。",
      ]
    ),
    "STOCK_RESERVED": (
      ["{requested} of {sku} would be taken in {warehouse}, {available} are not reserved."],
      ["仓库 {warehouse} 的商品 {sku} 要取 {requested} 件，未被预留的只有 {available} 件。"]
    ),
    "STOCK_LIMIT": (
      ["Stock of {sku} in {warehouse} would be outside its limits."],
      ["仓库 {warehouse} 的商品 {sku} 库存将超出允许范围。"]
    ),
    "EXCEEDS_OPEN_QUANTITY": (
      ["{requested} units of line {line} are too many, {available} are left."],
      ["第 {line} 行要求 {requested} 件，可用的只有 {available} 件。"]
    ),
    "SHIPMENT_STATE": (
      ["The shipment is in state {state}, which does not allow this."],
      ["发货单状态为“{state}”，不允许此操作。"]
    ),
    "COMPLAINT_STATE": (
      ["The complaint is in state {state}, which does not allow this."],
      ["投诉状态为“{state}”，不允许此操作。"]
    ),
    "URGENT_REQUEST_STATE": (
      ["The urgent request is in state {state}, which does not allow this."],
      ["紧急申请状态为“{state}”，不允许此操作。"]
    ),
    "COMPLAINT_REOPEN_OVER": (
      ["The time in which the complaint could be taken up again is over; make a new one."],
      ["该投诉已超过可重新打开的期限，请新建投诉。"]
    ),
    "COMPLAINT_MESSAGES_FULL": (
      ["The complaint has {available} messages, as many as are kept; go on in a new one."],
      ["该投诉已有 {available} 条消息，达到上限，请新建投诉。"]
    ),
    "COMPLAINT_WITHOUT_ORDER": (
      [
        """
        The complaint is about no order that money could go back on; propose a compensation instead.
        """
      ],
      ["该投诉没有关联订单，无法退款，请改为提出补偿方案。"]
    ),
  ]
}
