import HallCore
import TestKit

/// Invented cases in the states a clerk meets.
enum SampleCases {
  static func person(
    _ name: String = "李建国", _ number: String = "410922198503121235",
    phone: String? = "13812345678"
  ) -> Party {
    Party(
      kind: .person, name: name,
      identifier: .person(PersonDocument(stored: .identityCard, number: number)), phone: phone)
  }

  static func shop(_ name: String = "濮阳市华龙区老李家烩面馆") -> Party {
    let owner = person()
    return Party(
      kind: .organisation, name: name,
      identifier: PartyIdentifier(storedKind: "001", number: "92410902MA0000015E"),
      phone: "13812345678",
      representative: Representative(name: owner.name, identifier: owner.identifier))
  }

  /// The case of the sketch: received, one thing lacking, one unknown, one to be checked.
  static func restaurant() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("food-business-licence"), channel: .online, applicant: shop(),
      situations: ["business": "catering", "vending": "no"],
      at: "2026-11-20T09:14:00+08:00", by: CaseBuilder.applicant)
    try story.provide("application-form", grade: .d)
    try story.provide("process-flow")
    try story.provide("safety-rules", grade: .d)
    try story.act(.submit, by: CaseBuilder.applicant)
    try story.act(.receive, at: "2026-11-20T10:02:00+08:00")
    try story.share(["business-licence"], at: "2026-11-23T10:40:00+08:00", way: .licence)
    try story.fail("representative-id", .timeout, at: "2026-11-23T10:41:00+08:00")
    return story
  }

  /// Sent back once, and sent in again with the same thing missing.
  static func restaurantSentInAgain() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("food-business-licence"), channel: .online, applicant: shop(),
      situations: ["business": "catering", "vending": "no"],
      at: "2026-11-19T09:14:00+08:00", by: CaseBuilder.applicant)
    try story.provide("application-form", grade: .d)
    try story.act(.submit, by: CaseBuilder.applicant)
    try story.act(.askSources)
    try story.act(.sendBack(second: nil), at: "2026-11-20T09:02:00+08:00")
    try story.act(.submit, by: CaseBuilder.applicant, at: "2026-11-21T20:15:00+08:00")
    return story
  }

  /// Received, and then nobody gave notice for five working days.
  static func restaurantForgotten() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("food-business-licence"), applicant: shop(),
      situations: ["business": "catering", "vending": "no"], at: "2026-11-12T09:14:00+08:00")
    try story.provide("application-form", .paper, grade: .d, by: CaseBuilder.clerk)
    try story.act(.receive)
    return story
  }

  /// What the notice listed has come, while a source that was silent then still is.
  static func restaurantSupplemented() throws -> CaseBuilder {
    var story = try restaurant()
    try story.act(.notify(second: nil), at: "2026-11-23T10:41:30+08:00")
    try story.provide("layout-plan", by: CaseBuilder.clerk)
    try story.act(.checkOriginal(MaterialCode("layout-plan")))
    try story.act(.checkOriginal(MaterialCode("process-flow")))
    return story
  }

  /// The source has no record of what only the authority can confirm.
  static func unemployed() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("unemployment-benefit"), serial: 61, applicant: person(),
      at: "2026-11-23T10:20:00+08:00")
    try story.provide("application-form", .paper, grade: .d, by: CaseBuilder.clerk)
    try story.share(["identity-proof", "contribution-record"], at: "2026-11-23T10:21:00+08:00")
    let absent = SourceAnswer(material: MaterialCode("dismissal-record"), result: .absent)
    try story.act(.recordAnswers([absent]), by: CaseBuilder.source)
    try story.act(.receive, at: "2026-11-23T10:25:00+08:00")
    return story
  }

  /// Everything there, promised item.
  static func readyRestaurant() throws -> CaseBuilder {
    var story = try restaurant()
    try story.share(["representative-id"], at: "2026-11-23T10:42:00+08:00")
    try story.provide("layout-plan", by: CaseBuilder.clerk)
    try story.act(.checkOriginal(MaterialCode("layout-plan")))
    try story.act(.checkOriginal(MaterialCode("process-flow")))
    return story
  }

  /// With the department.
  static func restaurantInReview() throws -> CaseBuilder {
    var story = try readyRestaurant()
    try story.act(.accept)
    try story.act(.handOver)
    return story
  }

  /// Its clock stands still for a hearing.
  static func restaurantSuspended() throws -> CaseBuilder {
    var story = try restaurantInReview()
    let hearing = Suspension(procedure: .hearing, plannedDays: 20, reason: "须查明", approver: "赵启明")
    try story.act(.suspend(hearing), by: CaseBuilder.department)
    return story
  }

  static func restaurantGranted() throws -> CaseBuilder {
    var story = try restaurantInReview()
    try story.act(
      .decide(
        Decision(
          isGranted: true, reasons: "", remedies: "", inspectors: ["赵立", "钱平"])),
      by: CaseBuilder.department)
    return story
  }

  static func restaurantFinished() throws -> CaseBuilder {
    var story = try restaurantGranted()
    try story.act(
      .finish(
        Outcome(document: "食品经营许可证", number: "JY24109020000187", validUntil: day("2031-11-22"))))
    return story
  }

  /// An immediate item whose materials are all there.
  static func seniorCard() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("senior-card"), serial: 42, applicant: person("孙玉梅", "410928195503054567"),
      at: "2026-11-23T10:30:00+08:00")
    try story.provide("application-form", .paper, grade: .d, by: CaseBuilder.clerk)
    try story.share(["id-card"], at: "2026-11-23T10:31:00+08:00")
    return story
  }

  /// The source writes the applicant's name with another character.
  static func otherHolder() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("senior-card"), serial: 43, applicant: person("孙玉梅", "410928195503054567"),
      at: "2026-11-23T10:30:00+08:00")
    let evidence = Evidence(
      way: .dataCheck, grade: .a, source: "公安 · 省共享", asOf: instant("2026-11-23T10:31:00+08:00"),
      holderMatches: false, holderName: "孙玉玫")
    try story.act(
      .recordAnswers([
        SourceAnswer(material: MaterialCode("id-card"), result: .delivered(evidence))
      ]), by: CaseBuilder.source, at: "2026-11-23T10:31:00+08:00")
    try story.provide("application-form", .paper, grade: .d, by: CaseBuilder.clerk)
    return story
  }

  /// Just opened, nothing known, with an agent and names that do not fit anywhere.
  static func overlong() throws -> CaseBuilder {
    var story = try CaseBuilder(
      Sample.standard("food-business-licence"), serial: 777_777, channel: .hotline,
      applicant: shop("濮阳市华龙区中原油田第一社区老李家黄河滩区绿色农产品综合批发零售有限责任公司"),
      agent: person("阿卜杜热合曼·买买提吐尔逊", "653101199001011234"),
      situations: ["business": "catering", "vending": "yes"], at: "2025-12-31T23:59:00+08:00")
    for index in 0..<12 {
      try story.provide(
        "layout-plan", .paper, grade: .c, by: CaseBuilder.clerk,
        at: "2026-11-\(10 + index)T09:00:00+08:00")
      try story.act(
        .giveBack(MaterialCode("layout-plan"), reason: "第 \(index + 1) 次提交的布局图仍然没有标明人流物流方向"))
    }
    return story
  }
}
