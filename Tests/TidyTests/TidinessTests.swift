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

  /// In formatted code a declaration ends with the first brace that stands as far left as it does, or
  /// farther where it has no body.
  @Test(arguments: ["Sources", "Tests", "Benchmarks"])
  func functionsStaySmallEnoughToSeeAtOnce(folder: String) throws {
    for file in try files(below: project + "/" + folder, ending: ".swift") {
      let lines = try lines(of: file)
      for (first, line) in lines.enumerated() where declaresFunction(line) {
        let last = lines[(first + 1)...].firstIndex { closes($0, whatBegan: line) }
        let count = (last ?? first) - first + 1
        #expect(count <= 70, "\(file):\(first + 1) has \(count) lines; split it by what it does")
      }
    }
  }

  private func closes(_ line: String, whatBegan first: String) -> Bool {
    let indentation = line.prefix { $0 == " " }
    return line.dropFirst(indentation.count).first == "}"
      && indentation.count <= first.prefix { $0 == " " }.count
  }

  /// Whether a line begins a function, an initialiser, or a property that is worked out.
  private func declaresFunction(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard !(line.contains("{") && line.hasSuffix("}")),
      let keyword = words.first(where: { !Self.modifiers.contains(String($0)) })
    else { return false }
    if keyword == "var" { return line.hasSuffix("{") }
    return keyword == "func" || keyword.hasPrefix("init(") || keyword.hasPrefix("subscript(")
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "static", "mutating", "consuming",
    "borrowing", "@Test", "@discardableResult",
  ]

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
