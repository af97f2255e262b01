import Domain
import RPCCore
import Testing

@testable import Services

@Suite("Who calls")
struct CallerTests {
  @Test("the tenant and the actor come from metadata")
  func named() throws {
    let caller = try Caller(.development, ["kontor-tenant": "acme-1", "kontor-actor": "Ann Lee"])
    #expect(caller.tenant.text == "acme-1")
    #expect(caller.actor == "Ann Lee")
    #expect(caller.principal == "Ann Lee")
  }

  @Test("an actor that is not named is anonymous")
  func anonymous() throws {
    #expect(try Caller(.development, ["kontor-tenant": "acme"]).actor == "anonymous")
  }

  @Test("a missing tenant is refused by the key's name")
  func missingTenant() {
    let refused = #expect(throws: Status.self) { try Caller(.development, ["kontor-actor": "ann"]) }
    #expect(refused?.code == .invalidArgument)
    #expect(refused?.message.contains("kontor-tenant") == true)
    #expect(refused?.message.contains("a-z, 0-9 and '-'") == true)
    #expect(
      refused?.details == [
        .errorInfo(
          reason: "TENANT_MISSING", domain: "kontor", metadata: ["metadata_key": "kontor-tenant"])
      ])
  }

  @Test(
    "a tenant outside its form is refused",
    arguments: ["", "Acme", "acme_1", "a b", String(repeating: "a", count: 64)])
  func malformedTenant(text: String) {
    let refused = #expect(throws: Status.self) { try Caller(.development, ["kontor-tenant": text]) }
    #expect(refused?.code == .invalidArgument)
  }

  @Test("the longest tenant is taken")
  func longestTenant() throws {
    let text = String(repeating: "a", count: 63)
    #expect(try Caller(.development, ["kontor-tenant": text]).tenant.text == text)
  }

  @Test("two tenants in one call are refused, even equal ones")
  func twoTenants() {
    #expect(throws: Status.self) {
      try Caller(.development, ["kontor-tenant": "acme", "kontor-tenant": "acme"])
    }
  }

  @Test(
    "an actor outside its form is refused", arguments: ["", String(repeating: "a", count: 129)])
  func malformedActor(text: String) {
    let refused = #expect(throws: Status.self) {
      try Caller(.development, ["kontor-tenant": "acme", "kontor-actor": text])
    }
    #expect(refused?.code == .invalidArgument)
    #expect(refused?.message.contains("kontor-actor") == true)
  }

  private func ann(_ tenants: String...) -> Principal {
    Principal(subject: "ann", tenants: tenants, roles: [], evidence: .token)
  }

  @Test("a principal of one tenant speaks for it, and is the actor whatever the metadata says")
  func principal() throws {
    for metadata: Metadata in [[:], ["kontor-tenant": "shop"], ["kontor-actor": "eve"]] {
      let caller = try Caller(ann("shop", "shop"), metadata)
      #expect(caller.tenant.text == "shop")
      #expect(caller.actor == "ann")
      #expect(caller.principal == "ann")
    }
  }

  @Test("a principal of several tenants names one of them")
  func severalTenants() throws {
    #expect(try Caller(ann("shop", "depot"), ["kontor-tenant": "depot"]).tenant.text == "depot")
    let refused = #expect(throws: Status.self) { try Caller(ann("shop", "depot"), [:]) }
    #expect(refused?.code == .invalidArgument)
    #expect(refused?.message.contains("depot, shop") == true)
  }

  @Test("a tenant that is not the principal's is denied, and so is a principal of none")
  func foreignTenant() {
    let calls: [(Principal, Metadata)] = [
      (ann("shop"), ["kontor-tenant": "depot"]), (ann(), [:]), (ann(), ["kontor-tenant": "shop"]),
    ]
    for (principal, metadata) in calls {
      let refused = #expect(throws: Status.self) { try Caller(principal, metadata) }
      #expect(refused?.code == .permissionDenied)
    }
  }

  @Test("a call of which nobody has found out who makes it is refused")
  func nobody() {
    let refused = #expect(throws: Status.self) {
      try Caller(ServerContext(RecordedCall(principal: nil)))
    }
    #expect(refused?.code == .unauthenticated)
  }
}
