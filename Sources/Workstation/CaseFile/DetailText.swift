internal import HallCore
internal import TerminalUI
internal import Words

/// One thing in full: nothing cut, every source and basis named.
struct DetailText: Sendable {
  private(set) var title = ""
  private(set) var lines: [Line] = []

  /// Columns for the labels at the left.
  static let labelColumns = 12

  struct Line: Hashable, Sendable {
    let label: String
    let text: String
  }

  private let caseFile: CaseFileState
  private let session: Session

  init(_ subject: DetailSubject, in caseFile: CaseFileState, session: Session) {
    self.caseFile = caseFile
    self.session = session
    switch subject {
    case .parties: addParties()
    case .material(let code): addMaterial(code)
    case .finding(let index): addFinding(index)
    case .verdict: addStanding()
    case .act(let id): addAct(id)
    }
  }

  private var language: Language { session.settings.language }
  private var standard: ServiceStandard { caseFile.standard }
  private var dossier: Dossier { caseFile.aCase.dossier }

  // MARK: - Building

  /// A label and its text, wrapped; nothing where there is no text.
  private mutating func add(_ label: Phrase, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let wrapped = text.wrapped(to: detailColumns - DetailText.labelColumns)
    for (index, line) in wrapped.enumerated() {
      lines.append(Line(label: index == 0 ? label(language) : "", text: line))
    }
  }

  private mutating func gap() {
    if lines.last?.text.isEmpty == false { lines.append(Line(label: "", text: "")) }
  }

  private func chosen(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: - A material

  private mutating func addMaterial(_ code: MaterialCode) {
    guard let rule = standard.material(code) else { return }
    title = CaseWords.materials(language)
    let facts = dossier[code]
    add(DetailWords.name, chosen(rule.name, rule.english))
    for finding in caseFile.verdict.findings(on: code) { addVerdict(finding) }
    if caseFile.possible.answer(.withdrawDemand, on: code) == .yes {
      add(DetailWords.or, DetailWords.withdrawDemand(language))
    }
    gap()
    addEvidence(facts, rule)
    add(DetailWords.asked, knowledge(of: rule, facts))
    add(DetailWords.returned, facts.returnedBecause)
    add(DetailWords.demanded, facts.demandedBecause)
    if facts.isChecked { add(DetailWords.overruled, caseFile.overruledBecause(code)) }
    add(DetailWords.deferredUntil, facts.deferral?.day?.text)
    gap()
    add(DetailWords.requirement, rule.requirement)
    add(DetailWords.windowNote, rule.windowNote)
    add(DetailWords.basis, rule.basis)
    add(DetailWords.owner, rule.owner + " · " + rule.origin.name(language))
    add(DetailWords.sources, sources(of: rule))
    add(DetailWords.accepts, grade(rule.accepts))
    add(DetailWords.instead, DetailWords.instead(rule)(language))
    add(DetailWords.copies, DetailWords.copies(rule)(language))
  }

  private func grade(_ grade: Grade) -> String { grade.rawValue + "  " + grade.meaning(language) }

  private func sources(of rule: MaterialRule) -> String {
    rule.sharing.map { $0.path + " " + DetailWords.way($0.way)(language) }
      .joined(separator: CaseWords.listComma(language))
  }

  /// Whether the sources were asked and what came of it, where they delivered nothing.
  private func knowledge(of rule: MaterialRule, _ facts: MaterialFacts) -> String? {
    if rule.sharing.isEmpty { return nil }
    switch facts.knowledge {
    case .delivered: return nil
    case .notAsked where dossier.identifier(of: rule.holder) == nil:
      return DetailWords.notAskable(language)
    case .notAsked: return DetailWords.notAsked(language)
    case .waiting(let at): return DetailWords.waiting(since: stamp(at))(language)
    case .absent(let at): return DetailWords.absent(at: stamp(at))(language)
    case .failed(let failure, let at):
      return failure.name(language) + " " + stamp(at)
    }
  }

  private func stamp(_ at: Instant) -> String { at.day.text + " " + at.clock }

  private mutating func addEvidence(_ facts: MaterialFacts, _ rule: MaterialRule) {
    guard let evidence = facts.evidence else { return }
    let source = evidence.source ?? Holder.applicant.name(language)
    add(DetailWords.provided, evidence.way.name(language) + " · " + source)
    add(DetailWords.grade, grade(evidence.grade))
    add(DetailWords.asOf, evidence.asOf.day.text + " " + evidence.asOf.clock)
    let from = evidence.validFrom?.text
    let until = evidence.validUntil?.text
    if from != nil || until != nil {
      add(DetailWords.validity, DetailWords.validity(from: from, until: until)(language))
    }
    add(DetailWords.holder, evidence.holderName.map { shownHolder($0, rule) })
    add(DetailWords.reference, evidence.reference.map(shownReference))
    if facts.isChecked { add(DetailWords.checked, DetailWords.yes(language)) }
  }

  /// The name a source has; where it is masked the difference may be, too, so the way to it is said.
  private func shownHolder(_ name: String, _ rule: MaterialRule) -> String {
    let kind = dossier.person(of: rule.holder)?.kind ?? .person
    let shown = shownName(name, kind, isRevealed: caseFile.isRevealed)
    return shown == name ? shown : shown + DetailWords.revealable(language)
  }

  /// The number of an identity card is a reference too, and personal all the same.
  private func shownReference(_ reference: String) -> String {
    let parties = [
      dossier.applicant.identifier, dossier.agent?.identifier,
      dossier.applicant.representative?.identifier,
    ]
    let isPersonal = parties.contains { identifier in
      guard case .person(let document) = identifier else { return false }
      return document.number == reference
    }
    guard isPersonal else { return reference }
    return shownIdentifier(reference, .person, isRevealed: caseFile.isRevealed)
  }

  // MARK: - A finding

  private mutating func addFinding(_ index: Int) {
    guard caseFile.verdict.findings.indices.contains(index) else { return }
    let finding = caseFile.verdict.findings[index]
    title = CaseWords.verdict(language)
    add(DetailWords.subject, finding.shownSubject(in: standard, language))
    addVerdict(finding)
    add(DetailWords.basis, finding.basis)
    if let rule = finding.material.flatMap({ standard.material($0) }) {
      gap()
      add(DetailWords.requirement, rule.requirement)
      add(DetailWords.windowNote, rule.windowNote)
    }
  }

  /// Where the case stands, on which basis, and what was judged.
  private mutating func addStanding() {
    title = CaseWords.verdict(language)
    add(DetailWords.subject, chosen(standard.item.name, standard.item.english))
    let (sentence, _) = caseFile.file.headline(language, forward: caseFile.possible.forward)
    add(DetailWords.finding, sentence)
    if let decision = caseFile.aCase.decision {
      add(DetailWords.reasons, decision.reasons)
      add(DetailWords.remedies, decision.remedies)
    }
    if let refusal = caseFile.aCase.nonAcceptance {
      add(DetailWords.reasons, refusal.reason)
      add(DetailWords.competent, refusal.competentAgency)
    }
    gap()
    if let basis = caseFile.file.basisOfStanding { add(DetailWords.basis, basis) }
    add(DetailWords.standard, DetailWords.standard(standard)(language))
    add(DetailWords.digest, String(caseFile.verdict.digest.prefix(32)))
  }

  private mutating func addVerdict(_ finding: Finding) {
    let facts = finding.material.map { dossier[$0] }
    add(DetailWords.finding, finding.found(language, under: standard, facts: facts))
    for (index, step) in finding.steps(language, in: caseFile.aCase.state)
      .enumerated()
    {
      add(index == 0 ? DetailWords.wayOn : DetailWords.or, step)
    }
  }

  // MARK: - An act

  private mutating func addAct(_ id: Int) {
    guard let act = caseFile.acts.first(where: { $0.id == id }), let first = act.entries.first
    else { return }
    title = CaseWords.timeline(language)
    add(DetailWords.at, first.at.day.text + " " + first.at.clockWithSeconds)
    let actor = CaseWords.actor(first.actor, name: first.actor.id, channel: caseFile.aCase.channel)
    add(DetailWords.actor, actor(language))
    for entry in act.entries {
      add(DetailWords.event, caseFile.file.sentence(of: entry, language))
      addMatter(of: entry.event)
    }
    // Only a step has a verdict, and a step stands by itself.
    if let verdict = act.entries.last?.verdict {
      gap()
      add(DetailWords.verdict, verdict.outcome.name(language))
      add(DetailWords.digest, String(verdict.digest.prefix(32)))
    }
  }

  /// What an event says beyond its sentence.
  private mutating func addMatter(of event: CaseEvent) {
    switch event {
    case .returned(let notice), .noticeGiven(let notice):
      for defect in notice.defects {
        add(DetailWords.defect, defect.sentence(language, under: standard))
      }
    case .amended(let amendment):
      add(Holder.applicant, amendment.applicant)
      if let agent = amendment.agent { add(.agent, agent) }
    case .refused(let refusal): add(DetailWords.competent, refusal.competentAgency)
    case .decided(let decision), .decisionCorrected(let decision, _):
      add(DetailWords.reasons, decision.reasons)
      add(DetailWords.remedies, decision.remedies)
      add(DetailWords.inspectors, decision.inspectors.joined(separator: "、"))
      add(DetailWords.decidedOn, decision.on?.text)
      add(DetailWords.decisionNumber, decision.number)
    case .finished(let outcome): add(DetailWords.validity, outcome.validUntil?.text)
    case .delivered(let delivery): add(DetailWords.reference, delivery.reference)
    case .suspended(let suspension): add(DetailWords.approver, suspension.approver)
    case .extended(let longer): add(DetailWords.approver, longer.approver)
    case .opened, .submitted, .preReviewed, .sourceAsked, .sourceAnswered,
      .materialProvided, .materialChecked, .materialReturned, .materialDeferred, .materialDemanded,
      .demandWithdrawn, .materialReopened, .sourceOverruled, .checkUndone, .receiptUndone,
      .received, .reminded, .accepted,
      .handedOver, .resumed, .posted, .withdrawn, .lapsed, .voided, .numberAssigned:
      break
    }
  }

  // MARK: - The case and its parties

  private mutating func addParties() {
    let item = standard.item
    let aCase = caseFile.aCase
    title = DetailWords.caseTitle(language)
    add(DetailWords.item, chosen(item.name, item.english))
    add(DetailWords.department, chosen(item.department.name, item.department.english))
    add(DetailWords.number, aCase.number.spoken)
    for number in aCase.externalNumbers {
      add(DetailWords.external, number.kind.name(language) + " " + number.text)
    }
    gap()
    add(Holder.applicant, dossier.applicant)
    if let representative = dossier.applicant.representative {
      add(
        .representative,
        Party(kind: .person, name: representative.name, identifier: representative.identifier))
    }
    if let agent = dossier.agent { add(.agent, agent) }
    gap()
    var isFirst = true
    for situation in standard.situations {
      let answer = situation.choices.first { $0.code == dossier.situations[situation.code] }
      guard let answer else { continue }
      let label = isFirst ? DetailWords.situation : Phrase("", "")
      isFirst = false
      add(
        label,
        chosen(
          situation.question + " " + answer.name, situation.english + " " + answer.english))
    }
    gap()
    add(DetailWords.limits, DetailWords.limits(standard.limits)(language))
    for clock in caseFile.file.clocks {
      add(DetailWords.clock, clock.marked(clock.sentence(language)))
      if clock.light != .green { add(Phrase("", ""), clock.consequence(language, under: standard)) }
    }
    for notice in aCase.notices where notice.daysLate > 0 {
      add(DetailWords.clock, DetailWords.lateNotice(notice.daysLate)(language))
    }
    add(DetailWords.result, chosen(standard.result.name, standard.result.english))
    add(DetailWords.fee, standard.fee.explanation)
    add(DetailWords.standard, DetailWords.standard(standard)(language))
    add(DetailWords.hash, standard.hash)
    for basis in standard.basis { add(DetailWords.basis, basis) }
  }

  private mutating func add(_ holder: Holder, _ party: Party) {
    let isRevealed = caseFile.isRevealed
    let label = Phrase(holder.name(.chinese), holder.name(.english))
    add(label, shownName(party.name, party.kind, isRevealed: isRevealed))
    if let identifier = party.identifier {
      let shown = shownIdentifier(identifier.text, party.kind, isRevealed: isRevealed)
      add(DetailWords.document, DetailWords.document(identifier)(language) + " " + shown)
    }
    add(DetailWords.note, party.identityNote)
    add(DetailWords.phone, party.phone.map { shownPhone($0, isRevealed: isRevealed) })
  }
}
