internal import HallCore

/// One case's life, told only through real commands, so that every digest in its journal replays.
struct CaseStory {
  let standard: ServiceStandard
  let calendar: WorkingCalendar
  let limit: Instant
  private(set) var aCase: Case
  private(set) var entries: [Entry]
  private(set) var at: Instant
  private var acts = 0

  init(
    opening: Opening, at: Instant, by actor: Actor, standard: ServiceStandard,
    calendar: WorkingCalendar, limit: Instant
  ) {
    self.standard = standard
    self.calendar = calendar
    self.limit = limit
    self.at = at
    aCase = Case(opening: opening, at: at)
    entries = [
      Entry(
        sequence: 1, at: at, actor: actor, request: RequestID("demo-\(opening.number.text)-0"),
        event: .opened(opening), verdict: nil)
    ]
  }

  var verdict: Verdict { judge(aCase.dossier, by: standard, calendar: calendar, on: at.day) }

  /// Does something; false where a rule said no.
  @discardableResult
  mutating func act(_ command: CaseCommand, by actor: Actor) -> Bool {
    let now = Circumstances(standard: standard, calendar: calendar, at: at, actor: actor)
    guard let events = try? aCase.decide(command, under: now) else { return false }
    acts += 1
    let request = RequestID("demo-\(aCase.number.text)-\(acts)")
    entries += aCase.record(events, request: request, under: now)
    return true
  }

  /// Lets minutes pass, never beyond the present.
  mutating func wait(minutes: Int) {
    at = min(limit, at.adding(seconds: minutes * 60))
  }

  /// Lets working days pass; false, and nothing passes, where the present would be overtaken.
  @discardableResult
  mutating func wait(workdays: Int, _ random: inout SeededRandom) -> Bool {
    let day = calendar.dueDate(from: at.day, days: workdays, unit: .working).day
    let next = Instant(
      day: day, hour: random.within(9...16), minute: random.below(60), second: random.below(60))
    guard next <= limit else { return false }
    at = next
    return true
  }

  /// Brings the dossier in order the way a window would, until nothing blocks.
  mutating func complete(by clerk: Actor) {
    for _ in 0..<24 {
      guard let finding = verdict.findings.first(where: { $0.weight != .hint }),
        let code = finding.material, let rule = standard.material(code)
      else { return }
      wait(minutes: 1)
      guard remedy(finding, rule, by: clerk) else { return }
    }
  }

  private mutating func remedy(
    _ finding: Finding, _ rule: MaterialRule, by clerk: Actor
  ) -> Bool {
    switch rule.accepts {
    case .a:
      guard let sharing = rule.sharing.first else { return false }
      let evidence = Evidence(
        way: .departmentCheck, grade: .a, source: rule.owner + " · " + sharing.path, asOf: at)
      let answer = SourceAnswer(material: rule.code, result: .delivered(evidence))
      return act(.recordAnswers([answer]), by: .rule("exchange"))
    case .b: return act(.checkOriginal(rule.code), by: clerk)
    case .c:
      if aCase.dossier[rule.code].evidence == nil {
        act(.provide(rule.code, Evidence(way: .paper, grade: .c, asOf: at)), by: clerk)
      }
      return act(.checkOriginal(rule.code), by: clerk)
    case .d:
      return act(.provide(rule.code, Evidence(way: .paper, grade: .d, asOf: at)), by: clerk)
    }
  }
}
