import ArgumentParser
import Curl
import Networking
import Testing

@testable import kontord

@Suite("Where messages go")
struct NotificationSinkTests {
  @Test("addresses of receivers are read, and what would break a request is not")
  func addresses() throws {
    let web = ["http", "https"]
    let plain = try #require(CurlAddress("http://hooks.example:8080/in?x=1", schemes: web))
    #expect(plain.scheme == "http" && plain.host == "hooks.example" && plain.port == 8080)
    #expect(plain.path == "/in?x=1" && plain.authority == "hooks.example:8080")
    let secure = try #require(CurlAddress("https://[::1]", schemes: web))
    #expect(secure.scheme == "https" && secure.host == "[::1]" && secure.port == 443)
    #expect(secure.path == "/" && secure.authority == "[::1]:443")
    for text in [
      "", "ftp://a", "http://", "http://a b/", "http://u:p@a/", "http://u@a/", "http://a:0/",
      "http://a:x/", "http://a:65536/", "http://a/#f", "http://a/\r\nX: y", "https://[::1",
      "http://:80/", "a.example", "smtp://a",
    ] {
      #expect(CurlAddress(text, schemes: web) == nil, "\(text)")
    }
    #expect(CurlAddress("smtp://mail.example", schemes: ["smtp", "smtps"])?.port == 25)
    #expect(CurlAddress("smtps://mail.example", schemes: ["smtp", "smtps"])?.port == 465)
  }

  @Test(
    "a posted message is signed with its seconds, so that nobody else's and no old one is taken")
  func signature() {
    // The code is that of `openssl dgst -sha256 -hmac 0123456789abcdef` over `1700000000.{}`.
    let headers = WebHookSink.headers(
      of: "n-1", Array("{}".utf8), secret: Array("0123456789abcdef".utf8), at: 1_700_000_000)
    #expect(
      headers == [
        "Content-Type: application/json", "Kontor-Notification: n-1",
        "Kontor-Signature: t=1700000000,v1=e4f8e2ecae2295b2ddb2f0b5584c8275e226c0ebe9b3b819e70156bb67122e3e",
      ])
  }

  @Test(
    "flags that do not go together are refused",
    arguments: [
      ["--notify-file", ""], ["--notify-webhook", "http://a/"],
      ["--notify-webhook-secret-file", "s"],
      ["--notify-webhook", "nonsense", "--notify-webhook-secret-file", "s"],
      ["--notify-webhook", "smtp://a/", "--notify-webhook-secret-file", "s"],
      ["--notify-file", "f", "--notify-webhook", "http://a/", "--notify-webhook-secret-file", "s"],
      ["--notify-file", "f", "--notify-smtp", "smtp://a", "--notify-smtp-from", "a@b"],
      ["--notify-file", "f", "--notify-tls-ca", "c"], ["--notify-tls-ca", "c"],
      ["--notify-smtp", "smtp://a"], ["--notify-smtp-from", "a@b"],
      ["--notify-smtp", "http://a", "--notify-smtp-from", "a@b"],
      ["--notify-smtp", "smtp://a/b", "--notify-smtp-from", "a@b"],
      ["--notify-smtp", "smtp://u:p@a", "--notify-smtp-from", "a@b"],
      ["--notify-smtp", "smtp://a", "--notify-smtp-from", "nobody"],
      ["--notify-smtp", "smtp://a", "--notify-smtp-from", "a@b", "--notify-smtp-user", "u"],
      [
        "--notify-smtp", "smtp://a", "--notify-smtp-from", "a@b", "--notify-smtp-password-file",
        "p",
      ],
      [
        "--notify-smtp", "smtp://a", "--notify-smtp-from", "a@b", "--notify-webhook-secret-file",
        "s",
      ],
    ])
  func flags(_ arguments: [String]) throws {
    let options = try NotificationOptions.parse(arguments)
    #expect(throws: ValidationError.self) { try NotificationTarget(options) }
  }

  @Test(
    "flags that go together say where messages go",
    arguments: [
      (["--notify-file", "f"], "file f"),
      (
        ["--notify-webhook", "https://a/b", "--notify-webhook-secret-file", "s"],
        "posted to a:443, signed by s"
      ),
      (
        [
          "--notify-smtp", "smtp://a:587", "--notify-smtp-from", "Shop <a@b>", "--notify-smtp-user",
          "u", "--notify-smtp-password-file", "p", "--notify-tls-ca", "c",
        ],
        "mail by smtp://a:587 from a@b as u"
      ),
    ])
  func ways(_ row: ([String], String)) throws {
    let target = try NotificationTarget(try NotificationOptions.parse(row.0))
    #expect(target?.description == row.1)
  }
}
