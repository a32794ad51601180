/// Why the rules say no. Expected, shown where the clerk is, never logged as a fault. The sentences,
/// each with what to do instead, are in `Words`.
public enum Refusal: Error, Hashable, Sendable {
  /// The case is at another place in its life.
  case notPossible(in: CaseState)
  /// Somebody else acted on the case since it was read.
  case changedMeanwhile
  /// The hall has no case with that number.
  case unknownCase(CaseNumber)
  /// The standard does not let it go on: so many things lacking, so many unknown.
  case notReady(Verdict.Outcome, lacking: Int, unknown: Int)
  /// It is accepted, and the standard does not let it be granted: so many things lacking, so many unknown.
  case notGrantable(lacking: Int, unknown: Int)
  /// Deferred materials have yet to be brought before anything is granted.
  case deferredOutstanding([MaterialCode])
  /// The rule concerns one material.
  case material(MaterialCode, MaterialRefusal)
  /// A reason is needed.
  case reasonRequired
  /// The correction changes nothing.
  case nothingToAmend
  /// Nothing is missing, so there is nothing to notify.
  case nothingToNotify
  /// The sources are said to have answered, but nothing was answered.
  case noAnswers
  /// Every source that could have something was asked.
  case nothingToAsk
  /// The one-time notice says everything at once, and sources were not even asked for these.
  case sourcesNotAsked([MaterialCode])
  /// The one-time notice has been given; another is a supervisor's, with a recorded reason.
  case alreadyNotified
  /// Of what the notice listed so many things have not come; so many others are open that nobody told
  /// the applicant of, and those do not matter for acceptance.
  case notSupplemented(owed: Int, unlisted: Int)
  /// Nobody gave notice in time, so the law has accepted the application as of that day.
  case acceptedBySilence(from: Day)
  /// The applicant has to be reminded, a working day at least before the case is closed.
  case reminderRequired
  /// What the notice asked for has come, so the application is to be accepted and cannot lapse
  /// (行政许可法第三十二条第一款第五项).
  case supplementCame
  /// The applicant was reminded on that day.
  case alreadyReminded(on: Day)
  /// The number of the authority's answer is needed.
  case letterRequired
  /// Which agency is competent has to be said.
  case competentAgencyRequired
  /// A denial needs reasons and remedies.
  case denialIncomplete
  /// The day of the decision lies before acceptance or is still to come.
  case decisionDayImpossible(from: Day, through: Day)
  /// The on-site check needs the names of at least two staff.
  case inspectorsRequired
  /// The item's standard has no such special procedure.
  case procedureNotAllowed(SpecialProcedure)
  /// The approver has to be named.
  case approverRequired
  /// How many working days the procedure will take has to be told, 1 to 366.
  case plannedDaysRequired
  /// The standard allows no extension.
  case extensionNotAllowed
  /// The limit was extended before.
  case alreadyExtended
  /// The limit has passed already.
  case extensionTooLate
  /// The result's number is needed.
  case resultNumberRequired
  /// The result cannot be delivered in this way.
  case deliveryNotOffered(DeliveryMode)
  /// The post's number is needed.
  case postNumberRequired
  /// The post's number cannot be right.
  case postNumberWrong(IdentifierProblem)
  /// Nothing was given to the post, so no receipt can have come back.
  case notPosted
  /// The case names no agent.
  case noAgent
  /// Only a supervisor may do this.
  case supervisorOnly
  /// The item is not decided on the spot.
  case notImmediate
  /// The standard is not yet in force on that day.
  case standardNotInForce(from: Day)
  /// The term has not passed, so the rule does not apply.
  case termNotOver
  /// A name is needed.
  case nameRequired
  /// Nobody acts for themselves: agent and applicant are the same person.
  case agentIsApplicant
  /// The other system's number is needed.
  case numberRequired
  /// The case has the other system's number already.
  case numberKnown
  /// The clock of whoever acts is behind what was written into the case last.
  case clockBehind(latest: Instant)
  /// A text is longer than the journal takes.
  case tooLong(JournalText)
}

/// Why the rules say no to something done with one material.
public enum MaterialRefusal: Hashable, Sendable {
  /// The item's standard does not know it.
  case notKnown
  /// It does not apply to the answers chosen.
  case notApplicable
  /// A source has delivered it and it is valid: it may not be asked for again.
  case alreadyShared
  /// No source has delivered it, so nothing needs to be demanded.
  case notShared
  /// That a source holds it is for the source to say, not for whoever brings something.
  case onlyFromSource
  /// No authority issued it, so none can confirm it.
  case notIssuedByAuthority
  /// It was asked for on paper before.
  case alreadyDemanded
  /// It is not asked for on paper, or the paper has come.
  case notDemanded
  /// It was compared already.
  case alreadyChecked
  /// It was taken at the window already, and nothing of it is to be compared.
  case alreadyReceived
  /// Only the authority itself can confirm it; a paper from the applicant does not count.
  case originalNotAccepted
  /// A source says something else; to decide for the original takes a reason.
  case contradicted
  /// No comparison and no receipt was recorded that could be taken back.
  case notChecked
  /// Nothing lies there that could be given back.
  case nothingThere
  /// The standard does not allow it to be brought later.
  case notDeferrable
  /// It was deferred before; a second time would stretch the term.
  case alreadyDeferred
  /// The standard does not allow a promise instead.
  case notPromisable
  /// It is good already.
  case alreadyGood
}
