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
  /// The unit after a number: `个工作日`, `日`.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .working: Phrase("个工作日", "working days")
    case .calendar: Phrase("日", "days")
    }
  }
}

extension TimeLimit {
  /// `10个工作日`, `当场`.
  public func sentence(_ language: Language) -> String {
    if days == 0 { return Phrase("当场", "on the spot")(language) }
    return switch language {
    case .chinese: "\(days)\(unit.name(.chinese))"
    case .english: "\(days) \(unit.name(.english))"
    }
  }
}

extension DueDate {
  /// `2026-12-07`, or `2027-01-08（暂定）` where the day may still move.
  public func sentence(_ language: Language) -> String { marked(day.text, language) }

  /// The same without the year.
  func shortSentence(_ language: Language) -> String { marked(day.monthAndDay, language) }

  private func marked(_ day: String, _ language: Language) -> String {
    guard isProvisional else { return day }
    return day + Phrase("（暂定）", " (provisional)")(language)
  }

  /// `2026-12-07 前补齐`, in Chinese; without the year where it goes without saying.
  func bringBefore(withYear: Bool = true) -> String {
    let day = withYear ? sentence(.chinese) : shortSentence(.chinese)
    // No blank after a bracket.
    return day + (isProvisional ? "前补齐" : " 前补齐")
  }
}

extension Clock {
  /// `承诺时限剩 2 个工作日（11-25）`; says where the day is provisional or the clock stands.
  public func sentence(_ language: Language) -> String {
    let name = kind.name(language)
    let doubt = due.isProvisional ? Phrase("暂定", " provisional")(language) : ""
    let date = due.day.monthAndDay + doubt
    let rest = remainingText(remaining, language)
    if let since = stoppedSince?.monthAndDay {
      return Phrase(
        "\(name)暂停（\(since) 起），\(rest)", "\(name) stopped since \(since),\(rest)")(language)
    }
    return name + rest + Phrase("（\(date)）", " (\(date))")(language)
  }
}

extension ListedClock {
  /// `剩 2 日`, `今日到期`, `超 3 日`, `约剩 23 日` where the day may still move, `暂停 11-25`; ten columns,
  /// for a list's right edge.
  public func sentence(_ language: Language) -> String {
    if let since = stoppedSince?.monthAndDay {
      return Phrase("暂停 \(since)", " stop \(since)")(language)
    }
    let text = remainingText(remaining, language)
    guard isProvisional, remaining != 0 else { return text }
    return language == .chinese ? "约" + text : " ~" + text.dropFirst()
  }
}

/// How long is left, as a list says it.
private func remainingText(_ remaining: Int, _ language: Language) -> String {
  if remaining == 0 { return Phrase("今日到期", " due today")(language) }
  return remaining > 0
    ? Phrase("剩 \(remaining) 日", " \(remaining) d left")(language)
    : Phrase("超 \(-remaining) 日", " \(-remaining) d late")(language)
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
