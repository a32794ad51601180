public import HallCore

extension Finding {
  /// What the standard found, in a sentence.
  /// - Parameter standard: names the questions.
  public func sentence(_ language: Language, under standard: ServiceStandard) -> String {
    if case .situationOpen(let code) = kind, let situation = standard.situation(code) {
      return Phrase("尚未选择：\(situation.question)", "Unanswered: \(situation.english)")(language)
    }
    if kind == .holderMismatch, let rule = material.flatMap({ standard.material($0) }),
      rule.holder != .other
    {
      return Phrase(
        "持证人与\(rule.holder.name(.chinese))不符",
        "Not the \(rule.holder.name(.english))'s; belongs to somebody else")(language)
    }
    return phrase(language)
  }

  private var phrase: Phrase {
    switch kind {
    case .applicantNotServed(let kind):
      Phrase(
        "本事项不受理\(kind.name(.chinese))的申请",
        "This item does not serve a \(kind.name(.english))")
    case .agentNotAllowed:
      Phrase("本事项须本人到场，不能由他人代办", "The applicant must come in person")
    case .unidentified(let holder):
      Phrase(
        "\(holder.name(.chinese))身份未核实", "The \(holder.name(.english)) is not identified")
    case .situationOpen(let code):
      Phrase("尚未选择受理情形：\(code)", "Unanswered: \(code)")
    case .missing: Phrase("未提供", "Not provided")
    case .unchecked: Phrase("已提供，窗口待核", "Provided, yet to be checked")
    case .originalToBeSeen: Phrase("已上传，原件待核", "Uploaded; the original is yet to be seen")
    case .gradeTooLow(let has, let needs):
      Phrase(
        "可信等级 \(has.rawValue) 级，本事项要求 \(needs.rawValue) 级：\(needs.meaning(.chinese))",
        "Grade \(has.rawValue); grade \(needs.rawValue) is required: \(needs.meaning(.english))")
    case .expired(let day): Phrase("已于 \(day.text) 过期", "Expired on \(day.text)")
    case .notYetValid(let day): Phrase("自 \(day.text) 起有效，尚未生效", "Valid only from \(day.text)")
    case .notInForce(let state):
      Phrase("来源显示\(state.name(.chinese))", "The source says: \(state.name(.english))")
    case .holderMismatch: Phrase("持证人与申请信息不符", "Belongs to somebody else")
    case .returnedToApplicant(let reason): Phrase("已退回：\(reason)", "Given back: \(reason)")
    case .deferralOverdue(let day):
      Phrase("容缺期限 \(day.text) 已过，仍未补齐", "Deferred until \(day.text), not brought")
    case .demandedOnPaper(let reason):
      Phrase("已要求提供纸质：\(reason)", "Asked for on paper: \(reason)")
    case .sourceFailed(let failure):
      Phrase(
        "\(failure.name(.chinese))，未知不等于没有",
        "Source \(failure.name(.english)); unknown is not no")
    case .sourceWaiting: Phrase("正在等待来源答复", "Waiting for the source")
    case .sourceNotAsked: Phrase("可以共享，尚未查询", "Could be shared; not asked yet")
    case .authorityToConfirm:
      Phrase("须由部门核实，不向申请人收取", "For the authority to confirm, not the applicant")
    case .deferred(.until(let due)):
      Phrase("容缺，\(due.bringBefore())", "Deferred until \(due.sentence(.english))")
    case .deferred(.within(let limit)):
      Phrase(
        "容缺，受理后 \(limit.sentence(.chinese))内补齐",
        "Deferred until \(limit.sentence(.english)) after acceptance")
    case .expiresSoon(let day): Phrase("\(day.text) 到期，提醒及时换领", "Expires on \(day.text)")
    case .identityExpired(let holder, let day):
      Phrase(
        "\(holder.name(.chinese))证件 \(day.text) 过期，号码仍有效",
        "The \(holder.name(.english))'s document expired on \(day.text); the number holds")
    case .identityByNote(let holder):
      Phrase(
        "\(holder.name(.chinese))未出示证件，已记录原因",
        "The \(holder.name(.english)) showed no document; the reason is recorded")
    }
  }
}

extension NextStep {
  /// What can be done, in a few words.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .provide: Phrase("当场补交", "bring it")
    case .seeOriginal: Phrase("核对原件", "see the original")
    case .promise: Phrase("告知承诺替代", "take a promise")
    case .postpone(let limit):
      Phrase(
        "容缺，受理后 \(limit.days) \(limit.unit == .working ? "工作日" : "日")补齐",
        "defer until \(limit.sentence(.english)) after acceptance")
    case .askAgain: Phrase("恢复后自动复核", "checked again when the source is back")
    case .askAuthority: Phrase("请部门核实，按 F8 登记", "ask the authority, record with F8")
    case .renew(let owner): Phrase("到\(owner)换发", "renew at \(owner)")
    case .answer: Phrase("选择受理情形", "answer the question")
    case .identify: Phrase("补录证件或者说明原因", "enter the document or the reason")
    case .comeInPerson: Phrase("请本人到场", "come in person")
    case .none: Phrase("", "")
    }
  }
}
