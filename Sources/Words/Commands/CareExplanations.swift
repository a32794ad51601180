// How the commands that look after a hall's file work, for their own help.

extension CommandName {
  var doctorExplanation: [Phrase] {
    [
      Phrase(
        "依次检查：文件（属主、权限）、数据页（SQLite）、格式、标准和日历、经过（每一件重新推演）、"
          + "列表和索引是否与经过一致、审计链、磁盘空间、时钟、语言环境、终端。每一项问题都说明怎么处理。",
        "Looks at the file (owner, rights), its pages (SQLite), its form, standards and calendar, every"
          + " journal, the tables against the journals, the audit chain, room on the disk, the clock,"
          + " the locale and the terminal, and says what to do about each finding."),
      Phrase(
        "只读不改，各窗口可以照常办理。--quick 不推演经过，不核对审计链，几秒完成。",
        "Changes nothing, and windows may go on working. --quick leaves journals and audit out and"
          + " takes seconds."),
      Phrase(
        "--rebuild 按经过重建不一致的列表和索引，分小步进行，中断后再运行即可。有坏页而经过完好时，"
          + "写成新文件并保留原文件，这时须先关闭各窗口。",
        "--rebuild makes anew, from the journal, whatever differs, in small steps that can be broken"
          + " off. Where pages are damaged but no journal, it writes a new file and keeps the old one;"
          + " for that all windows have to be closed."),
      Phrase(
        "退出码：0 没有问题，1 有需要处理的问题；--rebuild 之后再查一遍，按结果给出。",
        "Exit code 0: nothing wrong; 1: something to see to. After --rebuild it looks again."),
    ]
  }

  var backupExplanation: [Phrase] {
    [
      Phrase(
        "取同一时刻的完整副本，先写临时文件，通读核对（数据页、经过行数、审计链）后才改为正式名称。"
          + "已有文件不会被覆盖；副本只有属主可读。",
        "Takes a copy of one moment, under a name of its own, reads it from end to end (pages, number of"
          + " journal lines, audit chain), and only then gives it its name. Never overwrites a file;"
          + " only the owner may read the copy."),
      Phrase(
        "请记下输出的审计链末条摘要，另行保存：日后可以证明此前的记录没有被改动。",
        "Note down the hash of the last audit link elsewhere: it proves later that nothing before it"
          + " was changed."),
      Phrase(
        "备份里没有密钥：恢复时要用大厅的密钥文件，请另行保管。",
        "The key is not in the copy: a restore needs the hall's key file, to be kept elsewhere."),
    ]
  }

  var restoreExplanation: [Phrase] {
    [
      Phrase(
        "先通读核对备份，写成新文件，再一步换上。原有文件须用 --replace 才替换，并改名保留（加日期和时间）。"
          + "还有窗口开着时不做。",
        "Reads the copy from end to end, writes a hall of it, and puts that in place in one step."
          + " Replaces a file only with --replace, and keeps it under a name with day and time. Does"
          + " nothing while windows have the hall open."),
      Phrase(
        "大厅的密钥文件须先放好（--key、YICHUANG_KEY，或者数据文件旁）；打不开备份的密钥不予恢复。",
        "The hall's key file has to be in its place (--key, YICHUANG_KEY, or beside the hall); with a key"
          + " that does not open the copy nothing is restored."),
      Phrase(
        "恢复后的大厅不会再发出备份以后可能已经发出的办件号。",
        "The restored hall gives no case number that may have been given after the copy was made."),
    ]
  }

  var keyExplanation: [Phrase] {
    [
      Phrase(
        "key rotate：生成新密钥，把大厅里的证件号、电话和全部经过用新密钥重新加密。须先关闭各窗口；"
          + "中断后大厅照常可用，再运行一次接着做完。",
        "key rotate: makes a new key and seals every number, phone and journal of the hall with it. All"
          + " windows have to be closed. Broken off, the hall can be used as before; run again, it goes"
          + " on where it stopped."),
      Phrase(
        "旧密钥留在密钥文件里，恢复以前的备份要用；不再需要那些备份时，可以删去那一行。",
        "Old keys stay in the key file, for backups made before; once those are gone, their lines may be"
          + " deleted."),
    ]
  }
}
