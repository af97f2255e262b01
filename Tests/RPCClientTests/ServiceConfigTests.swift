import Networking
import RPCCore
import Testing

@testable import RPCClient

@Suite("A service config as JSON")
struct ServiceConfigTests {
  @Test("everything that can be set is read")
  func everything() throws {
    let config = try ServiceConfig(
      json: """
        {
          "loadBalancingConfig": [
            {"grpclb": {"childPolicy": []}}, {"least_request_experimental": {"choiceCount": 3}}
          ],
          "methodConfig": [
            {
              "name": [{}], "waitForReady": true, "timeout": "1.5s",
              "maxRequestMessageBytes": 1000, "maxResponseMessageBytes": "2000"
            },
            {
              "name": [
                {"service": "test.v1.Test"}, {"service": "test.v1.Test", "method": "Echo"}
              ],
              "retryPolicy": {
                "maxAttempts": 9, "initialBackoff": "0.1s", "maxBackoff": "1s",
                "backoffMultiplier": 1.3, "retryableStatusCodes": ["unavailable", 10]
              }
            },
            {
              "name": [{"service": "test.v1.Other"}],
              "hedgingPolicy": {
                "maxAttempts": 2, "hedgingDelay": "0.000000001s",
                "nonFatalStatusCodes": ["DEADLINE_EXCEEDED", "CANCELLED"]
              }
            }
          ],
          "retryThrottling": {"maxTokens": 10, "tokenRatio": 0.125}
        }
        """)
    var all = MethodConfig(.all)
    all.waitsForReady = true
    all.timeout = .milliseconds(1500)
    all.sentMessageBytesMax = 1000
    all.receivedMessageBytesMax = 2000
    var retried = MethodConfig(
      .service("test.v1.Test"), .method(service: "test.v1.Test", method: "Echo"))
    retried.attempts = .retry(
      RetryPolicy(
        maxAttempts: 9, initialBackoff: .milliseconds(100), maxBackoff: .seconds(1),
        backoffMultiplier: 1.3, retryableCodes: [.unavailable, .aborted]))
    var hedged = MethodConfig(.service("test.v1.Other"))
    hedged.attempts = .hedge(
      HedgingPolicy(
        maxAttempts: 2, hedgingDelay: .nanoseconds(1),
        nonFatalCodes: [.deadlineExceeded, .cancelled]))
    var expected = ServiceConfig()
    expected.loadBalancing = .leastRequest(choices: 3)
    expected.methods = [all, retried, hedged]
    expected.retryThrottling = RetryThrottling(maxTokens: 10, tokenRatio: 0.125)
    #expect(config == expected)
  }

  @Test(
    "what is left out stays as it is without a config",
    arguments: [
      "{}", "{\"methodConfig\": []}", "{\"methodConfig\": null, \"retryThrottling\": null}",
      // Without names it says nothing of any method (service_config.proto).
      "{\"methodConfig\": [{\"timeout\": \"1s\"}]}",
    ])
  func empty(json: String) throws { #expect(try ServiceConfig(json: json) == ServiceConfig()) }

  @Test("what other gRPC clients know and this one does not is passed over, whatever it holds")
  func ofOthers() throws {
    let others = """
      {
        "loadBalancingPolicy": "UNSPECIFIED",
        "healthCheckConfig": {"serviceName": "test.v1.Test"},
        "connectionScaling": {"maxConnectionsPerSubchannel": 2},
        "methodConfig": [{
          "name": [{}],
          "retryPolicy": {
            "maxAttempts": 2, "initialBackoff": "1s", "maxBackoff": "1s", "backoffMultiplier": 2,
            "perAttemptRecvTimeout": "1s", "retryableStatusCodes": ["UNAVAILABLE"]
          }
        }]
      }
      """
    let own = Self.retry("maxAttempts", "2")
    #expect(try ServiceConfig(json: others) == ServiceConfig(json: own))
  }

  @Test(
    "the first policy that the client has is the one",
    arguments: [
      ("[{\"pick_first\": {}}]", LoadBalancing.pickFirst()),
      (
        "[{\"pick_first\": {\"shuffleAddressList\": true}}]", .pickFirst(shufflesAddresses: true)
      ),
      ("[{\"round_robin\": {}}, {\"pick_first\": {}}]", .roundRobin),
      ("[{\"xds\": {\"cluster\": 1}}, {\"round_robin\": {}}]", .roundRobin),
      ("[{\"least_request_experimental\": {}}]", .leastRequest(choices: 2)),
    ])
  func balancing(list: String, expected: LoadBalancing) throws {
    #expect(try ServiceConfig(json: "{\"loadBalancingConfig\": \(list)}").loadBalancing == expected)
  }

  @Test("the older name of a policy counts where there is no list")
  func deprecatedPolicy() throws {
    let older = "\"loadBalancingPolicy\": \"ROUND_ROBIN\""
    #expect(try ServiceConfig(json: "{\(older)}").loadBalancing == .roundRobin)
    let both = "{\(older), \"loadBalancingConfig\": [{\"pick_first\": {}}]}"
    #expect(try ServiceConfig(json: both).loadBalancing == .pickFirst())
  }

  /// The members of a retry policy that is right, one of them replaced; nil leaves it out.
  private static func retry(_ name: String, _ value: String?) -> String {
    var members = [
      "maxAttempts": "2", "initialBackoff": "\"1s\"", "maxBackoff": "\"1s\"",
      "backoffMultiplier": "2", "retryableStatusCodes": "[\"UNAVAILABLE\"]",
    ]
    members[name] = value
    let text = members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
    return "{\"methodConfig\": [{\"name\": [{}], \"retryPolicy\": {\(text)}}]}"
  }

  private static let place = "methodConfig[0].retryPolicy"

  /// The text, where it is wrong, and a word of why.
  static let refused: [(json: String, path: String, why: String)] =
    [
      ("", "", "the text is no JSON"),
      ("[]", "", "expected an object, got a list"),
      ("{\"methodconfig\": []}", "methodconfig", "is not known"),
      ("{\"healthcheckConfig\": {}}", "healthcheckConfig", "is not known"),
      (
        "{\"healthCheckConfig\": {}, \"healthCheckConfig\": {}}", "healthCheckConfig",
        "is there twice"
      ),
      // Right, but not here.
      (
        "{\"methodConfig\": [{\"healthCheckConfig\": {}}]}", "methodConfig[0].healthCheckConfig",
        "is not known"
      ),
      ("{\"methodConfig\": {}}", "methodConfig", "expected a list"),
      ("{\"methodConfig\": [1]}", "methodConfig[0]", "expected an object"),
      ("{\"methodConfig\": [], \"methodConfig\": []}", "methodConfig", "is there twice"),
      (
        "{\"methodConfig\": [{\"name\": [{\"method\": \"Echo\"}]}]}",
        "methodConfig[0].name[0].service", "is missing"
      ),
      (
        "{\"methodConfig\": [{\"name\": [{}]}, {\"name\": [{\"service\": \"\"}]}]}",
        "methodConfig[1].name[0]", "named before"
      ),
      ("{\"methodConfig\": [{\"timeout\": \"1\"}]}", "methodConfig[0].timeout", "1.5s"),
      ("{\"methodConfig\": [{\"timeout\": \"-1s\"}]}", "methodConfig[0].timeout", "0s or more"),
      ("{\"methodConfig\": [{\"timeout\": 1}]}", "methodConfig[0].timeout", "expected a text"),
      (
        "{\"methodConfig\": [{\"waitForReady\": \"yes\"}]}", "methodConfig[0].waitForReady",
        "true or false"
      ),
      (
        "{\"methodConfig\": [{\"maxRequestMessageBytes\": -1}]}",
        "methodConfig[0].maxRequestMessageBytes", "from 0"
      ),
      (
        "{\"methodConfig\": [{\"maxResponseMessageBytes\": 4294967296}]}",
        "methodConfig[0].maxResponseMessageBytes", "from 0"
      ),
      (retry("maxAttempts", nil), "\(place).maxAttempts", "is missing"),
      (retry("maxAttempts", "1"), "\(place).maxAttempts", "from 2, got the number 1"),
      (retry("maxAttempts", "2.5"), "\(place).maxAttempts", "a whole number"),
      (retry("initialBackoff", nil), "\(place).initialBackoff", "is missing"),
      (retry("initialBackoff", "\"0s\""), "\(place).initialBackoff", "more than 0s"),
      (retry("maxBackoff", nil), "\(place).maxBackoff", "is missing"),
      (retry("maxBackoff", "\"-1s\""), "\(place).maxBackoff", "more than 0s"),
      (retry("backoffMultiplier", nil), "\(place).backoffMultiplier", "is missing"),
      (retry("backoffMultiplier", "0"), "\(place).backoffMultiplier", "above 0"),
      (retry("backoffMultiplier", "1e999"), "\(place).backoffMultiplier", "above 0"),
      (retry("retryableStatusCodes", nil), "\(place).retryableStatusCodes", "is missing"),
      (retry("retryableStatusCodes", "[]"), "\(place).retryableStatusCodes", "is empty"),
      (retry("retryableStatusCodes", "[17]"), "\(place).retryableStatusCodes[0]", "status code"),
      (
        retry("retryableStatusCodes", "[14, \"DATALOSS\"]"), "\(place).retryableStatusCodes[1]",
        "status code"
      ),
      (
        "{\"methodConfig\": [{\"hedgingPolicy\": {}}]}",
        "methodConfig[0].hedgingPolicy.maxAttempts", "is missing"
      ),
      (
        "{\"methodConfig\": [{\"hedgingPolicy\": {\"maxAttempts\": 2, \"hedgingDelay\": \"-1s\"}}]}",
        "methodConfig[0].hedgingPolicy.hedgingDelay", "0s or more"
      ),
      (
        "{\"methodConfig\": [{\"hedgingPolicy\": {}, \"retryPolicy\": {}}]}",
        "methodConfig[0].hedgingPolicy", "beside retryPolicy"
      ),
      ("{\"retryThrottling\": {\"tokenRatio\": 1}}", "retryThrottling.maxTokens", "is missing"),
      (
        "{\"retryThrottling\": {\"maxTokens\": 1001, \"tokenRatio\": 1}}",
        "retryThrottling.maxTokens", "from 1 to 1000"
      ),
      ("{\"retryThrottling\": {\"maxTokens\": 1}}", "retryThrottling.tokenRatio", "is missing"),
      (
        "{\"retryThrottling\": {\"maxTokens\": 1, \"tokenRatio\": 0.0009}}",
        "retryThrottling.tokenRatio", "0.001"
      ),
      ("{\"loadBalancingConfig\": []}", "loadBalancingConfig", "names no policy"),
      ("{\"loadBalancingConfig\": [{\"xds\": {}}]}", "loadBalancingConfig", "but xds"),
      (
        "{\"loadBalancingConfig\": [{\"xds\": {}, \"pick_first\": {}}]}", "loadBalancingConfig[0]",
        "one member"
      ),
      (
        "{\"loadBalancingConfig\": [{\"round_robin\": {\"weights\": []}}]}",
        "loadBalancingConfig[0].round_robin.weights", "nothing can be set"
      ),
      (
        "{\"loadBalancingConfig\": [{\"least_request_experimental\": {\"choiceCount\": 1}}]}",
        "loadBalancingConfig[0].least_request_experimental.choiceCount", "from 2"
      ),
      ("{\"loadBalancingPolicy\": \"grpclb\"}", "loadBalancingPolicy", "\"round_robin\""),
      (String(repeating: "[", count: 100), "", "nested too deeply"),
    ]

  @Test("what breaks a rule is refused, with its place", arguments: refused)
  func refusals(json: String, path: String, why: String) {
    do {
      let config = try ServiceConfig(json: json)
      Issue.record("taken as \(config)")
    } catch {
      #expect(error.code == .invalidArgument)
      let place = path.isEmpty ? "" : "\(path): "
      #expect(error.message.hasPrefix("the service config is not valid: \(place)"), "\(error)")
      #expect(error.message.contains(why), "\(error)")
    }
  }

  @Test("a file that can't be read is named")
  func noFile() {
    do {
      _ = try ServiceConfig(file: "/nowhere/config.json")
      Issue.record("a file that is not there was read")
    } catch {
      #expect(error.code == .invalidArgument)
      #expect(error.message.contains("/nowhere/config.json: No such file"))
    }
  }

  @Test("a policy of the config goes before the channel's")
  func policyOfConfig() async throws {
    let servers = [try await TestServer(), try await TestServer()]
    var configuration = ChannelConfiguration()
    configuration.loadBalancing = .pickFirst()
    configuration.serviceConfig = try ServiceConfig(
      json: "{\"loadBalancingConfig\": [{\"round_robin\": {}}]}")
    let channel = try Channel(
      target: servers.map(\.address.description).joined(separator: ","),
      configuration: configuration)
    // Ends only if both are called.
    while servers.contains(where: { $0.echoes == 0 }) { _ = try await channel.echo(Note()) }
    await channel.close(within: .zero)
    for server in servers { await server.stop() }
  }
}
