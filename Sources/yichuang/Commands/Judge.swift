import HallCore
import TextFormats
import Words

/// `judge [FILE]`: a case in, the verdict out.
func judgeCases(_ call: Call) throws -> CommandExit {
  let court = Court(
    rulebook: try call.rulebook(), calendar: try call.calendar(), today: call.today,
    language: call.language)
  let path = call.parameters.arguments.first ?? "-"
  guard call.parameters.has(.lines) else {
    let file = try readWhole(path)
    let answer = try court.judge(try parseJSON(file.bytes, file: file.name), file: file.name)
    try call.output.writeLine(answer.json.pretty)
    return answer.outcome.exit
  }
  let file = try readWhole(path, limitMegabytes: 1024)
  var reader = JSONLinesReader(file.bytes, file: file.name)
  var gravest = Verdict.Outcome.ready
  while let node = try reader.next(), !call.output.isAbandoned {
    let answer = try court.judge(node, file: file.name)
    try call.output.writeLine(answer.json)
    if answer.outcome.isGraver(than: gravest) { gravest = answer.outcome }
  }
  return gravest.exit
}

private struct Court {
  let rulebook: Rulebook
  let calendar: WorkingCalendar
  let today: Day
  let language: Language

  func judge(
    _ node: JSONNode, file: String
  ) throws -> (json: JSONValue, outcome: Verdict.Outcome) {
    let request = try JudgeRequest(node, file: file, today: today) { reference, day in
      try rulebook.standards(reference, on: day)
    }
    let verdict = HallCore.judge(
      request.dossier, by: request.standard, calendar: calendar, on: request.day)
    let json = verdict.json(
      under: request.standard, calendar: calendar, on: request.day, language)
    return (json, verdict.outcome)
  }
}

extension Verdict.Outcome {
  fileprivate var exit: CommandExit {
    switch self {
    case .ready: .ready
    case .lacking: .lacking
    case .refused: .refused
    case .unknown: .unknown
    }
  }

  /// Outcomes are declared gravest first.
  fileprivate func isGraver(than other: Verdict.Outcome) -> Bool {
    let order = Verdict.Outcome.allCases
    return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }
}
