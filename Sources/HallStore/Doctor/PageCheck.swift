internal import HallCore

/// Asks SQLite whether the file's pages hang together, and names the tables and pages that do not.
struct PageCheck {
  let database: Database
  /// Only what every page says for itself; else also that every index names its rows.
  let isQuick: Bool

  func findings() throws(Fault) -> [HallFinding] {
    let pragma = isQuick ? "quick_check" : "integrity_check"
    guard try messages("PRAGMA \(pragma) (\(limit))") != ["ok"] else { return [] }
    var findings: [HallFinding] = []
    for table in try tables() {
      let messages = try messages("PRAGMA \(pragma) (\(table))")
      guard messages != ["ok"] else { continue }
      let pages = Set(messages.flatMap(pageNumbers)).sorted().prefix(limit)
      findings.append(
        .pagesDamaged(
          table: table, pages: Array(pages), isDerived: DerivedTables.all.contains(table)))
    }
    guard findings.isEmpty else { return findings }
    // What no table admits to, such as a list of free pages that runs in a circle.
    let messages = try messages("PRAGMA \(pragma) (\(limit))")
    return messages.isEmpty ? [.fault(.fileDamaged)] : messages.map { .inconsistent($0) }
  }

  private let limit = 20

  init(_ database: Database, isQuick: Bool) {
    self.database = database
    self.isQuick = isQuick
  }

  private func tables() throws(Fault) -> [String] {
    try messages(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
      ORDER BY name
      """)
  }

  /// What SQLite says before the damage stops it; nothing where it cannot even begin.
  private func messages(_ sql: String) throws(Fault) -> [String] {
    var messages: [String] = []
    do {
      let rows = try database.queryOnce(sql)
      while try rows.next() { messages.append(rows.text(0)) }
    } catch .fileDamaged {
      return messages
    }
    return messages
  }

  /// The numbers behind the word “page” in what SQLite says.
  private func pageNumbers(_ message: String) -> [Int] {
    let words = message.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).compactMap { word, number in
      word.lowercased() == "page" ? Int(number) : nil
    }
  }
}

/// Tables that hold nothing but what follows from the others.
enum DerivedTables {
  static let all: Set<String> = [
    "cases", "case_terms", "parties", "case_keys", "names", "name_initials", "name_pairs",
    "name_pairs_data",
    "name_pairs_idx", "name_pairs_config", "requests",
  ]
}
