import Glibc
import TestKit

/// The fuzzer: `Fuzz --list`, `Fuzz --seeds TARGET FOLDER`, `Fuzz TARGET` with whatever libFuzzer
/// takes behind it. Without arguments of its own a file is run once: a finding is replayed so.
@main struct Fuzz {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "--list": for target in FuzzTarget.all { print(target.name, target.lengthMax) }
    case "--seeds" where words.count == 3: try writeSeeds(of: chosen(words[1]), to: words[2])
    case let name?: exit(try run(chosen(name)))
    case nil: fail("Fuzz --list | --seeds TARGET FOLDER | TARGET [LIBFUZZER…]")
    }
  }

  private static func writeSeeds(of target: FuzzTarget, to folder: String) throws {
    for (index, seed) in try target.seeds().enumerated() {
      try writeFile(folder + "/\(index)", seed)
    }
  }

  /// libFuzzer takes the words after the target's name.
  private static func run(_ target: FuzzTarget) throws -> Int32 {
    // What is made once, as the rehearsed hall is, counts against nobody's time.
    try target.check([])
    var count = CommandLine.argc - 1
    var words = CommandLine.unsafeArgv.advanced(by: 1)
    return runDriver(&count, &words) { bytes, count in
      let target = Running.target
      do {
        try target.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
      } catch {
        writeError("\(target.name): \(error)\n")
        abort()
      }
      return 0
    }
  }
}

/// The target of this process. libFuzzer calls plain C functions, which can be given nothing.
enum Running {
  static let target = chosen(CommandLine.arguments[1])
}

private func chosen(_ name: String) -> FuzzTarget {
  guard let target = FuzzTarget.named(name) else { fail("there is no target \(name); see --list") }
  return target
}

private func fail(_ sentence: String) -> Never {
  writeError(sentence + "\n")
  exit(64)
}

private func writeError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// libFuzzer's own main, for programs that have one of their own.
@_silgen_name("LLVMFuzzerRunDriver") private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ testOneInput: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32
