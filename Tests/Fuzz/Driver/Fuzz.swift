import FuzzEntries
import Glibc

/// libFuzzer around the target that `KONTOR_FUZZ_TARGET` names; its own options are the arguments.
@main
struct Fuzz {
  private static let target: FuzzTarget = {
    let name = getenv("KONTOR_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      preconditionFailure("KONTOR_FUZZ_TARGET is '\(name)', not one of \(FuzzTarget.all)")
    }
    return target
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { start, count in
        Fuzz.target.run(UnsafeRawBufferPointer(start: start, count: count))
        return 0
      })
  }
}

/// libFuzzer as a library (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library"): its own `main` can't be
/// linked, for SwiftPM has one of its own for every program. Pointers and integers alone go in and out,
/// which Swift passes as C does.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
