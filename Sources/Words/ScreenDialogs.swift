package import HallCore

/// What a dialog of the case file asks about.
package enum DialogSubject: Hashable, Sendable {
  case forward(ForwardStep)
  case postpone, promise, notify, more, amend, overrule, post, receipt
  case demand(MaterialCode)
  case giveBack(MaterialCode?)
  case undoCheck, recordConfirmation, askSources, passReview, sendBack, remind, refuse, withdraw
  case suspend, extend, deemAccepted, lapse, assignNumber, withdrawDemand, correctDecision
  case void
}

/// The fields dialogs have.
package enum FieldName: Hashable, CaseIterable, Sendable {
  case reason, agency, refusal, decision, remedies, inspectors, number, validUntil, mode, recipient
  case postNumber, receipt, procedure, days, approver, numberKind, voiding, letter
  case day, decisionNumber, request, correction
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
  package static let wrongDecisionDay = Phrase(
    "决定日期须写成 2026-11-23 这样。", "Write the day like 2026-11-23.")

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
    case .withdrawDemand: Phrase("不要纸质", "No paper")
    case .correctDecision: Phrase("更正", "Correct")
    case .giveBack: Phrase("退回", "Give back")
    case .recordConfirmation: Phrase("登记", "Record")
    case .askSources: Phrase("查询", "Ask")
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
    case .withdrawDemand: Phrase("不再要求纸质", "No paper needed")
    case .correctDecision: Phrase("更正决定登记", "Correct decision")
    case .giveBack: Phrase("退回材料", "Give back")
    case .recordConfirmation: Phrase("部门核实", "Authority's answer")
    case .askSources: Phrase("查询共享", "Ask the sources")
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
    case .undoCheck:
      Phrase("选中的材料误记为已核、已收，恢复原状", "the selected material, recorded by mistake")
    case .withdrawDemand: Phrase("选中的材料不要纸质，以共享结果为准", "what is shared will do after all")
    case .correctDecision: Phrase("决定登记有误，办结前由值班长改正", "recorded wrongly; by a supervisor")
    case .giveBack: Phrase("选中的材料不合要求，写明理由退还", "the selected material, with a reason")
    case .recordConfirmation: Phrase("选中的材料由核发部门核实，登记答复", "the selected material, confirmed")
    case .askSources: Phrase("尚未查询的来源一并查询，登记留痕", "every source nobody has asked yet")
    case .passReview: Phrase("网上申请不缺什么，至多原件待核", "nothing missing but originals at most")
    case .sendBack: Phrase("网上申请一次列明全部缺项", "the online application, with every defect")
    case .remind: Phrase("期满终止前提醒申请人，登记留痕", "before the case lapses")
    case .refuse: Phrase("无须办理、不属职权或者依法不得受理", "not needed, not competent, or barred")
    case .withdraw: Phrase("决定作出前申请人要求撤回", "at the applicant's wish")
    case .suspend: Phrase("听证、检验、鉴定等期间不计时", "the clock stops meanwhile")
    case .extend: Phrase("经负责人批准延长一次，由值班长登记", "once, by the head of the agency")
    case .deemAccepted: Phrase("逾期未告知，自收件日起视为受理", "no notice was given in time")
    case .lapse: Phrase("补正或者容缺逾期，视为撤回", "a term has passed")
    case .assignNumber: Phrase("省平台、国家平台、垂管系统的编号", "of another system")
    case .amend: Phrase("姓名、证件、电话、代理人、受理情形", "names, numbers, agent, answers")
    case .void: Phrase("重复、误登记或者测试，由值班长办理", "duplicate, mistaken or test; by a supervisor")
    }
  }

  /// Why a case is voided; in Chinese part of the reason the journal keeps.
  package static let voidings = [
    Phrase("重复登记", "Duplicate"), Phrase("误登记", "Entered by mistake"),
    Phrase("测试登记", "Test"),
  ]

  /// What came of a letter.
  package static func receipts(offersCounter: Bool) -> [Phrase] {
    [Phrase("已签收", "Signed for"), Phrase("退回重寄", "Posted again")]
      + (offersCounter ? [Phrase("改窗口领取", "At the counter")] : [])
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
      case .rejected, .barred: Phrase("不予受理决定书", "decision of non-acceptance")
      }
    case .materialDeferred: Phrase("容缺受理承诺书", "deferral agreement")
    case .materialProvided(_, let evidence):
      evidence.way == .promise ? Phrase("告知承诺书", "promise") : nil
    case .suspended: Phrase("特别程序告知书", "notice of special procedure")
    case .extended: Phrase("延长期限告知书", "notice of extension")
    case .finished(let outcome): Phrase(outcome.document, outcome.document)
    case .posted: Phrase("送达回证（附寄）", "proof of delivery, enclosed")
    case .delivered: Phrase("送达回证", "proof of delivery")
    case .withdrawn: Phrase("终止通知书", "notice of termination")
    case .opened, .amended, .submitted, .preReviewed, .sourceAsked, .sourceAnswered,
      .materialChecked, .materialReturned, .materialDemanded, .demandWithdrawn, .materialReopened,
      .sourceOverruled, .checkUndone, .receiptUndone, .decisionCorrected, .handedOver, .reminded,
      .resumed, .decided, .voided, .numberAssigned:
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
    case .letter: Phrase("答复编号", "Answer no.")
    case .day: Phrase("决定日期", "Decided on")
    case .decisionNumber: Phrase("决定文号", "Decision no.")
    case .request: Phrase("撤回申请", "Request")
    case .correction: Phrase("更正理由", "Why corrected")
    }
  }

  /// The kinds of refusal, as a clerk chooses among them.
  package static func choice(_ kind: NonAcceptance.Kind) -> Phrase {
    switch kind {
    case .notNeeded: Phrase("无须办理", "not needed")
    case .rejected: Phrase("不属本机关", "not competent")
    case .barred: Phrase("依法不得受理", "barred by law")
    }
  }

  /// Whose signed request it is that takes an application back.
  package static func choice(_ request: Withdrawal.Request) -> Phrase {
    switch request {
    case .applicant: Phrase("申请人已签名", "applicant's signature")
    case .agent: Phrase("代理人已签名", "agent's signature")
    case .online: Phrase("网上提交", "sent online")
    }
  }

  // MARK: - What goes into the case itself; in Chinese, whatever the screen's language

  /// Told with every denial (行政复议法第二十条、行政诉讼法第四十六条).
  package static let remedies =
    "可以自收到本决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
}
