import HallCore
import HallStore
import TextFormats
import Words

/// `case NUMBER`.
func showCase(_ call: Call) throws -> CommandExit {
  let text = call.parameters.arguments[0]
  let number: CaseNumber
  do {
    number = try CaseNumber(checking: text)
  } catch {
    throw UsageProblem.wrongNumber(.caseNumber, text, error)
  }
  guard let file = try call.hall(.readOnly).caseFile(number, on: call.today) else {
    writeError("yichuang: " + CommandWords.nothingFound(call.language) + "\n")
    return .nothingFound
  }
  if call.parameters.has(.json) {
    try call.output.writeLine(CaseJSON(file: file, day: call.today, language: call.language).json)
  } else {
    for line in CaseText(file: file, language: call.language).lines {
      try call.output.writeLine(line)
    }
  }
  return .done
}

/// A case for people.
private struct CaseText {
  let file: CaseFile
  let language: Language
  private var aCase: Case { file.aCase }

  var lines: [String] {
    var lines = head
    lines += section(.materials, materials)
    lines += section(.clocks, file.clocks.map { "  " + $0.sentence(language) })
    return lines + section(.history, history)
  }

  private var head: [String] {
    var table = TextTable()
    func add(_ words: CommandWords, _ text: String) { table.add([words(language), text]) }
    let item = file.standard.item
    add(.number, aCase.number.spoken)
    add(.item, Phrase(item.name, item.english)(language))
    add(.applicant, shown(aCase.dossier.applicant))
    if let agent = aCase.dossier.agent { add(.agent, shown(agent)) }
    add(.channel, aCase.channel.name(language))
    add(.state, aCase.standing(language))
    if !aCase.state.isBeforeAcceptance {
      add(
        .outcome, CaseWords.standing(of: aCase, under: file.standard, procedureEnds: nil)(language))
    }
    add(.verdict, file.verdict.outcome.name(language))
    return table.lines() + findings
  }

  private func shown(_ party: Party) -> String {
    [party.maskedName, party.maskedIdentifier, party.maskedPhone].compactMap { $0 }
      .joined(separator: "  ")
  }

  private var findings: [String] {
    var table = TextTable()
    for finding in file.verdict.findings {
      let rule = finding.material.flatMap(file.standard.material)
      let name = rule.map { Phrase($0.name, $0.english)(language) } ?? ""
      let facts = finding.material.map { aCase.dossier[$0] }
      table.add([
        finding.code, name, finding.found(language, under: file.standard, facts: facts),
      ])
    }
    return table.lines(indent: 2)
  }

  private var materials: [String] {
    var table = TextTable()
    for rule in file.standard.materials(for: aCase.dossier) {
      let evidence = aCase.dossier[rule.code].evidence
      table.add([
        evidence?.grade.rawValue ?? "-", Phrase(rule.name, rule.english)(language),
        evidence?.way.name(language) ?? "", evidence?.source ?? "", deferral(of: rule.code),
      ])
    }
    return table.lines(indent: 2)
  }

  /// `容缺，至 2026-11-30 补齐`; empty where nothing is to be brought later.
  private func deferral(of code: MaterialCode) -> String {
    let finding = file.verdict.findings(on: code).first { finding in
      if case .deferred = finding.kind { return true }
      if case .deferralOverdue = finding.kind { return true }
      return false
    }
    return finding?.sentence(language, under: file.standard) ?? ""
  }

  private var history: [String] {
    var table = TextTable()
    for entry in file.entries {
      table.add([
        entry.at.day.text + " " + entry.at.clock, who(entry.actor),
        file.sentence(of: entry, language),
      ])
    }
    return table.lines(indent: 2)
  }

  /// `5号窗 W1005`, `自动 pool`: the capacity, and the staff number, department or rule.
  private func who(_ actor: Actor) -> String {
    let named = CaseWords.actor(actor, name: actor.id, channel: aCase.channel)(language)
    switch actor.role {
    case .clerk, .supervisor, .applicant: return named
    case .department, .system: return actor.id.isEmpty ? named : named + " " + actor.id
    }
  }

  private func section(_ title: CommandWords, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title(language)] + lines
  }
}
