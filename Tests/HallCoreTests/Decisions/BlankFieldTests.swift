import HallCore
import TestKit
import Testing

/// What has to be written down is written down: a blank, a name twice or a number out of range is
/// nothing.
@Suite struct BlankFieldTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let field: String
    let state: String
    let command: CaseCommand
    let says: Refusal?
    var testDescription: String { field }
  }

  static let rows: [Row] = [
    Row(field: "批准人空白", state: "审查", command: suspend(days: 5, " "), says: .approverRequired),
    Row(
      field: "特别程序理由空白", state: "审查", command: suspend(days: 5, reason: " "),
      says: .reasonRequired),
    Row(field: "0 个工作日", state: "审查", command: suspend(days: 0), says: .plannedDaysRequired),
    Row(field: "367 个工作日", state: "审查", command: suspend(days: 367), says: .plannedDaysRequired),
    Row(field: "366 个工作日", state: "审查", command: suspend(days: 366), says: nil),
    Row(
      field: "延期批准人空白", state: "审查", command: .extend(approver: "　", reason: "复杂"),
      says: .approverRequired),
    Row(
      field: "延期理由空白", state: "审查", command: .extend(approver: "钱局长", reason: " "),
      says: .reasonRequired),
    Row(field: "两名核查人员", state: "现场", command: decide(["赵立", "钱平"]), says: nil),
    Row(field: "一名核查人员", state: "现场", command: decide(["赵立"]), says: .inspectorsRequired),
    Row(field: "同一人两次", state: "现场", command: decide(["赵立", " 赵立"]), says: .inspectorsRequired),
    Row(field: "一名加空白", state: "现场", command: decide(["赵立", "　"]), says: .inspectorsRequired),
    Row(
      field: "不予理由空白", state: "审查",
      command: .decide(Decision(isGranted: false, reasons: " ", remedies: "可以复议")),
      says: .denialIncomplete),
    Row(
      field: "救济途径空白", state: "审查",
      command: .decide(Decision(isGranted: false, reasons: "不符合条件", remedies: "\n")),
      says: .denialIncomplete),
    Row(field: "有权机关空白", state: "收件", command: refuse(" "), says: .competentAgencyRequired),
    Row(field: "依法不得受理无需机关", state: "收件", command: bar(), says: nil),
    Row(
      field: "代理人签名而无代理人", state: "收件",
      command: .withdraw(Withdrawal(request: .agent, reason: "不办了")), says: .noAgent),
    Row(
      field: "撤回理由空白", state: "收件",
      command: .withdraw(Withdrawal(request: .applicant, reason: " ")), says: .reasonRequired),
    Row(field: "决定早于受理", state: "审查", command: decide(on: -1), says: impossible),
    Row(field: "决定尚未到来", state: "审查", command: decide(on: 1), says: impossible),
    Row(field: "决定即在当日", state: "审查", command: decide(on: 0), says: nil),
    Row(field: "姓名空白", state: "收件", command: amend(name: " "), says: .nameRequired),
    Row(field: "无证件原因空白", state: "收件", command: amend(note: " "), says: .reasonRequired),
    Row(field: "无证件有原因", state: "收件", command: amend(note: "证件遗失"), says: nil),
    Row(
      field: "结果编号空白", state: "决定",
      command: .finish(Outcome(document: "备案证", number: " ", validUntil: nil)),
      says: .resultNumberRequired),
    Row(
      field: "外部编号空白", state: "收件",
      command: .assignNumber(ExternalNumber(kind: .post, text: " ")), says: .numberRequired),
  ]

  @Test(arguments: rows) func isNothing(row: Row) throws {
    var story = try ActedCase(
      try row.state == "现场"
        ? standard("\"onSiteCheck\": false", "\"onSiteCheck\": true") : Sample.shopStandard())
    switch row.state {
    case "收件": try story.act(.receive)
    case "决定":
      try story.complete()
      try story.act(.accept)
      try story.act(Self.decide([]))
    default:
      try story.complete()
      try story.act(.accept)
      try story.act(.handOver)
    }
    #expect(try story.refusal(of: row.command, by: Sample.supervisor) == row.says)
  }

  @Test func aBlankPostNumberIsNone() throws {
    var story = try ActedCase(try standard("[\"counter\", \"electronic\"]", "[\"post\"]"))
    try story.complete()
    try story.act(.accept)
    try story.act(Self.decide([]))
    try story.act(.finish(Outcome(document: "备案证", number: "濮1", validUntil: nil)))
    #expect(try story.refusal(of: .post(number: " ")) == .postNumberRequired)
  }

  /// The names are kept as they are meant.
  @Test func inspectorsAreNamedOnce() throws {
    var story = try ActedCase(try standard("\"onSiteCheck\": false", "\"onSiteCheck\": true"))
    try story.complete()
    try story.act(.accept)
    try story.act(Self.decide(["赵立 ", "钱平", "赵立", ""]))
    #expect(story.aCase.decision?.inspectors == ["赵立", "钱平"])
  }

  @Test func aBlankNoteIdentifiesNobody() throws {
    let standard = try Sample.shopStandard()
    var applicant = try Sample.person()
    applicant.identifier = nil
    applicant.identityNote = " "
    let opening = Opening(
      number: try Sample.number(), handlingCode: standard.item.handlingCode,
      standardHash: standard.hash, channel: .window, applicant: applicant)
    let now = try Sample.circumstances(standard)
    #expect(throws: Refusal.reasonRequired) { try open(opening, under: now) }
    let dossier = Dossier(applicant: applicant)
    let verdict = judge(dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(verdict.findings.first?.kind == .unidentified(.applicant))
  }

  private func standard(_ from: String, _ to: String) throws -> ServiceStandard {
    let text = try Sample.shopText(replacing: from, with: to)
    return try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
  }

  private static func suspend(
    days: Int, _ approver: String = "赵科长", reason: String = "须查明"
  ) -> CaseCommand {
    .suspend(
      Suspension(procedure: .testing, plannedDays: days, reason: reason, approver: approver))
  }

  private static func decide(_ inspectors: [String]) -> CaseCommand {
    .decide(Decision(isGranted: true, reasons: "", remedies: "", inspectors: inspectors))
  }

  private static let impossible = Refusal.decisionDayImpossible(
    from: Sample.day, through: Sample.day)

  private static func decide(on offset: Int) -> CaseCommand {
    .decide(
      Decision(
        isGranted: true, reasons: "", remedies: "", on: Sample.day.adding(days: offset),
        number: "濮审〔2026〕7号"))
  }

  private static func bar() -> CaseCommand {
    .refuse(NonAcceptance(kind: .barred, reason: "部门答复所述不属实", competentAgency: nil))
  }

  private static func refuse(_ agency: String) -> CaseCommand {
    .refuse(NonAcceptance(kind: .rejected, reason: "不属于本机关职权", competentAgency: agency))
  }

  private static func amend(name: String = "李建国", note: String? = nil) -> CaseCommand {
    let document = PersonDocument(stored: .identityCard, number: "410922199202299990")
    return .amend(
      Amendment(
        applicant: Party(
          kind: .person, name: name, identifier: note == nil ? .person(document) : nil,
          identityNote: note), agent: nil, situations: ["premises": "rented"], reason: "录入有误"))
  }
}
