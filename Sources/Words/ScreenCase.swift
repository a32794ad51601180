package import HallCore

// What the case file says.

package enum CaseWords {
  // MARK: - Header

  package static let caseLabel = Phrase("办件", "Case")

  /// The label before a party.
  package static func party(_ holder: Holder) -> Phrase {
    let english = holder.name(.english)
    return Phrase(holder.name(.chinese), english.prefix(1).uppercased() + english.dropFirst())
  }

  package static let noDocument = Phrase("未核实证件", "no document")

  /// `法定10 承诺3 工作日`, `法定20+10工作日 承诺当场`; the limits in full stand in the detail.
  /// - Parameter extension: what was added to the law's limit; nil where nothing was.
  package static func limits(
    statutory: TimeLimit, promised: TimeLimit, extension added: TimeLimit?
  ) -> Phrase {
    var law = "\(statutory.days)"
    var isOneUnit = statutory.unit == promised.unit
    if let added {
      isOneUnit = isOneUnit && added.unit == statutory.unit
      law += added.unit == statutory.unit ? "+\(added.days)" : unit(statutory).0 + "+\(added.days)"
    }
    if statutory.days > 0, promised.days > 0, isOneUnit {
      let (chinese, english) = unit(promised)
      return Phrase(
        "法定\(law) 承诺\(promised.days) \(chinese)",
        "law \(law) promise \(promised.days) \(english)")
    }
    let end = unit(added ?? statutory)
    let statutoryTexts = statutory.days == 0 ? ("当场", "at once") : (law + end.0, law + end.1)
    let promisedTexts = short(promised)
    return Phrase(
      "法定\(statutoryTexts.0) 承诺\(promisedTexts.0)",
      "law \(statutoryTexts.1) promise \(promisedTexts.1)")
  }

  /// `法定20工作日`.
  package static func limit(statutory: TimeLimit) -> Phrase {
    let (chinese, english) = short(statutory)
    return Phrase("法定\(chinese)", "law \(english)")
  }

  private static func short(_ limit: TimeLimit) -> (String, String) {
    limit.days == 0
      ? ("当场", "at once") : ("\(limit.days)\(unit(limit).0)", "\(limit.days)\(unit(limit).1)")
  }

  private static func unit(_ limit: TimeLimit) -> (String, String) {
    limit.unit == .working ? ("工作日", "wd") : ("日", "d")
  }

  /// `网上大厅 11-20 09:14 来`.
  package static func came(_ channel: Channel, at: String) -> Phrase {
    Phrase("\(channel.name(.chinese)) \(at) 来", "\(channel.name(.english)) \(at)")
  }

  package static func standard(_ version: Int, hash: String) -> Phrase {
    Phrase("标准 v\(version) · \(hash)", "standard v\(version) · \(hash)")
  }

  // MARK: - Materials

  package static let materials = Phrase("材料", "Materials")
  package static let returned = Phrase("已退回", "Returned")
  package static let demanded = Phrase("要纸质", "Paper asked")
  package static let optional = Phrase("选交", "Optional")
  package static let waiting = Phrase("查询中", "Waiting")
  package static let notAsked = Phrase("未查询", "Not asked")
  package static let toBring = Phrase("需收", "To bring")
  package static let neverBrought = Phrase("未收", "Never came")
  package static let neverSeen = Phrase("未核原件", "never seen")
  package static let deferred = Phrase("容缺", "Deferred")
  package static let absent = Phrase("无记录", "Absent")
  package static let notTheirs = Phrase("不是本人的", "not theirs")
  package static func otherHolder(_ holder: Holder) -> Phrase {
    Phrase("与\(holder.name(.chinese))不符", "not theirs")
  }
  package static let noNumber = Phrase("号码不详，未查询", "number unknown")
  package static let askSource = Phrase("按 F8 查询", "ask, F8")
  package static let awaitAnswer = Phrase("等来源答复", "wait")
  package static let seeOriginal = Phrase("需核原件", "see original")
  package static let originalWillDo = Phrase("可凭原件", "or original")
  package static let waitForSource = Phrase("等来源恢复", "wait")
  package static let byAuthority = Phrase("部门核实", "Authority")
  package static let askAuthority = Phrase("请部门核实", "ask them")
  package static let bringNow = Phrase("当场补交", "bring it")
  package static let promisable = Phrase("可承诺", "may promise")
  package static let withoutEnd = Phrase("长期", "no end")
  /// Text, or a scanned code, where there is no field.
  package static let typesNothing = Phrase(
    "这里不输入文字；查别的件，按 Esc 回到查件再输入或者扫码。",
    "Nothing is typed here; Esc leads back to the look-up.")
  package static let promised = Phrase("已承诺", "promised")
  package static let checked = Phrase("已核原件", "checked")
  package static let seen = Phrase("已核对", "checked")

  package static func bringBefore(_ day: String, isProvisional: Bool) -> Phrase {
    isProvisional ? Phrase("暂定 \(day)", "~\(day)") : Phrase("至 \(day) 补齐", "by \(day)")
  }
  /// `受理后5工作日`: the term of what was deferred, before acceptance.
  package static func bringAfterAcceptance(_ limit: TimeLimit) -> Phrase {
    limit.unit == .working
      ? Phrase("受理后\(limit.days)工作日", "acc. + \(limit.days) wd")
      : Phrase("受理后 \(limit.days) 日", "acc. + \(limit.days) d")
  }
  package static func overdueSince(_ day: String) -> Phrase {
    Phrase("\(day) 已逾期", "late \(day)")
  }
  package static func expires(_ day: String) -> Phrase { Phrase("\(day) 到期", "ends \(day)") }
  package static func expired(_ day: String) -> Phrase {
    Phrase("\(day) 过期", "ended \(day)")
  }
  package static func validFrom(_ day: String) -> Phrase { Phrase("\(day) 生效", "from \(day)") }
  package static func validUntil(_ day: String) -> Phrase { Phrase("至 \(day)", "to \(day)") }
  package static func needsGrade(_ grade: Grade) -> Phrase {
    Phrase("须 \(grade.rawValue) 级", "needs \(grade.rawValue)")
  }
  package static func deferrable(_ limit: TimeLimit) -> Phrase {
    limit.unit == .working
      ? Phrase("可容缺\(limit.days)工作日", "defer \(limit.days) wd")
      : Phrase("可容缺 \(limit.days) 日", "defer \(limit.days) d")
  }

  /// `已共享 4 · 需收 1 · 容缺 1`; what there is none of is left out.
  /// - Parameter isOver: whether nothing can be done about them any more: it says what they were.
  package static func sum(
    shared: Int, _ open: Outstanding, deferred: Int, isOver: Bool = false
  ) -> Phrase {
    let all: [(Int, String, String)] = [
      (shared, "已共享", "shared"), (open.lacking, isOver ? "未收" : "需收", "lacking"),
      (open.unchecked, isOver ? "未核" : "待核", isOver ? "never checked" : "to check"),
      (open.unknown, "未知", "unknown"),
      (deferred, "容缺", "deferred"),
    ]
    let said = all.filter { $0.0 > 0 }
    return Phrase(
      said.map { "\($0.1) \($0.0)" }.joined(separator: " · "),
      said.map { "\($0.0) \($0.2)" }.joined(separator: " · "))
  }

  /// `（3–8）`: which lines of a longer list are shown.
  package static func range(_ first: Int, _ last: Int) -> Phrase {
    Phrase("（\(first)–\(last)）", " (\(first)–\(last))")
  }

  /// The same where nothing else says how many there are: `（1–2/4）`.
  package static func range(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    let range = first == last ? "\(first)" : "\(first)–\(last)"
    return Phrase("（\(range)/\(count)）", " (\(range)/\(count))")
  }

  // MARK: - Verdict

  package static let verdict = Phrase("判定", "Verdict")
  package static let basis = Phrase("依据 ", "Basis: ")
  package static let application = Phrase("申请信息", "Application")
  package static let barred = Phrase(
    "依法不能受理，原因如下；按 F8 办理不予受理。", "Barred for the reasons below; see F8.")

  package static func ready(isImmediate: Bool) -> Phrase {
    isImmediate
      ? Phrase("符合标准，可以当场办结。", "Meets the standard; can be finished at once.")
      : Phrase("符合标准，可以受理。", "Meets the standard; can be accepted.")
  }

  /// - Parameter unlisted: how many of them the notice did not list.
  package static func notReady(
    isImmediate: Bool, _ open: Outstanding, unlisted: Int = 0
  ) -> Phrase {
    let counts = [
      ("缺", "lacking", open.lacking), ("待核", "to check", open.unchecked),
      ("未知", "unknown", open.unknown),
    ].filter { $0.2 > 0 }
    let rest =
      unlisted > 0
      ? ("，其中 \(unlisted) 项未列入告知，不影响受理", ", \(unlisted) of them not listed in the notice")
      : ("", "")
    let chinese = counts.map { "\($0.0) \($0.2) 项" }.joined(separator: "，") + rest.0
    let english = counts.map { "\($0.2) \($0.1)" }.joined(separator: ", ") + rest.1
    return isImmediate
      ? Phrase("暂不可办结：\(chinese)。", "Not yet to be finished: \(english).")
      : Phrase("暂不可受理：\(chinese)。", "Not yet to be accepted: \(english).")
  }

  /// Nobody gave notice in time.
  package static func acceptedBySilence(from day: Day) -> Phrase {
    Phrase(
      "逾期未告知，依法自 \(day.text) 起即为受理；按 F9 登记视为受理。",
      "No notice was given in time: accepted by law as of \(day.text); record it with F9.")
  }

  /// The notice was answered, though something it did not list is not in order.
  package static func supplemented(unlisted: Int) -> Phrase {
    Phrase(
      "告知所列已补齐，应当受理；未列入的 \(unlisted) 项不得再作为受理条件。",
      "The notice is answered: to be accepted, though \(unlisted) not listed are open.")
  }

  /// Where a case stands that has been accepted or closed.
  /// - Parameter end: the day by which a special procedure is expected to be over.
  package static func standing(
    of aCase: Case, under standard: ServiceStandard, procedureEnds end: Day?
  ) -> Phrase {
    switch aCase.state {
    case .draft, .submitted, .preReviewed, .returned, .received, .correction:
      Phrase(aCase.state.name(.chinese) + "。", aCase.state.name(.english) + ".")
    case .accepted: Phrase("已受理，待转审查。", "Accepted; to be handed over.")
    case .inReview:
      Phrase(
        "审查中\(aCase.handedTo.map { "，由\($0)审查" } ?? "")。",
        "In review\(aCase.handedTo.map { " at \($0)" } ?? "").")
    case .suspended:
      Phrase(
        "\(aCase.suspensions.last?.suspension.procedure.name(.chinese) ?? "特别程序")进行中，停止计时"
          + (end.map { "，预计 \($0.text) 结束。" } ?? "。"),
        "Clock stopped: \(aCase.suspensions.last?.suspension.procedure.name(.english) ?? "")"
          + (end.map { ", expected until \($0.text)." } ?? "."))
    case .decided:
      if let decision = aCase.decision, !decision.isGranted {
        Phrase(
          "已决定\(standard.denialName)：\(decision.reasons)；待登记办结。",
          "Denied: \(decision.reasons); to be finished.")
      } else {
        Phrase("已准予，待登记办结。", "Granted; to be finished.")
      }
    case .finished:
      if let posting = aCase.posting {
        Phrase(
          "已办结：\(outcome(aCase))，已交寄 \(posting.number)，待收回回执。",
          "Finished: \(outcome(aCase)); posted as \(posting.number), receipt awaited.")
      } else {
        Phrase(
          "已办结：\(outcome(aCase))，待送达。", "Finished: \(outcome(aCase)); to be delivered.")
      }
    case .delivered: Phrase("已送达，本件办完。", "Delivered; nothing more to do.")
    case .refused: refused(aCase.nonAcceptance)
    case .withdrawn: withdrawn(aCase.withdrawal?.returned ?? [], under: standard)
    case .lapsed: Phrase("逾期视为撤回，本件终结。", "Lapsed.")
    case .voided: Phrase("已作废，不计入统计。", "Void; counted nowhere.")
    }
  }

  /// `申请人已撤回，本件终结；退还原件：操作流程文件。`
  private static func withdrawn(
    _ returned: [MaterialCode], under standard: ServiceStandard
  ) -> Phrase {
    let rules = returned.compactMap { standard.material($0) }
    guard !rules.isEmpty else { return Phrase("申请人已撤回，本件终结。", "Withdrawn by the applicant.") }
    return Phrase(
      "申请人已撤回，本件终结；退还原件：\(rules.map(\.name).joined(separator: "、"))。",
      "Withdrawn by the applicant; handed back: "
        + "\(rules.map(\.english).joined(separator: ", ")).")
  }

  /// `不予受理：不属本机关职权；请向市交通运输局申请。`
  private static func refused(_ refusal: NonAcceptance?) -> Phrase {
    guard let refusal else { return Phrase("未予受理。", "Not accepted.") }
    let agency = refusal.competentAgency.map { ("；请向\($0)申请", "; apply to \($0)") } ?? ("", "")
    return Phrase(
      "\(refusal.kind.name(.chinese))：\(refusal.reason)\(agency.0)。",
      "\(refusal.kind.name(.english)): \(refusal.reason)\(agency.1).")
  }

  private static func outcome(_ aCase: Case) -> String {
    guard let outcome = aCase.outcome else { return "" }
    return outcome.document + (outcome.number.map { " " + $0 } ?? "")
  }

  // MARK: - Timeline

  package static let timeline = Phrase("经过", "Timeline")
  /// How the sentence of an event about a material begins.
  package static func about(_ rule: MaterialRule) -> Phrase {
    Phrase("\(rule.name)：", "\(rule.english): ")
  }

  package static let listComma = Phrase("，", ", ")

  package static func actor(_ actor: Actor, name: String, channel: Channel) -> Phrase {
    switch actor.role {
    case .clerk:
      let window = actor.window
      return Phrase(
        (window.map { "\($0)号窗 " } ?? "") + name, (window.map { "W\($0) " } ?? "") + name)
    case .supervisor: return Phrase("值班长 \(name)", "Sup. \(name)")
    case .department: return Phrase("审批部门", "Department")
    case .system: return Phrase("自动", "Automatic")
    case .applicant:
      return channel == .window
        ? Phrase("申请人", "Applicant") : Phrase(channel.name(.chinese), channel.name(.english))
    }
  }

  package static func moreLines(_ count: Int) -> Phrase {
    Phrase("还有 \(count) 行，PgDn 翻看", "\(count) more, PgDn")
  }

  // MARK: - After an act

  package static func done(_ events: Phrase) -> Phrase {
    Phrase("已保存。" + events(.chinese), "Saved. " + events(.english))
  }
  package static let revealed = Phrase(
    "已显示完整信息并留痕，约一分钟后自动隐藏。", "Shown in clear and recorded; hidden again in about a minute.")
  package static let nothingMore = Phrase(
    "本件没有其他可办的事，按 Esc 返回。", "There is nothing else to do here; Esc goes back.")

  package static func closed(_ aCase: Case) -> Phrase {
    Phrase(
      "本件\(aCase.standing(.chinese))，没有下一步；按 Esc 返回。",
      "The case is \(aCase.standing(.english).lowercased()); Esc goes back.")
  }
}
