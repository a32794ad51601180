public import HallCore

extension Fault {
  /// What is broken, what it means for the clerk's work, and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  /// The same in both languages.
  public var phrase: Phrase { FaultSentence().phrase(self) }
}

private struct FaultSentence {
  func phrase(_ fault: Fault) -> Phrase {
    switch fault {
    case .hallMissing: hallMissing
    case .hallForbidden: hallForbidden
    case .hallForeign: hallForeign
    case .hallNewer(let version): hallNewer(version)
    case .hallMoved: hallMoved
    case .hallDamaged(let what): hallDamaged(what)
    case .diskFull: diskFull
    case .readOnly: readOnly
    case .busy: busy
    case .diskFailed(let code): diskFailed(code)
    case .internalDefect(let what): internalDefect(what)
    case .noRandomness: noRandomness
    case .noDigests: noDigests
    case .noSealing: noSealing
    case .keyMissing(let path): keyMissing(path)
    case .keyNotPrivate(let path): keyNotPrivate(path)
    case .keyUnreadable(let path): keyUnreadable(path)
    case .keyWrong(let path): keyWrong(path)
    case .standardMissing(let what): standardMissing(what)
    case .calendarMissing: calendarMissing
    case .numbersExhausted: numbersExhausted
    case .logMissing(let changes): logMissing(changes)
    case .logTaken: logTaken
    case .hallOlder(let version): hallOlder(version)
    case .fileDamaged: fileDamaged
    case .clockPutBack(let from, let to): clockPutBack(from, to)
    case .clockDoubtful(let latest, let now): clockDoubtful(latest, now)
    case .themeUnusable(let what): themeUnusable(what)
    }
  }
}

// MARK: - The hall's file and its disk

extension FaultSentence {
  private var hallMissing: Phrase {
    Phrase(
      "找不到大厅数据文件。请核对路径，或者请管理员恢复备份。",
      "There is no hall file at that path. Check it, or restore a backup.")
  }

  private var hallForbidden: Phrase {
    Phrase(
      "没有权限打开大厅数据文件。请管理员检查文件权限。",
      "No permission to open the hall file. Have its rights checked.")
  }

  private var hallForeign: Phrase {
    Phrase("这不是大厅数据文件。请核对路径。", "This is not a hall file. Check the path.")
  }

  private func hallNewer(_ version: Int) -> Phrase {
    Phrase(
      "数据文件由新版程序写成（第 \(version) 版）。请更新本程序后再开。",
      "The file was written by a newer program (schema \(version)). Update this one.")
  }

  private func hallOlder(_ version: Int) -> Phrase {
    Phrase(
      "数据文件是旧格式（第 \(version) 版），须先升级，但现在不能写入。请管理员检查权限后打开一次。",
      "The file is of an earlier form (schema \(version)) and cannot be written, so it cannot be"
        + " brought forward. Have its rights checked.")
  }

  private var hallMoved: Phrase {
    Phrase(
      "数据文件被移动或者替换，本次操作未保存。请退出后重新打开。",
      "The hall file was moved or replaced; nothing was saved. Quit and open it again.")
  }

  private func hallDamaged(_ what: String) -> Phrase {
    Phrase(
      "数据已损坏：\(what)。其他办件可以照常办理。请通知管理员运行 yichuang doctor。",
      "Damaged: \(what). Other cases can be worked on. Have yichuang doctor run.")
  }

  private var fileDamaged: Phrase {
    Phrase(
      "数据文件有损坏的页，已停止保存，此前确认的都在；未受损的办件可以继续查询。请管理员运行 yichuang doctor。",
      "Pages of the file are damaged. Nothing more is saved, earlier acts are; what is not damaged"
        + " can be looked up. Have yichuang doctor run.")
  }

  private func logMissing(_ changes: Int) -> Phrase {
    Phrase(
      "数据文件缺少最近 \(changes) 次保存的内容：日志文件（-wal）丢失，或者换成了旧文件。"
        + "现在只能查询，不能保存。请管理员找回日志，或者用 yichuang restore 恢复。",
      "The file lacks the last \(counted(changes, "change")): its log (-wal) is gone, or an older file was put in"
        + " its place. Look-up only. Bring the log back, or use yichuang restore.")
  }

  private var logTaken: Phrase {
    Phrase(
      "数据文件的日志（-wal）被移走，本次操作未保存，此前确认的都在。请再办一次；仍不能保存，请通知管理员。",
      "The file's log (-wal) was taken away; this act was not saved, earlier ones are. Do it again;"
        + " if it fails, call the administrator.")
  }

  private var diskFull: Phrase {
    Phrase(
      "磁盘已满，本次操作未保存，此前确认的都在。请通知管理员；可以继续查询。",
      "The disk is full; this act was not saved, earlier ones are. Look-up still works. Call the"
        + " administrator.")
  }

  private func diskFailed(_ code: Int) -> Phrase {
    Phrase(
      "磁盘没有响应（\(code)），本次操作未保存。请通知管理员。",
      "The disk does not answer (\(code)); nothing was saved. Call the administrator.")
  }

  private var readOnly: Phrase {
    Phrase(
      "数据文件只读，不能保存；可以继续查询。请通知管理员。",
      "The file is read-only and nothing can be saved; look-up still works. Call the"
        + " administrator.")
  }

  private var busy: Phrase {
    Phrase("数据文件被其他程序占用，本次操作未保存。请稍候再按一次。", "The file is in use; nothing was saved. Try again.")
  }
}

// MARK: - Keys and ciphers

extension FaultSentence {
  private var noRandomness: Phrase {
    Phrase("系统随机数不可用，不能办理新业务。请重启本机后再试。", "The system gives no randomness; restart.")
  }

  private var noDigests: Phrase {
    Phrase(
      "系统密码库算不出正确的国密杂凑（SM3），不能办理业务。请管理员检查 libcrypto 及其配置。",
      "The system's library computes no correct SM3 digests; check libcrypto and its settings.")
  }

  private var noSealing: Phrase {
    Phrase(
      "系统密码库不能正确加密（SM4），读不出证件号和电话，不能办理业务。请管理员检查 libcrypto 及其配置。",
      "The system's library does not encrypt by SM4 as it should; check libcrypto and its settings."
    )
  }

  private func keyMissing(_ path: String) -> Phrase {
    Phrase(
      "找不到大厅密钥文件：\(path)。没有它读不出数据。请管理员从保管处取回，放到原处。",
      "The hall's key file is missing: \(path). Without it nothing can be read. Bring it back from"
        + " where it is kept.")
  }

  private func keyNotPrivate(_ path: String) -> Phrase {
    Phrase(
      "密钥文件 \(path) 只能由本账户（或者本组）读取：权限须为 600 或者 640。为防泄露，已停止打开。请管理员改正。",
      "Only this account or its group may read the key file \(path): mode 600 or 640. Nothing is"
        + " opened until that is put right.")
  }

  private func keyUnreadable(_ path: String) -> Phrase {
    Phrase(
      "这不是密钥文件，或者已损坏：\(path)。请管理员从保管处取回。",
      "This is no key file, or it is damaged: \(path). Bring it back from where it is kept.")
  }

  private func keyWrong(_ path: String) -> Phrase {
    Phrase(
      "密钥文件 \(path) 不是这个大厅的，或者缺少大厅现用的密钥。请管理员取回大厅自己的密钥文件。",
      "The key file \(path) is not this hall's, or lacks the key the hall is sealed with now. Bring"
        + " back the hall's own.")
  }
}

// MARK: - Rules, numbers and clocks

extension FaultSentence {
  private func standardMissing(_ what: String) -> Phrase {
    Phrase("大厅里没有这件所用的标准：\(what)。请管理员导入。", "The hall lacks the standard \(what); import it.")
  }

  private var calendarMissing: Phrase {
    Phrase("大厅里没有工作日历。请管理员导入。", "The hall has no calendar; import one.")
  }

  private var numbersExhausted: Phrase {
    Phrase(
      "今日办件号已用完。请通知管理员增配号段。",
      "Today's case numbers are used up. Ask for another block of numbers.")
  }

  private func clockPutBack(_ from: Instant, _ to: Instant) -> Phrase {
    Phrase(
      "本机时钟由 \(from.day.text) \(from.clock) 调回 \(to.day.text) \(to.clock)。此前在本窗口办理的，"
        + "时间可能记晚了；请报告值班长核对。",
      "This clock went back from \(from.day.text) \(from.clock) to \(to.day.text) \(to.clock)."
        + " What was done here before may be dated too late; tell the supervisor.")
  }

  private func clockDoubtful(_ latest: Instant, _ now: Instant) -> Phrase {
    Phrase(
      "本机时钟是 \(now.day.text) \(now.clock)，本大厅最近一笔记录在 \(latest.day.text) \(latest.clock)，"
        + "相差过久，未保存。请核对日期：时钟不准的，校准后再办。",
      "This clock says \(now.day.text) \(now.clock), the hall was last written at \(latest.day.text)"
        + " \(latest.clock); nothing was saved. Check the date; set the clock if it is wrong.")
  }
}

// MARK: - The program

extension FaultSentence {
  private func internalDefect(_ what: String) -> Phrase {
    Phrase(
      "程序内部错误，本次操作未保存：\(what)。请记下代码并通知管理员。",
      "Internal defect, nothing was saved: \(what). Note the code and call the administrator.")
  }

  private func themeUnusable(_ what: String) -> Phrase {
    Phrase("配色文件不能使用，已改用内置配色：\(what)", "The theme is unusable; the built-in one is used: \(what)")
  }
}
