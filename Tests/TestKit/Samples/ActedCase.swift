public import HallCore

/// A case that a test acts on: real commands, decided by the real rules, at eleven in the morning of
/// whatever day.
public struct ActedCase {
  /// What judges it.
  public let standard: ServiceStandard
  /// The case after everything that was done.
  public private(set) var aCase: Case

  /// A fresh case.
  public init(
    _ standard: ServiceStandard, channel: Channel = .window, agent: Party? = nil,
    situations: [String: String] = ["premises": "rented"]
  ) throws {
    self.standard = standard
    aCase = try Sample.opened(standard, channel: channel, agent: agent, situations: situations)
  }

  /// Does something that the rules allow.
  /// - Returns: what came of it.
  @discardableResult
  public mutating func act(
    _ command: CaseCommand, on day: Day = Sample.day, by actor: Actor = Sample.clerk
  ) throws -> [CaseEvent] {
    let now = try circumstances(on: day, by: actor)
    let events = try aCase.decide(command, under: now)
    _ = aCase.record(events, request: RequestID("r"), under: now)
    return events
  }

  /// Why the rules do not allow it; nil where they do.
  public func refusal(
    of command: CaseCommand, on day: Day = Sample.day, by actor: Actor = Sample.clerk
  ) throws -> Refusal? {
    let now = try circumstances(on: day, by: actor)
    do throws(Refusal) {
      _ = try aCase.decide(command, under: now)
      return nil
    } catch {
      return error
    }
  }

  /// What the standard says.
  public func verdict(on day: Day = Sample.day) throws -> Verdict {
    try circumstances(on: day, by: Sample.clerk).verdict(on: aCase)
  }

  /// The codes of what the standard finds on one material.
  public func codes(on material: String, on day: Day = Sample.day) throws -> [String] {
    try verdict(on: day).findings(on: MaterialCode(material)).map(\.code)
  }

  /// The next lawful step.
  public func forwardStep(on day: Day = Sample.day) throws -> ForwardStep? {
    aCase.forwardStep(
      under: try circumstances(on: day, by: Sample.clerk), verdict: try verdict(on: day))
  }

  /// The terms that run.
  public func clocks(on day: Day = Sample.day) throws -> [Clock] {
    HallCore.clocks(of: aCase, under: standard, calendar: try Sample.calendar(), on: day)
  }

  /// The rule that will act by itself.
  public func dueRule(on day: Day = Sample.day) throws -> DueRule? {
    aCase.dueRule(
      under: standard, try Sample.calendar(), verdict: try verdict(on: day),
      clocks: try clocks(on: day))
  }

  private func circumstances(on day: Day, by actor: Actor) throws -> Circumstances {
    try Sample.circumstances(standard, at: Instant(day: day, hour: 11), actor: actor)
  }
}

extension ActedCase {
  /// A source says what it has for one material.
  public mutating func answer(
    _ material: String, _ result: SourceAnswer.Result, on day: Day = Sample.day
  ) throws {
    try act(
      .recordAnswers([SourceAnswer(material: MaterialCode(material), result: result)]), on: day,
      by: .rule("pool"))
  }

  /// Puts everything in order that the little standard asks of a tenant.
  public mutating func complete(on day: Day = Sample.day) throws {
    try answer("id", .delivered(Sample.shared()), on: day)
    try act(.checkOriginal(MaterialCode("plan")), on: day)
    try act(.provide(MaterialCode("system"), Sample.uploaded(.d)), on: day)
  }
}

extension Sample {
  /// The working day so many working days after the samples' day.
  public static func workday(_ count: Int) throws -> Day {
    try calendar().dueDate(from: day, days: count, unit: .working).day
  }
}
