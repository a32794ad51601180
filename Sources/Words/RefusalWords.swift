public import HallCore

extension Refusal {
  /// Why the rule says no and what to do instead.
  /// - Parameter standard: names the materials; nil where no case is open.
  public func sentence(_ language: Language, under standard: ServiceStandard?) -> String {
    RefusalSentence(standard: standard).phrase(self)(language)
  }
}

private struct RefusalSentence {
  let standard: ServiceStandard?

  func phrase(_ refusal: Refusal) -> Phrase {
    switch refusal {
    case .material(let code, let refusal): materialPhrase(code, refusal)
    case .deferredOutstanding(let codes): deferredOutstanding(codes)
    case .notPossible(let state): notPossible(state)
    case .changedMeanwhile: changedMeanwhile
    case .unknownCase(let number): unknownCase(number)
    case .notReady(let outcome, let lacking, let unknown): notReady(outcome, lacking, unknown)
    case .notGrantable(let lacking, let unknown): notGrantable(lacking, unknown)
    case .reasonRequired: Phrase("请填写理由。", "Enter a reason.")
    case .nothingToAmend: Phrase("没有改动，无需更正；请先改正有误的内容。", "Nothing was changed.")
    case .nothingToNotify: nothingToNotify
    case .alreadyNotified: alreadyNotified
    case .noAnswers: Phrase("没有来源的答复，无可登记。", "No source answered; there is nothing to record.")
    case .nothingToAsk: Phrase("没有尚未查询的来源，无需查询。", "Every source was asked.")
    case .sourcesNotAsked(let codes): sourcesNotAsked(codes)
    case .notSupplemented(let owed, let unlisted): notSupplemented(owed, unlisted)
    case .acceptedBySilence(let day): acceptedBySilence(day)
    case .supplementCame: supplementCame
    case .reminderRequired: reminderRequired
    case .alreadyReminded(let day): alreadyReminded(day)
    case .letterRequired: Phrase("请填写协查函或者答复的编号。", "Enter the number of the answer.")
    case .competentAgencyRequired: competentAgencyRequired
    case .denialIncomplete: denialIncomplete
    case .decisionDayImpossible(let from, let through): decisionDayImpossible(from, through)
    case .inspectorsRequired: inspectorsRequired
    case .procedureNotAllowed(let procedure): procedureNotAllowed(procedure)
    case .plannedDaysRequired: plannedDaysRequired
    case .approverRequired: Phrase("请填写批准人。", "Name the approver.")
    case .extensionNotAllowed: Phrase("本事项不得延期，请在时限内办结。", "No extension is allowed here.")
    case .alreadyExtended: Phrase("已延期一次，不得再延；请在时限内办结。", "It was extended once already.")
    case .extensionTooLate: extensionTooLate
    case .resultNumberRequired: Phrase("请填写结果文书或者证照编号。", "Enter the result's number.")
    case .deliveryNotOffered(let mode): deliveryNotOffered(mode)
    case .postNumberRequired: Phrase("请填写邮件号。", "Enter the post number.")
    case .postNumberWrong(let problem): postNumberWrong(problem)
    case .notPosted: notPosted
    case .noAgent: Phrase("本件没有代理人，请由申请人本人签收。", "There is no agent; the applicant must sign.")
    case .supervisorOnly: supervisorOnly
    case .notImmediate: Phrase("本事项不是即办件，请按受理、审查、办结的步骤办理。", "Not an on-the-spot item.")
    case .standardNotInForce(let day): standardNotInForce(day)
    case .termNotOver: Phrase("期限未过，不适用本规则。", "The term has not passed.")
    case .agentIsApplicant: Refusal.agentIsApplicantWords
    case .nameRequired: Phrase("请填写姓名或者名称。", "Enter the name.")
    case .numberRequired: Phrase("请填写编号。", "Enter the number.")
    case .numberKnown: Phrase("本件已登记过这个编号，无需再登。", "The case has this number already.")
    case .clockBehind(let latest): clockBehind(latest)
    case .tooLong(let text): tooLong(text)
    }
  }

  /// After acceptance nothing is deferred or notified any more.
  private func notGrantable(_ lacking: Int, _ unknown: Int) -> Phrase {
    lacking > 0
      ? Phrase(
        "还差 \(lacking + unknown) 项，见判定，不能准予；请补齐，确不符合条件的由审批部门决定不予。",
        "\(lacking + unknown) outstanding, see the verdict: bring them, or the department denies it."
      )
      : Phrase(
        "有 \(unknown) 项未知，未知不等于没有，不能准予；请核对原件，由部门核实，或者等来源恢复。",
        "\(unknown) unknown; see the original, ask the authority or wait for the source.")
  }

  private func notReady(_ outcome: Verdict.Outcome, _ lacking: Int, _ unknown: Int) -> Phrase {
    switch outcome {
    case .refused: Phrase("依法不能受理，原因见判定；请按 F8 办理不予受理。", "Barred; see the verdict, then F8.")
    case .unknown:
      Phrase(
        "有 \(unknown) 项未知，未知不等于没有；请核对原件，由部门核实，或者等来源恢复。",
        "\(unknown) unknown; see the original, ask the authority or wait for the source.")
    case .lacking, .ready:
      Phrase(
        "还差 \(lacking + unknown) 项，见判定；请补齐、容缺或者一次性告知。",
        "\(lacking + unknown) outstanding, see the verdict; provide, defer or notify.")
    }
  }

  private func name(_ code: MaterialCode) -> (chinese: String, english: String) {
    guard let rule = standard?.material(code) else { return (code.text, code.text) }
    return (rule.name, rule.english)
  }

  private func materialPhrase(_ code: MaterialCode, _ refusal: MaterialRefusal) -> Phrase {
    let (chinese, english) = name(code)
    return switch refusal {
    case .notKnown: Phrase("标准里没有“\(chinese)”这项材料，不得索要。", "The standard has no “\(english)”.")
    case .notApplicable: Phrase("所选情形不需要\(chinese)，不得索要。", "\(english) is not needed here.")
    case .alreadyShared:
      Phrase(
        "\(chinese)已共享且有效，不得再要（国务院令第716号第七条）；确有疑问按 F7 写明理由。",
        "\(english) is shared and valid; F7 with a reason if in doubt.")
    case .notShared:
      Phrase(
        "\(chinese)没有有效的共享结果，可直接收取，无需 F7。",
        "\(english) is not shared; simply take it.")
    case .onlyFromSource:
      Phrase(
        "\(chinese)是否共享由来源答复，不能自行登记；请收取材料或者等待来源。",
        "Only a source can say that it holds \(english); take the paper or wait.")
    case .notIssuedByAuthority:
      Phrase(
        "\(chinese)不是机关核发的，无从核实；请由申请人提供。",
        "No authority issues \(english); the applicant brings it.")
    case .alreadyDemanded:
      Phrase(
        "\(chinese)已要求提供纸质，收到后按空格核对；不再需要纸质的，按 F7 写明理由。",
        "\(english) was asked for on paper; Space when it is here, F7 where it is not needed.")
    case .notDemanded:
      Phrase("\(chinese)没有待交的纸质，无需取消要求。", "No paper of \(english) is awaited.")
    case .alreadyChecked: Phrase("\(chinese)已核对。", "\(english) is checked.")
    case .alreadyReceived:
      Phrase(
        "\(chinese)已收取，没有原件要核；误记的按 F8 更正核对。",
        "\(english) was received and has no original to see; F8 undoes a mistake.")
    case .originalNotAccepted:
      Phrase(
        "\(chinese)由部门核实，不向申请人收取；可按 F8 登记部门的答复。",
        "\(english) is for the authority to confirm; record its answer with F8.")
    case .contradicted:
      Phrase(
        "\(chinese)与来源记载不符，以原件为准须写明理由；请按空格核对。",
        "The source contradicts \(english); press Space and give a reason.")
    case .notChecked:
      Phrase("\(chinese)没有核对或者收取的记录，无需更正。", "\(english) has nothing to undo.")
    case .nothingThere: Phrase("\(chinese)尚未提供，无可退回。", "\(english) is not there.")
    case .notDeferrable:
      Phrase(
        "标准不允许\(chinese)容缺，请当场补交或者一次性告知。", "\(english) cannot be deferred.")
    case .alreadyDeferred:
      Phrase("\(chinese)已同意容缺，不得再延。", "\(english) was deferred already.")
    case .notPromisable:
      Phrase("标准不允许以承诺替代\(chinese)，请提供材料。", "No promise can replace \(english).")
    case .alreadyGood: Phrase("\(chinese)已符合标准，无需再办。", "\(english) is good already.")
    }
  }
}

// MARK: - The case and whoever acts on it

extension RefusalSentence {
  private func notPossible(_ state: CaseState) -> Phrase {
    Phrase(
      "本件\(state.name(.chinese))，此步不能办理；请看底行的下一步。",
      "The case is \(state.name(.english).lowercased()); see the next step below.")
  }

  private var changedMeanwhile: Phrase {
    Phrase("本件刚被他人办理，已重新读取，请核对后再办。", "Somebody else acted meanwhile; read it again.")
  }

  private func unknownCase(_ number: CaseNumber) -> Phrase {
    Phrase(
      "大厅里没有编号 \(number.text) 的办件，请核对编号后再查。",
      "The hall has no case \(number.text); check the number.")
  }

  private var supervisorOnly: Phrase {
    Phrase(
      "此步由值班长办理：请值班长在其窗口办理。", "Only a supervisor may do this, at their own window.")
  }

  private func standardNotInForce(_ day: Day) -> Phrase {
    Phrase("该版标准 \(day.text) 起施行，请选择现行版本。", "This standard is in force from \(day.text).")
  }

  private func clockBehind(_ latest: Instant) -> Phrase {
    Phrase(
      "本件上一笔记录于 \(latest.day.text) \(latest.clock)，本机时间更早。请核对时钟：本机不准的，校准后再办；"
        + "本机无误的，请值班长在其窗口办理，其后照常。",
      "The case was last written at \(latest.day.text) \(latest.clock), later than this clock. Set"
        + " this clock if it is wrong; if it is right, have the supervisor act first.")
  }

  private func tooLong(_ text: JournalText) -> Phrase {
    Phrase(
      "\(text.name(.chinese))最多 \(text.lengthMax) 个字，请缩短后再办。",
      "\(text.name(.english)): at most \(text.lengthMax) characters; shorten it.")
  }
}

// MARK: - Notice and acceptance

extension RefusalSentence {
  private var nothingToNotify: Phrase {
    Phrase("没有须由申请人补正的，无需告知。", "Nothing is lacking that the applicant could bring.")
  }

  private var alreadyNotified: Phrase {
    Phrase(
      "已一次性告知。再次告知由值班长办理，须写明理由。",
      "The one-time notice was given; a second is the supervisor's, with a reason.")
  }

  private func sourcesNotAsked(_ codes: [MaterialCode]) -> Phrase {
    Phrase(
      "\(codes.map { name($0).chinese }.joined(separator: "、"))尚未查询来源，告知后不得再要；"
        + "请先按 F8 查询共享，再一次性告知。",
      "Not asked yet: \(codes.map { name($0).english }.joined(separator: ", ")). Ask the sources"
        + " first, with F8.")
  }

  private func notSupplemented(_ owed: Int, _ unlisted: Int) -> Phrase {
    Phrase(
      "缺 \(owed + unlisted) 项"
        + (unlisted > 0 ? "，其中 \(unlisted) 项未列入告知，不影响受理" : "")
        + "；请收齐告知所列的 \(owed) 项。",
      "\(owed + unlisted) outstanding"
        + (unlisted > 0 ? ", \(unlisted) of them not listed in the notice" : "")
        + "; bring the \(owed) listed.")
  }

  private func acceptedBySilence(_ day: Day) -> Phrase {
    Phrase(
      "逾期未告知，依法自 \(day.text) 起即为受理；请按 F9 登记视为受理。",
      "No notice in time: accepted by law as of \(day.text); record it with F9.")
  }

  private var supplementCame: Phrase {
    Phrase(
      "要求补正的已经交来，不得按逾期终结；请核对后受理（行政许可法第三十二条）。",
      "What was asked for has come; compare it and accept instead.")
  }

  private var reminderRequired: Phrase {
    Phrase(
      "终止前须至少提前一个工作日提醒申请人；请按 F8 登记提醒。",
      "The applicant has to be reminded a working day before; record it with F8.")
  }

  private func alreadyReminded(_ day: Day) -> Phrase {
    Phrase("\(day.text) 已提醒申请人，无需重复登记。", "The applicant was reminded on \(day.text).")
  }

  private var competentAgencyRequired: Phrase {
    Phrase("请填写有权受理的机关，告知申请人到哪里办。", "Name the competent agency.")
  }
}

// MARK: - Decision and delivery

extension RefusalSentence {
  private func deferredOutstanding(_ codes: [MaterialCode]) -> Phrase {
    Phrase(
      "容缺材料未补齐：\(codes.map { name($0).chinese }.joined(separator: "、"))；补齐后再办。",
      "Deferred, not yet brought: \(codes.map { name($0).english }.joined(separator: ", ")).")
  }

  private var denialIncomplete: Phrase {
    Phrase(
      "不予决定须说明理由，并告知复议和诉讼权利。",
      "A denial needs reasons and remedies.")
  }

  private func decisionDayImpossible(_ from: Day, _ through: Day) -> Phrase {
    Phrase(
      "决定日期须在受理之后、今日之前：\(from.text) 至 \(through.text)，请核对决定文书。",
      "The decision's day lies between \(from.text) and \(through.text).")
  }

  private var inspectorsRequired: Phrase {
    Phrase(
      "现场核查须两人以上，请填写核查人员姓名，以顿号或者逗号隔开。", "Name at least two inspectors, parted by commas.")
  }

  private func procedureNotAllowed(_ procedure: SpecialProcedure) -> Phrase {
    Phrase(
      "本事项标准没有\(procedure.name(.chinese))程序，请另选。",
      "The standard has no \(procedure.name(.english)); choose another.")
  }

  private var plannedDaysRequired: Phrase {
    Phrase("请填写 1 到 366 之间的预计工作日数。", "Enter the expected working days, 1 to 366.")
  }

  private var extensionTooLate: Phrase {
    Phrase("已超法定时限，不能再延期；请报告值班长。", "Too late to extend; tell the supervisor.")
  }

  private func deliveryNotOffered(_ mode: DeliveryMode) -> Phrase {
    Phrase(
      "本事项结果不能\(mode.name(.chinese))，请另选送达方式。",
      "Not offered: \(mode.name(.english)). Choose another.")
  }

  private func postNumberWrong(_ problem: IdentifierProblem) -> Phrase {
    Phrase(
      "邮件号：\(problem.sentence(.chinese))，请照邮件详情单填写。",
      "Post number: \(problem.sentence(.english)).")
  }

  private var notPosted: Phrase {
    Phrase("尚未交寄，没有回执可以登记；请先登记交寄。", "Nothing was posted yet; record that first.")
  }
}

extension Refusal {
  /// Said in the form as soon as it shows, and by the rules.
  package static let agentIsApplicantWords = Phrase(
    "代理人与申请人是同一人：本人办理的，“代理人”选“否”；确由他人代办的，请核对代理人证件。",
    "Agent and applicant are the same person: who comes in person has no agent.")
}
