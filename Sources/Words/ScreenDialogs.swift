package import HallCore

/// What a dialog of the case file asks about.
package enum DialogSubject: Hashable, Sendable {
  case forward(ForwardStep)
  case postpone, promise, notify, demand, more, amend
  case giveBack, recordConfirmation, passReview, sendBack, remind, refuse, withdraw, suspend, extend
  case deemAccepted, lapse, assignNumber
  case void
}

/// The fields dialogs have.
package enum FieldName: Hashable, CaseIterable, Sendable {
  case reason, agency, refusal, decision, remedies, inspectors, number, validUntil, mode, recipient
  case postNumber, procedure, days, approver, numberKind, voiding, supervisor, letter
}

// What the dialogs of the case file say.

package enum DialogWords {
  package static let press = Phrase("选定", "Press")
  package static let pressHelp = Phrase(
    "到下一格；在按钮上就按下它。", "Goes to the next field, or presses the button.")
  package static let next = Phrase("下一格", "Next")
  package static let nextHelp = Phrase("移到下一格。", "Moves to the next field.")
  package static let previousHelp = Phrase("移到上一格。", "Moves to the previous field.")
  package static let confirmHelp = Phrase("确认办理，写入记录。", "Confirms and records it.")
  package static let choose = Phrase("选定", "Choose")
  package static let chooseHelp = Phrase("办理选中的一项。", "Opens the selected act.")

  package static let willRecord = Phrase("将记录：", "Will record: ")
  package static let then = Phrase("此后：", "Then: ")
  package static let papers = Phrase("须出具：", "Papers: ")
  package static let grant = Phrase("准予", "Grant")
  package static let deny = Phrase("不予", "Deny")
  package static let wrongDay = Phrase(
    "有效期须写成 2031-11-22 这样，长期有效请留空。", "Write the day like 2031-11-22, or leave it empty.")
  package static let wrongDays = Phrase("请填写 1 到 366 之间的工作日数。", "Enter 1 to 366 working days.")

  /// The key's hint and the button: what confirming does; eight columns at most.
  package static func confirm(_ subject: DialogSubject) -> Phrase {
    switch subject {
    case .forward(let step): Phrase(step.name(.chinese), step.name(.english))
    case .postpone: Phrase("容缺", "Defer")
    case .promise: Phrase("收承诺", "Promise")
    case .notify: Phrase("告知", "Notify")
    case .demand: Phrase("要纸质", "Demand")
    case .more: Phrase("选定", "Choose")
    case .giveBack: Phrase("退回", "Give back")
    case .recordConfirmation: Phrase("登记", "Record")
    case .passReview: Phrase("通过", "Pass")
    case .sendBack: Phrase("退回", "Send back")
    case .remind: Phrase("登记", "Record")
    case .refuse: Phrase("决定", "Refuse")
    case .withdraw: Phrase("撤回", "Withdraw")
    case .suspend: Phrase("停计时", "Suspend")
    case .extend: Phrase("延期", "Extend")
    case .deemAccepted: Phrase("视为受理", "Accept")
    case .lapse: Phrase("终止", "Lapse")
    case .assignNumber: Phrase("登记", "Record")
    case .void: Phrase("作废", "Void")
    case .amend: Phrase("更正", "Correct")
    }
  }

  package static func title(_ subject: DialogSubject) -> Phrase {
    switch subject {
    case .forward(let step): Phrase(step.name(.chinese), step.name(.english))
    case .postpone: Phrase("容缺受理", "Defer")
    case .promise: Phrase("告知承诺", "Promise")
    case .notify: Phrase("一次性告知", "One-time notice")
    case .demand: Phrase("仍要纸质材料", "Paper despite sharing")
    case .more: Phrase("更多", "More")
    case .giveBack: Phrase("退回材料", "Give back")
    case .recordConfirmation: Phrase("部门核实", "Authority's answer")
    case .passReview: Phrase("预审通过", "Review passed")
    case .sendBack: Phrase("预审退回", "Send back")
    case .remind: Phrase("提醒补正", "Remind")
    case .refuse: Phrase("不予受理", "Refuse")
    case .withdraw: Phrase("申请人撤回", "Withdraw")
    case .suspend: Phrase("特别程序", "Special procedure")
    case .extend: Phrase("延长期限", "Extend")
    case .deemAccepted: Phrase("视为受理", "Deemed accepted")
    case .lapse: Phrase("逾期终止", "Lapse")
    case .assignNumber: Phrase("登记外部编号", "Other number")
    case .void: Phrase("作废", "Void")
    case .amend: Phrase("更正申请信息", "Correct")
    }
  }

  /// One line in the list of rarer acts; empty for what is not in it.
  package static func summary(_ subject: DialogSubject) -> Phrase {
    switch subject {
    case .forward, .postpone, .promise, .notify, .demand, .more: Phrase("", "")
    case .giveBack: Phrase("选中的材料不合要求，写明理由退还", "the selected material, with a reason")
    case .recordConfirmation: Phrase("选中的材料由核发部门核实，登记答复", "the selected material, confirmed")
    case .passReview: Phrase("网上申请不缺什么，请申请人带原件来", "nothing missing but originals")
    case .sendBack: Phrase("网上申请一次列明全部缺项", "the online application, with every defect")
    case .remind: Phrase("期满终止前提醒申请人，登记留痕", "before the case lapses")
    case .refuse: Phrase("无须许可或者不属本机关职权", "no licence needed, or not competent")
    case .withdraw: Phrase("决定作出前申请人要求撤回", "at the applicant's wish")
    case .suspend: Phrase("听证、检验、鉴定等期间不计时", "the clock stops meanwhile")
    case .extend: Phrase("经负责人批准，延长一次", "once, by the head of the agency")
    case .deemAccepted: Phrase("逾期未告知，自收件日起视为受理", "no notice was given in time")
    case .lapse: Phrase("补正或者容缺逾期，视为撤回", "a term has passed")
    case .assignNumber: Phrase("省平台、国家平台、垂管系统的编号", "of another system")
    case .amend: Phrase("姓名、证件、电话、代理人、受理情形", "names, numbers, agent, answers")
    case .void: Phrase("重复、误登记或者测试，由值班长办理", "duplicate, mistaken or test; by a supervisor")
    }
  }

  /// What is special about it, with its rule; empty where the consequences say everything.
  package static func explanation(_ subject: DialogSubject, _ file: CaseFile) -> Phrase {
    switch subject {
    case .forward(.finish), .forward(.finishAtOnce), .forward(.deliver), .forward(.resume), .more:
      Phrase("", "")
    case .forward(.accept):
      file.verdict.outcome != .ready && file.aCase.isSupplemented(file.verdict)
        ? Phrase(
          "告知所列已补齐，应当受理（行政许可法第三十二条第一款第五项）。未列入的，决定前查清。",
          "The notice is answered, so it is accepted; the rest is for the decision.")
        : Phrase("", "")
    case .forward(.handOver):
      file.standard.handling == .immediate
        ? Phrase(
          "材料尚未齐全，不能当场准予；转审批部门审查，由其决定准予或者不予。",
          "Not complete, so it cannot be granted at once; the department decides.")
        : Phrase("", "")
    case .forward(.receive):
      file.verdict.outcome == .ready
        ? Phrase("", "")
        : Phrase(
          "材料尚未齐全，先收件，五个工作日内一次性告知。",
          "Not complete yet: receipt first, one-time notice within five working days.")
    case .forward(.decide):
      file.standard.onSiteCheck
        ? Phrase(
          "本事项须两人以上现场核查（行政许可法第三十四条）。姓名以空格隔开。",
          "Two inspectors at least; names parted by blanks.")
        : Phrase("登记审批部门的决定。", "Records the department's decision.")
    case .postpone:
      Phrase(
        "申请人书面同意限期补齐；逾期未补的，视为撤回申请。",
        "The applicant agrees in writing; if late, the case lapses.")
    case .promise:
      Phrase(
        "申请人签署告知承诺书代替本材料；虚假承诺的，撤销决定并记入信用记录。",
        "A signed promise replaces the material; a false one undoes the decision.")
    case .notify:
      file.aCase.notices.isEmpty
        ? Phrase(
          "一次列全，告知后不得再提新的要求（行政许可法第三十二条）。未知的、由部门核实的不列入。",
          "Everything at once, nothing later; the unknown and the authority's are left out.")
        : Phrase(
          "已一次性告知过。再次告知须写明理由，经值班长同意并留痕（行政许可法第七十二条）。",
          "The one-time notice was given; a second needs a reason and a supervisor's consent.")
    case .demand:
      Phrase(
        "本材料已共享且有效。能够共享的，不得要求申请人重复提供（国务院令第716号第七条）。"
          + "确有疑问须写明理由，记录并纳入统计。",
        "It is shared and valid and may not be asked for again; in doubt, give a reason.")
    case .giveBack: Phrase("材料退还申请人，须重新提供。", "It has to be brought again.")
    case .recordConfirmation:
      Phrase(
        "核发部门已核实属实的，登记协查函或者答复的编号，效力同共享结果。"
          + "答复不属实的，按 F8 办理不予受理并写明理由。",
        "What it confirmed counts like what is shared. If it did not, refuse with a reason.")
    case .passReview:
      Phrase("告知申请人可以携带原件到窗口办理。", "The applicant may come with the originals.")
    case .sendBack:
      file.aCase.notices.isEmpty
        ? Phrase("网上申请退回，一次列明全部缺项。", "Goes back with every defect at once.")
        : Phrase(
          "已退回过一次。再次退回须写明理由，经值班长同意并留痕（行政许可法第七十二条）。",
          "It went back before; again needs a reason and a supervisor's consent.")
    case .remind:
      Phrase(
        "已以电话、短信或者网上消息提醒申请人。未提醒的，期满不得终止。",
        "The applicant was told. Without that the case cannot lapse.")
    case .refuse:
      Phrase(
        "须出具加盖专用印章和注明日期的书面凭证（行政许可法第三十二条）。",
        "A dated and sealed written decision has to be given.")
    case .withdraw: Phrase("撤回后本件终结，再办须重新申请。", "The case ends; a new one is needed.")
    case .suspend:
      Phrase(
        "所需时间不计入期限，须书面告知申请人（行政许可法第四十五条）。",
        "The time is not counted; the applicant is told in writing.")
    case .extend:
      Phrase(
        "须告知申请人理由，只能延长一次（行政许可法第四十二条）。",
        "Once only; the applicant is told why.")
    case .deemAccepted:
      Phrase(
        "逾期未告知的，自收到申请材料之日起即为受理（\(file.standard.deemedAcceptance.basis)）。",
        "No notice in time: accepted from the day of receipt.")
    case .lapse: Phrase("期限已过，视为撤回申请，本件终结。", "The term has passed; the case ends.")
    case .assignNumber: Phrase("编号按原样保存，可以用来查件。", "Kept as it is; cases are found by it.")
    case .void: voiding(file.aCase)
    case .amend:
      Phrase(
        "原记录保留；按更正后的内容重新判定，已共享的材料按持证人重新匹配。",
        "What was recorded stays; the case is judged and matched to its holders anew.")
    }
  }

  /// Why a case is voided; in Chinese part of the reason the journal keeps.
  package static let voidings = [
    Phrase("重复登记", "Duplicate"), Phrase("误登记", "Entered by mistake"),
    Phrase("测试登记", "Test"),
  ]

  private static func voiding(_ aCase: Case) -> Phrase {
    let kept = Phrase(
      "本件终结，时限不再计算，不计入统计；全部记录保留，仍可查到。作废不能恢复，再办须重新登记。",
      "The case ends, its terms and it count nowhere; every record is kept. It cannot be undone.")
    guard aCase.decision != nil else { return kept }
    return Phrase(
      kept(.chinese) + "决定已经作出：作废登记不等于撤销决定，撤销须由审批部门依法办理（行政许可法第六十九条）。",
      kept(.english) + " A decision was taken: only the department can revoke it.")
  }

  /// The paper the law wants with an event; nil where none.
  package static func paper(_ event: CaseEvent) -> Phrase? {
    switch event {
    case .received: Phrase("收件凭证", "receipt")
    case .accepted: Phrase("受理通知书", "notice of acceptance")
    case .returned, .noticeGiven: Phrase("补正告知书", "supplement notice")
    case .lapsed: Phrase("终止通知书", "notice of termination")
    case .refused(let refusal):
      Phrase("\(refusal.kind.name(.chinese))决定书", "decision of non-acceptance")
    case .materialDeferred: Phrase("容缺受理承诺书", "deferral agreement")
    case .materialProvided(_, let evidence):
      evidence.way == .promise ? Phrase("告知承诺书", "promise") : nil
    case .suspended: Phrase("特别程序告知书", "notice of special procedure")
    case .extended: Phrase("延长期限告知书", "notice of extension")
    case .finished(let outcome): Phrase(outcome.document, outcome.document)
    case .delivered: Phrase("送达回证", "proof of delivery")
    case .withdrawn: Phrase("撤回申请书", "letter of withdrawal")
    case .opened, .amended, .submitted, .preReviewed, .sourceAsked, .sourceAnswered,
      .materialChecked, .materialReturned, .materialDemanded, .materialReopened, .handedOver,
      .reminded, .resumed, .decided, .voided, .numberAssigned:
      nil
    }
  }

  /// A field's label, ten columns at most in Chinese.
  package static func label(_ field: FieldName) -> Phrase {
    switch field {
    case .reason: Phrase("理由", "Reason")
    case .agency: Phrase("有权机关", "Competent")
    case .refusal: Phrase("种类", "Kind")
    case .decision: Phrase("决定", "Decision")
    case .remedies: Phrase("救济途径", "Remedies")
    case .inspectors: Phrase("核查人员", "Inspectors")
    case .number: Phrase("编号", "Number")
    case .validUntil: Phrase("有效期至", "Valid until")
    case .mode: Phrase("送达方式", "Delivery")
    case .recipient: Phrase("签收人", "Received by")
    case .postNumber: Phrase("邮件号", "Post no.")
    case .procedure: Phrase("程序", "Procedure")
    case .days: Phrase("预计工作日", "Days")
    case .approver: Phrase("批准人", "Approver")
    case .numberKind: Phrase("系统", "System")
    case .voiding: Phrase("情形", "Kind")
    case .supervisor: Phrase("值班长", "Supervisor")
    case .letter: Phrase("答复编号", "Answer no.")
    }
  }

  // MARK: - What goes into the case itself; in Chinese, whatever the screen's language

  /// Told with every denial (行政复议法第二十条、行政诉讼法第四十六条).
  package static let remedies =
    "可以自收到本决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"

  /// The result's number, from the case's: unique without another counter.
  package static func resultNumber(_ number: CaseNumber) -> String {
    "濮" + number.text.dropFirst(6)
  }

  /// The written decision of a denial.
  package static func denialDocument(_ kind: ItemKind) -> String {
    kind == .licensing ? "不予行政许可决定书" : "不予办理决定书"
  }
}
