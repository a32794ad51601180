/// How many days before its end a licence is pointed out (市级办事习惯：三十日内到期提示).
let expiryNoticeDays = 30

/// The one standard (线上线下一套服务标准): says whether a dossier meets it on that day.
///
/// It sees no channel, window, clerk or network, so it cannot treat them differently, and it reads
/// no clock and no file, so the answer can be replayed anywhere, later.
/// - Parameters:
///   - dossier: what is known.
///   - standard: the version the case is pinned to.
///   - calendar: for the days by which something may be brought later.
///   - day: the hall's day for which the answer holds.
public func judge(
  _ dossier: Dossier, by standard: ServiceStandard, calendar: WorkingCalendar, on day: Day
) -> Verdict {
  var findings = applicationFindings(dossier, by: standard, on: day)
  for rule in standard.materials(for: dossier) {
    let inspection = MaterialInspection(rule, of: dossier, calendar: calendar, day: day)
    if let finding = inspection.finding() { findings.append(finding) }
  }
  let outcome: Verdict.Outcome =
    if findings.contains(where: { $0.weight == .refusing }) {
      .refused
    } else if findings.contains(where: { $0.weight == .lacking }) {
      .lacking
    } else if findings.contains(where: { $0.weight == .unknown }) {
      .unknown
    } else {
      .ready
    }
  let digest = verdictDigest(
    dossier, standard: standard, calendar: calendar, day: day, outcome: outcome, findings: findings)
  return Verdict(outcome: outcome, findings: findings, digest: digest)
}

/// What is to be said about the application itself, before any material.
private func applicationFindings(
  _ dossier: Dossier, by standard: ServiceStandard, on day: Day
) -> [Finding] {
  var findings: [Finding] = []
  let basis = standard.basis.first ?? ""
  func add(_ kind: Finding.Kind, _ next: NextStep) {
    let basis = kind.weight == .hint ? "" : basis
    findings.append(Finding(kind: kind, material: nil, basis: basis, next: [next]))
  }
  func identify(_ party: Party, as holder: Holder) {
    if party.identifier == nil {
      if party.identityNote?.isBlank != false {
        add(.unidentified(holder), .identify)
      } else {
        add(.identityByNote(holder), .none)
      }
    } else if let end = party.identifierValidUntil, end < day {
      add(.identityExpired(holder, on: end), .renew(at: "公安"))
    }
  }
  if !standard.applicants.contains(dossier.applicant.kind) {
    add(.applicantNotServed(dossier.applicant.kind), .none)
  }
  if dossier.agent != nil, !standard.agentAllowed { add(.agentNotAllowed, .comeInPerson) }
  identify(dossier.applicant, as: .applicant)
  if let agent = dossier.agent { identify(agent, as: .agent) }
  for situation in standard.situations where dossier.fulfils(situation.when) {
    let answer = dossier.situations[situation.code]
    if !situation.choices.contains(where: { $0.code == answer }) {
      add(.situationOpen(situation.code), .answer)
    }
  }
  return findings
}

/// One material held against its rule.
struct MaterialInspection {
  let rule: MaterialRule
  let facts: MaterialFacts
  /// Whether there is a source, and somebody it can be asked about.
  let isAskable: Bool
  let calendar: WorkingCalendar
  let day: Day

  init(_ rule: MaterialRule, of dossier: Dossier, calendar: WorkingCalendar, day: Day) {
    self.rule = rule
    facts = dossier[rule.code]
    isAskable = !rule.sharing.isEmpty && dossier.identifier(of: rule.holder) != nil
    self.calendar = calendar
    self.day = day
  }

  /// The one finding that matters most; nil where the material is good.
  func finding() -> Finding? {
    if rule.isForAuthorityAlone, facts.evidence?.way.isShared != true {
      // Whatever the applicant brought does not count here, so nothing lies on the table.
      return rule.necessity == .optional ? nil : deferredOr(absence())
    }
    if let evidence = facts.evidence, facts.returnedBecause == nil {
      guard let kind = flaw(of: evidence) else {
        if let end = evidence.validUntil, end.number - day.number <= expiryNoticeDays {
          // A reminder, on no law's demand.
          return Finding(
            kind: .expiresSoon(on: end), material: rule.code, basis: "", next: [.none])
        }
        return nil
      }
      return deferredOr(kind)
    }
    // An optional material is never missing; but what lies there must be good.
    if rule.necessity == .optional, facts.returnedBecause == nil { return nil }
    if let reason = facts.returnedBecause {
      return deferredOr(.returnedToApplicant(reason: reason))
    }
    return deferredOr(absence())
  }

  /// What is wrong with the evidence; nil where nothing is.
  private func flaw(of evidence: Evidence) -> Finding.Kind? {
    if !evidence.holderMatches { return .holderMismatch }
    if evidence.state != .valid { return .notInForce(evidence.state) }
    if let from = evidence.validFrom, from > day { return .notYetValid(from: from) }
    if let end = evidence.validUntil, end < day { return .expired(on: end) }
    if evidence.way.isShared {
      return facts.demandedBecause.map { .demandedOnPaper(reason: $0) }
    }
    if evidence.way == .promise, rule.mayPromise { return nil }
    if evidence.grade < rule.accepts {
      return evidence.grade == .c
        ? .originalToBeSeen : .gradeTooLow(has: evidence.grade, needs: rule.accepts)
    }
    // Where the standard takes the person's own word, the declaration itself is the material and
    // there is no original to compare it with.
    if rule.accepts == .d || facts.isChecked { return nil }
    return .unchecked
  }

  /// Why nothing is there. A source that did not answer makes it unknown, never missing.
  private func absence() -> Finding.Kind {
    if let reason = facts.demandedBecause { return .demandedOnPaper(reason: reason) }
    switch facts.knowledge {
    case .failed(let failure, _): return .sourceFailed(failure)
    case .waiting: return .sourceWaiting
    case .notAsked where isAskable: return .sourceNotAsked
    // Data that are missing are not a fact that is missing, and only the authority knows the fact.
    case .notAsked, .absent, .delivered:
      return rule.isForAuthorityAlone ? .authorityToConfirm : .missing
    }
  }

  /// The finding, softened where the material was deferred and its term still runs; not where a source
  /// has said meanwhile that there is none.
  private func deferredOr(_ kind: Finding.Kind) -> Finding {
    if let until = facts.deferral?.day, until < day {
      return found(.deferralOverdue(since: until), [.provide])
    }
    guard let deferred, !facts.isDeniedBySource else { return found(kind, remedies(for: kind)) }
    return found(.deferred(deferred), [.provide])
  }

  private var deferred: Finding.Deferred? {
    switch facts.deferral {
    case .fromAcceptance: rule.deferral.map { .within($0) }
    case .until(let day): .until(calendar.dueDate(on: day, unit: rule.deferral?.unit ?? .working))
    case nil: nil
    }
  }

  private func remedies(for kind: Finding.Kind) -> [NextStep] {
    var steps: [NextStep] = []
    switch kind {
    case .unchecked, .originalToBeSeen: steps.append(.seeOriginal)
    case .sourceFailed, .sourceWaiting, .sourceNotAsked:
      if !rule.isForAuthorityAlone { steps.append(.seeOriginal) }
      steps.append(.askAgain)
    case .authorityToConfirm: break
    case .expired, .notInForce, .notYetValid:
      if !rule.isForAuthorityAlone { steps.append(.renew(at: rule.owner)) }
    case .missing, .gradeTooLow, .holderMismatch, .returnedToApplicant, .demandedOnPaper,
      .deferralOverdue:
      if !rule.isForAuthorityAlone { steps.append(.provide) }
    case .applicantNotServed, .agentNotAllowed, .unidentified, .situationOpen, .deferred,
      .expiresSoon, .identityExpired, .identityByNote:
      break
    }
    if rule.isForAuthorityAlone { steps.append(.askAuthority) }
    // The applicant's word is none against the source's.
    if facts.isDeniedBySource { return steps }
    if rule.mayPromise { steps.append(.promise) }
    if let limit = rule.deferral { steps.append(.postpone(within: limit)) }
    return steps
  }

  private func found(_ kind: Finding.Kind, _ next: [NextStep]) -> Finding {
    Finding(kind: kind, material: rule.code, basis: rule.basis, next: next)
  }
}
