import HallCore
import TestKit
import Testing

/// What only the authority can confirm: never asked of the applicant, and never a dead end.
@Suite struct AuthorityTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let holder: String
    let knownToTheHall: String
    let says: String
    var testDescription: String { "\(holder)：\(knownToTheHall)" }
  }

  /// A material of grade A or of grade B, whose it is, what is known of it, and the verdict.
  static let rows: [Row] = [
    Row(holder: "A 本人", knownToTheHall: "无", says: "U03 askAgain askAuthority"),
    Row(holder: "A 本人", knownToTheHall: "超时", says: "U01 askAgain askAuthority"),
    Row(holder: "A 本人", knownToTheHall: "无记录", says: "U04 askAuthority"),
    Row(holder: "A 本人 无证件", knownToTheHall: "无", says: "U04 askAuthority"),
    Row(holder: "A 他人", knownToTheHall: "无", says: "U04 askAuthority"),
    Row(holder: "A 本人", knownToTheHall: "上传", says: "U03 askAgain askAuthority"),
    Row(holder: "A 他人", knownToTheHall: "原件", says: "U04 askAuthority"),
    Row(holder: "A 他人", knownToTheHall: "上传 退回", says: "U04 askAuthority"),
    Row(holder: "A 他人", knownToTheHall: "部门核验", says: ""),
    Row(holder: "A 本人", knownToTheHall: "吊销", says: "L09 askAuthority"),
    Row(holder: "B 本人", knownToTheHall: "无", says: "U03 seeOriginal askAgain"),
    Row(holder: "B 本人 无证件", knownToTheHall: "无", says: "L03 provide"),
    Row(holder: "B 他人", knownToTheHall: "无", says: "L03 provide"),
    Row(holder: "B 本人", knownToTheHall: "无记录", says: "L03 provide"),
  ]

  @Test(arguments: rows) func whatTheStandardSays(row: Row) throws {
    var dossier = Dossier(applicant: try Sample.person(), situations: ["premises": "rented"])
    if row.holder.contains("无证件") {
      dossier.applicant.identifier = nil
      dossier.applicant.identityNote = "证件遗失，已报失"
    }
    for word in row.knownToTheHall.split(separator: " ") { lay(String(word), in: &dossier) }
    let verdict = judge(
      dossier, by: try standard(row.holder), calendar: try Sample.calendar(), on: Sample.day)
    let said = verdict.findings(on: id).map { finding in
      ([finding.code] + finding.next.map { "\($0)".prefix { $0 != "(" }.description })
        .joined(separator: " ")
    }
    #expect(said.joined(separator: ", ") == row.says)
  }

  /// Whatever is wrong with it, the notice does not ask the applicant for it.
  @Test(arguments: ["无", "无记录", "吊销", "他人"])
  func theNoticeLeavesItOut(known: String) throws {
    var story = try ActedCase(try standard("A 本人"))
    switch known {
    case "无记录": try story.answer("id", .absent)
    case "吊销": try story.answer("id", .delivered(Sample.shared(state: .revoked)))
    case "他人":
      let others = Evidence(way: .dataCheck, grade: .a, asOf: Sample.now, holderMatches: false)
      try story.answer("id", .delivered(others))
    default: break
    }
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    try story.act(.receive)
    if known == "无" {
      #expect(try story.refusal(of: .notify(second: nil)) == .sourcesNotAsked([id]))
      try story.act(.askSources)
    }
    try story.act(.notify(second: nil))
    #expect(story.aCase.notices.last?.defects.map(\.material?.text) == ["plan"])
    try story.act(.checkOriginal(MaterialCode("plan")))
    #expect(
      try story.refusal(of: .notify(second: "遗漏"), by: Sample.supervisor) == .nothingToNotify)
  }

  /// Every shipped item can be accepted, with nothing but what windows, applicants and authorities do.
  @Test(arguments: StandardFilesTests.names) func everyItemCanBeAccepted(name: String) throws {
    let standard = try Sample.standard(String(name.dropLast(5)))
    for (index, situations) in choices(of: standard).enumerated() {
      var story = try ActedCase(standard, agent: nil, situations: situations)
      if !standard.applicants.contains(.person) {
        try story.act(
          .amend(Amendment(applicant: shop, agent: nil, situations: situations, reason: "录入有误")))
      }
      for rule in standard.materials where story.aCase.dossier.fulfils(rule.when) {
        if rule.accepts == .a {
          try story.act(.recordConfirmation(rule.code, letter: "协查〔2026〕1号"))
        } else if rule.accepts == .d {
          try story.act(.provide(rule.code, Sample.uploaded(.d)))
        } else {
          try story.act(.checkOriginal(rule.code))
        }
      }
      #expect(try story.refusal(of: .accept) == nil, "\(index): \(situations)")
    }
  }

  static let confirmations: [(material: String, before: String, says: String)] = [
    ("id", "无", "可以"), ("id", "超时", "可以"), ("id", "无记录", "可以"), ("id", "上传", "可以"),
    ("id", "共享", "已共享"), ("id", "共享 要纸质", "可以"), ("plan", "无", "不是机关核发的"),
    ("title", "无", "不适用"),
  ]

  @Test(arguments: confirmations.indices) func whatADepartmentConfirms(index: Int) throws {
    let (material, before, says) = Self.confirmations[index]
    var story = try ActedCase(try Sample.shopStandard())
    for word in before.split(separator: " ") {
      switch word {
      case "超时": try story.answer("id", .failed(.timeout))
      case "无记录": try story.answer("id", .absent)
      case "上传": try story.act(.provide(id, Sample.uploaded()))
      case "共享": try story.answer("id", .delivered(Sample.shared()))
      case "要纸质": try story.act(.demand(id, reason: "照片不符"))
      default: break
      }
    }
    let code = MaterialCode(material)
    let command = CaseCommand.recordConfirmation(code, letter: "协查〔2026〕1号")
    let refusal = try story.refusal(of: command)
    switch says {
    case "可以":
      #expect(refusal == nil)
      try story.act(command)
      #expect(try story.codes(on: material) == [])
      #expect(story.aCase.dossier[code].evidence?.reference == "协查〔2026〕1号")
      // What the department confirmed in writing is not undone by a source that has less.
      try story.answer(material, .delivered(Sample.shared(state: .void)))
      #expect(try story.codes(on: material) == [])
    case "已共享": #expect(refusal == .material(code, .alreadyShared))
    case "不适用": #expect(refusal == .material(code, .notApplicable))
    default: #expect(refusal == .material(code, .notIssuedByAuthority))
    }
    let blank = CaseCommand.recordConfirmation(code, letter: " ")
    if says == "可以", !before.isEmpty {
      var fresh = try ActedCase(try Sample.shopStandard())
      try fresh.answer("id", .absent)
      #expect(try fresh.refusal(of: blank) == .letterRequired)
    }
  }

  private let id = MaterialCode("id")

  private var shop: Party {
    Party(
      kind: .organisation, name: "濮阳市华龙区老李家烩面馆",
      identifier: PartyIdentifier(storedKind: "001", number: "92410902MA0000015X"))
  }

  private func standard(_ words: String) throws -> ServiceStandard {
    var text = try Sample.shopText(
      replacing: "\"accepts\": \"B\"", with: "\"accepts\": \"\(words.prefix(1))\"")
    if words.contains("他人") {
      text = text.replacing(
        "\"holder\": \"applicant\"", with: "\"holder\": \"other\"", maxReplacements: 1)
    }
    return try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
  }

  private func lay(_ word: String, in dossier: inout Dossier) {
    switch word {
    case "无": break
    case "超时": dossier[id].knowledge = .failed(.timeout, at: Sample.now)
    case "无记录": dossier[id].knowledge = .absent(at: Sample.now)
    case "上传": dossier[id].evidence = Sample.uploaded()
    case "原件":
      dossier[id].evidence = Evidence(way: .paper, grade: .b, asOf: Sample.now)
      dossier[id].isChecked = true
    case "退回": dossier[id].returnedBecause = "不清晰"
    case "部门核验":
      dossier[id].evidence = Evidence(way: .departmentCheck, grade: .a, asOf: Sample.now)
    case "吊销": dossier[id].evidence = Sample.shared(state: .revoked)
    default: Issue.record("no such word: \(word)")
    }
  }

  /// Answers under which every material applies once: question by question, the first choice
  /// elsewhere.
  private func choices(of standard: ServiceStandard) -> [[String: String]] {
    var first: [String: String] = [:]
    for situation in standard.situations { first[situation.code] = situation.choices[0].code }
    var all = [first]
    for situation in standard.situations {
      for choice in situation.choices.dropFirst() {
        var answers = first
        answers[situation.code] = choice.code
        all.append(answers)
      }
    }
    return all
  }
}
