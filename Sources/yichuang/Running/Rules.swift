import HallCore
import HallStore
import TextFormats
import Words

// Where a command finds the rules it works by: what the command line names, else the hall, else what
// comes with the program.

extension Call {
  /// The hall named; a command that needs one cannot do without.
  func hall(_ mode: HallStore.Mode) throws -> HallStore {
    guard let hallPath else { throw UsageProblem.hallNeeded }
    return try HallStore(opening: hallPath, mode: mode, key: keyPath)
  }

  /// The working days.
  func calendar() throws -> WorkingCalendar {
    if let path = parameters.text(.calendar) { return try readCalendar(path) }
    if hallPath != nil { return try hall(.readOnly).calendar() }
    return try readCalendar(try share().calendar())
  }

  /// The standards to judge by.
  func rulebook() throws -> Rulebook {
    if let folder = parameters.text(.standards) { return .files(try readStandards(in: folder)) }
    if hallPath != nil { return .hall(try hall(.readOnly)) }
    return .files(try readStandards(in: try share().standards))
  }
}

/// Standards to choose from.
enum Rulebook {
  case files([ServiceStandard])
  case hall(HallStore)

  /// The standards a request may mean.
  func standards(_ reference: StandardReference, on day: Day) throws -> [ServiceStandard] {
    switch (self, reference) {
    case (.files(let standards), _): return standards
    case (.hall(let store), .hash(let hash)):
      do {
        return [try store.standard(hash: hash)]
      } catch .standardMissing {
        return []
      }
    case (.hall(let store), .item):
      var found: [ServiceStandard] = []
      for item in try store.findItems("", on: day, limit: .max)
      where reference.means(handlingCode: item.handlingCode) {
        let standard = try store.currentStandard(handlingCode: item.handlingCode, on: day)
        if let standard { found.append(standard) }
      }
      return found
    }
  }
}

/// The calendar in a file.
func readCalendar(_ path: String) throws -> WorkingCalendar {
  let file = try readWhole(path)
  return try WorkingCalendar(csv: file.bytes, file: file.name)
}

/// Every standard of a folder.
func readStandards(in folder: String) throws -> [ServiceStandard] {
  var standards: [ServiceStandard] = []
  for path in try files(in: folder, ending: ".json") {
    let file = try readWhole(path)
    standards.append(try ServiceStandard.parse(file.bytes, file: file.name))
  }
  if standards.isEmpty { throw FileProblem.notFound(folder + "/*.json") }
  return standards
}
