/// Everything that can be asked to be done with a case. Verbs; what comes of them are events.
public enum CaseCommand: Hashable, Sendable {
  /// Correct parties and answers, before acceptance.
  case amend(Amendment)
  /// Send in, from a channel other than the window.
  case submit
  /// Pass the preliminary review: at most originals are yet to be seen.
  case passReview
  /// Send back after preliminary review, with everything that is missing; a notice like any other, and
  /// a second one wants its reason.
  case sendBack(second: String?)
  /// Take the materials over (收件).
  case receive
  /// Put something on the table.
  case provide(MaterialCode, Evidence)
  /// Compare with the original: one key, whatever lies there or not yet (C→B).
  case checkOriginal(MaterialCode)
  /// Compare with the original although a source says something else, with a reason.
  case overrule(MaterialCode, reason: String)
  /// Take a comparison or a receipt back that was recorded by mistake, with a reason.
  case undoCheck(MaterialCode, reason: String)
  /// Give back, with a reason.
  case giveBack(MaterialCode, reason: String)
  /// Let it be brought later (容缺).
  case postpone(MaterialCode)
  /// Take a written promise instead (告知承诺).
  case takePromise(MaterialCode)
  /// Ask for it on paper although a source delivered it.
  case demand(MaterialCode, reason: String)
  /// Ask for it on paper no longer, with a reason.
  case withdrawDemand(MaterialCode, reason: String)
  /// Record that the issuing authority confirmed it when asked (部门间核验、协查函).
  case recordConfirmation(MaterialCode, letter: String)
  /// Ask every source that could have a material and was never asked (查询共享).
  case askSources
  /// Take in what sources said.
  case recordAnswers([SourceAnswer])
  /// Give the one-time notice; a second one only by a supervisor, with the reason why there is one.
  case notify(second: String?)
  /// Record that the applicant was reminded of the supplement.
  case remind
  /// Accept; takes the materials over first where that has not happened (受理).
  case accept
  /// Do not accept.
  case refuse(NonAcceptance)
  /// An immediate item: take over, accept, grant and record the result in one act (即办).
  case finishAtOnce(Outcome)
  /// Hand over to the department.
  case handOver
  /// Stop the clock for a special procedure.
  case suspend(Suspension)
  /// Let it run again.
  case resume
  /// Extend the statutory limit, once; a supervisor records whom the head of the agency is that allowed
  /// it.
  case extend(approver: String, reason: String)
  /// Record the department's decision.
  case decide(Decision)
  /// Put a decision right that was recorded wrongly, before its result is; a supervisor's, with the
  /// reason.
  case correctDecision(Decision, reason: String)
  /// Record the result (办结).
  case finish(Outcome)
  /// Give the result to the post, under this number (交寄).
  case post(number: String)
  /// Record that the result reached the applicant (送达).
  case deliver(Delivery)
  /// The applicant takes it back, in writing.
  case withdraw(Withdrawal)
  /// The notice limit passed without notice: accepted by law, from the day of receipt.
  case deemAccepted
  /// A term passed: the rule closes the case.
  case lapse
  /// Entered by mistake.
  case void(reason: String)
  /// Another system's number was learnt.
  case assignNumber(ExternalNumber)
}

/// Under what an act is decided.
public struct Circumstances: Sendable {
  /// The standard the case is pinned to.
  public let standard: ServiceStandard
  /// The working days.
  public let calendar: WorkingCalendar
  /// Now, by the window's clock.
  public let at: Instant
  /// Who acts.
  public let actor: Actor

  /// The circumstances of one act.
  public init(
    standard: ServiceStandard, calendar: WorkingCalendar, at: Instant, actor: Actor
  ) {
    self.standard = standard
    self.calendar = calendar
    self.at = at
    self.actor = actor
  }

  /// The same, but not before what was written last: the clocks of two machines are never quite the
  /// same, and a journal goes forward. Only a supervisor turns it back, where the window that wrote last
  /// had a clock that was ahead; else the case would have to wait for that day.
  func notBefore(_ latest: Instant) -> Circumstances {
    at >= latest || isBehind(latest) && mayTurnBack
      ? self
      : Circumstances(standard: standard, calendar: calendar, at: latest, actor: actor)
  }

  /// Whether the clock is behind what was written last by more than clocks differ.
  func isBehind(_ latest: Instant) -> Bool {
    at < latest.adding(seconds: -clockToleranceSeconds)
  }

  /// Whether whoever acts may write an earlier time after a later one.
  var mayTurnBack: Bool { actor.role == .supervisor }

  /// What the standard says about a case now.
  public func verdict(on aCase: Case) -> Verdict {
    judge(aCase.dossier, by: standard, calendar: calendar, on: at.day)
  }
}
