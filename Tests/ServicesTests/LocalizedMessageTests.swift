import Domain
import RPCCore
import Support
import Testing

@testable import Services

@Suite("Refusals in the caller's language")
struct LocalizedMessageTests {
  @Test(
    "the language is the one that accept-language prefers",
    arguments: [
      (nil, Language.english), ("", .english), ("zh", .chinese), ("zh-CN", .chinese),
      ("ZH-hans-cn", .chinese), ("zh-TW", .chinese), ("en", .english), ("de", .english),
      ("de, zh;q=0.1", .chinese), ("en;q=0.5, zh;q=0.6", .chinese),
      ("zh;q=0.5, en;q=0.6", .english), ("zh;q=0.5, *;q=0.6", .english), ("zh;q=0", .english),
      ("zh; q=0.123 ,en;q=0.122", .chinese), ("zh;q=1.000", .chinese), ("zh;q=2", .english),
      ("zh;q=0.1234", .english), ("zh;q=-1", .english), ("zh;q=", .english),
      (",,;;,zh", .chinese), (String(repeating: "de,", count: 16) + "zh", .english),
    ] as [(String?, Language)])
  func preference(_ header: String?, _ language: Language) {
    #expect(Language(accepting: header) == language)
  }

  @Test("every refusal of the domain has a text in each language", arguments: RefusalRow.all)
  func everyRefusal(_ row: RefusalRow) throws {
    for language in Language.allCases {
      let text = try #require(
        RefusalTexts.text(row.reason, row.metadata, in: language), "\(row.reason) in \(language)")
      #expect(!text.contains("{"))
    }
  }

  @Test("so has every resource that can be missing or there already", arguments: Resource.allCases)
  func everyResource(_ resource: Resource) {
    for reason in [resource.stem + "_NOT_FOUND", resource.stem + "_ALREADY_EXISTS"] {
      for language in Language.allCases {
        #expect(RefusalTexts.text(reason, ["resource": "x"], in: language) != nil, "\(reason)")
      }
    }
  }

  @Test(
    "so has every code but OK, for what fails without a reason", arguments: Status.Code.allCases)
  func everyCode(_ code: Status.Code) {
    for language in Language.allCases {
      #expect((RefusalTexts.text(code, in: language) == nil) == (code == .ok))
    }
  }

  @Test("every state that refuses something has a Chinese name")
  func everyState() {
    #expect(OrderState.allCases.allSatisfy { StateNames.orders[$0.name] != nil })
    #expect(ParcelState.allCases.allSatisfy { StateNames.parcels[$0.name] != nil })
    #expect(FulfilmentState.allCases.allSatisfy { StateNames.fulfilments[$0.name] != nil })
    #expect(ComplaintState.allCases.allSatisfy { StateNames.complaints[$0.name] != nil })
    #expect(UrgentState.allCases.allSatisfy { StateNames.urgents[$0.name] != nil })
    #expect(UrgentDegree.allCases.allSatisfy { StateNames.urgentDegrees[$0.name] != nil })
    #expect(HoldKind.allCases.allSatisfy { StateNames.holds[$0.name] != nil })
    #expect(PaymentState.allCases.allSatisfy { StateNames.payments[$0.name] != nil })
    #expect(RmaState.allCases.allSatisfy { StateNames.rmas[$0.name] != nil })
    #expect(ReturnFinding.allCases.allSatisfy { StateNames.returnFindings[$0.name] != nil })
    #expect(RefundState.allCases.allSatisfy { StateNames.refunds[$0.name] != nil })
    #expect(StockHoldState.allCases.allSatisfy { StateNames.stockHolds[$0.name] != nil })
    #expect(StocktakeState.allCases.allSatisfy { StateNames.stocktakes[$0.name] != nil })
    #expect(SupplierOrderState.allCases.allSatisfy { StateNames.supplierOrders[$0.name] != nil })
    #expect(ExceptionState.allCases.allSatisfy { StateNames.cases[$0.name] != nil })
    #expect(QuoteState.allCases.allSatisfy { StateNames.quotes[$0.name] != nil })
    #expect(CompletionGap.allCases.allSatisfy { StateNames.gaps[$0.name] != nil })
    #expect(StateNames.chinese("RETURNED", of: "ORDER_STATE") == "退回修改")
    #expect(StateNames.chinese("RETURNED", of: "SHIPMENT_STATE") == "已退回")
    #expect(StateNames.chinese("NEW", of: "ORDER_STATE") == "NEW")
  }

  @Test("a text names the facts that there are")
  func facts() {
    let facts = ["sku": "A-1", "requested": "3", "available": "2"]
    #expect(
      RefusalTexts.text("INSUFFICIENT_STOCK", facts, in: .english)
        == "3 of A-1 are wanted, 2 are available in all warehouses together.")
    #expect(
      RefusalTexts.text(
        "INSUFFICIENT_STOCK", facts.merging(["warehouse": "BER"]) { $1 }, in: .chinese)
        == "商品 A-1 需要 3 件，仓库 BER 仅有 2 件可用。")
    #expect(RefusalTexts.text("INSUFFICIENT_STOCK", [:], in: .english) == nil)
    #expect(RefusalTexts.text("NEWS", facts, in: .english) == nil)
  }

  private func refined(_ status: Status, _ metadata: Metadata) -> [StatusDetail] {
    LocalizedMessages().refine(status, of: MetadataCall(metadata)).details
  }

  @Test("a refusal carries its text beside its other details")
  func refine() {
    let refusal = Refusal.orderState(.shipped, attempted: .cancel).status
    #expect(
      refined(refusal, ["accept-language": "zh"]) == refusal.details + [
        .localizedMessage(locale: "zh-CN", message: "订单状态为“已发货”，不允许此操作。")
      ])
    #expect(
      refined(Status(.unavailable), [:]) == [
        .localizedMessage(
          locale: "en", message: "The service is not available now; try again.")
      ])
  }

  @Test("a text that is there already stays the only one; a foreign reason is not taken for ours")
  func left() {
    let told = Status(.aborted, "", details: [.localizedMessage(locale: "de", message: "Nein")])
    #expect(refined(told, ["accept-language": "zh"]) == told.details)
    let foreign = Status(
      .aborted, "", details: [.errorInfo(reason: "ORDER_HELD", domain: "x", metadata: [:])])
    #expect(
      refined(foreign, [:]).last
        == .localizedMessage(
          locale: "en", message: "Somebody else changed it at the same time; try again."))
  }
}
