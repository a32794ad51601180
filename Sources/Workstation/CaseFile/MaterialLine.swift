internal import HallCore
internal import TerminalUI
internal import Words

/// One line of the material strip: what is there, how we know, since when, and what to do about it.
struct MaterialLine: Hashable, Sendable {
  let mark: Mark
  let markStyle: Style
  /// The name, in as many rows as it takes.
  private(set) var names: [String]
  let grade: String
  let way: StyledText
  let source: String
  let asOf: String
  let edge: StyledText

  init(_ rule: MaterialRule, in file: CaseFile, _ key: CaseText.Key) {
    let facts = file.aCase.dossier[rule.code]
    let finding = file.verdict.findings(on: rule.code).first
    let reader = MaterialReader(
      rule: rule, facts: facts, finding: finding, dossier: file.aCase.dossier,
      state: file.aCase.state, today: key.day,
      language: key.language)
    (mark, markStyle) = reader.mark
    names = [key.language == .chinese ? rule.name : rule.english]
    grade = reader.isAbsent ? "" : facts.evidence?.grade.rawValue ?? ""
    way = reader.way
    source = reader.source
    asOf = reader.asOf.map { shownAsOf($0, today: key.day) } ?? ""
    edge = reader.edge
  }

  /// The whole name.
  func wrapped(_ frame: CaseFrame, _ language: Language) -> MaterialLine {
    var whole = self
    whole.names = names.flatMap { $0.wrapped(to: nameColumns(frame, language)) }
    return whole
  }

  /// The name in one row: of a long one the beginning and, in Chinese, the end, which says what kind of
  /// paper it is.
  func cut(_ frame: CaseFrame, _ language: Language) -> MaterialLine {
    var short = self
    guard language == .chinese else { return short }
    short.names = names.map { $0.truncatedInside(to: nameColumns(frame, language)) }
    return short
  }

  /// The beginning and the end of the name, where another begins in the same way.
  func cutInside(_ frame: CaseFrame, _ language: Language) -> MaterialLine {
    var short = self
    short.names = names.map { $0.truncatedInside(to: nameColumns(frame, language)) }
    return short
  }

  /// As much of the name as is seen of it in one row.
  func beginning(_ frame: CaseFrame, _ language: Language) -> String {
    (names.first ?? "").truncated(to: nameColumns(frame, language))
  }

  private func nameColumns(_ frame: CaseFrame, _ language: Language) -> Int {
    materialTable(language, columns: frame.columns).spans(in: frame.row(from: 4))[0].count
  }
}

/// Five columns at most: `10:40` today, `11-20` this year, `2025` before.
private func shownAsOf(_ at: Instant, today: Day) -> String {
  if at.day == today { return at.clock }
  return at.day.year == today.year ? at.day.monthAndDay : String(at.day.year)
}

private struct MaterialReader {
  let rule: MaterialRule
  let facts: MaterialFacts
  let finding: Finding?
  let dossier: Dossier
  let state: CaseState
  let today: Day
  let language: Language

  /// Nothing usable lies there, so the line tells what the sources said.
  var isAbsent: Bool { facts.evidence == nil || facts.returnedBecause != nil }

  var mark: (Mark, Style) {
    guard let finding else {
      if facts.evidence == nil { return (.idle, .quiet) }
      return facts.evidence?.way == .promise ? (.deferred, .good) : (.good, .good)
    }
    // It is good today; the edge says how long.
    if case .expiresSoon = finding.kind { return (.good, .attention) }
    return finding.mark
  }

  var way: StyledText {
    if facts.returnedBecause != nil { return word(CaseWords.returned, .attention) }
    if facts.awaitsPaper { return word(CaseWords.demanded, .attention) }
    if let evidence = facts.evidence { return StyledText(evidence.way.name(language)) }
    if case .deferred = finding?.kind { return word(CaseWords.deferred, .text) }
    if rule.necessity == .optional, finding == nil { return word(CaseWords.optional, .quiet) }
    switch facts.knowledge {
    case .failed(let failure, _): return StyledText(failure.name(language), .unknown)
    case .waiting: return word(CaseWords.waiting, .unknown)
    case .absent: return word(CaseWords.absent, rule.isForAuthorityAlone ? .unknown : .attention)
    case .notAsked, .delivered:
      if finding?.kind == .sourceNotAsked { return word(CaseWords.notAsked, .unknown) }
      return finding?.kind == .authorityToConfirm
        ? word(CaseWords.byAuthority, .unknown)
        : word(state.takesMaterials ? CaseWords.toBring : CaseWords.neverBrought, .attention)
    }
  }

  private func word(_ phrase: Phrase, _ style: Style) -> StyledText {
    StyledText(phrase(language), style)
  }

  var source: String {
    if !isAbsent, let evidence = facts.evidence {
      return evidence.source ?? Holder.applicant.name(language)
    }
    switch facts.knowledge {
    case .failed, .waiting, .absent: return path
    case .notAsked, .delivered:
      if rule.sharing.isEmpty { return "" }
      let isUnaskable = finding != nil && dossier.identifier(of: rule.holder) == nil
      return isUnaskable ? CaseWords.noNumber(language) : path
    }
  }

  private var path: String {
    rule.sharing.first.map { rule.owner + " · " + $0.path } ?? rule.owner
  }

  var asOf: Instant? {
    if !isAbsent, let evidence = facts.evidence { return evidence.asOf }
    switch facts.knowledge {
    case .failed(_, let at), .absent(let at), .waiting(let at): return at
    case .notAsked, .delivered: return nil
    }
  }

  /// What to do where something is to be done; else until when it is valid. Of a case that is decided or
  /// over, what the material was.
  var edge: StyledText {
    guard let finding else { return validity }
    guard state.takesMaterials || finding.isFact else {
      return finding.isOnlyUnseen ? word(CaseWords.neverSeen, .attention) : StyledText("")
    }
    switch finding.kind {
    case .deferred(.within(let limit)): return word(CaseWords.bringAfterAcceptance(limit), .text)
    case .deferred(.until(let until)):
      let day = shownDay(until.day, today: today)
      return word(CaseWords.bringBefore(day, isProvisional: until.isProvisional), .text)
    case .deferralOverdue(let since):
      return word(CaseWords.overdueSince(shownDay(since, today: today)), .alarm)
    case .expiresSoon(let day):
      return word(CaseWords.expires(shownDay(day, today: today)), .attention)
    case .expired(let day): return word(CaseWords.expired(shownDay(day, today: today)), .alarm)
    case .notYetValid(let day):
      return word(CaseWords.validFrom(shownDay(day, today: today)), .alarm)
    case .notInForce(let state): return StyledText(state.name(language), .alarm)
    case .holderMismatch:
      let isOrganisation = dossier.person(of: rule.holder)?.kind == .organisation
      return word(
        isOrganisation ? CaseWords.otherHolder(rule.holder) : CaseWords.notTheirs, .alarm)
    case .gradeTooLow(_, let needs): return word(CaseWords.needsGrade(needs), .alarm)
    case .unchecked, .originalToBeSeen: return word(CaseWords.seeOriginal, .attention)
    case .sourceFailed, .sourceWaiting, .sourceNotAsked:
      return finding.next.contains(.seeOriginal)
        ? word(CaseWords.originalWillDo, .unknown) : word(wayWithoutOriginal(finding), .unknown)
    case .authorityToConfirm: return word(CaseWords.askAuthority, .unknown)
    case .missing, .returnedToApplicant, .demandedOnPaper, .applicantNotServed, .agentNotAllowed,
      .unidentified, .situationOpen, .identityExpired, .identityByNote:
      return remedy(of: finding)
    }
  }

  /// What is to be done where the applicant can show nothing.
  private func wayWithoutOriginal(_ finding: Finding) -> Phrase {
    if case .sourceNotAsked = finding.kind { return CaseWords.askSource }
    if case .sourceWaiting = finding.kind { return CaseWords.awaitAnswer }
    return CaseWords.waitForSource
  }

  /// The easiest way out the standard offers.
  private func remedy(of finding: Finding) -> StyledText {
    let steps = finding.next(in: state)
    let mayWait = steps.contains { if case .postpone = $0 { true } else { false } }
    if mayWait, facts.deferral == nil, let limit = rule.deferral {
      return word(CaseWords.deferrable(limit), .attention)
    }
    if steps.contains(.promise) { return word(CaseWords.promisable, .attention) }
    return word(CaseWords.bringNow, .attention)
  }

  private var validity: StyledText {
    guard let evidence = facts.evidence else { return StyledText("") }
    if let until = evidence.validUntil { return word(CaseWords.validUntil(until.text), .quiet) }
    switch evidence.way {
    case .licence: return word(CaseWords.withoutEnd, .quiet)
    // What was compared, or confirmed, was true then; it has no term.
    case .dataCheck, .departmentCheck: return StyledText("")
    case .promise: return word(CaseWords.promised, .quiet)
    case .upload, .paper, .post, .earlier:
      guard facts.isChecked else { return StyledText("") }
      return word(rule.accepts == .d ? CaseWords.seen : CaseWords.checked, .quiet)
    }
  }
}

extension Finding {
  /// Whether the line's last column says what is the matter with the material, and not what to do.
  fileprivate var isFact: Bool {
    switch kind {
    case .deferralOverdue, .expiresSoon, .expired, .notYetValid, .notInForce, .holderMismatch,
      .gradeTooLow:
      true
    case .deferred, .unchecked, .originalToBeSeen, .sourceFailed, .sourceWaiting, .sourceNotAsked,
      .authorityToConfirm, .missing, .returnedToApplicant, .demandedOnPaper, .applicantNotServed,
      .agentNotAllowed, .unidentified, .situationOpen, .identityExpired, .identityByNote:
      false
    }
  }

  /// The sign before it.
  var mark: (Mark, Style) {
    switch kind {
    case .unchecked, .originalToBeSeen: (.unchecked, .attention)
    case .deferred: (.deferred, .attention)
    case .expiresSoon, .identityExpired: (.reminder, .attention)
    case .identityByNote: (.idle, .quiet)
    case .expired, .notYetValid, .notInForce, .gradeTooLow, .holderMismatch, .applicantNotServed,
      .agentNotAllowed:
      (.invalid, .alarm)
    case .deferralOverdue: (.missing, .alarm)
    case .unidentified, .situationOpen, .missing, .returnedToApplicant, .demandedOnPaper:
      (.missing, .attention)
    case .sourceFailed, .sourceWaiting, .sourceNotAsked, .authorityToConfirm: (.unknown, .unknown)
    }
  }
}
