import HallCore
import TestKit
import Testing
import Words

/// The terms of a case that a special procedure stops: whatever time goes by, they stand where they
/// stood (行政许可法第四十五条).
@Suite struct ClockTests {
  /// Accepted on a Monday under ten working days by law and three by promise, stopped on the
  /// Wednesday: the Tuesday was used up, and in place of the Wednesday the day of resumption will be.
  static let stopped = Sample.day.adding(days: 2)

  @Test(arguments: [0, 1, 14, 200])
  func aStoppedTermStandsWhereItStood(daysLater: Int) throws {
    let clocks = try Self.clocks(on: Self.stopped.adding(days: daysLater))
    #expect(clocks.map(\.kind) == [.promised, .statutory])
    #expect(clocks.map(\.remaining) == [1, 8])
    #expect(clocks.allSatisfy { $0.stoppedSince == Self.stopped })
    #expect(clocks.allSatisfy { $0.light == .green }, "nothing can become urgent meanwhile")
    #expect(clocks[0].sentence(.chinese) == "承诺时限暂停（11-25 起），剩 1 个工作日")
    #expect(clocks[0].sentence(.english) == "Promised stopped since 11-25, 1 working day left")
  }

  @Test func aTermThatWasLateBeforeItWasStoppedStaysLate() throws {
    let late = Sample.day.adding(days: 4)
    let clocks = try Self.clocks(suspendedOn: late, on: late.adding(days: 30))
    let promised = try #require(clocks.first { $0.kind == .promised })
    // Three working days after the Monday end on the Thursday; stopped on the Friday it is over.
    #expect(promised.remaining == -1)
    let later = Sample.day.adding(days: 8)
    let lateClocks = try Self.clocks(suspendedOn: later, on: later.adding(days: 30))
    let latePromise = try #require(lateClocks.first { $0.kind == .promised })
    #expect(latePromise.remaining == -3)
    #expect(latePromise.light == .red)
    #expect(latePromise.sentence(.chinese) == "承诺时限暂停（12-01 起），超 3 个工作日")
  }

  /// Taking the term up again costs no day: the figure of the screen before is that of the screen after.
  @Test(arguments: [0, 2, 7, 14, 28]) func takingItUpAgainLosesNoDay(daysLater: Int) throws {
    let day = Self.stopped.adding(days: daysLater)
    let stopped = try Self.clocks(on: day)
    let running = try Self.clocks(resumedOn: day, on: day)
    #expect(stopped.map(\.remaining) == running.map(\.remaining))
    if daysLater == 0 {
      #expect(
        try Self.clocks(on: day, suspends: false).map(\.remaining) == stopped.map(\.remaining))
    }
  }

  /// How urgent the one-time notice is, so many working days after receipt.
  @Test(arguments: [
    (0, Clock.Light.green), (2, .green), (3, .yellow), (4, .yellow), (5, .red), (6, .black),
  ])
  func theNoticeIsYellowOnItsThirdDayAndRedOnItsLast(workday: Int, light: Clock.Light) throws {
    var story = try ActedCase(try Sample.shopStandard())
    try story.act(.receive)
    let clock = try #require(try story.clocks(on: Sample.workday(workday)).first)
    #expect(clock.kind == .notice && clock.light == light)
  }

  @Test func aTermThatRunsStandsBeforeOneThatIsStopped() throws {
    let clocks = try Self.clocks(defersPlan: true, on: Self.stopped)
    #expect(clocks.map(\.kind) == [.deferral, .promised, .statutory])
    #expect(clocks.map(\.isStopped) == [false, true, true])
  }

  @Test func aTermThatRunsAgainGoesOnWhereItStood() throws {
    // The day of resumption counts again.
    let resumed = try #require(Day("2026-12-28"))
    let clocks = try Self.clocks(resumedOn: resumed, on: resumed)
    #expect(clocks.map(\.remaining) == [1, 8])
    #expect(clocks.allSatisfy { !$0.isStopped })
    #expect(clocks[1].due.day.text == "2027-01-08")
    #expect(clocks[1].sentence(.chinese) == "法定时限剩 8 个工作日（2027-01-08 暂定）")
  }

  /// What is extended is the law's limit (行政许可法第四十二条): a promise that was broken stays so.
  @Test func anExtensionMovesTheLawsLimitOnly() throws {
    let late = Sample.day.adding(days: 7)
    let before = try Self.clocks(on: late, suspends: false)
    let after = try Self.clocks(on: late, suspends: false, extendedOn: late)
    #expect(before.map(\.kind) == [.promised, .statutory])
    #expect(before.map(\.remaining) == [-2, 5])
    #expect(after.map(\.remaining) == [-2, 10])
  }

  /// The law's limit comes before the promise that was broken on the way to it.
  @Test(arguments: [
    // days after acceptance, what is told first
    (3, "承诺时限今日到期（11-26）"), (4, "承诺时限超 1 个工作日（11-26）"), (14, "法定时限今日到期（12-07）"),
    (15, "法定时限超 1 个工作日（12-07）"), (60, "法定时限超 33 个工作日（12-07）"),
  ])
  func theMostUrgentTermComesFirst(days: Int, sentence: String) throws {
    let clocks = try Self.clocks(on: Sample.day.adding(days: days), suspends: false)
    #expect(clocks.first?.sentence(.chinese) == sentence)
    #expect(clocks.count == 2)
  }

  /// The terms on a day of a case that was accepted on the samples' Monday and stopped.
  private static func clocks(
    suspendedOn stop: Day = stopped, resumedOn: Day? = nil, defersPlan: Bool = false, on day: Day,
    suspends: Bool = true, extendedOn: Day? = nil
  ) throws -> [Clock] {
    let standard = try Sample.shopStandard()
    var aCase = try Sample.opened(standard)
    let procedure = Suspension(procedure: .testing, plannedDays: 10, reason: "须查明", approver: "赵启明")
    let plan = MaterialCode("plan")
    var acts: [(CaseCommand, Day)] = [
      (.checkOriginal(MaterialCode("id")), Sample.day),
      (.takePromise(MaterialCode("system")), Sample.day),
      (defersPlan ? .postpone(plan) : .checkOriginal(plan), Sample.day),
      (.accept, Sample.day), (.handOver, Sample.day),
    ]
    if suspends { acts.append((.suspend(procedure), stop)) }
    if let extendedOn { acts.append((.extend(approver: "赵启明", reason: "案情复杂"), extendedOn)) }
    if let resumedOn { acts.append((.resume, resumedOn)) }
    for (command, day) in acts {
      var actor = Sample.clerk
      if case .extend = command { actor = Sample.supervisor }
      let now = try Sample.circumstances(standard, at: Instant(day: day, hour: 11), actor: actor)
      let events = try aCase.decide(command, under: now)
      _ = aCase.record(events, request: RequestID("r"), under: now)
    }
    return HallCore.clocks(
      of: aCase, under: standard, calendar: try Sample.calendar(), on: day)
  }
}
