public import HallCore

extension CaseEvent {
  /// What happened, in a line of the timeline. No names or numbers of persons.
  /// - Parameter standard: names the materials.
  public func sentence(_ language: Language, under standard: ServiceStandard) -> String {
    EventSentence(language: language, standard: standard, at: nil).sentence(self)
  }
}

extension Entry {
  /// What happened, in a line of the timeline; what a source had said before that day is told with
  /// its day. No names or numbers of persons.
  /// - Parameter standard: names the materials.
  public func sentence(_ language: Language, under standard: ServiceStandard) -> String {
    EventSentence(language: language, standard: standard, at: at).sentence(event)
  }
}

private struct EventSentence {
  let language: Language
  let standard: ServiceStandard
  /// When it was written; nil where it has yet to be.
  let at: Instant?

  func sentence(_ event: CaseEvent) -> String {
    phrase(event)(language)
  }

  private func name(_ code: MaterialCode) -> (chinese: String, english: String) {
    guard let rule = standard.material(code) else { return (code.text, code.text) }
    return (rule.name, rule.english)
  }

  private func about(_ code: MaterialCode, _ chinese: String, _ english: String) -> Phrase {
    let name = name(code)
    return Phrase("\(name.chinese)：\(chinese)", "\(name.english): \(english)")
  }

  private func phrase(_ event: CaseEvent) -> Phrase {
    switch event {
    case .opened: Phrase("登记申请", "Application opened")
    case .amended(let amendment): amended(amendment)
    case .submitted: Phrase("提交申请", "Application submitted")
    case .preReviewed: Phrase("预审通过", "Preliminary review passed")
    case .returned(let notice): sentBack(notice)
    case .sourceAsked(let code): about(code, "查询共享", "source asked")
    case .sourceAnswered(let answer): answered(answer)
    case .materialProvided(let code, let evidence):
      about(code, evidence.way.name(.chinese), evidence.way.name(.english))
    case .materialChecked(let code):
      // Of a person's own declaration there is no original.
      standard.material(code)?.accepts == .d
        ? about(code, "已核对", "checked") : about(code, "已核对原件", "original checked")
    case .materialReturned(let code, let reason):
      about(code, "退回，\(reason)", "given back, \(reason)")
    case .materialDeferred(let code, let until):
      deferred(code, until: until)
    case .materialDemanded(let code, let reason):
      about(code, "要求提供纸质，\(reason)", "asked for on paper, \(reason)")
    case .demandWithdrawn(let code, let reason):
      about(code, "不再要求纸质，\(reason)", "paper no longer asked for, \(reason)")
    case .materialReopened(let code):
      about(code, "人员已更正，须重新查询、核对", "the person was corrected; asked and compared anew")
    case .sourceOverruled(let code, let reason):
      about(code, "来源不符，以原件为准，\(reason)", "original preferred to the source, \(reason)")
    case .checkUndone(let code, let reason):
      about(code, "更正，核对作废，\(reason)", "comparison undone, \(reason)")
    case .receiptUndone(let code, let reason):
      about(code, "更正，收取作废，\(reason)", "receipt undone, \(reason)")
    case .received: Phrase("收件", "Materials received")
    case .noticeGiven(let notice): given(notice)
    case .reminded: Phrase("已提醒申请人按期补正", "Applicant reminded of the supplement")
    case .accepted(let acceptance): accepted(acceptance)
    case .refused(let refusal): refused(refusal)
    case .handedOver(let department): Phrase("转\(department)审查", "Handed over to \(department)")
    case .suspended(let suspension): suspended(suspension)
    case .resumed: Phrase("恢复计时", "Clock resumed")
    case .extended(let longer): extended(longer)
    case .decided(let decision): decided(decision)
    case .decisionCorrected(let decision, let reason): corrected(decision, reason)
    case .finished(let outcome):
      Phrase(
        "办结：\(outcome.document)\(outcome.number.map { " " + $0 } ?? "")",
        "Finished: \(outcome.document)\(outcome.number.map { " " + $0 } ?? "")")
    case .posted(let number): Phrase("已交寄 \(number)", "Posted as \(number)")
    case .delivered(let delivery) where delivery.mode == .post:
      Phrase(
        "邮寄送达，\(delivery.recipient.name(.chinese))签收，回执收回",
        "By post, signed for by the \(delivery.recipient.name(.english))")
    case .delivered(let delivery):
      Phrase(
        "\(delivery.mode.name(.chinese))，\(delivery.recipient.name(.chinese))签收",
        "\(delivery.mode.name(.english)), received by the \(delivery.recipient.name(.english))")
    case .withdrawn(let withdrawal): withdrawn(withdrawal)
    case .lapsed(.supplementOverdue): Phrase("补正逾期，视为撤回", "Not supplemented in time; lapsed")
    case .lapsed(.deferralOverdue): Phrase("容缺逾期未补齐，视为撤回", "Deferred material not brought; lapsed")
    case .voided(let reason): Phrase("作废：\(reason)", "Voided: \(reason)")
    case .numberAssigned(let number):
      Phrase(
        "登记\(number.kind.name(.chinese)) \(number.text)",
        "\(number.kind.name(.english)) \(number.text)")
    }
  }

  /// `布局图：同意容缺，受理后 5 个工作日内补齐`
  private func deferred(_ code: MaterialCode, until: DueDate?) -> Phrase {
    if let until {
      return about(
        code, "容缺，\(until.bringBefore())", "deferred until \(until.sentence(.english))")
    }
    guard let limit = standard.material(code)?.deferral else {
      return about(code, "同意容缺", "deferred")
    }
    return about(
      code, "同意容缺，受理后 \(limit.sentence(.chinese))内补齐",
      "deferred until \(limit.sentence(.english)) after acceptance")
  }

  /// `受理；布局图容缺，至 2026-12-01 补齐`
  private func accepted(_ acceptance: Acceptance) -> Phrase {
    let on = acceptance.on.text
    let first =
      acceptance.isDeemed
      ? Phrase("逾期未告知，自 \(on) 视为受理", "Deemed accepted on \(on)") : Phrase("受理", "Accepted")
    return acceptance.deferrals.reduce(first) { said, term in
      let (chinese, english) = name(term.material)
      return said
        + Phrase(
          "；\(chinese)容缺，\(term.due.bringBefore())",
          "; \(english) deferred until \(term.due.sentence(.english))")
    }
  }

  private func amended(_ amendment: Amendment) -> Phrase {
    let reason = amendment.reason
    let ended = amendment.ended.map(name)
    let chinese = ended.map(\.chinese).joined(separator: "、")
    let english = ended.map(\.english).joined(separator: ", ")
    return Phrase(
      "更正申请信息" + (reason.isEmpty ? "" : "：" + reason)
        + (ended.isEmpty ? "" : "；\(chinese)不再需要，原容缺、承诺、要求纸质的一并失效"),
      "Application corrected" + (reason.isEmpty ? "" : ": " + reason)
        + (ended.isEmpty ? "" : "; \(english) no longer needed, nor what was agreed about it"))
  }

  private func refused(_ refusal: NonAcceptance) -> Phrase {
    Phrase(
      "\(refusal.kind.name(.chinese))：\(refusal.reason)"
        + (refusal.competentAgency.map { "，告知向\($0)申请" } ?? ""),
      "\(refusal.kind.name(.english)): \(refusal.reason)"
        + (refusal.competentAgency.map { ", told to apply to \($0)" } ?? ""))
  }

  private func suspended(_ suspension: Suspension) -> Phrase {
    Phrase(
      "\(suspension.procedure.name(.chinese))，停止计时，预计 \(suspension.plannedDays) 个工作日："
        + suspension.reason,
      "\(suspension.procedure.name(.english)): clock stopped,"
        + " about \(counted(suspension.plannedDays, "working day")): " + suspension.reason)
  }

  private func extended(_ longer: Prolongation) -> Phrase {
    Phrase(
      "经\(longer.approver)批准，延长 \(longer.limit.sentence(.chinese))：\(longer.reason)",
      "Extended by \(longer.limit.sentence(.english)), approved by \(longer.approver):"
        + " \(longer.reason)")
  }

  /// `11-20 决定准予 濮审〔2026〕7号`: the department's own day and number, where they were told.
  private func decided(_ decision: Decision) -> Phrase {
    let told = decision.on == at?.day ? nil : decision.on
    let day = told.map { ($0.monthAndDay + " ", ", " + $0.text) } ?? ("", "")
    let number = decision.number.map { " " + $0 } ?? ""
    return decision.isGranted
      ? Phrase("\(day.0)准予\(number)", "Granted\(number)\(day.1)")
      : Phrase(
        "\(day.0)\(standard.denialName)\(number)：\(decision.reasons)",
        "Denied\(number)\(day.1): \(decision.reasons)")
  }

  /// What was recorded before stays in its own line.
  private func corrected(_ decision: Decision, _ reason: String) -> Phrase {
    let now = decided(decision)
    return Phrase(
      "更正决定登记，应为\(now(.chinese))；更正理由：\(reason)",
      "Recorded decision corrected: \(now(.english)); because: \(reason)")
  }

  private func withdrawn(_ withdrawal: Withdrawal) -> Phrase {
    let request = DialogWords.choice(withdrawal.request)
    let names = withdrawal.returned.map(name)
    let returned =
      names.isEmpty
      ? ("", "")
      : (
        "；退还原件：" + names.map(\.chinese).joined(separator: "、"),
        "; handed back: " + names.map(\.english).joined(separator: ", ")
      )
    return Phrase(
      "申请人撤回（\(request(.chinese))）：\(withdrawal.reason)" + returned.0,
      "Withdrawn (\(request(.english))): \(withdrawal.reason)" + returned.1)
  }

  private func answered(_ answer: SourceAnswer) -> Phrase {
    switch answer.result {
    case .delivered(let evidence) where !evidence.holderMatches:
      about(
        answer.material, "\(evidence.way.name(.chinese))的持证人不符",
        "\(evidence.way.name(.english)) of another holder")
    case .delivered(let evidence): delivered(answer.material, evidence)
    case .absent: about(answer.material, "来源无记录", "the source holds nothing")
    case .failed(let failure):
      about(answer.material, failure.name(.chinese), failure.name(.english))
    }
  }

  private func delivered(_ code: MaterialCode, _ evidence: Evidence) -> Phrase {
    let source = evidence.source ?? ""
    // What is not in force stands there for whoever reads the case later.
    let state =
      evidence.state == .valid
      ? ("", "") : ("：" + evidence.state.name(.chinese), ": " + evidence.state.name(.english))
    let way = (evidence.way.name(.chinese) + state.0, evidence.way.name(.english) + state.1)
    guard let at, evidence.asOf.day < at.day else {
      return about(code, "\(source)返回\(way.0)", "from \(source), \(way.1)")
    }
    let day = evidence.asOf.day
    let told = day.year == at.day.year ? day.monthAndDay : day.text
    return about(code, "\(source) \(told) 返回的\(way.0)", "from \(source), \(told), \(way.1)")
  }

  private func sentBack(_ notice: SupplementNotice) -> Phrase {
    let reason = notice.second.map { "：" + $0 } ?? ""
    return Phrase(
      "预审退回，列明 \(notice.defects.count) 项\(reason)",
      "Sent back, \(counted(notice.defects.count, "defect"))\(reason)")
  }

  private func given(_ notice: SupplementNotice) -> Phrase {
    let count = notice.defects.count
    let due = notice.due
    if let reason = notice.second {
      return Phrase(
        "再次告知补正 \(count) 项，\(due.bringBefore())：\(reason)",
        "Second notice, \(counted(count, "defect")), by \(due.sentence(.english)): \(reason)")
    }
    let late =
      notice.daysLate == 0
      ? ("", "")
      : ("，告知逾期 \(notice.daysLate) 个工作日", ", \(counted(notice.daysLate, "working day")) late")
    return Phrase(
      "一次性告知补正 \(count) 项，\(due.bringBefore())" + late.0,
      "One-time notice, \(counted(count, "defect")), by \(due.sentence(.english))" + late.1)
  }
}
