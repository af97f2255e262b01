extension NotificationTemplate {
  /// The built-in text, for tenants that have put none.
  package static func standard(
    _ kind: NotificationKind, _ language: NotificationLanguage
  ) -> NotificationTemplate {
    let (subject, body) = language == .english ? english(kind) : chinese(kind)
    do throws(Refusal) {
      return try NotificationTemplate(
        kind: kind, language: language, subject: subject, body: body)
    } catch {
      preconditionFailure("the built-in text of \(kind.name) is a template: \(error)")
    }
  }

  private static func english(_ kind: NotificationKind) -> (subject: String, body: String) {
    switch kind {
    case .orderReceived:
      (
        "We have received your order {order}",
        """
        Dear {customer},

        thank you for your order {order}: {goods}, {quantity} pieces, {total} in all.
        We check it now and will tell you when it is on its way.
        """
      )
    case .orderReviewed:
      (
        "Your order {order} is confirmed",
        """
        Dear {customer},

        your order {order} is checked and confirmed: {goods}, {quantity} pieces, {total} in all.
        """
      )
    case .goodsShipped:
      (
        "Goods of your order {order} are on their way",
        """
        Dear {customer},

        of your order {order} we have shipped {goods}, {quantity} pieces, with {carrier}.
        Tracking number: {tracking}
        Expected arrival: {eta}
        """
      )
    case .goodsSigned:
      (
        "Goods of your order {order} have arrived",
        """
        Dear {customer},

        {goods} of your order {order} were signed for ({carrier}, {tracking}).
        If anything is not as it should be, please tell us.
        """
      )
    case .deliveryDelayed:
      (
        "A delivery of your order {order} is delayed",
        """
        Dear {customer},

        we are sorry: the parcel {tracking} ({carrier}) with {goods} of your order {order} will not \
        come as planned. It is {status}. {reason}
        Expected arrival: {eta}. We look after it with the carrier and will tell you what comes of it.
        """
      )
    case .goodsShort:
      (
        "Goods of your order {order} are short",
        """
        Dear {customer},

        these goods of your order {order} are short: {goods}. {solution}
        In stock, and to be had instead: {substitutes}
        """
      )
    case .refundProgress:
      (
        "Your refund for order {order}",
        """
        Dear {customer},

        your refund of {amount} for order {order} is {status}.
        """
      )
    case .paymentReminder:
      (
        "Payment for your order {order}",
        """
        Dear {customer},

        for your order {order} we await {total} by {deadline}. After that it will be cancelled.
        """
      )
    case .orderReturned:
      (
        "We need your help with order {order}",
        """
        Dear {customer},

        something in your order {order} has to be corrected before we can go on: {reason}
        """
      )
    case .orderCancelled:
      (
        "Your order {order} is cancelled",
        """
        Dear {customer},

        your order {order} is cancelled. {reason}
        """
      )
    case .slaAlert:
      (
        "{clock} of {subject}: {status}",
        "The clock {clock} of {subject} is {status}. It is due at {deadline}."
      )
    case .exceptionAlert:
      ("Exception {status}, {subject}", "{status} of {subject}. {reason}")
    case .returnApproved:
      (
        "You may send goods of your order {order} back",
        """
        Dear {customer},

        you may send {goods} of your order {order}, {quantity} pieces, back to {warehouse}.
        Please send them so that they arrive by {deadline}.
        """
      )
    case .returnRejected:
      (
        "We cannot take goods of your order {order} back",
        """
        Dear {customer},

        we cannot take {goods} of your order {order} back. {reason}
        """
      )
    case .returnReceived:
      (
        "Your return of goods of order {order} has arrived",
        """
        Dear {customer},

        goods of your order {order} have come back to us: {goods}. The return is {status}.
        We look at them now and will tell you what comes of it.
        """
      )
    case .returnOutcome:
      (
        "What becomes of your return of goods of order {order}",
        """
        Dear {customer},

        of your return of {goods} of order {order}: {status}. {reason}
        """
      )
    case .quoteSent:
      (
        "Our quotation {quote}",
        """
        Dear {customer},

        we are glad to offer you, as quotation {quote}:

        {lines}
        Freight: {freight}
        Total: {total}

        Terms: {terms}
        The offer holds until {deadline}.
        """
      )
    case .urgentRequested:
      (
        "Urgent order {order}, wanted by {deadline}",
        """
        To production and logistics:

        for {subject} there is an urgent request ({degree}): {quantity} pieces by {deadline}, for \
        {customer}.
        Goods of the order: {goods}
        Reason: {reason}

        It waits for its answer; please say what you can do.
        """
      )
    }
  }

  private static func chinese(_ kind: NotificationKind) -> (subject: String, body: String) {
    switch kind {
    case .orderReceived:
      (
        "我们已收到您的订单 {order}",
        """
        尊敬的{customer}：

        感谢您的订单 {order}：{goods}，共 {quantity} 件，合计 {total}。
        我们正在审核，发货后会通知您。
        """
      )
    case .orderReviewed:
      (
        "您的订单 {order} 已审核通过",
        """
        尊敬的{customer}：

        您的订单 {order} 已审核通过：{goods}，共 {quantity} 件，合计 {total}。
        """
      )
    case .goodsShipped:
      (
        "您的订单 {order} 已发货",
        """
        尊敬的{customer}：

        您的订单 {order} 已由{carrier}发出：{goods}，共 {quantity} 件。
        运单号：{tracking}
        预计送达时间：{eta}
        """
      )
    case .goodsSigned:
      (
        "您的订单 {order} 已签收",
        """
        尊敬的{customer}：

        您的订单 {order} 中的 {goods} 已签收（{carrier}，{tracking}）。
        如有任何问题，请与我们联系。
        """
      )
    case .deliveryDelayed:
      (
        "您的订单 {order} 配送延误",
        """
        尊敬的{customer}：

        非常抱歉，您的订单 {order} 中的 {goods}（{carrier}，运单号 {tracking}）未能按计划送达，当前状态：{status}。{reason}
        预计送达时间：{eta}。我们正与承运商跟进，并会及时告知您处理结果。
        """
      )
    case .goodsShort:
      (
        "您的订单 {order} 部分商品缺货",
        """
        尊敬的{customer}：

        您的订单 {order} 中的以下商品缺货：{goods}。{solution}
        可替代的现货商品：{substitutes}
        """
      )
    case .refundProgress:
      (
        "订单 {order} 的退款进度",
        """
        尊敬的{customer}：

        您的订单 {order} 的退款 {amount}，当前进度：{status}。
        """
      )
    case .paymentReminder:
      (
        "请支付订单 {order}",
        """
        尊敬的{customer}：

        您的订单 {order} 尚待支付 {total}，请于 {deadline} 前完成付款，逾期订单将被取消。
        """
      )
    case .orderReturned:
      (
        "您的订单 {order} 需要补充或更正",
        """
        尊敬的{customer}：

        您的订单 {order} 需要更正后才能继续处理：{reason}
        """
      )
    case .orderCancelled:
      (
        "您的订单 {order} 已取消",
        """
        尊敬的{customer}：

        您的订单 {order} 已取消。{reason}
        """
      )
    case .slaAlert:
      ("{subject}：{clock} {status}", "{subject}：时限“{clock}”{status}，截止时间 {deadline}。")
    case .exceptionAlert:
      ("异常 {status}，{subject}", "{subject}：{status}。{reason}")
    case .returnApproved:
      (
        "您的订单 {order} 的退换货申请已通过",
        """
        尊敬的{customer}：

        您可以将订单 {order} 中的 {goods}（共 {quantity} 件）退回至 {warehouse}，请确保于 {deadline} 前送达。
        """
      )
    case .returnRejected:
      (
        "您的订单 {order} 的退换货申请未通过",
        """
        尊敬的{customer}：

        您的订单 {order} 中 {goods} 的退换货申请未通过。{reason}
        """
      )
    case .returnReceived:
      (
        "已收到您的订单 {order} 的退回商品",
        """
        尊敬的{customer}：

        我们已收到您的订单 {order} 退回的商品：{goods}。当前状态：{status}。
        我们正在检验，并会及时告知您处理结果。
        """
      )
    case .returnOutcome:
      (
        "您的订单 {order} 的退换货处理结果",
        """
        尊敬的{customer}：

        您的订单 {order} 中 {goods} 的退换货处理结果：{status}。{reason}
        """
      )
    case .quoteSent:
      (
        "报价单 {quote}",
        """
        尊敬的{customer}：

        感谢您的询价，现报价如下（报价单号 {quote}）：

        {lines}
        运费：{freight}
        合计：{total}

        条款：{terms}
        报价有效期至 {deadline}。
        """
      )
    case .urgentRequested:
      (
        "紧急订单 {order}，要求 {deadline} 前完成",
        """
        生产部、物流部：

        {subject} 申请加急（{degree}）：客户 {customer} 要求于 {deadline} 前交付 {quantity} 件。
        订单商品：{goods}
        原因：{reason}

        该申请正等待答复，请尽快反馈可否安排。
        """
      )
    }
  }
}
