/// Why no screen can be shown here.
public enum ScreenProblem: Error, Hashable, Sendable {
  /// There is no terminal.
  case noTerminal
  /// No UTF-8 locale is installed.
  case noLocale
  /// TERM is not set.
  case termUnset
  /// The system does not know this TERM.
  case termUnknown(String)
  /// This TERM cannot place the cursor.
  case termTooPoor(String)
  /// The terminal has gone.
  case refused
  /// The terminal is smaller than the screens.
  case tooSmall(columns: Int, rows: Int)

  /// What is wrong and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .noTerminal: Phrase("需要终端，请在终端里运行。", "A terminal is needed; run it in one.")
    case .noLocale:
      Phrase("没有 UTF-8 语言环境，请安装 C.UTF-8（libc-bin）。", "No UTF-8 locale; install C.UTF-8 (libc-bin).")
    case .termUnset:
      Phrase("没有设置 TERM，请设为终端的类型。", "TERM is not set; set it to the terminal's type.")
    case .termUnknown(let term):
      Phrase(
        "系统不认识 TERM=\(term)，请安装 ncurses-term 或者换一个。",
        "TERM=\(term) is not known; install ncurses-term or use another.")
    case .termTooPoor(let term):
      Phrase("TERM=\(term) 不支持光标定位，请换一个终端。", "TERM=\(term) cannot place the cursor; use another.")
    case .tooSmall(let columns, let rows):
      Phrase(
        "终端只有 \(columns) 列 \(rows) 行，工作台需要 80 列 24 行。请放大窗口或者缩小字号。",
        "The terminal has \(columns)×\(rows), the workstation needs 80×24. Enlarge the window or use"
          + " a smaller font.")
    case .refused: Phrase("终端没有响应，请重新登录。", "The terminal does not answer; sign in again.")
    }
  }
}
