/// How a command ends. Scripts read the number; the numbers from 64 on are those of BSD's
/// sysexits.h.
public enum CommandExit: CaseIterable, Sendable {
  // The command's own answers.
  case done, ready
  case invalidFound, nothingFound, differing, lacking, unfitTheme, findings
  case refused, unknown
  // What any command can end with.
  case usage, badInput, noInput, unavailable, internalDefect, cannotCreate, inputOutput, forbidden

  /// The process's exit code.
  public var number: Int32 {
    switch self {
    case .done, .ready: 0
    case .invalidFound, .nothingFound, .differing, .lacking, .unfitTheme, .findings: 1
    case .refused: 2
    case .unknown: 3
    case .usage: 64
    case .badInput: 65
    case .noInput: 66
    case .unavailable: 69
    case .internalDefect: 70
    case .cannotCreate: 73
    case .inputOutput: 74
    case .forbidden: 77
    }
  }

  /// What it says.
  public func meaning(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .done: Phrase("完成", "Done")
    case .ready: Phrase("符合标准", "Ready")
    case .invalidFound: Phrase("有无效的号码", "Something is not valid")
    case .nothingFound: Phrase("没有找到", "Nothing was found")
    case .differing: Phrase("有不一致的判断", "Some decisions differ")
    case .lacking: Phrase("材料未齐", "Something is lacking")
    case .unfitTheme: Phrase("配色有问题", "The theme has flaws")
    case .findings: Phrase("有需要处理的问题", "There is something to see to")
    case .refused: Phrase("依法不能受理", "The law or the item bars it")
    case .unknown: Phrase("尚有未知", "Something is not known yet")
    case .usage: Phrase("用法有误", "Wrong usage")
    case .badInput: Phrase("输入内容有误", "Bad input")
    case .noInput: Phrase("找不到输入文件", "The input file is not there")
    case .unavailable: Phrase("暂时不可用，请稍后再试", "Not available just now; try again")
    case .internalDefect: Phrase("程序内部错误", "A defect of the program")
    case .cannotCreate: Phrase("不能建立文件", "The file cannot be created")
    case .inputOutput: Phrase("读写出错", "Reading or writing failed")
    case .forbidden: Phrase("没有权限", "No permission")
    }
  }
}
