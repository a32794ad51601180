public import HallCore

extension Defect {
  /// A line of the one-time notice, as the applicant reads it: what, what is wrong with it, what to
  /// bring: `布局图：已退回（未标明面积）；要求：标明面积`.
  /// - Parameter standard: names the material.
  public func sentence(_ language: Language, under standard: ServiceStandard) -> String {
    let wrong = wrong(under: standard)(language)
    guard let rule = material.flatMap({ standard.material($0) }) else { return wrong }
    let name = language == .chinese ? rule.name : rule.english
    let colon = language == .chinese ? "：" : ": "
    guard !requirement.isEmpty else { return name + colon + wrong }
    // What the standard asks is official and stays in Chinese.
    return name + colon + wrong + Phrase("；要求：", "; required: ")(language) + requirement
  }

  private func wrong(under standard: ServiceStandard) -> Phrase {
    switch finding {
    case .unidentified(let holder):
      Phrase(
        "\(holder.name(.chinese))身份未核实，请出示有效身份证件",
        "the \(holder.name(.english)) is not identified; show a valid document")
    case .situationOpen(let code):
      Phrase(
        "请说明：\(standard.situation(code)?.question ?? code)",
        "please say: \(standard.situation(code)?.english ?? code)")
    case .missing: Phrase("未提供", "not provided")
    case .unchecked: Phrase("已提供，未经核对，请带原件核对", "not compared yet; bring the original")
    case .originalToBeSeen: Phrase("上传件未经核对，请带原件核对", "uploaded; bring the original")
    case .gradeTooLow: Phrase("所交的不能代替原件，请带原件", "what was given will not do; bring the original")
    case .expired(let day): Phrase("已于 \(day.text) 过期，请提供有效的", "expired on \(day.text)")
    case .notYetValid(let day): Phrase("自 \(day.text) 起有效，尚未生效", "valid only from \(day.text)")
    case .notInForce(let state):
      Phrase("\(state.name(.chinese))，请提供有效的", "\(state.name(.english)); a valid one is needed")
    case .holderMismatch: Phrase("持证人与申请信息不符，请带原件核对", "of another holder; bring the original")
    case .returnedToApplicant(let reason): Phrase("已退回（\(reason)）", "given back (\(reason))")
    case .deferralOverdue(let day):
      Phrase("容缺期限 \(day.text) 已过，仍未补齐", "deferred until \(day.text), not brought")
    case .demandedOnPaper(let reason):
      Phrase("要求提交纸质的（理由：\(reason)）", "needed on paper (\(reason))")
    case .applicantNotServed, .agentNotAllowed, .sourceFailed, .sourceWaiting, .sourceNotAsked,
      .authorityToConfirm, .deferred, .expiresSoon, .identityExpired, .identityByNote:
      // A notice lists what is lacking, and these are not.
      Phrase("", "")
    }
  }
}
