import TestKit
import Testing

/// Who may import whom. SwiftPM lets a module import what its dependencies import, so the map in
/// ARCHITECTURE.md is held here.
@Suite struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "TextFormats": [],
    "HallCrypto": ["CCrypto"],
    "HallCore": ["TextFormats", "HallCrypto"],
    "Words": ["HallCore", "TextFormats"],
    "HallStore": [
      "HallCore", "TextFormats", "HallCrypto", "CSQLite", "CSystem", "Dispatch", "Glibc",
      "Synchronization",
    ],
    "Rehearsal": ["HallCore", "HallStore", "TextFormats"],
    "TerminalUI": ["TextFormats"],
    "Workstation": ["HallCore", "Words", "TerminalUI", "TextFormats"],
    "TerminalHost": ["TerminalUI", "CTerminal", "Glibc", "Synchronization"],
    "yichuang": [
      "HallCore", "HallCrypto", "HallStore", "Words", "TextFormats", "TerminalUI", "Workstation",
      "TerminalHost", "Rehearsal", "CSystem", "Glibc", "Synchronization", "Dispatch",
    ],
  ]

  @Test(arguments: allowed.keys.sorted()) func importsOnlyWhatTheMapAllows(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    for file in try sourceFiles(of: module) {
      for line in try lines(of: file) {
        guard let imported = importedModule(line) else { continue }
        #expect(
          allowed.contains(imported),
          "\(file) imports \(imported); the map in ARCHITECTURE.md does not allow it")
      }
    }
  }

  @Test func everyModuleIsOnTheMap() throws {
    let folders = try folderNames(in: project + "/Sources").filter { !$0.hasPrefix("C") }
    #expect(Set(folders) == Set(Self.allowed.keys))
  }

  private func importedModule(_ line: String) -> String? {
    var words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), at <= 1, !line.hasPrefix("//") else {
      return nil
    }
    words.removeSubrange(...at)
    return words.first.map { String($0.split(separator: ".")[0]) }
  }
}
