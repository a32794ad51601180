import HallCore
import HallStore
import TextFormats
import Words

/// `key rotate`: the hall sealed anew with a new key.
func changeKey(_ call: Call) throws -> CommandExit {
  guard let path = call.hallPath else { throw UsageProblem.hallNeeded }
  var bar: Progress?
  let report: KeyRotationReport
  do {
    report = try KeyRotation(path: path, key: call.keyPath)
      .run(at: call.now, actor: careActor) { done, total in
        if bar == nil { bar = Progress(CommandWords.sealing(call.language), total: total) }
        bar?.update(done)
      }
  } catch {
    bar?.finish()
    throw HallCopyProblem(problem: error, isRestore: false)
  }
  bar?.finish()
  guard !call.parameters.has(.json) else {
    try call.output.writeLine([
      "keyFile": .string(report.keyPath), "keyVersion": JSONValue(report.version),
      "cases": JSONValue(report.cases), "unopened": JSONValue(report.unopened),
    ])
    return .done
  }
  var results = [
    CareResult.keyChanged(path: report.keyPath, version: report.version, cases: report.cases)
  ]
  if report.unopened > 0 { results.append(.keyUnopened(report.unopened)) }
  for result in results { try call.output.writeLine(printable(result.sentence(call.language))) }
  return .done
}
