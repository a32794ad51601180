/// Single words in what commands print for people.
public enum CommandWords: CaseIterable, Sendable {
  case provisional, valid, invalid, noFindings, nothingFound
  case number, item, applicant, agent, channel, state, outcome, verdict, materials, clocks, history
  case party, clock
  case importing, verifying, copying, rebuilding, sealing

  /// In a language.
  public func callAsFunction(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .provisional: Phrase("暂定", "provisional")
    case .valid: Phrase("有效", "valid")
    case .invalid: Phrase("无效", "invalid")
    case .noFindings: Phrase("没有问题", "nothing found")
    case .nothingFound: Phrase("没有找到", "Nothing was found")
    case .number: Phrase("办件编号", "Case")
    case .item: Phrase("事项", "Item")
    case .applicant: Phrase("申请人", "Applicant")
    case .agent: Phrase("代理人", "Agent")
    case .channel: Phrase("来源", "Channel")
    case .state: Phrase("状态", "State")
    case .outcome: Phrase("结果", "Outcome")
    case .verdict: Phrase("判断", "Verdict")
    case .materials: Phrase("材料", "Materials")
    case .clocks: Phrase("时限", "Terms")
    case .history: Phrase("经过", "History")
    case .party: Phrase("当事人", "Party")
    case .clock: Phrase("期限", "Term")
    case .importing: Phrase("导入", "Importing")
    case .verifying: Phrase("核对", "Verifying")
    case .copying: Phrase("复制", "Copying")
    case .rebuilding: Phrase("重建", "Making anew")
    case .sealing: Phrase("重新加密", "Sealing anew")
    }
  }
}

/// What a command that did something says at its end.
public enum CommandResult: Hashable, Sendable {
  /// So many cases, of which the first ones follow.
  case found(total: Int, isCapped: Bool)
  /// Standards that were new.
  case standards(Int)
  /// A calendar, with so many open cases counted anew.
  case calendar(openCases: Int)
  /// Cases that were new.
  case cases(Int)
  /// Answers that told something new, and the open cases that learnt from them.
  case licences(kept: Int, cases: Int)
  /// A new hall file.
  case created(path: String)
  /// Every decision came out as it was stored.
  case verified(cases: Int, decisions: Int)
  /// Some did not, or something is damaged.
  case differing(cases: Int, decisions: Int, differing: Int)
  /// One decision that differs.
  case difference(number: String, sequence: Int)
  /// A journal that cannot be read.
  case damaged(number: String)
  /// A journal that is not what the audit says was written.
  case altered(number: String)
  /// The first link of the audit chain that does not hold.
  case auditBroken(link: Int)

  /// The sentence.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .found(let total, let isCapped):
      Phrase("共 \(total)\(isCapped ? "+" : "") 件", "\(total)\(isCapped ? "+" : "") cases")
    case .standards(let count):
      Phrase("导入 \(count) 个新标准", "\(counted(count, "new standard")) brought in")
    case .calendar(let count):
      Phrase(
        "日历已导入，\(count) 件在办件的期限已重新推算",
        "Calendar brought in; the terms of \(counted(count, "open case")) were worked out anew")
    case .cases(let count): Phrase("导入 \(count) 件新办件", "\(counted(count, "new case")) brought in")
    case .licences(let kept, let cases):
      Phrase(
        "导入 \(kept) 条新证照信息，\(cases) 件在办件已更新",
        "\(counted(kept, "new answer")) brought in; \(counted(cases, "open case")) learnt from them"
      )
    case .created(let path): Phrase("已建立 \(path)", "Created \(path)")
    case .verified(let cases, let decisions):
      Phrase(
        "\(cases) 件，\(decisions) 次判断，全部一致",
        "\(counted(cases, "case")), \(counted(decisions, "decision")), all alike")
    case .differing(let cases, let decisions, let differing):
      Phrase(
        "\(cases) 件，\(decisions) 次判断，\(differing) 次不一致",
        "\(counted(cases, "case")), \(counted(decisions, "decision")), \(differing) differ")
    case .difference(let number, let sequence):
      Phrase(
        "\(number) 第 \(sequence) 步：判断不一致", "\(number) step \(sequence): the decision differs")
    case .damaged(let number): Phrase("\(number)：日志损坏", "\(number): the journal is damaged")
    case .altered(let number):
      Phrase("\(number)：日志与审计不符，已被改动", "\(number): the journal was altered behind the audit")
    case .auditBroken(let link):
      Phrase("审计链在第 \(link) 条断开", "The audit chain is broken at link \(link)")
    }
  }
}
