import HallCore
import HallStore
import TextFormats
import Words

/// `backup FILE`: a copy of the hall while windows work.
func backUpHall(_ call: Call) throws -> CommandExit {
  let store = try call.hall(.readOnly)
  let report: CopyReport
  do {
    report = try store.backUp(
      to: call.parameters.arguments[0], progress: copyProgress(call))
  } catch {
    throw HallCopyProblem(problem: error, isRestore: false)
  }
  let megabytes = (report.bytes + 1_048_575) >> 20
  try write(
    report,
    [
      .copied(
        path: report.path, cases: report.cases, entries: report.entries, megabytes: megabytes),
      .auditHead(report.auditHead, links: report.auditLinks),
      .keyNeeded(path: store.keyPath, version: report.keyVersion),
    ], more: [JSONMember("keyFile", .string(store.keyPath))], call)
  return report.findings.isEmpty ? .done : .findings
}

/// `restore FILE [--replace]`: a copy in the hall's place.
func restoreHall(_ call: Call) throws -> CommandExit {
  guard let path = call.hallPath else { throw UsageProblem.hallNeeded }
  let restore = HallRestore(
    from: call.parameters.arguments[0], to: path, replaces: call.parameters.has(.replace),
    key: call.keyPath)
  let report: RestoreReport
  do {
    report = try restore.run(at: call.now, actor: careActor, progress: copyProgress(call))
  } catch {
    throw HallCopyProblem(problem: error, isRestore: true)
  }
  let kept = report.keptAs.map { CareResult.kept(path: $0, entries: report.entriesOnlyInOld) }
  try write(
    report.copy,
    [
      .restored(path: path, cases: report.copy.cases, entries: report.copy.entries)
    ] + (kept.map { [$0] } ?? []),
    more: [
      JSONMember("keptAs", JSONValue(report.keptAs)),
      JSONMember("entriesOnlyInOld", report.entriesOnlyInOld.map { JSONValue($0) } ?? .null),
    ], call)
  return report.copy.findings.isEmpty ? .done : .findings
}

private func copyProgress(_ call: Call) -> (Int, Int) -> Void {
  var bar: Progress?
  return { done, total in
    if bar == nil { bar = Progress(CommandWords.copying(call.language), total: total) }
    bar?.update(done)
    if done >= total { bar?.finish() }
  }
}

private func write(
  _ report: CopyReport, _ results: [CareResult], more: [JSONMember], _ call: Call
) throws {
  guard call.parameters.has(.json) else {
    for result in results { try call.output.writeLine(result.sentence(call.language)) }
    for finding in report.findings {
      try call.output.writeLine(finding.code + " " + finding.sentence(call.language))
      let remedy = CareResult.remedy(finding.remedy(call.language))
      try call.output.writeLine("  " + remedy.sentence(call.language))
    }
    return
  }
  let members = [
    JSONMember("path", .string(report.path)), JSONMember("cases", JSONValue(report.cases)),
    JSONMember("entries", JSONValue(report.entries)), JSONMember("bytes", JSONValue(report.bytes)),
    JSONMember("auditLinks", JSONValue(report.auditLinks)),
    JSONMember("auditHead", .string(report.auditHead)),
    JSONMember("keyVersion", JSONValue(report.keyVersion)),
    JSONMember("findings", JSONValue(report.findings.map(\.code))),
  ]
  try call.output.writeLine(.object(members + more))
}
