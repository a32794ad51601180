public import HallCore

extension Clock.Kind {
  /// The term in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .review: Phrase("网上预审", "Review")
    case .notice: Phrase("一次性告知", "One-time notice")
    case .supplement: Phrase("补正", "Supplement")
    case .statutory: Phrase("法定时限", "Statutory")
    case .promised: Phrase("承诺时限", "Promised")
    case .deferral: Phrase("容缺补齐", "Deferred")
    case .delivery: Phrase("送达", "Delivery")
    }
  }
}

extension DayUnit {
  /// So many days: `10 个工作日`, `1 日`.
  func counted(_ count: Int) -> Phrase {
    switch self {
    case .working: Phrase("\(count) 个工作日", Words.counted(count, "working day"))
    case .calendar: Phrase("\(count) 日", Words.counted(count, "day"))
    }
  }
}

extension TimeLimit {
  /// `10 个工作日`, `当场`.
  public func sentence(_ language: Language) -> String {
    days == 0
      ? Phrase("当场", "on the spot")(language) : unit.counted(days)(language)
  }
}

extension DueDate {
  /// `2026-12-07`, or `2027-01-08（暂定）` where the day may still move.
  public func sentence(_ language: Language) -> String {
    isProvisional ? day.text + Phrase("（暂定）", " (provisional)")(language) : day.text
  }

  /// `至 2026-12-07 补齐`, in Chinese: the one wording for a day that itself still counts.
  func bringBefore() -> String {
    // No blank after a bracket.
    "至 " + sentence(.chinese) + (isProvisional ? "补齐" : " 补齐")
  }
}

extension Clock {
  /// `承诺时限剩 2 个工作日（11-25）`; says where the day is provisional or the clock stands.
  public func sentence(_ language: Language) -> String {
    let name = kind.name(language)
    let rest = remainingText(language)
    if let since = stoppedSince?.monthAndDay {
      return Phrase(
        "\(name)暂停（\(since) 起），\(rest)", "\(name) stopped since \(since), \(rest)")(language)
    }
    // A term that ends in another year than it began is easily taken for one that is over.
    let day = due.day.year == from.year ? due.day.monthAndDay : due.day.text
    let date = day + (due.isProvisional ? Phrase(" 暂定", " provisional")(language) : "")
    return Phrase("\(name)\(rest)（\(date)）", "\(name) \(rest) (\(date))")(language)
  }

  private func remainingText(_ language: Language) -> String {
    if remaining == 0 { return Phrase("今日到期", "due today")(language) }
    let days = unit.counted(abs(remaining))(language)
    return remaining > 0
      ? Phrase("剩 \(days)", "\(days) left")(language)
      : Phrase("超 \(days)", "\(days) late")(language)
  }

  /// What the law or the rule makes of it where nothing is done in time; nil where nothing follows by
  /// itself.
  /// - Parameter standard: says when silence counts.
  public func consequence(_ language: Language, under standard: ServiceStandard) -> String? {
    let phrase: Phrase? =
      switch kind {
      case .notice:
        switch standard.deemedAcceptance.rule {
        case .never where remaining < 0:
          Phrase(
            "告知已逾期，将记入本件经过；请即告知并报告值班长。",
            "The notice is late, which stays on record; give it now and tell the supervisor.")
        case .never: nil
        case .afterNoticeLimit:
          Phrase(
            "逾期不告知的，自收到申请材料之日起即为受理（\(standard.deemedAcceptance.basis)）。",
            "No notice in time means accepted from the day of receipt.")
        case .onTheSpot:
          Phrase(
            "未当场书面告知的，视为受理（\(standard.deemedAcceptance.basis)）。",
            "No written notice on the spot means accepted.")
        }
      case .supplement: Phrase("逾期未补正的，视为撤回申请。", "If late, taken as withdrawn.")
      case .deferral: Phrase("逾期未补齐的，视为撤回申请。", "If late, taken as withdrawn.")
      case .statutory where light == .black:
        Phrase("已超法定时限，请即办理并报告值班长。", "Past the law's limit: act now, tell the supervisor.")
      case .review, .statutory, .promised, .delivery: nil
      }
    return phrase?(language)
  }
}

extension ListedClock {
  /// `剩 2 工作日`, `今日到期`, `超 12 工作日`, `约剩23工作日` where the day may still move, `暂停 11-25`; at
  /// most twelve columns, for a list's right edge.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    if let since = stoppedSince?.monthAndDay { return Phrase("暂停 \(since)", "stop \(since)") }
    if remaining == 0 { return Phrase("今日到期", "due today") }
    let count = abs(remaining)
    let (chinese, english) = unit == .working ? ("工作日", "wd") : ("日", "d")
    // Room for the mark of what is late by law, for a doubt, and for what is late beyond all measure.
    let gap = light == .black || isProvisional || count > 99 ? "" : " "
    let doubt = isProvisional ? ("约", "~") : ("", "")
    return remaining > 0
      ? Phrase(
        "\(doubt.0)剩\(gap)\(count)\(gap)\(chinese)", "\(doubt.1)\(count) \(english) left")
      : Phrase(
        "\(doubt.0)超\(gap)\(count)\(gap)\(chinese)", "\(doubt.1)\(count) \(english) late")
  }
}

extension Clock.Light {
  /// The light in a word.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .green: Phrase("正常", "in time")
    case .yellow: Phrase("临期", "soon due")
    case .red: Phrase("超期", "late")
    case .black: Phrase("超法定", "late by law")
    }
  }
}
