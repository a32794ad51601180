import HallCore
import TestKit
import Testing

/// The pool is matched again and again: at every import, correction and opening of the case. It
/// brings what is new and undoes nothing that clerk or applicant did.
@Suite struct RematchingTests {
  private var story: ActedCase
  private let id = MaterialCode("id")

  init() throws {
    story = try ActedCase(try Sample.shopStandard())
  }

  /// What lies there, what the source says now, and what lies there afterwards.
  static let rows: [(String, then: String, lies: String)] = [
    ("无", "有效", "licence A"),
    ("无", "过期", "licence A"),
    ("上传", "有效", "licence A"),
    ("上传", "过期", "upload C"),
    ("上传", "吊销", "upload C"),
    ("上传", "他人", "upload C"),
    ("原件已核", "有效", "licence A"),
    ("原件已核", "过期", "paper B 已核"),
    ("原件退回", "吊销", "paper B 退回"),
    ("有效", "吊销", "licence A revoked"),
    ("有效 要纸质", "新证", "licence A"),
    ("有效 要纸质 原件已核", "有效", "paper B 已核"),
    ("有效 要纸质 原件已核", "新证", "paper B 已核"),
    ("有效 要纸质 上传", "新证", "upload C"),
    ("有效 要纸质 原件退回", "新证", "paper B 退回"),
  ]

  @Test(arguments: rows.indices) mutating func whatAClerkDidStays(index: Int) throws {
    let (before, then, lies) = Self.rows[index]
    for word in before.split(separator: " ") { try happen(String(word)) }
    try happen(then)
    #expect(described(story.aCase.dossier[id]) == lies, "\(before) + \(then)")
  }

  /// A promise stands until the proof itself comes.
  @Test func aPromiseIsNotReplacedByALicenceThatIsOver() throws {
    let text = try Sample.shopText(replacing: "\"promise\": false", with: "\"promise\": true")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
    var story = try ActedCase(standard)
    try story.answer("id", .absent)
    try story.act(.takePromise(id))
    let over = Sample.shared(validUntil: Sample.day.adding(days: -1))
    try story.answer("id", .delivered(over))
    #expect(story.aCase.dossier[id].evidence?.way == .promise)
    #expect(try story.codes(on: "id").isEmpty)
    try story.answer("id", .delivered(Sample.shared()))
    #expect(story.aCase.dossier[id].evidence?.way == .dataCheck)
  }

  /// What a source says, day after day, and how many entries the journal gets for it.
  static let says: [(what: [String], entries: [Int])] = [
    (["有效", "有效", "有效"], [1, 0, 0]),
    (["过期", "过期", "过期"], [1, 0, 0]),
    (["过期", "有效", "有效"], [1, 1, 0]),
    (["有效", "吊销", "吊销"], [1, 1, 0]),
    (["超时", "超时", "有效", "超时"], [1, 0, 1, 0]),
    (["无记录", "无记录", "有效"], [1, 0, 1]),
  ]

  @Test(arguments: says.indices, ["没有", "原件已核", "要纸质"])
  mutating func theSameAnswerIsNotWrittenTwice(index: Int, meanwhile: String) throws {
    for (day, (what, count)) in zip(Self.says[index].what, Self.says[index].entries).enumerated() {
      let at = Instant(day: Sample.day.adding(days: day), hour: 12)
      let pool = [poolAnswer(what, at: at)]
      let new = story.aCase.newAnswers(from: pool, under: story.standard, on: at.day)
      #expect(new.count == count, "\(what) on day \(day)")
      if !new.isEmpty { try story.act(.recordAnswers(new), on: at.day, by: .rule("pool")) }
      switch meanwhile {
      case "原件已核" where try story.refusal(of: .checkOriginal(id), on: at.day) == nil:
        try story.act(.checkOriginal(id), on: at.day)
      case "要纸质" where try story.refusal(of: .demand(id, reason: "存疑"), on: at.day) == nil:
        try story.act(.demand(id, reason: "存疑"), on: at.day)
      default: break
      }
    }
  }

  private func poolAnswer(_ what: String, at: Instant) -> PoolAnswer {
    let licence = PoolLicence(
      identifier: nil, number: "证1", holderName: "李建国", validFrom: nil,
      validUntil: what == "过期" ? Sample.day.adding(days: -1) : nil,
      state: what == "吊销" ? .revoked : .valid)
    let result: PoolAnswer.Result =
      switch what {
      case "超时": .failed(.timeout)
      case "无记录": .absent
      default: .holds(licence)
      }
    return PoolAnswer(
      holder: .person(PersonDocument(stored: .identityCard, number: "410922199202299990")),
      type: "11100000YYFBN0PM3A001", result: result, at: at)
  }

  private mutating func happen(_ word: String) throws {
    switch word {
    case "无": break
    case "有效": try story.answer("id", .delivered(licence("证1")))
    case "新证": try story.answer("id", .delivered(licence("证2")))
    case "过期":
      try story.answer("id", .delivered(licence("证0", until: Sample.day.adding(days: -1))))
    case "吊销": try story.answer("id", .delivered(licence("证1", state: .revoked)))
    case "他人":
      let evidence = Evidence(way: .licence, grade: .a, asOf: Sample.now, holderMatches: false)
      try story.answer("id", .delivered(evidence))
    case "上传": try story.act(.provide(id, Sample.uploaded()))
    case "原件已核": try story.act(.checkOriginal(id))
    case "原件退回":
      try story.act(.checkOriginal(id))
      try story.act(.giveBack(id, reason: "不清晰"))
    case "要纸质": try story.act(.demand(id, reason: "照片与本人不符"))
    default: Issue.record("no such word: \(word)")
    }
  }

  private func licence(
    _ number: String, until: Day? = nil, state: LicenceState = .valid
  ) -> Evidence {
    Evidence(
      way: .licence, grade: .a, source: "公安 · 省证照", asOf: Sample.now, validUntil: until,
      state: state, reference: number)
  }

  private func described(_ facts: MaterialFacts) -> String {
    guard let evidence = facts.evidence else { return "无" }
    let words = [
      evidence.way.rawValue, evidence.grade.rawValue,
      evidence.state == .valid ? nil : evidence.state.rawValue, facts.isChecked ? "已核" : nil,
      facts.returnedBecause == nil ? nil : "退回",
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}
