import HallCore
import HallStore
import TextFormats
import Words

/// `verify`: every stored decision, judged again.
func verifyHall(_ call: Call) throws -> CommandExit {
  let store = try call.hall(.readOnly)
  var progress = Progress(CommandWords.verifying(call.language), total: nil)
  defer { progress.finish() }
  let report = try store.verify { progress.update($0) }
  progress.finish()
  if call.parameters.has(.json) {
    try call.output.writeLine(report.json)
  } else {
    for result in report.results { try call.output.writeLine(result.sentence(call.language)) }
  }
  return report.isClean ? .done : .differing
}

extension VerifyReport {
  fileprivate var results: [CommandResult] {
    if isClean { return [.verified(cases: cases, decisions: decisions)] }
    var results = differences.map {
      CommandResult.difference(number: $0.number.text, sequence: $0.difference.sequence)
    }
    results += damaged.map { .damaged(number: $0.text) }
    results += altered.map { .altered(number: $0.text) }
    if let brokenAuditLink { results.append(.auditBroken(link: brokenAuditLink)) }
    return results + [.differing(cases: cases, decisions: decisions, differing: differing)]
  }

  fileprivate var json: JSONValue {
    [
      "cases": JSONValue(cases), "decisions": JSONValue(decisions),
      "differing": JSONValue(differing),
      "differences": .array(
        differences.map {
          [
            "number": .string($0.number.text), "sequence": JSONValue($0.difference.sequence),
            "stored": JSONValue($0.difference.stored?.digest),
            "replayed": JSONValue($0.difference.replayed?.digest),
          ]
        }),
      "damaged": JSONValue(damaged.map(\.text)),
      "altered": JSONValue(altered.map(\.text)),
      "brokenAuditLink": brokenAuditLink.map { JSONValue($0) } ?? .null,
    ]
  }
}
