import HallCore
import TestKit
import Testing

/// The life of a case, as a table: every state, every command, and where it leads. A command is tried
/// where everything but the state allows it, so that the state alone decides.
@Suite struct TransitionTests {
  /// `=` stays where it is, `-` is refused, else the new state.
  static let table = """
    办什么      草稿   已提交 预审过 已退回 收件   补正   受理   审查   特别   决定   办结   送达   不受理 撤回   逾期   作废
    更正        =      =      =      =      =      =      -      -      -      -      -      -      -      -      -      -
    提交        已提交 -      -      已提交 -      -      -      -      -      -      -      -      -      -      -      -
    预审通过    -      预审过 -      -      -      -      -      -      -      -      -      -      -      -      -      -
    预审退回    -      已退回 -      -      -      -      -      -      -      -      -      -      -      -      -      -
    收件        收件   收件   收件   补正   -      -      -      -      -      -      -      -      -      -      -      -
    提供材料    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    核对原件    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    来源不符    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    更正核对    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    退回材料    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    容缺        =      =      =      =      =      =      -      -      -      -      -      -      -      -      -      -
    收承诺      =      =      =      =      =      =      -      -      -      -      -      -      -      -      -      -
    要纸质      =      =      =      =      =      =      -      -      -      -      -      -      -      -      -      -
    不要纸质    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    部门核验    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    查询共享    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    来源答复    =      =      =      =      =      =      =      =      =      -      -      -      -      -      -      -
    告知        -      -      -      -      补正   补正   -      -      -      -      -      -      -      -      -      -
    提醒        -      -      -      =      -      =      -      -      -      -      -      -      -      -      -      -
    受理        受理   受理   受理   受理   受理   受理   -      -      -      -      -      -      -      -      -      -
    不予受理    不受理 不受理 不受理 不受理 不受理 不受理 -      -      -      -      -      -      -      -      -      -
    即办        办结   办结   办结   办结   办结   办结   办结   -      -      -      -      -      -      -      -      -
    转审查      -      -      -      -      -      -      审查   -      -      -      -      -      -      -      -      -
    特别程序    -      -      -      -      -      -      -      特别   -      -      -      -      -      -      -      -
    恢复计时    -      -      -      -      -      -      -      -      审查   -      -      -      -      -      -      -
    延期        -      -      -      -      -      -      =      =      -      -      -      -      -      -      -      -
    决定        -      -      -      -      -      -      决定   决定   -      -      -      -      -      -      -      -
    更正决定    -      -      -      -      -      -      -      -      -      =      -      -      -      -      -      -
    办结        -      -      -      -      -      -      -      -      -      办结   -      -      -      -      -      -
    交寄        -      -      -      -      -      -      -      -      -      -      =      -      -      -      -      -
    送达        -      -      -      -      -      -      -      -      -      -      送达   -      -      -      -      -
    撤回        撤回   撤回   撤回   撤回   撤回   撤回   撤回   撤回   撤回   -      -      -      -      -      -      -
    视为受理    -      受理   受理   -      受理   -      -      -      -      -      -      -      -      -      -      -
    逾期终止    -      -      -      逾期   -      逾期   逾期   逾期   逾期   -      -      -      -      -      -      -
    作废        作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   作废   -
    登记编号    =      =      =      =      =      =      =      =      =      =      =      =      =      =      =      =
    """

  @Test func theTableHasEveryStateAndEveryCommand() {
    #expect(Self.states.map(\.1) == CaseState.allCases)
    #expect(Set(Self.rows.map(\.name)) == Set(CommandName.allCases.map(\.rawValue)))
    for row in Self.rows { #expect(row.cells.count == CaseState.allCases.count, "\(row.name)") }
    for name in CommandName.allCases { #expect(Self.name(of: Self.command(name)) == name) }
  }

  @Test(arguments: rows.map(\.name)) func aStateAllowsItsOwnStepsOnly(name: String) throws {
    let row = try #require(Self.rows.first { $0.name == name })
    let command = try #require(CommandName(rawValue: name))
    for ((_, state), cell) in zip(Self.states, row.cells) {
      var trial = try Trial(command, in: state)
      try #require(trial.story.aCase.state == state)
      let refusal = try trial.run()
      switch cell {
      case "-": #expect(refusal == .notPossible(in: state), "\(name) + \(state)")
      case "=": #expect(refusal == nil && trial.story.aCase.state == state, "\(name) + \(state)")
      default:
        let target = Self.states.first { $0.0 == cell }?.1
        #expect(refusal == nil && trial.story.aCase.state == target, "\(name) + \(state)")
      }
    }
  }

  // MARK: - The table, read

  private static let lines = table.split(separator: "\n").map {
    $0.split(separator: " ").map(String.init)
  }
  static let rows: [(name: String, cells: [String])] = lines.dropFirst().map {
    ($0[0], Array($0.dropFirst()))
  }
  static let states: [(String, CaseState)] = Array(
    zip(
      lines[0].dropFirst(),
      [
        .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
        .suspended, .decided, .finished, .delivered, .refused, .withdrawn, .lapsed, .voided,
      ]))

  // MARK: - The commands

  enum CommandName: String, CaseIterable {
    case amend = "更正"
    case submit = "提交"
    case passReview = "预审通过"
    case sendBack = "预审退回"
    case receive = "收件"
    case provide = "提供材料"
    case checkOriginal = "核对原件"
    case overrule = "来源不符"
    case undoCheck = "更正核对"
    case giveBack = "退回材料"
    case postpone = "容缺"
    case takePromise = "收承诺"
    case demand = "要纸质"
    case withdrawDemand = "不要纸质"
    case recordConfirmation = "部门核验"
    case askSources = "查询共享"
    case recordAnswers = "来源答复"
    case notify = "告知"
    case remind = "提醒"
    case accept = "受理"
    case refuse = "不予受理"
    case finishAtOnce = "即办"
    case handOver = "转审查"
    case suspend = "特别程序"
    case resume = "恢复计时"
    case extend = "延期"
    case decide = "决定"
    case correctDecision = "更正决定"
    case finish = "办结"
    case post = "交寄"
    case deliver = "送达"
    case withdraw = "撤回"
    case deemAccepted = "视为受理"
    case lapse = "逾期终止"
    case void = "作废"
    case assignNumber = "登记编号"
  }

  /// A new command does not compile here before it has a name, and with it a row in the table.
  private static func name(of command: CaseCommand) -> CommandName {
    switch command {
    case .amend: .amend
    case .submit: .submit
    case .passReview: .passReview
    case .sendBack: .sendBack
    case .receive: .receive
    case .provide: .provide
    case .checkOriginal: .checkOriginal
    case .overrule: .overrule
    case .undoCheck: .undoCheck
    case .giveBack: .giveBack
    case .postpone: .postpone
    case .takePromise: .takePromise
    case .demand: .demand
    case .withdrawDemand: .withdrawDemand
    case .recordConfirmation: .recordConfirmation
    case .askSources: .askSources
    case .recordAnswers: .recordAnswers
    case .notify: .notify
    case .remind: .remind
    case .accept: .accept
    case .refuse: .refuse
    case .finishAtOnce: .finishAtOnce
    case .handOver: .handOver
    case .suspend: .suspend
    case .resume: .resume
    case .extend: .extend
    case .decide: .decide
    case .correctDecision: .correctDecision
    case .finish: .finish
    case .post: .post
    case .deliver: .deliver
    case .withdraw: .withdraw
    case .deemAccepted: .deemAccepted
    case .lapse: .lapse
    case .void: .void
    case .assignNumber: .assignNumber
    }
  }

  static let id = MaterialCode("id")
  static let plan = MaterialCode("plan")
  static let system = MaterialCode("system")

  static func command(_ name: CommandName) -> CaseCommand {
    let second = "首次遗漏"
    return switch name {
    case .amend:
      .amend(
        Amendment(applicant: person, agent: nil, situations: ["premises": "rented"], reason: "电话有误")
      )
    case .submit: .submit
    case .passReview: .passReview
    case .sendBack: .sendBack(second: second)
    case .receive: .receive
    case .provide: .provide(plan, Sample.uploaded())
    case .checkOriginal: .checkOriginal(plan)
    case .overrule: .overrule(id, reason: "来源未更新")
    case .undoCheck: .undoCheck(plan, reason: "误按")
    case .giveBack: .giveBack(plan, reason: "未标明面积")
    case .postpone: .postpone(plan)
    case .takePromise: .takePromise(system)
    case .demand: .demand(id, reason: "照片不符")
    case .withdrawDemand: .withdrawDemand(id, reason: "误按")
    case .recordConfirmation: .recordConfirmation(id, letter: "协查〔2026〕1号")
    case .askSources: .askSources
    case .recordAnswers:
      .recordAnswers([SourceAnswer(material: id, result: .delivered(Sample.shared()))])
    case .notify: .notify(second: second)
    case .remind: .remind
    case .accept: .accept
    case .refuse:
      .refuse(NonAcceptance(kind: .rejected, reason: "不属于本机关职权", competentAgency: "县局"))
    case .finishAtOnce: .finishAtOnce(result)
    case .handOver: .handOver
    case .suspend:
      .suspend(Suspension(procedure: .testing, plannedDays: 5, reason: "须查明", approver: "赵科长"))
    case .resume: .resume
    case .extend: .extend(approver: "钱局长", reason: "案情复杂")
    case .decide: .decide(Decision(isGranted: true, reasons: "", remedies: ""))
    case .correctDecision:
      .correctDecision(
        Decision(isGranted: true, reasons: "", remedies: "", number: "濮审〔2026〕7号"), reason: "漏填文号")
    case .finish: .finish(result)
    case .post: .post(number: "EX123456785CN")
    case .deliver: .deliver(Delivery(mode: .counter, recipient: .applicant, reference: nil))
    case .withdraw: .withdraw(Withdrawal(request: .applicant, reason: "不办了"))
    case .deemAccepted: .deemAccepted
    case .lapse: .lapse
    case .void: .void(reason: "录错")
    case .assignNumber: .assignNumber(ExternalNumber(kind: .national, text: "GB1"))
    }
  }

  private static let result = Outcome(document: "备案证", number: "濮1", validUntil: nil)
  private static let person = Party(
    kind: .person, name: "李建国",
    identifier: .person(PersonDocument(stored: .identityCard, number: "410922199202299990")))
}

/// One command in one state: a case led there by real commands, and everything but the state such
/// that the command is possible.
private struct Trial {
  typealias Name = TransitionTests.CommandName
  var story: ActedCase
  private let name: Name
  private let day: Day

  init(_ name: Name, in state: CaseState) throws {
    self.name = name
    let later = try Sample.workday(state == .lapsed ? 40 : 30)
    day = state == .lapsed || name == .deemAccepted || name == .lapse ? later : Sample.day
    story = try ActedCase(
      name == .post
        ? try Sample.postingStandard()
        : try Sample.shopStandard(handling: name == .finishAtOnce ? .immediate : .promised))
    if name == .askSources {
      try story.act(.checkOriginal(TransitionTests.id))
    } else {
      try story.answer("id", .delivered(Sample.shared()))
    }
    if name == .withdrawDemand {
      // Seen on paper, so that the case goes on; given back, it is awaited again.
      try story.act(TransitionTests.command(.demand))
      try story.act(.checkOriginal(TransitionTests.id))
    }
    try story.act(.provide(TransitionTests.system, Sample.uploaded(.d)))
    try lead(to: state)
    prepare()
  }

  mutating func run() throws -> Refusal? {
    let actor = Self.isForSupervisors(name) ? Sample.supervisor : Sample.clerk
    let command = TransitionTests.command(name)
    let refusal = try story.refusal(of: command, on: day, by: actor)
    if refusal == nil { try story.act(command, on: day, by: actor) }
    return refusal
  }

  private static func isForSupervisors(_ name: Name) -> Bool {
    switch name {
    case .void, .extend, .notify, .sendBack, .correctDecision: true
    default: false
    }
  }

  /// The layout plan is missing until a step needs it.
  private mutating func lead(to state: CaseState) throws {
    let steps: [Name] =
      switch state {
      case .draft: []
      case .submitted: [.submit]
      case .preReviewed: [.checkOriginal, .submit, .passReview]
      case .returned: [.submit, .sendBack]
      case .received: [.receive]
      case .correction: [.receive, .notify]
      case .accepted: [completion, .accept]
      case .inReview: [completion, .accept, .handOver]
      case .suspended: [completion, .accept, .handOver, .suspend]
      case .decided: [.checkOriginal, .accept, .decide]
      case .finished: [.checkOriginal, .accept, .decide, .finish]
      case .delivered: [.checkOriginal, .accept, .decide, .finish, .deliver]
      case .refused: [.refuse]
      case .withdrawn: [.withdraw]
      case .lapsed: [.receive, .notify, .remind, .lapse]
      case .voided: [.void]
      }
    for step in steps {
      try story.act(
        TransitionTests.command(step), on: step == .lapse ? Sample.workday(30) : Sample.day,
        by: step == .void ? Sample.supervisor : Sample.clerk)
    }
  }

  /// What lapses after acceptance is a material that was to be brought later.
  private var completion: Name { name == .lapse ? .postpone : .checkOriginal }

  /// Brings about what the command needs besides the state, as far as the state allows that.
  private mutating func prepare() {
    switch name {
    case .passReview, .accept, .finishAtOnce, .undoCheck:
      attempt(.checkOriginal(TransitionTests.plan))
    case .withdrawDemand: attempt(.giveBack(TransitionTests.id, reason: "不清晰"))
    case .giveBack: attempt(.provide(TransitionTests.plan, Sample.uploaded()))
    case .checkOriginal, .postpone: attempt(.giveBack(TransitionTests.plan, reason: "不清晰"))
    case .takePromise: attempt(.giveBack(TransitionTests.system, reason: "未签字"))
    case .recordConfirmation, .overrule:
      let revoked = SourceAnswer(
        material: TransitionTests.id, result: .delivered(Sample.shared(state: .revoked)))
      attempt(.recordAnswers([revoked]))
    case .lapse: attempt(.remind)
    // The original was seen, so that nobody asked the source; now it was not.
    case .askSources: attempt(.undoCheck(TransitionTests.id, reason: "误按"))
    case .amend, .submit, .sendBack, .receive, .provide, .demand, .recordAnswers, .notify, .remind,
      .refuse, .handOver, .suspend, .resume, .extend, .decide, .correctDecision, .finish, .post,
      .deliver, .withdraw,
      .deemAccepted, .void, .assignNumber:
      break
    }
  }

  private mutating func attempt(_ command: CaseCommand) {
    guard (try? story.refusal(of: command)) == .some(nil) else { return }
    _ = try? story.act(command)
  }
}
