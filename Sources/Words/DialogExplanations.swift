package import HallCore

// What a dialog says before anything is filled in: the rule, and what follows. 行政许可法 is quoted for
// permits alone.

extension DialogWords {
  /// What is special about it, with its rule; empty where the consequences say everything.
  package static func explanation(_ subject: DialogSubject, _ file: CaseFile, on day: Day) -> Phrase
  {
    switch subject {
    case .forward(let step): explanation(step, file)
    case .post, .receipt: delivering(file.aCase)
    case .more: Phrase("", "")
    case .notify, .sendBack: noticing(subject, file, on: day)
    case .demand(let code): demanding(code, file)
    case .giveBack(let code):
      Phrase("材料退还申请人，须重新提供。", "It has to be brought again.") + unlisted(code, file)
    case .refuse: refusing(file)
    case .passReview: passing(file)
    case .suspend: suspending(file)
    case .extend: extending(file)
    case .void: voiding(file.aCase)
    case .withdraw: withdrawing(file)
    case .postpone, .promise, .overrule, .undoCheck, .withdrawDemand, .correctDecision,
      .recordConfirmation, .askSources, .remind,
      .deemAccepted, .lapse, .assignNumber, .amend:
      plain(subject, file)
    }
  }

  /// What is the same for every case.
  private static func plain(_ subject: DialogSubject, _ file: CaseFile) -> Phrase {
    switch subject {
    case .overrule:
      Phrase(
        "确认原件就是本人本证、以原件为准的，写明理由；来源记载有误的，另请来源部门更正。",
        "Where the original is theirs all the same, say why. The source has to be corrected apart"
          + " from this.")
    case .undoCheck:
      Phrase(
        "误按而记下的核对或者收取作废，材料恢复此前的状况；原记录保留。",
        "What was recorded by mistake no longer counts; what was there before is there again.")
    case .withdrawDemand:
      Phrase(
        "不再要求纸质，以共享结果为准。已告知申请人的，请告诉其不必再交；原记录保留。",
        "What is shared counts again. An applicant who was told is told that no paper is needed.")
    case .correctDecision:
      Phrase(
        "只改正登记，不改变审批部门的决定：请照决定文书填写。原登记保留，时限按更正后的决定日期计算。",
        "Puts the record right, not the decision: fill in what its paper says. What was recorded stays."
      )
    case .postpone:
      Phrase(
        "申请人书面同意，自受理起限期补齐；逾期未补的，视为撤回申请。",
        "The applicant agrees in writing; the term begins with acceptance; if late, the case lapses."
      )
    case .promise:
      Phrase(
        "申请人签署告知承诺书代替本材料；虚假承诺的，撤销决定并记入信用记录。",
        "A signed promise replaces the material; a false one undoes the decision.")
    case .recordConfirmation:
      Phrase(
        "核发部门已核实属实的，登记协查函或者答复的编号，效力同共享结果。"
          + "答复不属实的，按 F8 办理不予受理，选“依法不得受理”并写明理由。",
        "What it confirmed counts like what is shared. If it did not, refuse as barred, with a"
          + " reason.")
    case .askSources:
      Phrase(
        "查询随本件记录发出，答复到后自动复核。未查询的，不能一次性告知。",
        "The questions go out with the case's record; no one-time notice before that.")
    case .remind:
      Phrase(
        "已以电话、短信或者网上消息提醒申请人。未提醒的，期满不得终止。",
        "The applicant was told. Without that the case cannot lapse.")
    case .deemAccepted: deeming(file)
    case .lapse: Phrase("期限已过，视为撤回申请，本件终结。", "The term has passed; the case ends.")
    case .assignNumber: Phrase("编号按原样保存，可以用来查件。", "Kept as it is; cases are found by it.")
    case .amend:
      Phrase(
        "原记录保留；按更正后的内容重新判定，已共享的材料按持证人重新匹配。",
        "What was recorded stays; the case is judged and matched to its holders anew.")
    case .forward, .notify, .demand, .more, .post, .receipt, .giveBack, .passReview, .sendBack,
      .refuse, .withdraw, .suspend, .extend, .void:
      Phrase("", "")
    }
  }

  // MARK: - Forward

  private static func explanation(_ step: ForwardStep, _ file: CaseFile) -> Phrase {
    switch step {
    case .finish, .finishAtOnce: Phrase("", "")
    case .receive: file.verdict.outcome == .ready ? Phrase("", "") : receiptOfLess(file)
    case .accept:
      file.verdict.outcome != .ready && file.aCase.isSupplemented(file.verdict)
        ? Phrase(
          "告知所列已补齐，应当受理\(file.law("（行政许可法第三十二条第一款第五项）"))。未列入的，决定前查清。",
          "The notice is answered, so it is accepted; the rest is for the decision.")
        : Phrase("", "")
    case .deemAccepted: deeming(file)
    case .handOver:
      file.standard.handling == .immediate
        ? Phrase(
          "材料尚未齐全，不能当场准予；转审批部门审查，由其决定准予或者不予。",
          "Not complete, so it cannot be granted at once; the department decides.")
        : Phrase("", "")
    case .decide: deciding(file)
    case .resume: resuming(file)
    case .deliver: delivering(file.aCase)
    }
  }

  private static func deeming(_ file: CaseFile) -> Phrase {
    Phrase(
      "逾期未告知的，自收到申请材料之日起即为受理（\(file.standard.deemedAcceptance.basis)）。",
      "No notice in time: accepted from the day of receipt.")
  }

  private static func deciding(_ file: CaseFile) -> Phrase {
    let department = file.aCase.handedTo ?? file.standard.item.department.name
    let record = Phrase(
      "登记\(department)的决定：由该部门作出，窗口照其决定登记日期和文号。",
      "Records the decision of \(department), with its day and number; the window does not take it."
    )
    guard file.standard.onSiteCheck else { return record }
    return record
      + Phrase(
        "本事项须两人以上现场核查\(file.law("（行政许可法第三十四条）"))，姓名以顿号或者逗号隔开。",
        " Two inspectors at least; names parted by commas.")
  }

  /// The procedure that comes to an end, and when it was expected to.
  private static func resuming(_ file: CaseFile) -> Phrase {
    guard let period = file.aCase.suspensions.last else { return Phrase("", "") }
    let procedure = period.suspension.procedure
    let end = file.calendar.dueDate(
      from: period.from, days: period.suspension.plannedDays, unit: .working
    ).day
    return Phrase(
      "\(procedure.name(.chinese))自 \(period.from.text) 起，预计 \(end.text) 结束。"
        + "确已结束的，恢复计时；当日起重新计入。",
      "The \(procedure.name(.english)) began on \(period.from.text), expected until \(end.text)."
        + " From today days count again.")
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

  /// By when the notice has to be given where materials are handed over that are not complete.
  private static func receiptOfLess(_ file: CaseFile) -> Phrase {
    let standard = file.standard
    guard file.aCase.notices.isEmpty else {
      return Phrase(
        "已一次性告知：收件后转待补正，补正期限不变；告知所列补齐的，应当受理。",
        "The notice was given: the supplement's term runs on, and what it lists is all that is asked."
      )
    }
    return switch standard.deemedAcceptance.rule {
    case .never:
      Phrase(
        "材料尚未齐全，先收件，五个工作日内一次性告知。",
        "Not complete yet: receipt first, one-time notice within five working days.")
    case .afterNoticeLimit:
      Phrase(
        "材料尚未齐全，先收件，五个工作日内一次性告知（\(standard.deemedAcceptance.basis)）。",
        "Not complete yet: receipt first, one-time notice within five working days.")
    case .onTheSpot:
      Phrase(
        "材料尚未齐全，收件后须当场书面一次性告知；未当场告知的，视为受理（\(standard.deemedAcceptance.basis)）。",
        "Not complete yet: the notice has to be given in writing on the spot, or it is accepted.")
    }
  }

  // MARK: - The notice

  private static func noticing(
    _ subject: DialogSubject, _ file: CaseFile, on day: Day
  ) -> Phrase {
    let law =
      switch file.standard.procedureLaw {
      case .licensing: "（行政许可法第三十二条第一款第四项）"
      case .realEstate: "（不动产登记暂行条例第十七条）"
      case .own: ""
      }
    let back = subject == .sendBack
    let once =
      file.aCase.notices.isEmpty
      ? Phrase(
        (back ? "网上申请退回，" : "") + "一次列全，告知后不得再提新的要求\(law)。",
        (back ? "Goes back: e" : "E") + "verything at once, nothing later.")
      : Phrase(
        "已一次性告知过。再次\(back ? "退回" : "告知")由值班长办理，须写明理由并留痕\(file.law("（行政许可法第七十二条）"))。",
        "The one-time notice was given; a second is the supervisor's, with a reason.")
    let answered =
      file.aCase.isSupplemented(file.verdict)
      ? Phrase("告知所列已补齐，本件应当受理；再次告知将推迟受理。", " It was answered, and the case has to be accepted.")
      : Phrase("", "")
    return late(file, on: day) + once + answered
  }

  /// The notice's own term has passed, and the law does not take that for acceptance.
  private static func late(_ file: CaseFile, on day: Day) -> Phrase {
    let days = file.aCase.noticeDaysLate(under: file.standard, file.calendar, on: day)
    guard days > 0 else { return Phrase("", "") }
    return Phrase(
      "告知已逾期 \(days) 个工作日：记入本件经过，不因补发而消除；请即告知并报告值班长。",
      "The notice is \(counted(days, "working day")) late, which stays in the case's record; tell the"
        + " supervisor. ")
  }

  /// What the notice leaves out because nobody knows, and what follows; empty where there is none.
  package static func unknown(_ rules: [MaterialRule]) -> Phrase {
    guard !rules.isEmpty else { return Phrase("", "") }
    return Phrase(
      "另有 \(rules.count) 项未知，不列入：\(rules.map(\.name).joined(separator: "、"))。"
        + "告知后不得再以其为受理条件；有原件的请先核对，由部门核实的请先核实。",
      "\(rules.count) more are unknown and not listed:"
        + " \(rules.map(\.english).joined(separator: ", ")). Acceptance cannot depend on them"
        + " afterwards; see originals and ask authorities first.")
  }

  private static func demanding(_ code: MaterialCode, _ file: CaseFile) -> Phrase {
    Phrase(
      "本材料已共享且有效。能够共享的，不得要求申请人重复提供（国务院令第716号第七条）。"
        + "确有疑问须写明理由，记录并纳入统计。",
      "It is shared and valid and may not be asked for again; in doubt, give a reason.")
      + unlisted(code, file)
  }

  /// What the notice did not list cannot hinder acceptance any more.
  private static func unlisted(_ code: MaterialCode?, _ file: CaseFile) -> Phrase {
    guard let code, file.aCase.isUnlisted(code) else { return Phrase("", "") }
    return Phrase(
      "本材料未列入一次性告知，不影响受理，只在决定前查清。",
      " The notice did not list it: acceptance does not depend on it.")
  }

  // MARK: - Refusal, and the end

  private static func refusing(_ file: CaseFile) -> Phrase {
    let isOwed = file.verdict.outcome == .ready || file.aCase.isSupplemented(file.verdict)
    let warning =
      isOwed
      ? Phrase(
        "注意：本件符合标准，应当受理\(file.law("（行政许可法第三十二条第一款第五项）"))。"
          + "重复申请的，由申请人撤回，或者由值班长作废。",
        "Note: the case meets the standard and has to be accepted. Duplicates are withdrawn, or"
          + " voided by a supervisor. ")
      : Phrase("", "")
    let kinds = Phrase(
      "无须办理：所办事项依法不需要\(file.standard.procedureLaw == .licensing ? "取得行政许可" : "申请办理")。"
        + "不属本机关：告知向哪个机关申请。依法不得受理：申请人不符合法定条件，或者经核实不属实"
        + "\(file.law("（隐瞒情况、提供虚假材料的，依行政许可法第七十八条）"))。"
        + "都要出具加盖专用印章和注明日期的书面凭证\(file.law("（行政许可法第三十二条）"))。",
      "Not needed: the law asks for no application. Not competent: name the agency that is. Barred:"
        + " the conditions are not met, or what was stated is untrue. Given in writing, sealed and"
        + " dated.")
    return warning + kinds
  }

  private static func passing(_ file: CaseFile) -> Phrase {
    let isComplete = file.verdict.outcome == .ready
    let next =
      isComplete
      ? Phrase(
        "材料齐全，没有原件待核：可以直接受理（Esc 后按 F9），申请人不必到场。",
        "Everything is there and no original is to be seen: it can be accepted with F9.")
      : Phrase("告知申请人携带待核的原件到窗口办理。", "The applicant is told to bring the originals.")
    guard file.aCase.notices.isEmpty else { return next }
    return next
      + Phrase(
        isComplete ? "一次性告知期限继续计算。" : "一次性告知期限继续计算，逾期视为受理的不例外。",
        " The notice's term runs on.")
  }

  private static func suspending(_ file: CaseFile) -> Phrase {
    Phrase(
      "所需时间不计入期限，须将理由和所需时间书面告知申请人\(file.law("（行政许可法第四十五条）"))。",
      "The time is not counted; the applicant is told why and how long in writing.")
  }

  private static func extending(_ file: CaseFile) -> Phrase {
    Phrase(
      "经本行政机关负责人批准，由值班长登记；须告知申请人理由，只能延长一次"
        + "\(file.law("（行政许可法第四十二条）"))。",
      "By the head of the agency, recorded by a supervisor, once only; the applicant is told why.")
  }

  private static func voiding(_ aCase: Case) -> Phrase {
    let kept = Phrase(
      "本件终结，时限不再计算，不计入统计；全部记录保留，仍可查到。作废不能恢复，再办须重新登记。",
      "The case ends, its terms and it count nowhere; every record is kept. It cannot be undone.")
    guard aCase.decision != nil else { return kept }
    return kept
      + Phrase(
        "决定已经作出：作废登记不等于撤销决定，撤销须由审批部门依法办理。",
        " A decision was taken: only the department can revoke it.")
  }

  /// Nobody takes back what somebody else applied for; and what lies in the hall goes home.
  private static func withdrawing(_ file: CaseFile) -> Phrase {
    let ends = Phrase(
      "须收存申请人签名的撤回申请书。撤回后本件终结，再办须重新申请。",
      "The signed request is kept. The case ends; a new one is needed.")
    let papers = file.aCase.papersHeld(under: file.standard)
    guard !papers.isEmpty else { return ends }
    return ends
      + Phrase(
        "退还原件：\(papers.map(\.name).joined(separator: "、"))。",
        " To be handed back: \(papers.map(\.english).joined(separator: ", ")).")
  }
}

extension CaseFile {
  /// A reference to 行政许可法, for a permit; nothing for anything else.
  fileprivate func law(_ reference: String) -> String {
    standard.procedureLaw == .licensing ? reference : ""
  }
}
