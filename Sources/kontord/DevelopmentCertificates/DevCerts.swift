internal import ArgumentParser
internal import Glibc

/// Makes what TLS needs for development: an authority, and certificates of a server and a client.
struct DevCerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dev-certs",
    abstract: "Make a development authority with a server's and a client's certificate.",
    discussion: """
      Writes ca, server and client, each as .pem and .key, to the directory. What is there already \
      stays; only --force makes it again. For development alone: whoever can read ca.key can make \
      certificates that your clients trust.
      """)

  @Option(help: ArgumentHelp("Directory to write to; made where it is missing.", valueName: "DIR"))
  var out: String

  @Option(
    name: .customLong("host"),
    help: ArgumentHelp(
      "A name or address of the server, besides localhost, 127.0.0.1 and ::1; repeatable.",
      valueName: "NAME"))
  var hosts: [String] = []

  @Flag(
    help: "Make all of them again, the authority too: what trusts the old one trusts them no more.")
  var force = false

  func run() throws {
    let folder = DevelopmentCertificates(
      directory: out, hosts: ["localhost", "127.0.0.1", "::1"] + hosts, now: Int(time(nil)))
    for (name, isMade) in try folder.make(replacing: force) {
      print("\(isMade ? "made" : "kept") \(out)/\(name).pem and \(name).key")
    }
    print(
      """
      A server with them, and a call to it:
        kontord --tls-cert \(out)/server.pem --tls-key \(out)/server.key --insecure-dev
        kontor orders list --tls-ca \(out)/ca.pem
      """)
  }
}
