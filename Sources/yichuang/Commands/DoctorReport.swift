import HallCore
import HallStore
import TerminalUI
import TextFormats
import Words

/// Everything the doctor has to say.
struct DoctorReport {
  let examination: HallExamination
  let machine: MachineReport
  var rebuilding: Rebuilding?

  var count: Int { examination.findings.count + machine.findings.count }

  private var checks: [HallCheck] { examination.checks + machine.checks }

  func write(_ path: String, _ call: Call) throws {
    if call.parameters.has(.json) {
      try call.output.writeLine(json(path, call.language))
    } else {
      for line in lines(path, isQuick: call.parameters.has(.quick), call.language) {
        try call.output.writeLine(line)
      }
    }
  }

  // MARK: - For people

  private func lines(_ path: String, isQuick: Bool, _ language: Language) -> [String] {
    var lines = rebuilt(language)
    if let identity = examination.identity {
      lines.append(CareResult.examined(hall: identity.name, path: path).sentence(language))
    }
    var table = TextTable()
    for check in HallCheck.allCases { table.add([check.name(language), outcome(check, language)]) }
    for (check, line) in zip(HallCheck.allCases, table.lines(indent: 2)) {
      lines.append(line)
      lines += details(check, language)
    }
    let result: CareResult =
      count > 0
      ? .findings(count)
      : isQuick
        ? .healthyAtAGlance
        : .healthy(cases: examination.cases, entries: examination.entries)
    return lines + [result.sentence(language)]
  }

  private func rebuilt(_ language: Language) -> [String] {
    guard let rebuilding else { return [] }
    let rows = HallFinding.ProjectedTable.allCases.compactMap { table -> CareResult? in
      rebuilding.report.rows[table].map { .rebuilt(table: table.name(language), rows: $0) }
    }
    let kept = rebuilding.keptAs.map { [CareResult.salvaged(keptAs: $0)] } ?? []
    let all = rows + kept
    return (all.isEmpty ? [.nothingToRebuild] : all).map { $0.sentence(language) }
  }

  private func outcome(_ check: HallCheck, _ language: Language) -> String {
    let count = findings(check).count + (machine.findings[check] == nil ? 0 : 1)
    let result: CareResult =
      count > 0 ? .findings(count) : checks.contains(check) ? .good : .unchecked
    return result.sentence(language)
  }

  private func details(_ check: HallCheck, _ language: Language) -> [String] {
    let findings = findings(check).flatMap { finding in
      indented(finding.shownCode + finding.sentence(language), by: 6)
        + indented(CareResult.remedy(finding.remedy(language)).sentence(language), by: 8)
    }
    let machine = machine.findings[check].map { indented($0.sentence(language), by: 6) }
    return findings + (machine ?? [])
  }

  private func indented(_ text: String, by columns: Int) -> [String] {
    text.wrapped(to: 80 - columns).map { String(repeating: " ", count: columns) + $0 }
  }

  private func findings(_ check: HallCheck) -> [HallFinding] {
    examination.findings.filter { $0.check == check }
  }

  // MARK: - For programs

  private func json(_ path: String, _ language: Language) -> JSONValue {
    let found =
      examination.findings.map { finding -> JSONValue in
        [
          "check": .string(finding.check.rawValue), "code": .string(finding.code),
          "sentence": .string(finding.sentence(language)),
          "remedy": .string(finding.remedy(language)),
        ]
      }
      + HallCheck.allCases.compactMap { check -> JSONValue? in
        machine.findings[check].map { problem in
          [
            "check": .string(check.rawValue), "code": .string(check.rawValue),
            "sentence": .string(problem.sentence(language)), "remedy": "",
          ]
        }
      }
    var members = [
      JSONMember("hall", .string(path)), JSONMember("healthy", .bool(count == 0)),
      JSONMember("checks", JSONValue(checks.map(\.rawValue))),
      JSONMember("cases", JSONValue(examination.cases)),
      JSONMember("entries", JSONValue(examination.entries)),
      JSONMember("findings", .array(found)),
    ]
    if let rebuilding {
      let rows = HallFinding.ProjectedTable.allCases.compactMap { table in
        rebuilding.report.rows[table].map { JSONMember(table.rawValue, JSONValue($0)) }
      }
      members.append(JSONMember("rebuilt", .object(rows)))
      if let kept = rebuilding.keptAs { members.append(JSONMember("keptAs", .string(kept))) }
    }
    return .object(members)
  }
}

extension HallFinding {
  /// The code of a fault, which clerks report by it; other findings have names for programs only.
  fileprivate var shownCode: String {
    guard case .fault(let fault) = self else { return "" }
    return fault.code + " "
  }
}
