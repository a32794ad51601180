public import HallCore

/// A case that comes from outside the hall.
public enum Arrival: Hashable, Sendable {
  /// An application of another channel, which becomes a case here.
  case application(Application)
  /// A whole case with its journal, oldest entry first.
  case journal([Entry])
}

extension HallStore {
  /// Takes in cases from outside: all or none, in one transaction. An application that is here
  /// already is passed over.
  /// - Parameter progress: is told how many are done, every hundred.
  /// - Returns: how many were new, or the first that cannot be taken.
  public func importArrivals(
    _ arrivals: some Sequence<Arrival>, at: Instant, actor: Actor,
    progress: (Int) -> Void = { _ in }
  ) throws(Fault) -> ImportResult {
    try write { () throws(Fault) -> Ending<ImportResult> in
      let calendar = try calendar()
      var index = 0
      var count = 0
      for arrival in arrivals {
        let receipt: Receipt?
        switch arrival {
        case .application(let application):
          receipt = try receive(application, at: at, calendar)
        case .journal(let entries):
          let problem = try importCase(
            entries, calendar, windowsOf: .anotherHall, at: at, actor: actor)
          receipt = problem.map { .rejected($0) }
        }
        switch receipt {
        case .rejected(let problem): return .rollBack(.rejected(index: index, problem))
        case .known: break
        case nil: count += 1
        }
        index += 1
        if index % 100 == 0 { progress(index) }
      }
      guard count > 0 else { return .rollBack(.done(count: 0)) }
      try audit(.importedCases, on: "cases", outcome: "\(count)", at: at, actor: actor)
      return .commit(.done(count: count))
    }
  }

  /// Why an arrival made no new case.
  private enum Receipt {
    case known
    case rejected(ImportProblem)
  }

  /// Opens the case and sends it in as the applicant's own act at the time of submission; what the
  /// pool knows is told to it now.
  private func receive(
    _ application: Application, at: Instant, _ calendar: WorkingCalendar
  ) throws(Fault) -> Receipt? {
    if try database.caseID(ofRequest: application.request) != nil { return .known }
    let day = application.submittedAt.day
    guard
      let standard = try currentStandard(handlingCode: application.handlingCode, on: day)
    else { return .rejected(.standardMissing(application.handlingCode)) }
    if let (field, problem) = application.problem(under: standard) {
      return .rejected(.field(field, problem))
    }
    let then = Circumstances(
      standard: standard, calendar: calendar, at: application.submittedAt,
      actor: Actor(role: .applicant, id: ""))
    var work: CaseWork
    let number = try nextNumber(on: day)
    do {
      work = try CaseWork(application, number: number, under: then)
    } catch {
      return .rejected(.refused(error))
    }
    let now = Circumstances(standard: standard, calendar: calendar, at: at, actor: then.actor)
    try matchPool(to: &work, request: application.request, under: now)
    try save(work, request: application.request, under: now)
    return nil
  }
}

extension CaseWork {
  /// The case an application becomes.
  fileprivate init(
    _ application: Application, number: CaseNumber, under now: Circumstances
  ) throws(Refusal) {
    let opening = Opening(
      number: number, handlingCode: application.handlingCode,
      standardHash: now.standard.hash, channel: application.channel,
      applicant: application.applicant, agent: application.agent,
      situations: application.situations)
    let entry = Entry(
      sequence: 1, at: now.at, actor: now.actor, request: application.request,
      event: try HallCore.open(opening, under: now), verdict: nil)
    self.init(opening: entry, aCase: Case(opening: opening, at: now.at))
    let commands =
      application.materials.map { CaseCommand.provide($0.code, $0.evidence) } + [.submit]
      + application.externalNumbers.map { .assignNumber($0) }
    for command in commands {
      let events = try aCase.decide(command, under: now)
      record(events, request: application.request, under: now)
    }
  }
}
