// What every screen says: the first line, the last two lines, questions about the program itself.

package import HallCore

package enum FrameWords {
  package static let brand = Phrase("一窗", "Yichuang")
  package static let training = Phrase("演练", "TRAINING")
  package static let underWay = Phrase("正在办理，请稍候…", "Working …")
  package static let stopping = Phrase(
    "正在写入数据，写完即停；按 Esc 不停。", "Writing; stops when it is done. Esc goes on.")
  package static let acknowledge = Phrase("Enter 知道了", "Enter: understood")
  package static let spaceKey = Phrase("空格", "Space")

  package static let sideKeys = Phrase("左右键", "L/R")

  /// A key that does nothing here.
  package static func meansNothing(_ key: String) -> Phrase {
    Phrase(
      "\(key) 在这里不起作用；按 F1 看有哪些键。", "\(key) does nothing here; F1 lists the keys.")
  }
  /// Text where only a choice can be made.
  package static let choosesOnly = Phrase(
    "这一项用左右键或者空格选择，不用输入。", "This is chosen with the side arrows or Space, not typed.")

  package static let back = Phrase("返回", "Back")
  package static let backHelp = Phrase("什么也不办，回到原处。", "Goes back without doing anything.")
  package static let press = Phrase("选定", "Press")
  package static let pressHelp = Phrase("按下选中的按钮。", "Presses the selected button.")
  package static let quit = Phrase("退出", "Quit")
  package static let quitHelp = Phrase("关闭本窗口的程序，先问一次。", "Ends the program, after asking.")
  package static let quitYesHelp = Phrase("关闭本窗口的程序。", "Ends the program.")
  package static let quitTitle = Phrase("退出", "Quit")
  package static let quitBody = Phrase(
    "关闭本窗口的程序吗？已确认的都已保存，未确认的草稿也会留下。",
    "End the program? What was confirmed is saved, and a draft is kept.")
  package static let clockTitle = Phrase("核对日期", "The date")
  package static func clockBody(latest: Instant, now: Instant) -> Phrase {
    Phrase(
      "本机时钟是 \(now.day.text) \(now.clock)，本大厅最近一笔记录在 \(latest.day.text) \(latest.clock)。"
        + "期限都按日期推算，日期不对会误办逾期。日期无误（如长假之后）的，按 F9 确认；"
        + "不对的，按 Esc，请管理员校准后再办。确认之前只能查询。",
      "This clock says \(now.day.text) \(now.clock); the hall was last written at \(latest.day.text)"
        + " \(latest.clock). Every limit follows from the date. Press F9 if it is right; otherwise Esc,"
        + " and have the clock set. Until then look-up only.")
  }
  package static let clockIsRight = Phrase("日期无误", "It is right")
  package static let clockHelp = Phrase("记录日期已经核对，其后照常办理。", "Records that the date was checked.")
  package static let crashed = Phrase(
    "一窗异常退出。已确认的都已保存，请重新打开；上面如有文字，请交给管理员。",
    "Yichuang has ended by a defect. What was confirmed is saved; open it again. Give any lines above"
      + " to the administrator.")
  /// A window too small for the question still asks it.
  package static let quitBlind = Phrase(
    "退出吗？F10 退出，Esc 不退出。", "Quit? F10: yes, Esc: no.")
  package static let readFirst = Phrase(
    "请先看清上面的内容，再按一次确认。", "Read it first, then press the key again.")
  package static let letGo = Phrase(
    "按键一直按着或者连按了两次，没有办理。请松开，再按一次确认。",
    "The key was held or struck twice; nothing was done. Let go and press it once.")
  package static let takenBack = Phrase("已取消，没有办理。", "Taken back; nothing was done.")
  package static let escapeWaits = Phrase(
    "Esc 之后一秒内按数字即功能键；按其他键或者稍候，即返回。",
    "A digit within a second makes it a function key; else it goes back.")
  package static let repaintHelp = Phrase("重新绘制屏幕。", "Paints the screen anew.")

  package static func nothingSaved(_ code: String) -> Phrase {
    Phrase("不能保存 \(code)", "NOT SAVED \(code)")
  }

  package static func window(_ number: String) -> Phrase {
    Phrase("\(number)号窗", "window \(number)")
  }

  /// In place of a name and a staff number nobody has given.
  package static let nobody = Phrase("未登记人员", "nobody named")

  /// `王*`, `值班长 王*`.
  package static func staff(_ name: String, isSupervisor: Bool) -> Phrase {
    isSupervisor ? Phrase("值班长 \(name)", "supervisor \(name)") : Phrase(name, name)
  }

  package static func fieldFull(_ lengthMax: Int, rejected: Int) -> Phrase {
    Phrase(
      "本栏最多 \(lengthMax) 个字，多出的 \(rejected) 个没有录入。",
      "At most \(lengthMax) characters here; \(rejected) were not taken.")
  }

  package static let pasteWasCut = Phrase(
    "粘贴的内容过长，只录入了开头部分，请核对。", "Too much was pasted; only its beginning was taken.")

  package static func tooSmall(
    needed: (columns: Int, rows: Int), given: (columns: Int, rows: Int)
  ) -> Phrase {
    Phrase(
      "窗口太小：需要 \(needed.columns) 列 \(needed.rows) 行，现有 \(given.columns) 列 \(given.rows) 行。"
        + "请放大窗口或者缩小字号。",
      "Too small: \(needed.columns)×\(needed.rows) needed, \(given.columns)×\(given.rows) given."
        + " Enlarge the window or use a smaller font.")
  }
}
