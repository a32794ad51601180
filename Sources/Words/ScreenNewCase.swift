package import HallCore

// What the screen for a new case says.

package enum NewCaseWords {
  package static let start = Phrase("新办", "New")
  package static let startHelp = Phrase(
    "登记一件新的申请：先选事项，再填申请人和情形。", "Opens a new case: the item, then the applicant and the answers.")
  package static let itemTitle = Phrase("新办 选事项", "New case: the item")
  package static let itemKinds = Phrase("名称 · 俗称 · 拼音首字母 · 事项编码", "name · alias · initials · code")
  package static let itemPlaceholder = Phrase("要办什么事", "What is wanted")
  package static let noItem = Phrase("没有找到事项，请换个说法。", "No such item; try other words.")
  package static let choose = Phrase("选定", "Choose")
  package static let chooseHelp = Phrase("用选中的事项登记。", "Takes the selected item.")
  package static let agentTitle = Phrase("代理人", "Agent")
  package static let materialsNeeded = Phrase("按所选情形需要的材料", "Materials needed for these answers")
  package static let open = Phrase("登记", "Open")
  package static let openHelp = Phrase(
    "登记本件，自动匹配已共享的材料，并打开办件。", "Opens the case, matches what is shared, and shows it.")
  package static let back = Phrase("返回", "Back")
  package static let backHelp = Phrase(
    "回到上一步；已填的内容作为草稿保存。", "Goes one step back; what was typed is kept as a draft.")
  package static let discard = Phrase("弃稿", "Discard")
  package static let discardHelp = Phrase("清空草稿，重新选事项。", "Forgets the draft and starts again.")
  package static let next = Phrase("下一项", "Next")
  package static let nextHelp = Phrase("移到下一项。", "Moves to the next row.")
  package static let previousHelp = Phrase("移到上一项。", "Moves to the row before.")
  package static let discardTitle = Phrase("弃稿", "Discard")
  package static let discardBody = Phrase(
    "清空这份登记吗？已填的内容不再保留。", "Forget this form? What was filled in is gone then.")
  package static let discarded = Phrase(
    "草稿已清空，请重新选事项。", "The draft was forgotten; choose an item.")
  package static let keptAside = Phrase(
    "已填的内容留作草稿；选同一事项接着填。", "What was filled in is kept; the same item goes on with it.")
  package static let replaceTitle = Phrase("还有草稿", "A draft waits")
  package static let goOn = Phrase("继续原稿", "Go on with it")
  package static let replace = Phrase("弃稿另办", "Discard it")
  package static let replaceHelp = Phrase(
    "清空草稿，登记新选的事项。", "Forgets the draft and takes the chosen item.")

  /// - Parameters:
  ///   - old: the item of the form that waits; nil where it is not known.
  ///   - clerk: staff number of who left it; nil for whoever reads this.
  ///   - time: when somebody last typed into it.
  package static func replaceBody(
    _ old: Phrase?, of clerk: String?, since time: String, by new: Phrase
  ) -> Phrase {
    Phrase(
      (clerk.map { "工号 \($0) 留下的" } ?? (old == nil ? "有" : ""))
        + (old.map { "“\($0(.chinese))”" } ?? "一件新办")
        + "还没登记完（\(time)）。接着填，还是清空草稿、另办“\(new(.chinese))”？",
      (old.map { "“\($0(.english))”" } ?? "A new case")
        + (clerk.map { " of staff no. \($0)" } ?? "")
        + " is not finished (\(time)). Go on with it, or forget it and begin"
        + " “\(new(.english))”?")
  }

  package static let secondTitle = Phrase("同一事项已有办件", "There is such a case already")
  package static let openSecond = Phrase("再登记", "Open too")

  /// The person, the case there is, where it stands and since when.
  package static func secondBody(name: String, _ hit: LookupHit, at: String) -> Phrase {
    Phrase(
      "\(name)已有一件\(hit.itemName)：\(hit.number.text)，\(hit.state.name(.chinese))"
        + "（\(at)）。请先核对是否重复；确需另办一件的，再登记。",
      "\(name) has a case of this item: \(hit.number.text),"
        + " \(hit.state.name(.english).lowercased()) (\(at)). Open another only if it is needed.")
  }

  /// `（共 3 项）`, behind a choice nobody has made.
  package static func ofChoices(_ count: Int) -> Phrase {
    Phrase("（共 \(count) 项）", " (of \(count))")
  }

  /// - Parameter clerk: staff number of who left it; nil for whoever reads this.
  package static func restored(of clerk: String?) -> Phrase {
    guard let clerk else {
      return Phrase(
        "已恢复上次未完成的登记；不要时按 F8 弃稿。", "An unfinished form was restored; F8 discards it.")
    }
    return Phrase(
      "已恢复工号 \(clerk) 留下的登记；不要时按 F8 弃稿。",
      "The form that staff no. \(clerk) left was restored; F8 discards it.")
  }
  package static let incomplete = Phrase(
    "还有项目未填或者填写有误，光标已移到第一处。", "Something is missing or wrong; the cursor is on it.")
  package static let openedBefore = Phrase(
    "本件此前已登记成功，显示的是当时登记的内容，此后的改动未录入，请核对。",
    "It had been opened before; this is what was entered then. Check it.")
  package static let nameIsNumber = Phrase(
    "姓名或者名称不能是号码，请核对", "A name, not a number; check it")

  package static func otherAge(_ age: Int) -> Phrase {
    Phrase(
      "证件号码显示 \(age) 周岁，与所选不符，请核对", "The number says \(counted(age, "year")); check the answer")
  }

  package static let otherNameTitle = Phrase("此号码另有姓名", "The number has another name")
  package static let otherNameYes = Phrase("已核对", "Checked")
  package static let otherNameHelp = Phrase(
    "证件已经核对，照所填登记。", "The document was checked: opens the case as entered.")

  /// The name the hall knows the number by, and where from.
  package static func otherNameBody(name: String, _ hit: LookupHit, at: String) -> Phrase {
    Phrase(
      "此号码另有姓名\(name)：\(hit.itemName)，\(hit.number.text)（\(at)）。"
        + "请核对证件；证件无误的，照所填登记。",
      "The hall knows this number as \(name): \(hit.itemEnglish), \(hit.number.text) (\(at))."
        + " Check the document; where it is right, go on.")
  }

  package static let yes = Phrase("是", "yes")
  package static let no = Phrase("否", "no")
  package static let notShown = Phrase("未出示证件", "no document")
  package static let required = Phrase("必填", "required")
  package static let shared = Phrase("可共享", "shareable")

  /// `8 项，可共享 5 项`.
  package static func materials(_ count: Int, shared: Int) -> Phrase {
    Phrase(
      "\(count) 项" + (shared > 0 ? "，可共享 \(shared) 项" : ""),
      "\(count)" + (shared > 0 ? ", \(shared) shareable" : ""))
  }

  package static func moreMaterials(_ count: Int) -> Phrase {
    Phrase("还有 \(count) 项", "\(count) more")
  }

  package static let unanswered = Phrase("未选", "open")

  package static let kind = Phrase("申请人类型", "Kind")
  package static let name = Phrase("姓名或者名称", "Name")
  package static let document = Phrase("证件种类", "Document")
  package static let number = Phrase("证件号码", "Number")
  package static let creditCode = Phrase("统一社会信用代码", "Credit code")
  package static let note = Phrase("未出示原因", "Reason")
  package static let phone = Phrase("联系电话", "Phone")
  package static let representative = Phrase("法定代表人", "Representative")
  package static let representativeNumber = Phrase("其身份证号", "Their ID number")
  package static let hasAgent = Phrase("委托代理", "Agent")
}

package enum CommandListWords {
  package static let help = Phrase("帮助", "Help")
  package static let helpHelp = Phrase("列出本屏的全部按键。", "Lists every key of this screen.")
  package static let list = Phrase("命令", "Commands")
  package static let listHelp = Phrase(
    "打开命令列表，输入文字筛选，不用功能键也能办。", "Opens the command list: everything without function keys.")
  package static let placeholder = Phrase("输入几个字筛选", "type to filter")
  package static let nothing = Phrase("没有这样的命令。", "No such command.")
  package static let run = Phrase("执行", "Run")
  package static let runHelp = Phrase("执行选中的命令。", "Runs the selected command.")
  package static let close = Phrase("返回", "Back")
  package static let closeHelp = Phrase("关闭，回到原处。", "Closes and goes back.")
  package static let escDigits = Phrase(
    "没有功能键时，先按 Esc，一秒内再按数字：Esc 9 即 F9，Esc 0 即 F10。",
    "Without function keys press Esc, then a digit within a second: Esc 9 is F9, Esc 0 is F10.")
  package static let nextTheme = Phrase("换配色", "Next theme")
  package static let nextThemeHelp = Phrase("换成下一个配色。", "Uses the next theme.")
  package static let otherLanguage = Phrase("中文 / English", "English / 中文")
  package static let otherLanguageHelp = Phrase("界面换成英文。", "Switches the screen to Chinese.")
  package static let otherSelection = Phrase("换选中方式", "Mark or bar")
  package static let otherSelectionHelp = Phrase(
    "选中行用标记或者整行底色显示；线路慢时用标记。",
    "Shows the selected line by a mark or a bar; a mark is best on slow lines.")
  package static let otherLines = Phrase("换线条", "Lines")
  package static let otherLinesHelp = Phrase(
    "线条和标记用图形字符或者 ASCII 字符。", "Draws lines and marks in Unicode or ASCII.")
  package static let mouse = Phrase("鼠标", "Mouse")
  package static let mouseHelp = Phrase(
    "开关鼠标；打开后终端自己的复制要按住 Shift。", "Switches the mouse; copying then needs Shift.")

  package static func mouse(isOn: Bool) -> Phrase {
    isOn
      ? Phrase("鼠标已打开；复制文字时按住 Shift。", "The mouse is on; hold Shift to copy.")
      : Phrase("鼠标已关闭。", "The mouse is off.")
  }

  package static func selection(isBar: Bool) -> Phrase {
    isBar
      ? Phrase("选中行用整行底色显示。", "The selected line is shown by a bar.")
      : Phrase("选中行用标记显示。", "The selected line is shown by a mark.")
  }

  package static func lines(isASCII: Bool) -> Phrase {
    isASCII
      ? Phrase("线条和标记用 ASCII 字符。", "Lines and marks are of ASCII.")
      : Phrase("线条和标记用图形字符。", "Lines and marks are of Unicode.")
  }

  package static func theme(_ title: Phrase) -> Phrase {
    Phrase("配色：\(title(.chinese))", "Theme: \(title(.english))")
  }
}

package enum KeyTableWords {
  package static let desk = Phrase("工作台", "Desk")
  package static let caseFile = Phrase("办件", "Case file")
  package static let newCase = Phrase("新办", "New case")
  package static let amendment = Phrase("更正", "Correcting a case")
  package static let everywhere = Phrase("任何一屏", "Everywhere")
  package static let forward = Phrase("下一步", "Next step")
}
