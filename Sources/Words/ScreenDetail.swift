package import HallCore

// The labels of what is shown in full; twelve columns at most.

package enum DetailWords {
  package static let caseTitle = Phrase("办件", "Case")
  package static let name = Phrase("名称", "Name")
  package static let subject = Phrase("对象", "About")
  package static let finding = Phrase("判定", "Finding")
  package static let wayOn = Phrase("可以", "Way on")
  package static let or = Phrase("或者", "or")
  package static let provided = Phrase("提供方式", "Provided")
  package static let grade = Phrase("可信等级", "Grade")
  package static let asOf = Phrase("取得时间", "As of")
  package static let validity = Phrase("有效期", "Validity")
  package static let holder = Phrase("来源记载", "Holder")
  package static let revealable = Phrase("（按 F2 显示全名）", " (F2 shows it)")
  package static let asked = Phrase("查询", "Asked")
  package static let notAsked = Phrase(
    "尚未查询；按 F8 查询共享，或者核对原件", "not yet; F8 asks the sources, or see the original")
  package static let notAskable = Phrase(
    "办件中没有持证人的证件号码，无从查询；补录后自动匹配",
    "not asked: the case has no number of whose paper it is")
  package static func waiting(since time: String) -> Phrase {
    Phrase("\(time) 起查询中", "asked \(time), no answer yet")
  }
  package static func absent(at time: String) -> Phrase {
    Phrase("来源无记录 \(time)", "nothing held, \(time)")
  }
  package static let overruled = Phrase("以原件为准", "Overruled")
  package static let reference = Phrase("凭据", "Reference")
  package static let checked = Phrase("核对原件", "Checked")
  package static let yes = Phrase("已核对", "yes")
  package static let returned = Phrase("退回理由", "Given back")
  package static let demanded = Phrase("纸质理由", "Paper asked")
  package static let withdrawDemand = Phrase(
    "按 F7 不再要求纸质，以共享结果为准", "F7 asks for no paper: what is shared counts again")
  package static let deferredUntil = Phrase("容缺至", "Deferred to")
  package static let requirement = Phrase("受理标准", "Required")
  package static let windowNote = Phrase("窗口提示", "Heed")
  package static let basis = Phrase("依据", "Basis")
  package static let owner = Phrase("出具", "Made by")
  package static let sources = Phrase("共享来源", "Shared by")
  package static let accepts = Phrase("最低等级", "Accepts")
  package static let instead = Phrase("变通", "Instead")
  package static let copies = Phrase("份数", "Copies")
  package static let at = Phrase("时间", "Time")
  package static let actor = Phrase("办理", "By")
  package static let event = Phrase("事项", "Event")
  package static let verdict = Phrase("当时判定", "Verdict")
  package static let digest = Phrase("核对码", "Digest")
  package static let defect = Phrase("须补正", "Defect")
  package static let competent = Phrase("有权机关", "Competent")
  package static let reasons = Phrase("理由", "Reasons")
  package static let remedies = Phrase("救济", "Remedies")
  package static let inspectors = Phrase("核查人员", "Inspectors")
  package static let approver = Phrase("批准人", "Approved by")
  /// A breach that a later notice does not undo.
  package static func lateNotice(_ days: Int) -> Phrase {
    Phrase("一次性告知曾逾期 \(days) 个工作日", "the one-time notice came \(counted(days, "working day")) late")
  }
  package static let decidedOn = Phrase("决定日期", "Decided on")
  package static let decisionNumber = Phrase("决定文号", "Decision no.")
  package static let item = Phrase("事项", "Item")
  package static let department = Phrase("实施部门", "Department")
  package static let number = Phrase("办件号", "Number")
  package static let external = Phrase("外部编号", "Other no.")
  package static let document = Phrase("证件", "Document")
  package static let note = Phrase("未持证件", "No document")
  package static let phone = Phrase("电话", "Phone")
  package static let situation = Phrase("受理情形", "Situation")
  package static let limits = Phrase("时限", "Limits")
  package static let clock = Phrase("计时", "Clock")
  package static let result = Phrase("结果", "Result")
  package static let fee = Phrase("收费", "Fee")
  package static let standard = Phrase("标准", "Standard")
  package static let hash = Phrase("标准哈希", "Hash")

  package static func way(_ way: SharingWay) -> Phrase {
    switch way {
    case .licence: Phrase("电子证照", "e-licence")
    case .dataCheck: Phrase("数据核验", "data check")
    case .departmentCheck: Phrase("部门核验", "department check")
    }
  }

  /// Whether it may be replaced or brought later; empty where neither.
  package static func instead(_ rule: MaterialRule) -> Phrase {
    let promise = rule.mayPromise ? [("可以告知承诺替代", "a promise will do")] : []
    let deferral = rule.deferral.map { limit in
      [
        (
          "可以容缺，\(limit.sentence(.chinese))内补齐",
          "may be deferred for \(limit.sentence(.english))"
        )
      ]
    }
    let all = promise + (deferral ?? [])
    return Phrase(
      all.map(\.0).joined(separator: "；"), all.map(\.1).joined(separator: "; "))
  }

  /// How much paper is handed in; empty where none may be.
  package static func copies(_ rule: MaterialRule) -> Phrase {
    // What only the authority can confirm is never taken from the applicant.
    guard rule.accepts <= .b else { return Phrase("", "") }
    let all = [
      ("原件", "original", rule.originals), ("复印件", "copy", rule.copies),
    ].filter { $0.2 > 0 }
    guard !all.isEmpty else { return Phrase("", "") }
    return Phrase(
      all.map { "\($0.0) \($0.2) 份" }.joined(separator: "，") + "（以纸质提交时）",
      all.map { "\($0.2) \($0.1)" }.joined(separator: ", ") + " (where on paper)")
  }

  package static func validity(from: String?, until: String?) -> Phrase {
    Phrase(
      (from.map { "自 \($0) " } ?? "") + (until.map { "至 \($0)" } ?? "长期"),
      (from.map { "from \($0) " } ?? "") + (until.map { "until \($0)" } ?? "without end"))
  }

  package static func document(_ identifier: PartyIdentifier) -> Phrase {
    switch identifier {
    case .person(let document):
      Phrase(document.kind.name(.chinese), document.kind.name(.english))
    case .organisation:
      Phrase(IdentifierKind.creditCode.name(.chinese), IdentifierKind.creditCode.name(.english))
    }
  }

  package static func limits(_ limits: TimeLimits) -> Phrase {
    Phrase(
      "法定 \(limits.statutory.sentence(.chinese))，承诺 \(limits.promised.sentence(.chinese))",
      "statutory \(limits.statutory.sentence(.english)),"
        + " promised \(limits.promised.sentence(.english))")
  }

  package static func standard(_ standard: ServiceStandard) -> Phrase {
    Phrase(
      "第 \(standard.version) 版，\(standard.effectiveFrom.text) 起施行",
      "version \(standard.version), in force from \(standard.effectiveFrom.text)")
  }
}
