import HallCore
import TestKit
import Testing

/// What the standard says about one material, as a table a clerk could read: what is on the table,
/// and what the verdict is. The rest of the application is complete.
@Suite struct JudgeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let material: String
    let onTheTable: String
    let verdict: String
    var testDescription: String { "\(material) \(onTheTable)" }
  }

  static let rows: [Row] = [
    Row(material: "id", onTheTable: "共享", verdict: "可办"),
    Row(material: "id", onTheTable: "共享 今日到期", verdict: "可办 H02"),
    Row(material: "id", onTheTable: "共享 昨日到期", verdict: "缺 L07"),
    Row(material: "id", onTheTable: "共享 明日生效", verdict: "缺 L08"),
    Row(material: "id", onTheTable: "共享 吊销", verdict: "缺 L09"),
    Row(material: "id", onTheTable: "共享 他人", verdict: "缺 L10"),
    Row(material: "id", onTheTable: "共享 要求纸质", verdict: "缺 L13"),
    Row(material: "id", onTheTable: "无", verdict: "未知 U03"),
    Row(material: "id", onTheTable: "来源无记录", verdict: "缺 L03"),
    Row(material: "id", onTheTable: "来源超时", verdict: "未知 U01"),
    Row(material: "id", onTheTable: "来源未答", verdict: "未知 U02"),
    Row(material: "id", onTheTable: "来源超时 原件已核", verdict: "可办"),
    Row(material: "plan", onTheTable: "无", verdict: "缺 L03"),
    Row(material: "plan", onTheTable: "上传", verdict: "缺 L05"),
    Row(material: "plan", onTheTable: "声明", verdict: "缺 L06"),
    Row(material: "plan", onTheTable: "原件未核", verdict: "缺 L04"),
    Row(material: "plan", onTheTable: "原件已核", verdict: "可办"),
    Row(material: "plan", onTheTable: "原件 退回", verdict: "缺 L11"),
    Row(material: "plan", onTheTable: "同意", verdict: "可办 H01"),
    Row(material: "plan", onTheTable: "容缺", verdict: "可办 H01"),
    Row(material: "plan", onTheTable: "容缺 逾期", verdict: "缺 L12"),
    Row(material: "plan", onTheTable: "承诺", verdict: "缺 L06"),
    Row(material: "system", onTheTable: "声明", verdict: "可办"),
    Row(material: "system", onTheTable: "承诺", verdict: "可办"),
    Row(material: "system", onTheTable: "无", verdict: "缺 L03"),
    Row(material: "record", onTheTable: "无", verdict: "未知 U03"),
    Row(material: "record", onTheTable: "来源超时", verdict: "未知 U01"),
    Row(material: "record", onTheTable: "来源无记录", verdict: "未知 U04"),
    Row(material: "record", onTheTable: "原件已核", verdict: "未知 U03"),
    Row(material: "record", onTheTable: "共享", verdict: "可办"),
  ]

  @Test(arguments: rows) func material(row: Row) throws {
    // The record is an identity card that only the authority can confirm.
    let accepts = row.material == "record" ? "A" : "B"
    let text = try Sample.shopText(
      replacing: "\"accepts\": \"B\"", with: "\"accepts\": \"\(accepts)\"")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
    var dossier = try completeDossier()
    dossier[MaterialCode(row.material == "record" ? "id" : row.material)] = facts(row.onTheTable)
    let verdict = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(described(verdict) == row.verdict)
  }

  /// About the application itself; the materials are complete.
  static let applications: [(application: String, verdict: String)] = [
    ("自然人", "可办"),
    ("单位", "不可办 R01"),
    ("有代理人", "不可办 R02"),
    ("无证件", "缺 L01"),
    ("无证件 原因空白", "缺 L01"),
    ("无证件 有原因", "可办 H04"),
    ("证件过期", "可办 H03"),
    ("未选情形", "缺 L02"),
  ]

  @Test(arguments: applications.indices) func application(index: Int) throws {
    let (words, verdict) = Self.applications[index]
    let text = try Sample.shopText(
      replacing: "\"applicants\": [\"organisation\", \"person\"], \"agentAllowed\": true",
      with: "\"applicants\": [\"person\"], \"agentAllowed\": false")
    var dossier = try completeDossier()
    for word in words.split(separator: " ") {
      switch word {
      case "自然人": break
      case "单位": dossier.applicant.kind = .organisation
      case "有代理人":
        dossier.agent = try Sample.person("代小理")
        dossier[MaterialCode("agent-id")] = facts("共享")
      case "无证件": dossier.applicant.identifier = nil
      case "原因空白": dossier.applicant.identityNote = " "
      case "有原因": dossier.applicant.identityNote = "证件遗失，已报失"
      case "证件过期": dossier.applicant.identifierValidUntil = Sample.day.adding(days: -1)
      case "未选情形": dossier.situations = [:]
      default: Issue.record("no such word: \(word)")
      }
    }
    let said = judge(
      dossier, by: try ServiceStandard.parse(Array(text.utf8), file: "shop.json"),
      calendar: try Sample.calendar(), on: Sample.day)
    #expect(described(said) == verdict)
  }

  /// Codes are read out over the phone: each means one thing, and each is in one of the tables.
  @Test func everyFindingCodeIsItsOwn() {
    let codes = Self.everyKind.map(\.code)
    #expect(Set(codes).count == codes.count)
    let verdicts = Self.rows.map(\.verdict) + Self.applications.map(\.verdict)
    let shown = Set(verdicts.flatMap { $0.split(separator: " ").dropFirst() }.map(String.init))
    #expect(Set(codes).subtracting(shown) == [])
    for kind in Self.everyKind { #expect(Self.isListed(kind)) }
  }

  static let everyKind: [Finding.Kind] = [
    .applicantNotServed(.person), .agentNotAllowed, .unidentified(.agent), .situationOpen("a"),
    .missing, .unchecked, .originalToBeSeen, .gradeTooLow(has: .d, needs: .b),
    .expired(on: Sample.day), .notYetValid(from: Sample.day), .notInForce(.revoked),
    .holderMismatch, .returnedToApplicant(reason: "a"), .deferralOverdue(since: Sample.day),
    .demandedOnPaper(reason: "a"), .sourceFailed(.timeout), .sourceWaiting, .sourceNotAsked,
    .authorityToConfirm, .deferred(.until(DueDate(day: Sample.day, isProvisional: false))),
    .expiresSoon(on: Sample.day), .identityExpired(.agent, on: Sample.day),
    .identityByNote(.agent),
  ]

  /// A new kind does not compile here before somebody has looked at the list above.
  private static func isListed(_ kind: Finding.Kind) -> Bool {
    switch kind {
    case .applicantNotServed, .agentNotAllowed, .unidentified, .situationOpen, .missing, .unchecked,
      .originalToBeSeen, .gradeTooLow, .expired, .notYetValid, .notInForce, .holderMismatch,
      .returnedToApplicant, .deferralOverdue, .demandedOnPaper, .sourceFailed, .sourceWaiting,
      .sourceNotAsked, .authorityToConfirm, .deferred, .expiresSoon, .identityExpired,
      .identityByNote:
      everyKind.contains { $0.code == kind.code }
    }
  }

  @Test func refusesBeforeItLacks() throws {
    let standard = try Sample.standard("marriage-registration")
    var dossier = Dossier(applicant: try Sample.person(), agent: try Sample.person("王伟"))
    dossier.applicant.identifier = nil
    let verdict = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(verdict.outcome == .refused)
    #expect(verdict.findings.first?.code == "R02")
    #expect(verdict.findings.contains { $0.code == "L01" })
  }

  @Test func asksOnlyWhatTheAnswersNeed() throws {
    let standard = try Sample.shopStandard()
    var dossier = try completeDossier()
    dossier.situations = [:]
    let open = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(open.findings.map(\.code) == ["L02"])
    dossier.situations = ["premises": "owned"]
    let owned = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(owned.findings.compactMap(\.material?.text) == ["title"])
  }

  @Test func saysWithinWhichTermADeferredMaterialWouldBeDue() throws {
    let standard = try Sample.shopStandard()
    var dossier = try completeDossier()
    dossier[MaterialCode("plan")] = MaterialFacts()
    let verdict = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    let term = TimeLimit(days: 5, unit: .working)
    #expect(verdict.findings.first?.next == [.provide, .postpone(within: term)])
  }

  private func completeDossier() throws -> Dossier {
    var dossier = Dossier(
      applicant: try Sample.person(), situations: ["premises": "rented"])
    dossier[MaterialCode("id")] = facts("共享")
    dossier[MaterialCode("plan")] = facts("原件已核")
    dossier[MaterialCode("system")] = facts("声明")
    return dossier
  }

  private func facts(_ words: String) -> MaterialFacts {
    var facts = MaterialFacts()
    for word in words.split(separator: " ") {
      switch word {
      case "无": break
      case "共享": facts.evidence = Sample.shared()
      case "今日到期": facts.evidence = Sample.shared(validUntil: Sample.day)
      case "昨日到期": facts.evidence = Sample.shared(validUntil: Sample.day.adding(days: -1))
      case "明日生效":
        facts.evidence = Evidence(
          way: .licence, grade: .a, asOf: Sample.now, validFrom: Sample.day.adding(days: 1))
      case "吊销": facts.evidence = Sample.shared(state: .revoked)
      case "他人":
        facts.evidence = Evidence(way: .licence, grade: .a, asOf: Sample.now, holderMatches: false)
      case "要求纸质": facts.demandedBecause = "照片不符"
      case "来源无记录": facts.knowledge = .absent(at: Sample.now)
      case "来源超时": facts.knowledge = .failed(.timeout, at: Sample.now)
      case "来源未答": facts.knowledge = .waiting(since: Sample.now)
      case "上传": facts.evidence = Sample.uploaded()
      case "声明": facts.evidence = Sample.uploaded(.d)
      case "承诺": facts.evidence = Evidence(way: .promise, grade: .d, asOf: Sample.now)
      case "原件", "原件未核": facts.evidence = Evidence(way: .paper, grade: .b, asOf: Sample.now)
      case "原件已核":
        facts.evidence = Evidence(way: .paper, grade: .b, asOf: Sample.now)
        facts.isChecked = true
      case "退回": facts.returnedBecause = "不清晰"
      case "同意": facts.deferral = .fromAcceptance
      case "容缺": facts.deferral = .until(Sample.day.adding(days: 1))
      case "逾期": facts.deferral = .until(Sample.day.adding(days: -1))
      default: Issue.record("no such word: \(word)")
      }
    }
    return facts
  }

  private func described(_ verdict: Verdict) -> String {
    let word =
      switch verdict.outcome {
      case .ready: "可办"
      case .lacking: "缺"
      case .unknown: "未知"
      case .refused: "不可办"
      }
    return ([word] + verdict.findings.map(\.code)).joined(separator: " ")
  }
}
