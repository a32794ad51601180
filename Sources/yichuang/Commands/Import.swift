import HallCore
import HallStore
import TextFormats
import Words

/// What can be imported.
enum ImportKind: String, CaseIterable {
  case standards, calendar, cases, licences
}

/// In whose name files are brought in; who typed the command is the machine's to know.
let importActor = Actor(role: .system, id: "import")

/// `import KIND FILE…`: all of it or nothing.
func importFiles(_ call: Call) throws -> CommandExit {
  let paths = Array(call.parameters.arguments.dropFirst())
  guard let kind = ImportKind(rawValue: call.parameters.arguments[0]) else { return .usage }
  // Everything is read before the hall is touched.
  switch kind {
  case .standards:
    let files = try standardFiles(paths)
    try report(.standards(try takeIn(files, into: try call.hall(.readWrite), call)), call)
  case .calendar:
    if paths.count > 1 { throw UsageProblem.tooManyArguments(paths[1]) }
    let calendar = try readCalendar(paths[0])
    let result = try call.hall(.readWrite)
      .importCalendar(calendar, at: call.now, actor: importActor)
    warn(of: result.damaged, call)
    try report(.calendar(openCases: result.cases), call)
  case .cases:
    let records = try caseRecords(paths, call)
    try report(.cases(try takeIn(records, into: try call.hall(.readWrite), call)), call)
  case .licences:
    let answers = try poolAnswers(paths, call)
    let result = try call.hall(.readWrite)
      .importPool(answers, at: call.now, actor: importActor)
    warn(of: result.damaged, call)
    try report(.licences(kept: result.kept, cases: result.cases), call)
  }
  return .done
}

/// Cases that were passed over.
private func warn(of damaged: [String], _ call: Call) {
  for what in damaged {
    let fault = Fault.hallDamaged(what)
    writeError("yichuang: " + printable(fault.code + " " + fault.sentence(call.language)) + "\n")
  }
}

private func report(_ result: CommandResult, _ call: Call) throws {
  guard call.parameters.has(.json) else {
    try call.output.writeLine(result.sentence(call.language))
    return
  }
  switch result {
  case .standards(let count), .cases(let count):
    try call.output.writeLine(["imported": JSONValue(count)])
  case .licences(let kept, let cases):
    try call.output.writeLine(["imported": JSONValue(kept), "cases": JSONValue(cases)])
  case .calendar(let open):
    try call.output.writeLine(["imported": 1, "cases": JSONValue(open)])
  case .found, .created, .verified, .differing, .difference, .damaged, .altered, .auditBroken:
    break
  }
}

// MARK: - Standards

/// A standard and the file it came from.
struct NamedStandard {
  let file: StandardFile
  let name: String
}

/// The standards in files, or in folders of them.
func standardFiles(_ paths: [String]) throws -> [NamedStandard] {
  var found: [NamedStandard] = []
  for path in paths {
    for path in isFolder(path) ? try files(in: path, ending: ".json") : [path] {
      let file = try readWhole(path)
      found.append(NamedStandard(file: try StandardFile(file.bytes, file: file.name), name: path))
    }
  }
  return found
}

/// - Returns: how many were new.
@discardableResult
func takeIn(_ standards: [NamedStandard], into store: HallStore, _ call: Call) throws -> Int {
  let result = try store.importStandards(
    standards.map(\.file), at: call.now, actor: importActor)
  switch result {
  case .done(let count): return count
  case .rejected(let index, let problem):
    throw fault(problem, file: standards[index].name, line: 1)
  }
}

/// Why a journal is not believed, as an error at the line of the journal it concerns.
private func journalFault(
  _ problem: JournalProblem, _ fault: (String, FormatProblem) -> FormatFault, file: String,
  line: Int
) -> any Error {
  func place(_ sequence: Int, _ field: String) -> String { "journal[\(sequence - 1)].\(field)" }
  switch problem {
  case .broken: return fault("journal", .invalid(reason: "journal-broken"))
  case .otherItem: return fault(place(1, "event.handlingCode"), .invalid(reason: "other-item"))
  case .openingRefused(let refusal):
    return RefusedRecord(file: file, line: line, refusal: refusal)
  case .notInOrder(let sequence):
    return fault(place(sequence, "at"), .invalid(reason: "before-the-line-before"))
  case .future(let sequence): return fault(place(sequence, "at"), .invalid(reason: "future"))
  case .calendarMissing(let hash, let sequence):
    return fault(place(sequence, "verdict.calendar"), .unknownReference(hash))
  case .decisionDiffers(let sequence):
    return fault(place(sequence, "verdict"), .invalid(reason: "decision-differs"))
  }
}

/// What the store says about a record, as an error with a place.
func fault(_ problem: ImportProblem, file: String, line: Int) -> any Error {
  func fault(_ field: String, _ problem: FormatProblem) -> FormatFault {
    FormatFault(file: file, line: line, field: field, problem: problem)
  }
  switch problem {
  case .versionTaken(_, let version): return fault("version", .duplicateValue(String(version)))
  case .numberTaken(let number):
    return fault("journal[0].event.number", .duplicateValue(number.text))
  case .requestTaken(let request): return fault("journal", .duplicateValue(request))
  case .journal(let problem): return journalFault(problem, fault, file: file, line: line)
  case .standardMissing(let hash): return fault("item", .unknownReference(hash))
  case .field(let field, let problem): return fault(field, problem)
  case .refused(let refusal): return RefusedRecord(file: file, line: line, refusal: refusal)
  }
}
