/// The headings and standing sentences of help.
public enum HelpWords: CaseIterable, Sendable {
  case tagline, usage, options, commonOptions, commands, exitCodes, moreHelp, optionsPlaceholder
  case exit, meaning, option, commonExits, madeBy

  /// In a language.
  public func callAsFunction(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .tagline:
      Phrase("一窗：政务服务大厅的窗口工作台", "Yichuang: the workstation of a service hall's window")
    case .usage: Phrase("用法", "Usage")
    case .options: Phrase("选项", "Options")
    case .commonOptions: Phrase("通用选项", "Options of every command")
    case .commands: Phrase("命令", "Commands")
    case .exitCodes: Phrase("退出码", "Exit codes")
    case .moreHelp:
      Phrase("用 yichuang help 命令 查看各命令的说明。", "yichuang help COMMAND tells more about each.")
    case .optionsPlaceholder: Phrase("[选项]", "[OPTIONS]")
    case .exit: Phrase("退出码", "Code")
    case .meaning: Phrase("含义", "Meaning")
    case .option: Phrase("选项", "Option")
    case .commonExits: Phrase("各命令共同的退出码", "Exit codes of every command")
    case .madeBy:
      Phrase(
        "由 `yichuang help --markdown --language zh` 生成。",
        "Made by `yichuang help --markdown --language en`.")
    }
  }

  /// Where to read on after wrong usage of a command.
  public static func seeHelp(of command: CommandName?, _ language: Language) -> String {
    let words = command.map { "yichuang help \($0.rawValue)" } ?? "yichuang help"
    return Phrase("用 \(words) 查看用法。", "See \(words).")(language)
  }
}
