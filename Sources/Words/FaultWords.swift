public import HallCore

extension Fault {
  /// What is broken, what it means for the clerk's work, and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .hallMissing:
      Phrase(
        "找不到大厅数据文件。请核对路径，或者请管理员恢复备份。",
        "There is no hall file at that path. Check it, or restore a backup.")
    case .hallForbidden:
      Phrase("没有权限打开大厅数据文件。请管理员检查文件权限。", "No permission to open the hall file.")
    case .hallForeign:
      Phrase("这不是大厅数据文件。请核对路径。", "This is not a hall file. Check the path.")
    case .hallNewer(let version):
      Phrase(
        "数据文件由新版程序写成（第 \(version) 版）。请更新本程序后再开。",
        "The file was written by a newer program (schema \(version)). Update this one.")
    case .hallMoved:
      Phrase(
        "数据文件被移动或者替换，本次操作未保存。请退出后重新打开。",
        "The hall file was moved or replaced; nothing was saved. Quit and open it again.")
    case .hallDamaged(let what):
      Phrase(
        "数据已损坏：\(what)。请停止写入，通知管理员从备份恢复。",
        "Damaged: \(what). Stop writing and restore from a backup.")
    case .diskFull:
      Phrase(
        "磁盘已满，本次操作未保存，此前确认的都在。请通知管理员；可以继续查询。",
        "The disk is full; this act was not saved, earlier ones are. Look-up still works.")
    case .readOnly:
      Phrase("数据文件只读，不能保存；可以继续查询。请通知管理员。", "The file is read-only; look-up still works.")
    case .busy:
      Phrase("数据文件被其他程序占用，本次操作未保存。请稍候再按一次。", "The file is in use; nothing was saved. Try again.")
    case .diskFailed(let code):
      Phrase(
        "磁盘没有响应（\(code)），本次操作未保存。请通知管理员。",
        "The disk does not answer (\(code)); nothing was saved.")
    case .internalDefect(let what):
      Phrase(
        "程序内部错误，本次操作未保存：\(what)。请记下代码并通知管理员。",
        "Internal defect, nothing was saved: \(what).")
    case .noRandomness:
      Phrase("系统随机数不可用，不能办理新业务。请重启本机后再试。", "The system gives no randomness; restart.")
    case .noDigests:
      Phrase(
        "系统密码库算不出正确的国密杂凑（SM3），不能办理业务。请管理员检查 libcrypto 及其配置。",
        "The system's library computes no correct SM3 digests; check libcrypto and its settings.")
    case .standardMissing(let what):
      Phrase("大厅里没有这件所用的标准：\(what)。请管理员导入。", "The hall lacks the standard \(what); import it.")
    case .calendarMissing:
      Phrase("大厅里没有工作日历。请管理员导入。", "The hall has no calendar; import one.")
    case .numbersExhausted:
      Phrase("今日办件号已用完。请通知管理员增配号段。", "Today's case numbers are used up.")
    case .themeUnusable(let what):
      Phrase("配色文件不能使用，已改用内置配色：\(what)", "The theme is unusable; the built-in one is used: \(what)")
    }
  }
}
