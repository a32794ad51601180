/// The options of the commands. The raw values are what people type after `--`; an option means the
/// same with every command.
public enum OptionName: String, CaseIterable, Sendable {
  // With every command.
  case hall, key, share, language, help
  // With some.
  case json, lines, markdown, bare
  case from, workdays, calendardays, pause, calendar, standards
  case limit, after
  case name, region, block
  case quick, rebuild, replace
  case window, clerk, clerkname, role, theme, colours, selection, ascii, mouse, keep

  /// `--json`.
  public var typed: String { "--" + rawValue }

  /// What its value is; nil for a switch.
  public var value: Placeholder? {
    switch self {
    case .help, .json, .lines, .markdown, .bare, .ascii, .mouse, .keep, .quick, .rebuild, .replace:
      nil
    case .window, .clerk, .clerkname, .role, .theme, .colours, .selection: .name
    case .hall, .key, .calendar: .file
    case .share, .standards: .folder
    case .language: .language
    case .from: .day
    case .workdays, .calendardays, .limit: .count
    case .after: .caseNumber
    case .pause: .period
    case .name: .name
    case .region: .region
    case .block: .block
    }
  }

  /// Which whole numbers it takes; nil where it takes none.
  public var range: ClosedRange<Int>? {
    switch self {
    case .workdays, .calendardays: 1...9999
    case .limit: 1...1000
    case .block: 0...8
    case .hall, .key, .share, .language, .help, .json, .lines, .markdown, .bare, .from, .pause,
      .calendar, .standards, .after, .name, .region, .quick, .rebuild, .replace, .window, .clerk,
      .clerkname, .role, .theme, .colours, .selection, .ascii, .mouse, .keep:
      nil
    }
  }

  /// `1 到 1000`; nothing where it takes no numbers.
  func numbers(_ language: Language) -> String {
    guard let range else { return "" }
    return Phrase(
      "\(range.lowerBound) 到 \(range.upperBound)", "\(range.lowerBound) to \(range.upperBound)")(
        language)
  }

  /// Whether it may be given more than once.
  public var isRepeatable: Bool { self == .pause }

  /// What it does.
  public func meaning(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .hall:
      Phrase("大厅数据文件；也可用环境变量 YICHUANG_HALL", "The hall file; else YICHUANG_HALL")
    case .key:
      Phrase(
        "大厅密钥文件，缺省在数据文件旁（.key）；也可用 YICHUANG_KEY",
        "The hall's key file, else YICHUANG_KEY, else beside the hall (.key)")
    case .share:
      Phrase("随程序发布的数据目录；也可用 YICHUANG_SHARE", "The folder of shipped data; else YICHUANG_SHARE")
    case .language: Phrase("zh 或 en；平时由 LANG 决定", "zh or en; else LANG decides")
    case .help: Phrase("显示用法", "Print how to use it")
    case .json: Phrase("输出 JSON，供程序读取", "Print JSON, for programs")
    case .lines: Phrase("每行一件（JSON Lines）", "One case on each line (JSON Lines)")
    case .markdown: Phrase("输出全部命令的 Markdown 说明", "Print all commands as Markdown")
    case .bare: Phrase("不装入日历和标准", "Without calendar and standards")
    case .from: Phrase("起算日，不计入期限", "The first day, which is not counted")
    case .workdays: Phrase("期限的工作日数", "So many working days")
    case .calendardays: Phrase("期限的自然日数", "So many calendar days")
    case .pause: Phrase("不计入的期间，可以多次", "Days left out; may be given several times")
    case .calendar:
      Phrase("工作日历（CSV）；缺省用大厅的或者随程序的", "A calendar (CSV); else the hall's or the shipped one")
    case .standards:
      Phrase("事项标准目录；缺省用大厅的或者随程序的", "A folder of standards; else the hall's or the shipped ones")
    case .limit:
      Phrase(
        "最多列出多少件，\(numbers(.chinese))（20）", "List at most so many, \(numbers(.english)) (20)")
    case .after: Phrase("只列早于这一件的", "List only what came before this case")
    case .window: Phrase("窗口号", "The window's number")
    case .clerk: Phrase("工号", "The clerk's staff number")
    case .clerkname: Phrase("窗口人员姓名", "The clerk's name")
    case .role:
      Phrase(
        "身份：clerk 窗口人员，supervisor 值班长",
        "clerk, or supervisor, who may also void, extend and notify again")
    case .theme:
      Phrase("配色：dark、daylight、high-contrast、plain", "dark, daylight, high-contrast, plain")
    case .colours: Phrase("颜色数：256、16、8、mono", "Colours: 256, 16, 8 or mono")
    case .selection: Phrase("选中行：bar 底色，mark 标记（慢线路）", "bar, or mark for slow lines")
    case .ascii: Phrase("线条和标记只用 ASCII 字符", "Lines and marks in ASCII only")
    case .mouse: Phrase("使用鼠标", "Listen to the mouse")
    case .keep: Phrase("接着上次的演示大厅", "Go on with the last demo hall")
    case .quick: Phrase("快速检查：不推演经过，不核对审计链", "Leave out journals and audit")
    case .rebuild: Phrase("按经过重建不一致的列表和索引", "Make anew whatever differs from the journal")
    case .replace: Phrase("替换已有文件，原文件改名保留", "Replace the file that is there, and keep it")
    case .name: Phrase("大厅名称", "The hall's name")
    case .region: Phrase("大厅所在地的行政区划代码，六位", "The hall's region code, six digits")
    case .block:
      Phrase("大厅的号段，\(numbers(.chinese))", "The hall's block of numbers, \(numbers(.english))")
    }
  }
}

/// What stands for a value in help.
public enum Placeholder: String, CaseIterable, Sendable {
  case file, folder, language, day, count, period, name, region, block
  case text, query, caseNumber, subject, command

  /// `文件`, `FILE`.
  public func text(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .file: Phrase("文件", "FILE")
    case .folder: Phrase("目录", "DIR")
    case .language: Phrase("语言", "LANGUAGE")
    case .day: Phrase("日期", "DAY")
    case .count: Phrase("数目", "N")
    case .period: Phrase("期间", "A..B")
    case .name: Phrase("名称", "NAME")
    case .region: Phrase("区划", "CODE")
    case .block: Phrase("号段", "BLOCK")
    case .text: Phrase("文本", "TEXT")
    case .query: Phrase("查询", "QUERY")
    case .caseNumber: Phrase("办件编号", "NUMBER")
    case .subject: Phrase("对象", "WHAT")
    case .command: Phrase("命令", "COMMAND")
    }
  }

  /// What a good value looks like, for the message about a bad one.
  public func expected(_ language: Language) -> String { expectation(language) }

  private var expectation: Phrase {
    switch self {
    case .file: Phrase("一个文件", "a file")
    case .folder: Phrase("一个目录", "a folder")
    case .language: Phrase("zh 或 en", "zh or en")
    case .day: Phrase("日期，例如 2026-11-23", "a day such as 2026-11-23")
    case .count: Phrase("整数", "a whole number")
    case .period:
      Phrase("期间，例如 2026-11-09..2026-11-16", "a period such as 2026-11-09..2026-11-16")
    case .name: Phrase("名称", "a name")
    case .region: Phrase("六位行政区划代码，例如 410900", "a six-digit region code such as 410900")
    case .block: Phrase("号段", "a block of numbers")
    case .text, .query: Phrase("文本", "a text")
    case .caseNumber: Phrase("办件编号（19 位数字）", "a case number of 19 digits")
    case .subject: Phrase("一个对象", "a subject")
    case .command: Phrase("一个命令", "a command")
    }
  }
}
