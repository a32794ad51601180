import HallCore
import HallStore
import TextFormats
import Words

/// A case to be brought in, and where it stands in the files.
struct CaseRecord {
  let arrival: Arrival
  let file: String
  let line: Int
}

/// The cases in JSON Lines files: applications, or whole journals.
func caseRecords(_ paths: [String], _ call: Call) throws -> [CaseRecord] {
  let now = call.now
  var records: [CaseRecord] = []
  try forEachLine(paths, call) { node, file in
    var fields = try FieldReader(node, file: file)
    let isJournal = fields.present("journal") != nil
    let arrival: Arrival =
      isJournal
      ? .journal(try journal(node, file: file))
      : .application(try Application(node, file: file, now: now))
    records.append(CaseRecord(arrival: arrival, file: file, line: node.line))
  }
  return records
}

/// - Returns: how many were new.
func takeIn(_ records: [CaseRecord], into store: HallStore, _ call: Call) throws -> Int {
  var progress = Progress(CommandWords.importing(call.language), total: records.count)
  defer { progress.finish() }
  let result = try store.importArrivals(
    records.map(\.arrival), at: call.now, actor: importActor
  ) { progress.update($0) }
  switch result {
  case .done(let count): return count
  case .rejected(let index, let problem):
    throw fault(problem, file: records[index].file, line: records[index].line)
  }
}

/// `{"journal":[…]}`, one case from its opening on.
func journal(_ node: JSONNode, file: String) throws(FormatFault) -> [Entry] {
  var fields = try FieldReader(node, file: file)
  var entries: [Entry] = []
  if let list = fields.node("journal") {
    guard case .array(let nodes) = list.value else {
      throw fields.fault("journal", .wrongType(expected: .array))
    }
    for node in nodes { entries.append(try Entry(node, file: file)) }
  }
  try fields.finish()
  guard Case(entries) != nil else {
    throw fields.fault("journal", .invalid(reason: "journal-broken"))
  }
  return entries
}

/// Every value of JSON Lines files, with a bar for those who wait.
func forEachLine(
  _ paths: [String], _ call: Call, _ body: (JSONNode, String) throws -> Void
) throws {
  for path in paths {
    let file = try readWhole(path, limitMegabytes: 1024)
    try forEachLine(file.bytes, file.name, call, body)
  }
}

/// Every value of one JSON Lines text.
func forEachLine(
  _ bytes: [UInt8], _ file: String, _ call: Call, _ body: (JSONNode, String) throws -> Void
) throws {
  var progress = Progress(file, total: bytes.count { $0 == 0x0A })
  defer { progress.finish() }
  var reader = JSONLinesReader(bytes, file: file)
  while let node = try reader.next() {
    try body(node, file)
    progress.update(node.line)
  }
}
