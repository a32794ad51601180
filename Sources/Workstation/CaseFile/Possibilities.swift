internal import HallCore

/// What the rules would say to each thing the keys of the case file can ask for.
///
/// Worked out by asking the rules themselves, once for each version of the case and not for every
/// key and frame: a dry run judges the whole dossier.
struct Possibilities: Equatable, Sendable {
  /// The next lawful step; nil where the case is closed.
  let forward: ForwardStep?
  /// Why the next step cannot be taken yet.
  let forwardRefusal: Refusal?
  /// Why there is nothing to notify.
  let notifyRefusal: Refusal?
  /// What can be done with each material that applies.
  let materials: [MaterialCode: MaterialPossibilities]
  /// The rarer acts that are possible in the case's state; blocked ones with their refusal.
  let rarer: [RarerAct: Answer]

  /// What the rules say to a rarer act; nil where it has no place here.
  func answer(_ act: RarerAct, on material: MaterialCode?) -> Answer? {
    guard act.isAboutMaterial else { return rarer[act] }
    guard let code = material, let possible = materials[code] else { return nil }
    guard let refusal = possible.obstacle(to: act) else { return .yes }
    if case .notPossible = refusal { return nil }
    if case .material(_, .notIssuedByAuthority) = refusal { return nil }
    if case .material(_, .notChecked) = refusal { return nil }
    if case .material(_, .notDemanded) = refusal { return nil }
    return .no(refusal)
  }

  /// What the rules say.
  enum Answer: Hashable, Sendable {
    case yes
    case no(Refusal)
  }

  init(_ file: CaseFile, under now: Circumstances) {
    let trial = Trial(file: file, now: now)
    let step = file.aCase.forwardStep(under: now, verdict: file.verdict)
    forward = step
    forwardRefusal = step.flatMap { trial.refusal(ofStep: $0) }
    notifyRefusal = trial.refusal(of: .notify(second: Trial.second))
    var materials: [MaterialCode: MaterialPossibilities] = [:]
    for rule in file.standard.materials(for: file.aCase.dossier) {
      materials[rule.code] = MaterialPossibilities(
        check: trial.refusal(of: .checkOriginal(rule.code)),
        postpone: trial.refusal(of: .postpone(rule.code)),
        promise: trial.refusal(of: .takePromise(rule.code)),
        demand: trial.refusal(of: .demand(rule.code, reason: Trial.filler)),
        withdrawDemand: trial.refusal(of: .withdrawDemand(rule.code, reason: Trial.filler)),
        undoCheck: trial.refusal(of: .undoCheck(rule.code, reason: Trial.filler)),
        giveBack: trial.refusal(of: .giveBack(rule.code, reason: Trial.filler)),
        confirm: trial.refusal(of: .recordConfirmation(rule.code, letter: Trial.filler)))
    }
    self.materials = materials
    var rarer: [RarerAct: Answer] = [:]
    for act in RarerAct.allCases { rarer[act] = trial.answer(act) }
    self.rarer = rarer
  }
}

/// Why each thing cannot be done with one material; nil where it can.
struct MaterialPossibilities: Equatable, Sendable {
  let check: Refusal?
  let postpone: Refusal?
  let promise: Refusal?
  let demand: Refusal?
  let withdrawDemand: Refusal?
  let undoCheck: Refusal?
  let giveBack: Refusal?
  let confirm: Refusal?

  /// Why a rarer act cannot be done with it; nil where it can, or where it is not about a material.
  func obstacle(to act: RarerAct) -> Refusal? {
    switch act {
    case .giveBack: giveBack
    case .undoCheck: undoCheck
    case .withdrawDemand: withdrawDemand
    case .recordConfirmation: confirm
    case .askSources, .passReview, .sendBack, .remind, .amend, .refuse, .withdraw, .suspend,
      .extend, .deemAccepted, .lapse, .correctDecision, .assignNumber, .void:
      nil
    }
  }

  /// The key for paper takes its own demand back.
  var demandRefusal: Refusal? { withdrawDemand == nil ? nil : demand }

  /// A source says something else than the original: the key then asks for a reason.
  var isContradicted: Bool {
    if case .material(_, .contradicted) = check { true } else { false }
  }

  /// Why the key for the original does nothing.
  var checkRefusal: Refusal? { isContradicted ? nil : check }
}

/// What is done too rarely for a key of its own; listed in this order.
enum RarerAct: Hashable, CaseIterable, Sendable {
  case giveBack, undoCheck, withdrawDemand, recordConfirmation, askSources, passReview, sendBack,
    remind
  case amend, refuse, withdraw, suspend, extend, deemAccepted, lapse, correctDecision, assignNumber
  case void

  /// Whether it is done with the selected material, not with the case.
  var isAboutMaterial: Bool {
    self == .giveBack || self == .undoCheck || self == .withdrawDemand
      || self == .recordConfirmation
  }
}

/// Asks the rules what they would say, with something in every field that has yet to be filled in.
private struct Trial {
  let file: CaseFile
  let now: Circumstances

  static let filler = "-"
  static let inspectors = ["1", "2"]
  static let second = filler

  func refusal(of command: CaseCommand) -> Refusal? {
    do {
      _ = try file.aCase.decide(command, under: now)
      return nil
    } catch {
      return error
    }
  }

  func refusal(ofStep step: ForwardStep) -> Refusal? {
    let outcome = Outcome(document: Trial.filler, number: Trial.filler, validUntil: nil)
    return switch step {
    case .receive: refusal(of: .receive)
    case .accept: refusal(of: .accept)
    case .deemAccepted: refusal(of: .deemAccepted)
    case .finishAtOnce: refusal(of: .finishAtOnce(outcome))
    case .handOver: refusal(of: .handOver)
    // A denial is always possible, whatever is lacking.
    case .decide:
      refusal(of: .decide(trialDecision))
    case .resume: refusal(of: .resume)
    case .finish: refusal(of: .finish(outcome))
    case .deliver: refusal(of: delivery)
    }
  }

  /// By post a result is first posted, and delivered later.
  private var delivery: CaseCommand {
    let mode = file.deliveryModes.first { $0 != .post || file.aCase.posting != nil }
    guard let mode else { return .post(number: "1000000000000") }
    return .deliver(Delivery(mode: mode, recipient: .applicant, reference: Trial.filler))
  }

  /// Nil where the act has no place in the case's state.
  func answer(_ act: RarerAct) -> Possibilities.Answer? {
    guard let command = command(for: act) else { return nil }
    guard let refusal = refusal(of: command) else { return .yes }
    switch refusal {
    case .notPossible, .termNotOver, .extensionNotAllowed, .alreadyExtended, .nothingToAsk:
      return nil
    case .procedureNotAllowed: return act == .suspend ? nil : .no(refusal)
    case .material, .changedMeanwhile, .unknownCase, .notReady, .deferredOutstanding,
      .reasonRequired, .nothingToAmend, .nothingToNotify, .noAnswers, .sourcesNotAsked,
      .alreadyNotified,
      .notSupplemented,
      .acceptedBySilence, .reminderRequired, .supplementCame, .alreadyReminded, .letterRequired,
      .competentAgencyRequired, .denialIncomplete, .decisionDayImpossible, .inspectorsRequired,
      .plannedDaysRequired,
      .approverRequired, .extensionTooLate, .resultNumberRequired,
      .deliveryNotOffered, .postNumberRequired, .postNumberWrong, .notPosted, .noAgent,
      .supervisorOnly, .notImmediate, .standardNotInForce, .nameRequired, .numberRequired,
      .agentIsApplicant, .notGrantable,
      .numberKnown, .clockBehind, .tooLong:
      return .no(refusal)
    }
  }

  private var trialDecision: Decision {
    Decision(
      isGranted: false, reasons: Trial.filler, remedies: Trial.filler,
      inspectors: Trial.inspectors)
  }

  private var trialAmendment: Amendment {
    let dossier = file.aCase.dossier
    var applicant = dossier.applicant
    // Another name, and none that could be too long.
    applicant.name = applicant.name == Trial.filler ? Trial.filler + Trial.filler : Trial.filler
    return Amendment(
      applicant: applicant, agent: dossier.agent, situations: dossier.situations,
      reason: Trial.filler)
  }

  private func command(for act: RarerAct) -> CaseCommand? {
    switch act {
    // Asked for each material by itself.
    case .giveBack, .undoCheck, .withdrawDemand, .recordConfirmation: return nil
    case .askSources: return .askSources
    case .passReview: return .passReview
    case .sendBack: return .sendBack(second: Trial.second)
    case .remind: return .remind
    case .refuse:
      return .refuse(
        NonAcceptance(kind: .notNeeded, reason: Trial.filler, competentAgency: nil))
    case .withdraw:
      return .withdraw(Withdrawal(request: .applicant, reason: Trial.filler))
    case .suspend:
      let procedure = file.standard.specialProcedures.first
      return procedure.map {
        .suspend(
          Suspension(
            procedure: $0, plannedDays: 1, reason: Trial.filler, approver: Trial.filler))
      }
    case .extend: return .extend(approver: Trial.filler, reason: Trial.filler)
    case .deemAccepted: return .deemAccepted
    case .lapse: return .lapse
    // Whether there is anything to correct shows only when it is entered.
    case .amend: return file.aCase.state.isBeforeAcceptance ? .amend(trialAmendment) : nil
    case .correctDecision:
      return .correctDecision(trialDecision, reason: Trial.filler)
    case .void: return .void(reason: Trial.filler)
    case .assignNumber:
      guard !file.aCase.state.isClosed else { return nil }
      return .assignNumber(ExternalNumber(kind: .provincial, text: Trial.filler))
    }
  }
}

extension CaseFile {
  /// How the result can reach the applicant; a denial is always handed over or posted.
  var deliveryModes: [DeliveryMode] {
    let isDenied = aCase.decision?.isGranted == false
    return isDenied ? [.counter, .post] : standard.result.delivery
  }
}
