import ArgumentParser
import Testing

@testable import kontord

@Suite("Where messages go")
struct NotificationSinkTests {
  @Test("addresses of web hooks are read, and what would break a request is not")
  func addresses() throws {
    let plain = try #require(WebAddress("http://hooks.example:8080/in?x=1"))
    #expect(!plain.isEncrypted && plain.host == "hooks.example" && plain.port == 8080)
    #expect(plain.path == "/in?x=1" && plain.authority == "hooks.example:8080")
    let secure = try #require(WebAddress("https://[::1]"))
    #expect(secure.isEncrypted && secure.host == "::1" && secure.port == 443)
    #expect(secure.path == "/" && secure.authority == "[::1]")
    for text in [
      "", "ftp://a", "http://", "http://a b/", "http://u:p@a/", "http://a:0/", "http://a:x/",
      "http://a/#f", "http://a/\r\nX: y", "https://[::1", "http://:80/",
    ] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
  }

  @Test("the first line of an answer says whether a message was taken")
  func statuses() {
    #expect(WebHookSink.status("HTTP/1.1 204 No Content") == 204)
    #expect(WebHookSink.status("HTTP/1.0 500") == 500)
    for line in ["", "HTTP/2 200", "200", "HTTP/1.1", "HTTP/1.1 2x0 no", "SMTP 220"] {
      #expect(WebHookSink.status(line) == nil, "\(line)")
    }
  }

  @Test(
    "flags that do not go together are refused",
    arguments: [
      ["--notify-file", ""], ["--notify-webhook", "http://a/"],
      ["--notify-webhook-secret-file", "s"],
      ["--notify-webhook", "nonsense", "--notify-webhook-secret-file", "s"],
      ["--notify-file", "f", "--notify-webhook", "http://a/", "--notify-webhook-secret-file", "s"],
    ])
  func flags(_ arguments: [String]) throws {
    let options = try NotificationOptions.parse(arguments)
    #expect(throws: ValidationError.self) { try NotificationTarget(options) }
  }
}
