/// Single words in what commands print for people.
public enum CommandWords: CaseIterable, Sendable {
  case provisional, valid, invalid, noFindings

  /// In a language.
  public func callAsFunction(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .provisional: Phrase("暂定", "provisional")
    case .valid: Phrase("有效", "valid")
    case .invalid: Phrase("无效", "invalid")
    case .noFindings: Phrase("没有问题", "nothing found")
    }
  }
}
