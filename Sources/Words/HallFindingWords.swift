public import HallCore

extension HallFinding {
  /// What is wrong.
  public func sentence(_ language: Language) -> String { phrase(language) }

  /// What the administrator should do.
  public func remedy(_ language: Language) -> String { remedyPhrase(language) }

  private var phrase: Phrase {
    switch self {
    case .fault(let fault): fault.phrase
    case .readableByOthers(let file, let mode):
      Phrase(
        "\(file) 的权限是 \(octal(mode))，本机任何人都能读到个人信息",
        "\(file) has mode \(octal(mode)): everybody on this machine can read personal data")
    case .notWritable(let file):
      Phrase("当前账号不能写 \(file)", "This account may not write \(file)")
    case .foreignOwner(let file):
      Phrase(
        "\(file) 的属主和属组与数据文件不同", "\(file) belongs to neither the owner nor the group of the hall")
    case .pagesDamaged(let table, let pages, _):
      Phrase(
        "表 \(table) 有损坏的数据页\(numbers(pages, "：", "、"))",
        "Table \(table) has damaged pages\(numbers(pages, ": ", ", "))")
    case .inconsistent(let text): Phrase("数据文件不一致：\(text)", "The file is inconsistent: \(text)")
    case .formOlder(let version, let current):
      Phrase(
        "数据文件是第 \(version) 版格式，本程序用第 \(current) 版",
        "The file has form \(version), this program works with \(current)")
    case .formDiffers(let object):
      Phrase("\(object) 与本程序建立的不同", "\(object) is not as this program makes it")
    case .journalBroken(let number):
      Phrase("\(number) 的经过不能读出或者不连贯", "The journal of \(number) cannot be read or does not fold")
    case .projectionDiffers(let table, let rows, let cases):
      Phrase(
        "\(table.name(.chinese))（\(table.rawValue)）有 \(rows) 处与经过不一致\(list(cases, "：", "、"))",
        "\(table.name(.english)) (\(table.rawValue)): \(rows) differ from the journal"
          + list(cases, ": ", ", "))
    case .auditBroken(let link):
      Phrase("审计链在第 \(link) 条断开，此处被改动过", "The audit chain is broken at link \(link)")
    case .journalAltered(let number):
      Phrase(
        "\(number) 的经过与审计记录不符，被改动过",
        "The journal of \(number) is not what the audit says was written")
    case .keyRotationUnfinished:
      Phrase(
        "更换密钥没有做完，新旧密钥都还要用", "A change of the key was not finished; both keys are still needed")
    case .standardsMissing: Phrase("没有任何事项标准", "There are no standards")
    case .calendarEnds(let day):
      Phrase("工作日历只到 \(day.text)，其后的期限只能暂定", "The calendar ends on \(day.text)")
    case .calendarUnfinished:
      Phrase(
        "新工作日历已经启用，部分未办结件的期限还没有按它重新计算",
        "A new calendar counts, and the terms of some open cases do not follow it yet")
    case .spaceLow(let free, let needed):
      Phrase(
        "磁盘只剩 \(free) MB，备份、恢复和重建需要 \(needed) MB",
        "The disk has \(free) MB left; backup, restore and rebuild take \(needed) MB")
    case .clockBehind(let minutes):
      Phrase(
        "本机时间比最后一次操作早 \(minutes) 分钟",
        "The clock is \(counted(minutes, "minute")) behind the last act")
    case .clockAhead(let days):
      Phrase("最后一次操作是 \(days) 天以前，本机时间可能偏快", "The last act was \(counted(days, "day")) ago")
    case .clockSet(let minutes):
      Phrase(
        "上次操作以后，本机时间被拨\(minutes > 0 ? "快" : "慢")了 \(abs(minutes)) 分钟",
        "Since the last act the clock was set \(minutes > 0 ? "forward" : "back") by"
          + " \(abs(minutes)) minutes")
    }
  }

  private var remedyPhrase: Phrase {
    switch self {
    case .fault(let fault): fault.remedy
    case .readableByOthers(let file, _):
      Phrase("chmod o-rwx \(file)，并检查所在目录的权限", "chmod o-rwx \(file), and check its folder")
    case .notWritable(let file), .foreignOwner(let file):
      Phrase(
        "让 \(file) 与数据文件同属主、同属组、同权限（chown、chmod 660）",
        "Give \(file) the owner, group and mode of the hall file (chown, chmod 660)")
    case .pagesDamaged(_, _, isDerived: true):
      Phrase(
        "检查磁盘；关闭各窗口后运行 yichuang doctor --rebuild",
        "Check the disk; close all windows and run yichuang doctor --rebuild")
    case .pagesDamaged(_, _, isDerived: false), .inconsistent:
      Phrase(
        "停止使用，检查磁盘，用 yichuang restore 恢复最近的备份",
        "Stop work, check the disk, bring the last backup back with yichuang restore")
    case .formOlder:
      Phrase(
        "用 yichuang desk 打开一次，自动升级", "Open it once with yichuang desk, which brings it forward")
    case .formDiffers:
      Phrase(
        "查明是谁改动了数据文件；用 yichuang restore 恢复备份", "Find out who changed the file; restore a backup")
    case .journalBroken:
      Phrase(
        "从备份里查看这一件：yichuang case \(caseNumber) --hall 备份文件 --key 密钥文件",
        "Look at the case in a backup: yichuang case \(caseNumber) --hall BACKUP --key KEYFILE")
    case .projectionDiffers:
      Phrase(
        "运行 yichuang doctor --rebuild，各窗口可以照常办理",
        "Run yichuang doctor --rebuild; windows may go on working")
    case .auditBroken, .journalAltered:
      Phrase(
        "保留现状，报告信息安全负责人；与备份时记下的审计链尾核对",
        "Leave everything as it is and report it; compare with the chain's end noted at backups")
    case .keyRotationUnfinished:
      Phrase(
        "关闭各窗口后再运行 yichuang key rotate，接着做完",
        "Close all windows and run yichuang key rotate again; it goes on where it stopped")
    case .standardsMissing:
      Phrase("运行 yichuang import standards 目录", "Run yichuang import standards DIR")
    case .calendarEnds:
      Phrase(
        "国务院办公厅公布次年放假安排后，运行 yichuang import calendar 文件",
        "Once next year's holidays are announced, run yichuang import calendar FILE")
    case .calendarUnfinished:
      Phrase(
        "再运行一次 yichuang import calendar 文件，从中断处接着算；各窗口可以照常办理",
        "Run yichuang import calendar FILE again, which goes on where it stopped; windows may go on working"
      )
    case .spaceLow: Phrase("清理磁盘，或者把备份放到别处", "Make room, or keep backups elsewhere")
    case .clockBehind, .clockAhead, .clockSet:
      Phrase(
        "核对本机时间，启用时间同步（timedatectl）", "Check the clock and let it be synchronised (timedatectl)")
    }
  }

  private var caseNumber: String {
    if case .journalBroken(let number) = self { number } else { "" }
  }

  private func octal(_ mode: Int) -> String { String(mode, radix: 8) }

  private func numbers(_ numbers: [Int], _ colon: String, _ comma: String) -> String {
    list(numbers.map { "\($0)" }, colon, comma)
  }

  private func list(_ texts: [String], _ colon: String, _ comma: String) -> String {
    texts.isEmpty ? "" : colon + texts.joined(separator: comma)
  }
}

extension Fault {
  /// What an administrator can do about it; what the clerk should do is in its sentence.
  fileprivate var remedy: Phrase {
    switch self {
    case .hallMissing:
      Phrase(
        "核对路径；用 yichuang restore 恢复备份", "Check the path; bring a backup back with yichuang restore")
    case .hallForbidden, .readOnly, .hallOlder:
      Phrase("检查文件和目录的属主、属组和权限", "Check owner, group and mode of the file and its folder")
    case .hallForeign: Phrase("核对路径", "Check the path")
    case .hallNewer: Phrase("安装新版程序", "Install the newer program")
    case .hallMoved, .logTaken: Phrase("退出后重新打开", "Quit and open it again")
    case .hallDamaged, .fileDamaged:
      Phrase("检查磁盘；用 yichuang restore 恢复备份", "Check the disk; restore a backup")
    case .diskFull: Phrase("清理磁盘", "Make room on the disk")
    case .busy: Phrase("等其他程序用完，或者结束它", "Wait for the other program, or end it")
    case .diskFailed: Phrase("检查磁盘和连接", "Check the disk and its connection")
    case .internalDefect: Phrase("把这一行报给开发者", "Report this line to the developers")
    case .noRandomness: Phrase("重启本机", "Restart the machine")
    case .noDigests: Phrase("重新安装系统的密码库（libssl）", "Install the system's libssl again")
    case .noSealing: Phrase("重新安装系统的密码库（libssl）", "Install the system's libssl again")
    case .keyMissing, .keyUnreadable, .keyWrong:
      Phrase(
        "把大厅的密钥文件放回原处，或者用 --key、YICHUANG_KEY 指明位置",
        "Put the hall's key file back, or name its place by --key or YICHUANG_KEY")
    case .keyNotPrivate(let path):
      Phrase("chown 本账户、chmod 600：\(path)", "chown it to this account and chmod 600: \(path)")
    case .standardMissing(let hash):
      Phrase(
        "导入摘要为 \(hash.prefix(12))… 的标准：yichuang import standards 文件",
        "Import the standard with the hash \(hash.prefix(12))…: yichuang import standards FILE")
    case .calendarMissing:
      Phrase("运行 yichuang import calendar 文件", "Run yichuang import calendar FILE")
    case .numbersExhausted: Phrase("增配号段", "Assign another block of numbers")
    case .logMissing:
      Phrase(
        "把日志文件（-wal）放回原处；找不到时，用 yichuang restore 恢复备份，"
          + "或者用现有文件恢复自身：yichuang restore 数据文件 --replace",
        "Put the log (-wal) back; where it is lost, restore a backup, or go on with what is left:"
          + " yichuang restore THIS-FILE --replace")
    case .clockPutBack, .clockDoubtful: Phrase("校准本机时钟", "Set the machine's clock")
    case .themeUnusable: Phrase("检查配色文件", "Check the theme file")
    }
  }
}

extension HallCheck {
  /// The check's name.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .file: Phrase("文件", "File")
    case .key: Phrase("密钥", "Key")
    case .pages: Phrase("数据页", "Pages")
    case .form: Phrase("格式", "Form")
    case .rules: Phrase("标准和日历", "Rules")
    case .journal: Phrase("经过", "Journal")
    case .projections: Phrase("列表和索引", "Tables")
    case .audit: Phrase("审计", "Audit")
    case .space: Phrase("磁盘空间", "Space")
    case .clock: Phrase("时钟", "Clock")
    case .locale: Phrase("语言环境", "Locale")
    case .terminal: Phrase("终端", "Terminal")
    }
  }
}

extension HallFinding.ProjectedTable {
  /// What the table is for.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .cases: Phrase("办件列表", "Cases")
    case .parties: Phrase("当事人", "Parties")
    case .caseKeys: Phrase("查询索引", "Look-up keys")
    case .names: Phrase("姓名", "Names")
    case .nameInitials: Phrase("拼音首字母", "Initials")
    case .namePairs: Phrase("姓名片段", "Parts of names")
    case .requests: Phrase("已办请求", "Requests")
    case .outbox: Phrase("待上报", "Outbox")
    case .counters: Phrase("办件号", "Case numbers")
    }
  }
}
