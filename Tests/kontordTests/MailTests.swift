import Curl
import Domain
import RPCCore
import Services
import Store
import Testing

@testable import kontord

@Suite("Messages as mail")
struct MailTests {
  @Test(
    "addresses are read with a name and without, and what could end a line or a command is none")
  func addresses() throws {
    let plain = try #require(MailAddress("orders@example.org"))
    #expect(plain.name.isEmpty && plain.header == "orders@example.org")
    #expect(plain.domain == "example.org")
    let named = try #require(MailAddress("Kontor Shop <orders@example.org>"))
    #expect(named.header == "Kontor Shop <orders@example.org>")
    #expect(MailAddress("商店 <a@b>")?.header == "=?UTF-8?B?5ZWG5bqX?= <a@b>")
    for text in [
      "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b>", "X <a@b",
      "X\r\nBcc: x@y <a@b>", "X <a@b> <c@d>x", "ä@example.org", "a,b@c", "a@[127.0.0.1]",
      "\"a\"@b", String(repeating: "a", count: 254) + "@b",
    ] {
      #expect(MailAddress(text) == nil, "\(text)")
    }
  }

  @Test("short plain subjects stay, all others are encoded words that never leave their line")
  func subjects() throws {
    #expect(EncodedWords.text("Your order ORD-1 is confirmed") == "Your order ORD-1 is confirmed")
    #expect(EncodedWords.text("") == "")
    for text in [
      "您的订单 ORD-000001234 已发货", String(repeating: "订单已发货", count: 40), "a\r\nBcc: x@example.org",
      "=?UTF-8?B?eA==?=", String(repeating: "long ", count: 50), "🧾 café",
    ] {
      let words = EncodedWords.text(text).split(separator: "\r\n ").map(String.init)
      var decoded: [UInt8] = []
      for word in words {
        #expect(word.utf8.count <= 75 && word.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
        let bytes = try #require(decode(word.utf8.dropFirst(10).dropLast(2)))
        // Whole characters in each: a reader shows them one by one.
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        decoded += bytes
      }
      #expect(
        String(decoding: decoded, as: UTF8.self)
          == text.replacing("\r\n", with: "  "), "\(text)")
    }
  }

  private func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    Array(text).withUnsafeBytes { Base64.decode($0) }
  }

  private func message(
    _ subject: String, _ body: String, channel: NotificationChannel = .email,
    to recipient: String = "li@example.cn"
  ) -> NotificationMessage {
    NotificationMessage(
      StoredNotification(
        id: NotificationID(UUIDv7("01900000-0000-7000-8000-000000000001")!),
        tenant: TenantID("shop")!, version: .first, kind: .orderReceived, language: .chinese,
        channel: channel, recipient: recipient, subject: subject, body: body, orderID: nil,
        state: .pending, attempts: 0, nextAttempt: nil, created: Instant(microseconds: 0),
        sent: nil))
  }

  @Test("a mail is lines of ASCII with its text in base64, whatever the message says")
  func mail() throws {
    let body = "尊敬的李雷：\n\n.\nQUIT\r\n谢谢。"
    let mail = Mail(
      from: try #require(MailAddress("Shop <a@example.org>")),
      to: try #require(MailAddress("li@example.cn")),
      message: message("您的订单\r\nBcc: x@example.org", body), seconds: 1_738_058_400)
    let text = String(decoding: mail.bytes, as: UTF8.self)
    #expect(mail.bytes.allSatisfy { $0 < 0x80 } && text.unicodeScalars.allSatisfy { $0 != "\0" })
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    let headers = parts[0].split(separator: "\r\n").map(String.init)
    #expect(headers.allSatisfy { $0.utf8.count <= 998 })
    #expect(!headers.contains { $0.hasPrefix("Bcc") })
    for line in [
      "From: Shop <a@example.org>", "To: li@example.cn", "Date: Tue, 28 Jan 2025 10:00:00 +0000",
      "Message-ID: <01900000-0000-7000-8000-000000000001@example.org>", "MIME-Version: 1.0",
      "Content-Language: zh-CN", "Auto-Submitted: auto-generated",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
    ] {
      #expect(headers.contains(line), "\(line)")
    }
    let lines = parts[1].split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    let decoded = try #require(decode(lines.joined().utf8))
    #expect(
      String(decoding: decoded, as: UTF8.self) == "尊敬的李雷：\r\n\r\n.\r\nQUIT\r\n谢谢。\r\n")
  }

  @Test("what is no mail, and whom no mail reaches, is refused for good without asking the server")
  func impossible() async throws {
    let sink = MailSink(
      address: try #require(CurlAddress("smtp://127.0.0.1:1", schemes: ["smtp"])),
      from: try #require(MailAddress("a@example.org")), login: nil, trust: nil)
    for message in [
      message("s", "b", channel: .sms, to: "+86 10 1234"), message("s", "b", to: "李@example.cn"),
      message("s", "b", to: "a@b>\r\nRCPT TO:<x@y"),
    ] {
      await #expect { try await sink.deliver(message) } throws: { error in
        (error as? NotificationFailure)?.isPermanent == true
      }
    }
    // Nobody is there: another attempt may find somebody.
    await #expect { try await sink.deliver(message("s", "b")) } throws: { error in
      (error as? NotificationFailure)?.isPermanent == false
    }
  }
}
