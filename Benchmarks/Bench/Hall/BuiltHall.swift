import Glibc
import HallCore
import HallStore
import Rehearsal
import TestKit

/// A hall of so many cases, made through the store's own bulk path.
struct BuiltHall {
  let path: String
  let count: Int
  let store: HallStore
  private(set) var journals: CrowdJournals
  let now: Instant
  /// What can be asked for: some of the cases and of those they are about.
  private(set) var numbers: [CaseNumber] = []
  private(set) var people: [Party] = []
  private(set) var organisations: [Party] = []
  private(set) var externalNumbers: [String] = []

  /// An item anybody can ask for without a question.
  let handlingCode: String

  static let chunk = 5_000

  /// Makes the hall, with a bar for whoever waits.
  init(path: String, count: Int, checkout: String) throws {
    self.path = path
    self.count = count
    now = Instant(day: Day(number: 20_780), hour: 10, minute: 42)
    let standards = try BuiltHall.standards(checkout)
    handlingCode =
      standards.first { file in
        file.standard.situations.isEmpty && file.standard.applicants.contains(.person)
      }?.standard.item.handlingCode ?? ""
    let calendarPath = checkout + "/Fixtures/calendar/workdays-2024-2026.csv"
    let calendar = try WorkingCalendar(csv: try readFile(calendarPath), file: calendarPath)
    let city = try CityData.load(directory: checkout + "/Fixtures/demo") { try readFile($0) }
    let demo = try DemoHall.build(
      seed: 1, now: now, standards: standards.map(\.standard), calendar: calendar, city: city)
    journals = CrowdJournals(
      demo.cases, crowd: Crowd(people: max(1_000, count / 3)),
      standards: standards.map(\.standard), calendar: calendar, today: now.day)
    let identity = HallIdentity(
      name: "一窗测试大厅", region: try RegionCode("410900"), block: 9, kind: .training)
    store = try HallStore.create(at: path, identity)
    let maker = Actor.rule("bench")
    _ = try store.importCalendar(calendar, at: now, actor: maker)
    _ = try store.importStandards(standards, at: now, actor: maker)
    try fill(maker)
    try fillPool(maker)
  }

  /// The shipped standards, in force since before the oldest case.
  private static func standards(_ checkout: String) throws -> [StandardFile] {
    let folder = checkout + "/Fixtures/standards"
    return try fileNames(in: folder).filter { $0.hasSuffix(".json") }.sorted().map {
      try StandardFile(inForceForLong(try readFile(folder + "/" + $0)), file: $0)
    }
  }

  private static func inForceForLong(_ bytes: [UInt8]) -> [UInt8] {
    let field = Array("\"effectiveFrom\": \"".utf8)
    guard let place = bytes.firstRange(of: field) else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(place.upperBound..<place.upperBound + 10, with: "2020-01-01".utf8)
    return bytes
  }

  private mutating func fill(_ maker: Actor) throws {
    var index = 0
    while index < count {
      let end = min(count, index + BuiltHall.chunk)
      var chunk: [[Entry]] = []
      for number in index..<end {
        let journal = try journals.next(number, of: count)
        if number % max(1, count / 20_000) == 0 { remember(journal) }
        chunk.append(journal)
      }
      let result = try store.importCases(chunk, at: now, actor: maker)
      guard case .done = result else { throw CrowdFault.refused("\(result)") }
      index = end
      showProgress("cases", index, count)
    }
  }

  private mutating func remember(_ journal: [Entry]) {
    guard let aCase = Case(journal) else { return }
    numbers.append(aCase.number)
    externalNumbers += aCase.externalNumbers.map(\.text)
    switch aCase.dossier.applicant.kind {
    case .person: people.append(aCase.dossier.applicant)
    case .organisation: organisations.append(aCase.dossier.applicant)
    }
  }

  /// An e-licence for half of the people: identity cards and business licences.
  private func fillPool(_ maker: Actor) throws {
    let total = count / 2
    var index = 0
    while index < total {
      let end = min(total, index + BuiltHall.chunk)
      let answers = try (index..<end).compactMap { number -> PoolAnswer? in
        let holder = try journals.applicant(
          of: number * 2, kind: number % 5 == 0 ? .organisation : .person)
        guard let identifier = holder.identifier else { return nil }
        let licence = PoolLicence(
          identifier: nil, number: nil, holderName: holder.name, validFrom: nil, validUntil: nil,
          state: .valid)
        return PoolAnswer(
          holder: identifier, type: "11100000000013338W001", result: .holds(licence), at: now)
      }
      _ = try store.importPool(answers, at: now, actor: maker)
      index = end
      showProgress("licences", index, total)
    }
  }

  private func showProgress(_ what: String, _ done: Int, _ total: Int) {
    guard isatty(2) == 1 else { return }
    let percent = done * 100 / max(1, total)
    let bar = String(repeating: "#", count: percent * 3 / 10)
    let end = done == total ? "\r\u{1B}[K" : ""
    let text = "\r\(padded(what, 10))[\(bar)\(String(repeating: "-", count: 30 - bar.utf8.count))]"
    StandardError.write(text + " \(percent)%" + end)
  }
}

/// Standard error without buffering.
enum StandardError {
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}

/// The names of the files in a folder.
func fileNames(in folder: String) throws -> [String] {
  guard let directory = opendir(folder) else { throw CrowdFault.refused(folder) }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
