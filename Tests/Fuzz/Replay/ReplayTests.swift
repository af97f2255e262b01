import Contracts
import FoundationEssentials
import FuzzEntries
import ProtobufRuntime
import Testing

/// The corpora that `.ci/fuzz` keeps, among them everything that it ever found wrong, through the same targets
/// without a sanitizer: what once trapped does not trap again.
@Suite("What fuzzing found")
struct ReplayTests {
  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../corpora", directoryHint: .isDirectory)

  private static func inputs(_ target: String) throws -> [(name: String, bytes: Data)] {
    let folder = corpora.appending(path: target, directoryHint: .isDirectory)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, try Data(contentsOf: folder.appending(path: name)))
    }
  }

  @Test("does no harm", arguments: FuzzTarget.all)
  func replay(_ target: FuzzTarget) throws {
    let inputs = try Self.inputs(target.name)
    #expect(inputs.count > 3, "\(target) has a corpus")
    for (name, bytes) in inputs {
      // Said before: a trap ends the process, and then the last name is the one.
      if ProcessInfo.processInfo.environment["KONTOR_FUZZ_NAMES"] != nil {
        print("\(target)/\(name)")
      }
      bytes.withUnsafeBytes { target.run($0) }
    }
  }

  @Test("is looked for with no input and with one byte too", arguments: FuzzTarget.all)
  func small(_ target: FuzzTarget) {
    target.run(UnsafeRawBufferPointer(start: nil, count: 0))
    for byte in UInt8.min...UInt8.max {
      withUnsafeBytes(of: byte) { target.run($0) }
    }
  }

  @Test("is looked for in every message that a method takes or gives")
  func messages() {
    let fuzzed = Set(FuzzedMessages.all.map { $0.type.name })
    let methods = Catalogue.services.flatMap(\.methods)
    let missing = Set(methods.flatMap { [$0.input.name, $0.output.name] }).subtracting(fuzzed)
    #expect(missing == [])
  }
}
