public import HallCore

// The names of the domain's own values, as an official of the hall says them.

extension CaseState {
  /// The state in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .draft: Phrase("待收件", "To receive")
    case .submitted: Phrase("网上已提交", "Submitted")
    case .preReviewed: Phrase("预审通过", "Reviewed")
    case .returned: Phrase("预审退回", "Sent back")
    case .received: Phrase("已收件", "Received")
    case .correction: Phrase("待补正", "To supplement")
    case .accepted: Phrase("已受理", "Accepted")
    case .inReview: Phrase("审查中", "In review")
    case .suspended: Phrase("特别程序", "Suspended")
    case .decided: Phrase("已决定", "Decided")
    case .finished: Phrase("已办结", "Finished")
    case .delivered: Phrase("已送达", "Delivered")
    case .refused: Phrase("未予受理", "Not accepted")
    case .withdrawn: Phrase("已撤回", "Withdrawn")
    case .lapsed: Phrase("逾期终止", "Lapsed")
    case .voided: Phrase("已作废", "Void")
    }
  }
}

extension Case {
  /// Where it stands in a word; of the two ways not to be accepted, which.
  public func standing(_ language: Language) -> String {
    if state == .refused, let nonAcceptance { return nonAcceptance.kind.name(language) }
    return state.name(language)
  }
}

extension Channel {
  /// The channel in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .window: Phrase("窗口", "Window")
    case .online: Phrase("网上大厅", "Online hall")
    case .app: Phrase("移动端", "App")
    case .kiosk: Phrase("自助终端", "Kiosk")
    case .hotline: Phrase("12345热线", "12345 hotline")
    }
  }
}

extension Handling {
  /// 即办件 or 承诺件.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .immediate: Phrase("即办件", "On the spot")
    case .promised: Phrase("承诺件", "Promised")
    }
  }
}

extension MaterialWay {
  /// How it came, in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .licence: Phrase("电子证照", "E-licence")
    case .dataCheck: Phrase("数据核验", "Data check")
    case .departmentCheck: Phrase("部门核验", "Dept. check")
    case .promise: Phrase("告知承诺", "Promise")
    case .upload: Phrase("网上上传", "Uploaded")
    case .paper: Phrase("窗口收取", "Paper taken")
    case .post: Phrase("邮寄", "By post")
    case .earlier: Phrase("历史复用", "Reused")
    }
  }
}

extension Grade {
  /// What the grade means.
  public func meaning(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .a: Phrase("机关核发或者核验", "issued or confirmed by the authority")
    case .b: Phrase("窗口已核对原件", "original checked at the window")
    case .c: Phrase("申请人上传，原件待核对", "uploaded; original yet to be seen")
    case .d: Phrase("申请人声明", "declared by the applicant")
    }
  }
}

extension LicenceState {
  /// The state at the source, in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .valid: Phrase("有效", "valid")
    case .suspended: Phrase("暂扣或者中止", "suspended")
    case .cancelled: Phrase("已注销", "cancelled")
    case .annulled: Phrase("已撤销", "annulled")
    case .revoked: Phrase("已吊销", "revoked")
    case .void: Phrase("已失效", "void")
    case .transferred: Phrase("已转出", "transferred")
    }
  }
}

extension SourceFailure {
  /// Why there is no answer, in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .timeout: Phrase("查询超时", "timed out")
    case .unreachable: Phrase("来源脱网", "unreachable")
    case .maintenance: Phrase("来源维护", "maintenance")
    case .quota: Phrase("超出配额", "quota used up")
    case .error: Phrase("来源出错", "source error")
    }
  }
}

extension Holder {
  /// Whose paper.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .applicant: Phrase("申请人", "applicant")
    case .agent: Phrase("代理人", "agent")
    case .representative: Phrase("法定代表人", "representative")
    case .other: Phrase("其他人", "another person")
    }
  }
}

extension PartyRole {
  /// The capacity in a word.
  public func name(_ language: Language) -> String {
    switch self {
    case .applicant: Holder.applicant.name(language)
    case .agent: Holder.agent.name(language)
    case .representative: Holder.representative.name(language)
    }
  }
}

extension PartyKind {
  /// Person or organisation.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .person: Phrase("自然人", "person")
    case .organisation: Phrase("法人或其他组织", "organisation")
    }
  }
}

extension MaterialOrigin {
  /// Who makes it.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .applicant: Phrase("申请人自备", "made by the applicant")
    case .form: Phrase("现场填写", "filled in here")
    case .government: Phrase("政府部门核发", "issued by an authority")
    case .thirdParty: Phrase("第三方出具", "issued by a third party")
    }
  }
}

extension DeliveryMode {
  /// How the result is handed over.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .counter: Phrase("窗口领取", "At the counter")
    case .post: Phrase("邮寄送达", "By post")
    case .electronic: Phrase("电子送达", "Electronically")
    }
  }
}

extension Delivery.Recipient {
  /// Who receives.
  public func name(_ language: Language) -> String {
    switch self {
    case .applicant: Holder.applicant.name(language)
    case .agent: Holder.agent.name(language)
    }
  }
}

extension SpecialProcedure {
  /// The procedure in a word (行政许可法第四十五条).
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .hearing: Phrase("听证", "hearing")
    case .tender: Phrase("招标", "tender")
    case .auction: Phrase("拍卖", "auction")
    case .inspection: Phrase("检验", "inspection")
    case .testing: Phrase("检测", "testing")
    case .quarantine: Phrase("检疫", "quarantine")
    case .appraisal: Phrase("鉴定", "appraisal")
    case .expertReview: Phrase("专家评审", "expert review")
    case .publicNotice: Phrase("公示", "public notice")
    }
  }
}

extension NonAcceptance.Kind {
  /// The kind in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .notNeeded: Phrase("不受理", "no application needed")
    case .rejected, .barred: Phrase("不予受理", "not accepted")
    }
  }
}

extension ExternalNumber.Kind {
  /// Whose number.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .provincial: Phrase("省流水号", "Provincial no.")
    case .national: Phrase("国家办件号", "National no.")
    case .vertical: Phrase("垂管系统号", "Vertical system no.")
    case .post: Phrase("邮件号", "Post no.")
    }
  }
}

extension Verdict.Outcome {
  /// The answer in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .refused: Phrase("依法不能受理", "Barred")
    case .lacking: Phrase("材料未齐", "Incomplete")
    case .unknown: Phrase("尚有未知", "Not yet known")
    case .ready: Phrase("符合标准", "Ready")
    }
  }
}

extension ForwardStep {
  /// The step in a word; at most eight columns in Chinese.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .receive: Phrase("收件", "Receive")
    case .accept: Phrase("受理", "Accept")
    case .deemAccepted: Phrase("视为受理", "Deemed")
    case .finishAtOnce: Phrase("即办", "Finish")
    case .handOver: Phrase("转审查", "Hand over")
    case .decide: Phrase("登记决定", "Decide")
    case .resume: Phrase("恢复计时", "Resume")
    case .finish: Phrase("办结", "Finish")
    case .deliver: Phrase("送达", "Deliver")
    }
  }
}
