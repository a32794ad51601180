public import HallCore

extension Fault {
  /// What is broken, what it means for the clerk's work, and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  /// The same in both languages.
  public var phrase: Phrase {
    switch self {
    case .hallMissing:
      Phrase(
        "找不到大厅数据文件。请核对路径，或者请管理员恢复备份。",
        "There is no hall file at that path. Check it, or restore a backup.")
    case .hallForbidden:
      Phrase(
        "没有权限打开大厅数据文件。请管理员检查文件权限。",
        "No permission to open the hall file. Have its rights checked.")
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
        "数据已损坏：\(what)。其他办件可以照常办理。请通知管理员运行 yichuang doctor。",
        "Damaged: \(what). Other cases can be worked on. Have yichuang doctor run.")
    case .diskFull:
      Phrase(
        "磁盘已满，本次操作未保存，此前确认的都在。请通知管理员；可以继续查询。",
        "The disk is full; this act was not saved, earlier ones are. Look-up still works. Call the"
          + " administrator.")
    case .readOnly:
      Phrase(
        "数据文件只读，不能保存；可以继续查询。请通知管理员。",
        "The file is read-only and nothing can be saved; look-up still works. Call the"
          + " administrator.")
    case .busy:
      Phrase("数据文件被其他程序占用，本次操作未保存。请稍候再按一次。", "The file is in use; nothing was saved. Try again.")
    case .diskFailed(let code):
      Phrase(
        "磁盘没有响应（\(code)），本次操作未保存。请通知管理员。",
        "The disk does not answer (\(code)); nothing was saved. Call the administrator.")
    case .internalDefect(let what):
      Phrase(
        "程序内部错误，本次操作未保存：\(what)。请记下代码并通知管理员。",
        "Internal defect, nothing was saved: \(what). Note the code and call the administrator.")
    case .noRandomness:
      Phrase("系统随机数不可用，不能办理新业务。请重启本机后再试。", "The system gives no randomness; restart.")
    case .noDigests:
      Phrase(
        "系统密码库算不出正确的国密杂凑（SM3），不能办理业务。请管理员检查 libcrypto 及其配置。",
        "The system's library computes no correct SM3 digests; check libcrypto and its settings.")
    case .noSealing:
      Phrase(
        "系统密码库不能正确加密（SM4），读不出证件号和电话，不能办理业务。请管理员检查 libcrypto 及其配置。",
        "The system's library does not encrypt by SM4 as it should; check libcrypto and its settings."
      )
    case .keyMissing(let path):
      Phrase(
        "找不到大厅密钥文件：\(path)。没有它读不出数据。请管理员从保管处取回，放到原处。",
        "The hall's key file is missing: \(path). Without it nothing can be read. Bring it back from"
          + " where it is kept.")
    case .keyNotPrivate(let path):
      Phrase(
        "密钥文件 \(path) 只能由本账户（或者本组）读取：权限须为 600 或者 640。为防泄露，已停止打开。请管理员改正。",
        "Only this account or its group may read the key file \(path): mode 600 or 640. Nothing is"
          + " opened until that is put right.")
    case .keyUnreadable(let path):
      Phrase(
        "这不是密钥文件，或者已损坏：\(path)。请管理员从保管处取回。",
        "This is no key file, or it is damaged: \(path). Bring it back from where it is kept.")
    case .keyWrong(let path):
      Phrase(
        "密钥文件 \(path) 不是这个大厅的，或者缺少大厅现用的密钥。请管理员取回大厅自己的密钥文件。",
        "The key file \(path) is not this hall's, or lacks the key the hall is sealed with now. Bring"
          + " back the hall's own.")
    case .standardMissing(let what):
      Phrase("大厅里没有这件所用的标准：\(what)。请管理员导入。", "The hall lacks the standard \(what); import it.")
    case .calendarMissing:
      Phrase("大厅里没有工作日历。请管理员导入。", "The hall has no calendar; import one.")
    case .numbersExhausted:
      Phrase(
        "今日办件号已用完。请通知管理员增配号段。",
        "Today's case numbers are used up. Ask for another block of numbers.")
    case .logMissing(let changes):
      Phrase(
        "数据文件缺少最近 \(changes) 次保存的内容：日志文件（-wal）丢失，或者换成了旧文件。"
          + "现在只能查询，不能保存。请管理员找回日志，或者用 yichuang restore 恢复。",
        "The file lacks the last \(counted(changes, "change")): its log (-wal) is gone, or an older file was put in"
          + " its place. Look-up only. Bring the log back, or use yichuang restore.")
    case .logTaken:
      Phrase(
        "数据文件的日志（-wal）被移走，本次操作未保存，此前确认的都在。请再办一次；仍不能保存，请通知管理员。",
        "The file's log (-wal) was taken away; this act was not saved, earlier ones are. Do it again;"
          + " if it fails, call the administrator.")
    case .hallOlder(let version):
      Phrase(
        "数据文件是旧格式（第 \(version) 版），须先升级，但现在不能写入。请管理员检查权限后打开一次。",
        "The file is of an earlier form (schema \(version)) and cannot be written, so it cannot be"
          + " brought forward. Have its rights checked.")
    case .fileDamaged:
      Phrase(
        "数据文件有损坏的页，已停止保存，此前确认的都在；未受损的办件可以继续查询。请管理员运行 yichuang doctor。",
        "Pages of the file are damaged. Nothing more is saved, earlier acts are; what is not damaged"
          + " can be looked up. Have yichuang doctor run.")
    case .clockPutBack(let from, let to):
      Phrase(
        "本机时钟由 \(from.day.text) \(from.clock) 调回 \(to.day.text) \(to.clock)。此前在本窗口办理的，"
          + "时间可能记晚了；请报告值班长核对。",
        "This clock went back from \(from.day.text) \(from.clock) to \(to.day.text) \(to.clock)."
          + " What was done here before may be dated too late; tell the supervisor.")
    case .clockDoubtful(let latest, let now):
      Phrase(
        "本机时钟是 \(now.day.text) \(now.clock)，本大厅最近一笔记录在 \(latest.day.text) \(latest.clock)，"
          + "相差过久，未保存。请核对日期：时钟不准的，校准后再办。",
        "This clock says \(now.day.text) \(now.clock), the hall was last written at \(latest.day.text)"
          + " \(latest.clock); nothing was saved. Check the date; set the clock if it is wrong.")
    case .themeUnusable(let what):
      Phrase("配色文件不能使用，已改用内置配色：\(what)", "The theme is unusable; the built-in one is used: \(what)")
    }
  }
}
