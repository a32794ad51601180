/// The commands of `yichuang`, in the order help lists them. The raw values are what people type.
public enum CommandName: String, CaseIterable, Sendable {
  case desk, demo
  case identify, due, judge, lookup
  case showCase = "case"
  case verify, doctor, backup, restore, key
  case importFiles = "import"
  case initialise = "init"
  case theme, version, help

  /// What it does, in one line.
  public func summary(_ language: Language) -> String { shortPhrase(language) }

  private var shortPhrase: Phrase {
    switch self {
    case .desk: Phrase("打开窗口工作台（缺省命令）", "Open the workstation (the default)")
    case .demo: Phrase("打开演示大厅，人物均为虚构", "Open the demo hall of invented people")
    case .identify:
      Phrase("辨认号码：是什么、对不对、错在哪里", "Say what a number is, whether it is good, and why not")
    case .due: Phrase("推算期限的最后一天", "Work out the last day of a limit")
    case .judge: Phrase("按统一标准判断一件申请", "Judge a case by the one standard")
    case .lookup: Phrase("按编号、证件、电话、姓名查办件", "Find cases by number, document, phone or name")
    case .showCase: Phrase("显示一件办件", "Show one case")
    case .verify: Phrase("重放每一次判断，核对摘要", "Replay every stored decision")
    case .doctor: Phrase("检查大厅数据文件和本机，说明怎么处理", "Examine a hall file and the machine")
    case .backup: Phrase("备份大厅数据文件，各窗口照常办理", "Copy a hall file while windows work")
    case .restore: Phrase("用备份恢复大厅数据文件", "Put a copy in a hall file's place")
    case .key: Phrase("更换大厅密钥", "Change a hall's key")
    case .importFiles:
      Phrase("导入标准、日历、办件、证照", "Bring in standards, a calendar, cases or licences")
    case .initialise: Phrase("建立大厅数据文件", "Create a hall file")
    case .theme: Phrase("检查配色文件", "Check a theme file")
    case .version: Phrase("显示版本", "Print the version")
    case .help: Phrase("显示帮助", "Print help")
    }
  }

  /// How it works, for its own help; every paragraph one text.
  public func explanation(_ language: Language) -> [String] {
    paragraphs.map { $0(language) }
  }

  private var paragraphs: [Phrase] {
    switch self {
    case .desk:
      [
        Phrase(
          "需要 --hall 或者环境变量 YICHUANG_HALL，以及窗口号和工号。被信号结束的，退出码为 128 加信号号。",
          "Needs --hall or YICHUANG_HALL, a window and a staff number. Ended by a signal it exits with"
            + " 128 and the signal's number.")
      ]
    case .demo:
      [
        Phrase(
          "每次重新生成演示数据；--keep 接着上次的办。每个画面都标明“演练”。另用文件须写明 --hall：YICHUANG_HALL 所指的大厅不会动。",
          "Makes the demo data anew; --keep goes on with the last. Every screen says TRAINING. Another"
            + " file is named by --hall: the hall of YICHUANG_HALL is left alone.")
      ]
    case .identify: identifyExplanation
    case .due: dueExplanation
    case .judge: judgeExplanation
    case .lookup:
      [
        Phrase(
          "姓名、证件号和电话只显示一部分。没有找到时退出码为 1。",
          "Names, documents and phones are shown in part only.")
      ]
    case .showCase:
      [
        Phrase(
          "显示办件的状态、材料、判断、时限和经过；个人信息只显示一部分。",
          "Shows state, materials, verdict, terms and history; personal data in part only.")
      ]
    case .verify:
      [
        Phrase(
          "用每一步当时的标准和日历重新判断，列出与记录不一致的；逐条核对日志与审计链，列出被改动的办件。",
          "Judges every step again by the standard and calendar of that time and lists the ones that"
            + " differ; holds every line of the journal against the audit chain and lists the cases"
            + " that were altered.")
      ]
    case .doctor: doctorExplanation
    case .backup: backupExplanation
    case .restore: restoreExplanation
    case .key: keyExplanation
    case .importFiles: importExplanation
    case .initialise:
      [
        Phrase(
          "新建一个空的大厅数据文件，装入随程序发布的日历和事项标准；--bare 时不装入。已有文件不会被覆盖。",
          "Creates an empty hall file with the calendar and the standards that come with the program,"
            + " or without them (--bare). Never overwrites a file.")
      ]
    case .theme:
      [
        Phrase(
          "theme check：列出对比度不足、仅靠颜色区分等问题；文件有误时指出行和项。",
          "theme check: lists too little contrast and meanings told apart by colour alone; a broken"
            + " file is answered with line and token.")
      ]
    case .version, .help: []
    }
  }

  private var identifyExplanation: [Phrase] {
    [
      Phrase(
        "每个文本输出一行：种类、有效或者无效、规范写法、理由，以制表符分隔。没有文本时逐行读标准输入。",
        "Prints a line for each text: kind, valid or not, normalised form, reason, with tabs"
          + " between. Without texts it reads lines from standard input."),
      Phrase(
        "--json 时每行一个对象：kind、valid、text、reason、sentence、hints、alternatives。",
        "With --json each line is an object: kind, valid, text, reason, sentence, hints,"
          + " alternatives."),
    ]
  }

  private var dueExplanation: [Phrase] {
    [
      Phrase(
        "起算日不计入。中止期间写作 A..B：A 起不计，B 起恢复；仍在中止写作 A..。",
        "The first day is not counted. A pause is written A..B: not counted from A, counted again"
          + " from B; A.. while it lasts."),
      Phrase(
        "日历尚未公布的日期注明“暂定”。",
        "Days beyond the published calendar are marked provisional."),
    ]
  }

  private var judgeExplanation: [Phrase] {
    [
      Phrase(
        "读入一件申请（JSON，没有文件时读标准输入），输出判断（JSON）。与窗口、网上大厅用的是同一个函数。",
        "Reads a case as JSON (from standard input without a file) and prints the verdict as JSON."
          + " It is the function the windows and the online hall use."),
      Phrase(
        "输入：{\"format\":1, \"item\":事项编码 或 \"standard\":标准摘要, \"day\":日期（可省）, "
          + "\"dossier\":{申请人 applicant、代理人 agent、情形 situations、材料 materials}}。",
        "Input: {\"format\":1, \"item\":code or \"standard\":hash, \"day\":day (optional),"
          + " \"dossier\":{applicant, agent, situations, materials}}."),
      Phrase(
        "--lines 时每行一件，每件输出一行，退出码取最重的：依法不能受理、材料未齐、尚有未知、符合标准。",
        "With --lines there is one case on each line and one verdict for each; the exit code is the"
          + " gravest: refused, lacking, unknown, ready."),
    ]
  }

  private var importExplanation: [Phrase] {
    [
      Phrase(
        "全部导入或者一件都不导入。出错时指出文件、行、项。同一文件再次导入不会重复。",
        "All or nothing; errors name file, line and field. Importing the same file again adds"
          + " nothing."),
      Phrase(
        "standards：每个文件一个标准（JSON）。calendar：date,kind 两列的 CSV。",
        "standards: one standard in each file (JSON). calendar: CSV with the columns date,kind."),
      Phrase(
        "cases：JSON Lines，每行一件申请 {channel, item, applicant, agent, situations, "
          + "materials, externalNumbers, submittedAt}，或者一份完整日志 {\"journal\":[…]}。",
        "cases: JSON Lines, on each line an application {channel, item, applicant, agent, situations,"
          + " materials, externalNumbers, submittedAt} or a whole journal {\"journal\":[…]}."),
      Phrase(
        "licences：JSON Lines 或 CSV，列 holderKind、holder、type、state、at、identifier、number、holderName、"
          + "validFrom、validUntil。",
        "licences: JSON Lines or CSV with holderKind, holder, type, state, at, identifier, number,"
          + " holderName, validFrom, validUntil."),
    ]
  }
}
