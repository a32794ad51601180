import HallCore
import TestKit

/// Tells a case's story act by act, as the store would write it.
struct CaseBuilder {
  private let standard: ServiceStandard
  private let calendar: WorkingCalendar
  private let opening: Opening
  private var entries: [Entry]
  private var at: Instant
  private var requests = 1

  init(
    _ standard: ServiceStandard, serial: Int = 187, channel: Channel = .window,
    applicant: Party, agent: Party? = nil, situations: [String: String] = [:],
    at: String = "2026-11-20T09:14:00+08:00", by actor: Actor = clerk
  ) throws {
    self.standard = standard
    calendar = try Sample.calendar()
    opening = Opening(
      number: number(serial), handlingCode: standard.item.handlingCode,
      standardHash: standard.hash, channel: channel, applicant: applicant, agent: agent,
      situations: situations)
    self.at = instant(at)
    entries = [
      Entry(
        sequence: 1, at: self.at, actor: actor, request: RequestID("r1"), event: .opened(opening),
        verdict: nil)
    ]
  }

  static let clerk = Actor(role: .clerk, id: "1005", window: "5")
  static let source = Actor(role: .system, id: "pool")
  static let applicant = Actor(role: .applicant, id: "")
  static let department = Actor(role: .department, id: "market")

  /// Does something, as so-and-so at such a time.
  mutating func act(
    _ command: CaseCommand, by actor: Actor = clerk, at: String? = nil
  ) throws {
    if let at { self.at = instant(at) }
    var aCase = try folded()
    let now = Circumstances(
      standard: standard, calendar: calendar, at: self.at, actor: actor)
    let events = try aCase.decide(command, under: now)
    requests += 1
    entries += aCase.record(events, request: RequestID("r\(requests)"), under: now)
  }

  /// A source delivers these materials.
  mutating func share(_ codes: [String], at: String, way: MaterialWay = .dataCheck) throws {
    let answers = codes.map { code in
      let rule = standard.material(MaterialCode(code))
      let path = rule?.sharing.first?.path ?? ""
      return SourceAnswer(
        material: MaterialCode(code),
        result: .delivered(
          Evidence(
            way: way, grade: .a, source: (rule?.owner ?? "") + " · " + path, asOf: instant(at))))
    }
    try act(.recordAnswers(answers), by: Self.source, at: at)
  }

  /// A source does not answer.
  mutating func fail(_ code: String, _ failure: SourceFailure, at: String) throws {
    let answer = SourceAnswer(material: MaterialCode(code), result: .failed(failure))
    try act(.recordAnswers([answer]), by: Self.source, at: at)
  }

  /// The applicant uploads, or hands over.
  mutating func provide(
    _ code: String, _ way: MaterialWay = .upload, grade: Grade = .c, by actor: Actor = applicant,
    at: String? = nil
  ) throws {
    let when = at.map(instant) ?? self.at
    try act(
      .provide(MaterialCode(code), Evidence(way: way, grade: grade, asOf: when)), by: actor, at: at)
  }

  func folded() throws -> Case {
    guard let aCase = Case(entries) else { throw SampleFault.noNumber }
    return aCase
  }

  /// The case as read on a day.
  func file(on day: Day = today) throws -> CaseFile {
    CaseFile(
      entries: entries, aCase: try folded(), standard: standard, calendar: calendar, on: day)
  }
}

/// What the store makes of an act.
func perform(_ act: Act, on file: CaseFile) -> ActResult {
  guard act.version == file.aCase.version else { return .refused(.changedMeanwhile, file) }
  let now = Circumstances(
    standard: file.standard, calendar: file.calendar, at: act.at, actor: act.actor)
  var aCase = file.aCase
  do {
    let events = try aCase.decide(act.command, under: now)
    let entries = file.entries + aCase.record(events, request: act.request, under: now)
    return .done(
      CaseFile(
        entries: entries, aCase: aCase, standard: file.standard, calendar: file.calendar,
        on: act.at.day))
  } catch {
    return .refused(error, file)
  }
}

func instant(_ text: String) -> Instant {
  guard let instant = Instant(text) else { preconditionFailure("no such time: \(text)") }
  return instant
}
