public import HallCore
internal import HallCrypto
public import TextFormats

/// A standard and the file it was read from, in canonical form.
public struct StandardFile: Sendable {
  /// The standard.
  public let standard: ServiceStandard
  let body: String

  /// Reads a standard file, strictly.
  public init(_ bytes: [UInt8], file: String) throws(FormatFault) {
    let node = try parseJSON(bytes, file: file)
    standard = try ServiceStandard(node, file: file)
    body = node.json.canonical
  }
}

extension HallStore {
  /// Takes in standards, all or none. One that is there already is passed over.
  /// - Returns: how many were new; or the first whose version is there with other contents.
  public func importStandards(
    _ files: [StandardFile], at: Instant, actor: Actor
  ) throws(Fault) -> ImportResult {
    try write { () throws(Fault) -> Ending<ImportResult> in
      var count = 0
      for (index, file) in files.enumerated() {
        let item = file.standard.item
        let known = try database.standardHash(
          handlingCode: item.handlingCode, version: file.standard.version)
        if known == file.standard.hash { continue }
        guard known == nil else {
          let problem = ImportProblem.versionTaken(item.handlingCode, file.standard.version)
          return .rollBack(.rejected(index: index, problem))
        }
        try database.insert(file)
        count += 1
      }
      guard count > 0 else { return .rollBack(.done(count: 0)) }
      try audit(.importedStandards, on: "standards", outcome: "\(count)", at: at, actor: actor)
      return .commit(.done(count: count))
    }
  }

  /// The standard with that hash.
  /// - Throws: `.standardMissing`; `.hallDamaged` where its text no longer has that hash.
  public func standard(hash: String) throws(Fault) -> ServiceStandard {
    if let known = parsedStandards[hash] { return known }
    let rows = try database.query("SELECT body FROM standards WHERE hash = ?", hash)
    guard try rows.next() else { throw .standardMissing(hash) }
    let standard: ServiceStandard
    do {
      standard = try ServiceStandard.parse(Array(rows.text(0).utf8), file: hash)
    } catch {
      throw .hallDamaged("standard " + hash)
    }
    guard standard.hash == hash else { throw .hallDamaged("standard " + hash) }
    // A window works on few items a day; a search through all of them must not fill its memory.
    if parsedStandards.count >= 24 { parsedStandards.removeAll(keepingCapacity: true) }
    parsedStandards[hash] = standard
    return standard
  }

  /// The standard by which a case opened on that day is judged; nil where none is in force.
  public func currentStandard(
    handlingCode: String, on day: Day
  ) throws(Fault) -> ServiceStandard? {
    let rows = try database.query(
      """
      SELECT hash FROM standards WHERE handling_code = ? AND effective_from <= ?
      ORDER BY version DESC LIMIT 1
      """, handlingCode, day.number)
    guard try rows.next() else { return nil }
    return try standard(hash: rows.text(0))
  }

  /// The first day on which a standard of the item is in force; nil where there is no such item.
  func firstStandardDay(handlingCode: String) throws(Fault) -> Day? {
    let rows = try database.query(
      "SELECT min(effective_from) FROM standards WHERE handling_code = ?", handlingCode)
    guard try rows.next(), let day = rows.optionalInteger(0) else { return nil }
    return Day(number: day)
  }
}

extension Database {
  func standardID(hash: String) throws(Fault) -> Int {
    let rows = try query("SELECT id FROM standards WHERE hash = ?", hash)
    guard try rows.next() else { throw .standardMissing(hash) }
    return rows.integer(0)
  }

  fileprivate func standardHash(handlingCode: String, version: Int) throws(Fault) -> String? {
    let rows = try query(
      "SELECT hash FROM standards WHERE handling_code = ? AND version = ?", handlingCode, version)
    return try rows.next() ? rows.text(0) : nil
  }

  fileprivate func insert(_ file: StandardFile) throws(Fault) {
    let standard = file.standard
    let item = standard.item
    let names = [item.name] + item.aliases
    try run(
      """
      INSERT INTO standards (hash, handling_code, version, effective_from, handling, name, english,
        department, aliases, initials, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      standard.hash, item.handlingCode, standard.version, standard.effectiveFrom.number,
      standard.handling.rawValue, item.name, item.english, item.department.name,
      item.aliases.joined(separator: "\n"),
      names.flatMap { pinyinInitials(of: $0) }.joined(separator: "\n"), file.body)
  }
}
