import HallCore
import TestKit
import Testing
import Words

/// What a dialog says before a clerk confirms: what would be against the law, and what follows.
@Suite struct DialogWarningTests {
  private let id = MaterialCode("id")
  private let plan = MaterialCode("plan")

  /// Where the case stands, what is asked, and what is said, or with a `!` not said.
  static let rows: [(story: String, asked: String, says: String)] = [
    ("齐全", "不予受理", "本件符合标准，应当受理（行政许可法第三十二条第一款第五项）"),
    ("告知后补齐", "不予受理", "应当受理"),
    ("缺布局图", "不予受理", "!应当受理"),
    ("告知后", "要纸质 身份证", "未列入一次性告知，不影响受理"),
    ("缺布局图", "要纸质 身份证", "!未列入"),
    ("告知后", "退回 布局图", "!未列入"),
    ("告知后补齐", "退回 身份证", "未列入一次性告知，不影响受理"),
    ("告知后补齐", "再次告知", "应当受理"),
    ("网上齐全", "预审通过", "可以直接受理"),
    ("网上齐全", "预审通过", "!携带"),
    ("网上待核", "预审通过", "携带待核的原件"),
    ("齐全", "撤回", "退还原件：布局图"),
    ("缺布局图", "撤回", "!退还原件"),
    ("特别程序", "恢复计时", "检测自 2026-11-23 起，预计 2026-11-30 结束"),
    ("逾期三日", "告知", "告知已逾期 3 个工作日"),
    ("缺布局图", "告知", "!逾期"),
  ]

  @Test(arguments: rows.indices) func theDialogSaysWhatFollows(index: Int) throws {
    let (name, asked, says) = Self.rows[index]
    let day = name == "逾期三日" ? try Sample.workday(8) : Sample.day
    let story = try story(name)
    let file = CaseFile(
      entries: [], aCase: story.aCase, standard: story.standard, calendar: try Sample.calendar(),
      on: day)
    let said = DialogWords.explanation(subject(asked), file, on: day)(.chinese)
    if says.hasPrefix("!") {
      #expect(!said.contains(says.dropFirst()), "\(said)")
    } else {
      #expect(said.contains(says), "\(said)")
    }
  }

  private func subject(_ asked: String) -> DialogSubject {
    let code = asked.hasSuffix("身份证") ? id : plan
    return switch asked.split(separator: " ")[0] {
    case "不予受理": .refuse
    case "要纸质": .demand(code)
    case "退回": .giveBack(code)
    case "预审通过": .passReview
    case "撤回": .withdraw
    case "恢复计时": .forward(.resume)
    default: .notify
    }
  }

  private func story(_ name: String) throws -> ActedCase {
    var story = try ActedCase(
      try Sample.shopStandard(silence: name == "逾期三日" ? "never" : "afterNoticeLimit"),
      channel: name.hasPrefix("网上") ? .online : .window)
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    switch name {
    case "齐全": try story.act(.checkOriginal(plan))
    case "网上齐全":
      try story.act(.checkOriginal(plan))
      try story.act(.submit)
    case "网上待核":
      try story.act(.provide(plan, Sample.uploaded()))
      try story.act(.submit)
    case "告知后", "告知后补齐":
      try story.act(.receive)
      try story.act(.notify(second: nil))
      if name == "告知后补齐" { try story.act(.checkOriginal(plan)) }
    case "特别程序":
      try story.act(.checkOriginal(plan))
      try story.act(.accept)
      try story.act(.handOver)
      try story.act(
        .suspend(
          Suspension(procedure: .testing, plannedDays: 5, reason: "须检测", approver: "赵科长")))
    default: try story.act(.receive)
    }
    return story
  }
}
