package import HallCore

/// What a dialog of the case file asks about.
package enum DialogSubject: Hashable, Sendable {
  case forward(ForwardStep)
  case postpone, promise, notify, demand, more, amend, overrule, post, receipt
  case giveBack, undoCheck, recordConfirmation, passReview, sendBack, remind, refuse, withdraw
  case suspend, extend, deemAccepted, lapse, assignNumber
  case void
}

/// The fields dialogs have.
package enum FieldName: Hashable, CaseIterable, Sendable {
  case reason, agency, refusal, decision, remedies, inspectors, number, validUntil, mode, recipient
  case postNumber, receipt, procedure, days, approver, numberKind, voiding, supervisor, letter
}

// What the dialogs of the case file say.

package enum DialogWords {
  /// What the source says against what was applied for.
  package static func names(source: String, application: String) -> Phrase {
    Phrase(
      "来源记载：\(source)　申请信息：\(application)",
      "Source: \(source)   Application: \(application)")
  }

  package static let press = Phrase("选定", "Press")
  package static let pressHelp = Phrase(
    "到下一格；在按钮上就按下它。", "Goes to the next field, or presses the button.")
  package static let next = Phrase("下一格", "Next")
  package static let nextHelp = Phrase("移到下一格。", "Moves to the next field.")
  package static let previousHelp = Phrase("移到上一格。", "Moves to the previous field.")
  package static let confirmHelp = Phrase("确认办理，写入记录。", "Confirms and records it.")
  package static let choose = Phrase("选定", "Choose")
  package static let nextChoice = Phrase("选择", "Choose")
  package static let nextChoiceHelp = Phrase("选后一项。", "Takes the next choice.")
  package static let previousChoiceHelp = Phrase("选前一项。", "Takes the choice before.")
  package static let kept = Phrase(
    "没有办理。已填的内容暂时留着，再打开时接着填。", "Nothing was done. What was filled in is there next time.")
  package static let chooseHelp = Phrase("办理选中的一项。", "Opens the selected act.")

  package static let willRecord = Phrase("将记录：", "Will record: ")
  package static let then = Phrase("此后：", "Then: ")
  package static let papers = Phrase("须出具：", "Papers: ")
  package static let grant = Phrase("准予", "Grant")
  package static let deny = Phrase("不予", "Deny")
  package static let wrongDay = Phrase(
    "有效期须写成 2031-11-22 这样，长期有效请留空。", "Write the day like 2031-11-22, or leave it empty.")
  package static let wrongDays = Phrase("请填写 1 到 366 之间的工作日数。", "Enter 1 to 366 working days.")

  /// Nothing is chosen beforehand where the choice is the clerk's.
  package static func chooseFirst(_ field: FieldName) -> Phrase {
    let name = label(field)
    return Phrase(
      "请先选择\(name(.chinese))：用左右键选定。",
      "Choose first: \(name(.english)), with the side arrows.")
  }

  /// The key's hint and the button: what confirming does; eight columns at most.
  package static func confirm(_ subject: DialogSubject) -> Phrase {
    switch subject {
    case .forward(let step): Phrase(step.name(.chinese), step.name(.english))
    case .postpone: Phrase("容缺", "Defer")
    case .promise: Phrase("收承诺", "Promise")
    case .notify: Phrase("告知", "Notify")
    case .demand: Phrase("要纸质", "Demand")
    case .more: Phrase("选定", "Choose")
    case .overrule: Phrase("采信原件", "Prefer it")
    case .post: Phrase("交寄", "Post")
    case .receipt: Phrase("登记", "Record")
    case .undoCheck: Phrase("更正", "Undo")
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
    case .overrule: Phrase("来源不符", "The source contradicts")
    case .post: Phrase("送达", "Deliver")
    case .receipt: Phrase("登记回执", "Receipt")
    case .undoCheck: Phrase("更正核对", "Undo a check")
    case .giveBack: Phrase("退回材料", "Give back")
    case .recordConfirmation: Phrase("部门核实", "Authority's answer")
    case .passReview: Phrase("预审通过", "Review passed")
    case .sendBack: Phrase("预审退回", "Send back")
    case .remind: Phrase("提醒补正", "Remind")
    case .refuse: Phrase("不受理、不予受理", "Refuse")
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
    case .forward, .postpone, .promise, .notify, .demand, .more, .overrule, .post, .receipt:
      Phrase("", "")
    case .undoCheck: Phrase("选中的材料误记为已核，恢复原状", "the selected material, recorded by mistake")
    case .giveBack: Phrase("选中的材料不合要求，写明理由退还", "the selected material, with a reason")
    case .recordConfirmation: Phrase("选中的材料由核发部门核实，登记答复", "the selected material, confirmed")
    case .passReview: Phrase("网上申请不缺什么，请申请人带原件来", "nothing missing but originals")
    case .sendBack: Phrase("网上申请一次列明全部缺项", "the online application, with every defect")
    case .remind: Phrase("期满终止前提醒申请人，登记留痕", "before the case lapses")
    case .refuse: Phrase("无须许可的不受理；不属职权的不予受理", "no licence needed, or not competent")
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
    case .forward(.finish), .forward(.finishAtOnce), .forward(.resume), .more: Phrase("", "")
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
    case .forward(.deliver), .post, .receipt: delivering(file.aCase)
    case .overrule:
      Phrase(
        "确认原件就是本人本证、以原件为准的，写明理由；来源记载有误的，另请来源部门更正。",
        "Where the original is theirs all the same, say why. The source has to be corrected apart"
          + " from this.")
    case .undoCheck:
      Phrase(
        "误按而记下的核对作废，材料恢复核对前的状况；原记录保留。",
        "What was recorded by mistake no longer counts; what was there before is there again.")
    case .forward(.receive):
      file.verdict.outcome == .ready ? Phrase("", "") : receiptOfLess(file.standard)
    case .forward(.decide):
      file.standard.onSiteCheck
        ? Phrase(
          "登记\(department(file))的决定。本事项须两人以上现场核查（行政许可法第三十四条），姓名以空格隔开。",
          "Records the decision of \(department(file)). Two inspectors at least; names parted by"
            + " blanks.")
        : Phrase(
          "登记\(department(file))的决定：由该部门作出，窗口照其决定登记。",
          "Records the decision of \(department(file)); the window does not take it.")
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
        "不受理：所办事项依法不需要取得行政许可。不予受理：不属于本机关职权范围，须告知向哪个机关申请。"
          + "两者都要出具加盖专用印章和注明日期的书面凭证（行政许可法第三十二条）。",
        "Not needed: the law asks for no licence. Not accepted: another agency is competent, which"
          + " has to be named. Either is given in writing, sealed and dated.")
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

  /// Given to the post is not delivered.
  private static func delivering(_ aCase: Case) -> Phrase {
    guard let posting = aCase.posting else {
      return Phrase(
        "邮寄的，先登记交寄；收回回执后再登记签收，才算送达。",
        "By post: record the posting first; it is delivered when the receipt has come back.")
    }
    return Phrase(
      "邮件 \(posting.number) 已于 \(posting.at.day.text) 交寄。收到签收回执后登记。",
      "Letter \(posting.number) was posted on \(posting.at.day.text). Record its receipt.")
  }

  /// What came of a letter.
  package static func receipts(offersCounter: Bool) -> [Phrase] {
    [Phrase("已签收", "Signed for"), Phrase("退回重寄", "Posted again")]
      + (offersCounter ? [Phrase("改窗口领取", "At the counter")] : [])
  }

  /// The department that decides.
  private static func department(_ file: CaseFile) -> String {
    file.aCase.handedTo ?? file.standard.item.department.name
  }

  /// By when the notice has to be given where materials are handed over that are not complete.
  private static func receiptOfLess(_ standard: ServiceStandard) -> Phrase {
    switch standard.deemedAcceptance.rule {
    case .never:
      Phrase(
        "材料尚未齐全，先收件，五个工作日内一次性告知。",
        "Not complete yet: receipt first, one-time notice within five working days.")
    case .afterNoticeLimit:
      Phrase(
        "材料尚未齐全，先收件，五个工作日内一次性告知（行政许可法第三十二条）。",
        "Not complete yet: receipt first, one-time notice within five working days.")
    case .onTheSpot:
      Phrase(
        "材料尚未齐全，收件后须当场书面一次性告知；未当场告知的，视为受理（不动产登记暂行条例第十七条）。",
        "Not complete yet: the notice has to be given in writing on the spot, or it is accepted.")
    }
  }

  /// The paper the law wants with an event; nil where none.
  package static func paper(_ event: CaseEvent) -> Phrase? {
    switch event {
    case .received: Phrase("收件凭证", "receipt")
    case .accepted: Phrase("受理通知书", "notice of acceptance")
    case .returned, .noticeGiven: Phrase("补正告知书", "supplement notice")
    case .lapsed: Phrase("终止通知书", "notice of termination")
    case .refused(let refusal):
      switch refusal.kind {
      case .notNeeded: Phrase("不受理告知书", "notice that no licence is needed")
      case .rejected: Phrase("不予受理决定书", "decision of non-acceptance")
      }
    case .materialDeferred: Phrase("容缺受理承诺书", "deferral agreement")
    case .materialProvided(_, let evidence):
      evidence.way == .promise ? Phrase("告知承诺书", "promise") : nil
    case .suspended: Phrase("特别程序告知书", "notice of special procedure")
    case .extended: Phrase("延长期限告知书", "notice of extension")
    case .finished(let outcome): Phrase(outcome.document, outcome.document)
    case .posted: Phrase("送达回证（附寄）", "proof of delivery, enclosed")
    case .delivered: Phrase("送达回证", "proof of delivery")
    case .withdrawn: Phrase("撤回申请书", "letter of withdrawal")
    case .opened, .amended, .submitted, .preReviewed, .sourceAsked, .sourceAnswered,
      .materialChecked, .materialReturned, .materialDemanded, .materialReopened, .sourceOverruled,
      .checkUndone, .handedOver, .reminded, .resumed, .decided, .voided, .numberAssigned:
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
    case .receipt: Phrase("回执", "Receipt")
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
