import TestKit
import Testing

/// Rules about the code itself, each with its reason.
@Suite struct TidinessTests {
  struct Ban: Sendable {
    let text: String
    let because: String
    var except: [String] = []
  }

  static let bans: [Ban] = [
    Ban(text: "try!", because: "throw or handle; a crash here loses a clerk's work"),
    Ban(text: "fatalError(", because: "an operating error is a Fault, shown with a code"),
    Ban(text: "@unchecked Sendable", because: "let the compiler check it"),
    Ban(text: "import Foundation", because: "it costs every window several megabytes"),
    Ban(text: "print(", because: "the screen belongs to the painter", except: ["yichuang"]),
    Ban(text: "TODO", because: "do it, or put it into an issue"),
    Ban(text: "FIXME", because: "fix it, or put it into an issue"),
  ]

  @Test(arguments: bans.indices) func nothingBannedIsUsed(index: Int) throws {
    let ban = Self.bans[index]
    for file in try files(below: project + "/Sources", ending: ".swift") {
      if ban.except.contains(where: { file.contains("/Sources/\($0)/") }) { continue }
      for (number, line) in try lines(of: file).enumerated() where line.contains(ban.text) {
        #expect(Bool(false), "\(file):\(number + 1) has “\(ban.text)”: \(ban.because)")
      }
    }
  }

  @Test func filesStaySmallEnoughToReadInOneGo() throws {
    for file in try files(below: project + "/Sources", ending: ".swift") {
      let count = try lines(of: file).count
      #expect(count <= 400, "\(file) has \(count) lines; split it by its jobs")
    }
  }

  /// What clerks read lives in one module, so that one person can keep its tone. Comments and the
  /// law's own names in them are free, and so are data a rule works with.
  @Test func chineseForClerksLivesInWords() throws {
    let screenModules = ["TerminalUI", "Workstation", "TerminalHost"]
    for file in try screenModules.flatMap(sourceFiles) {
      for (number, line) in try lines(of: file).enumerated() {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        // A theme carries its own title, in the file or built in.
        if code.contains("titleChinese:") { continue }
        let isChinese = code.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(!isChinese, "\(file):\(number + 1): words belong in Sources/Words")
      }
    }
  }

  @Test func nothingNamesThisMachine() throws {
    for file in try files(below: project, ending: ".md")
      + files(below: project + "/Sources", ending: "")
    {
      let text = String(decoding: try readFile(file), as: UTF8.self)
      #expect(!text.contains("/wo" + "rk/"), "\(file) names a path of one machine")
    }
  }

  /// A code is read over the telephone, so it means one thing and never another.
  @Test func everyFaultHasACodeOfItsOwn() throws {
    let file = project + "/Sources/HallCore/Hall/Fault.swift"
    let codes = try lines(of: file).compactMap { line in
      line.firstMatch(of: /"([库钥标时屏]-\d\d)"/).map { String($0.1) }
    }
    let cases = try lines(of: file).count { $0.hasPrefix("  case ") }
    #expect(codes.count == cases && cases > 15)
    for code in Set(codes) {
      #expect(codes.count { $0 == code } == 1, "\(code) is given twice")
    }
  }
}
