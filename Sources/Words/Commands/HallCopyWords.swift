/// Why a copy of a hall was not made or not put in place.
public enum CopyRefusal: Error, Hashable, Sendable {
  /// There is a hall already, and nobody said that it may be replaced.
  case wouldReplace(String)
  /// Somebody else is writing there.
  case running(String)
  /// Programs have the hall open: their process numbers, as far as known.
  case inUse([Int])
  /// The copy is of another hall.
  case otherHall(copy: String, here: String)
  /// The key does not open the copy; what is said about the key.
  case keyUnfit(code: String, Phrase)
  /// A file is broken; what is said about that.
  case broken(String, code: String, Phrase)

  /// Why, and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .wouldReplace(let path):
      Phrase(
        "\(path)：文件已存在，没有改动；要替换请加 --replace，原文件会改名保留",
        "\(path): exists already and was left alone; --replace replaces it and keeps the old file")
    case .running(let path):
      Phrase("\(path)：另一个程序正在写，请等它完成", "\(path): another program is writing it; wait for it")
    case .inUse(let processes):
      Phrase(
        "还有程序打开着大厅数据文件\(list(processes, "（进程 ", "、", "）"))，没有改动；请先关闭各窗口",
        "Programs have the hall open\(list(processes, " (processes ", ", ", ")")); nothing was"
          + " changed. Close all windows first")
    case .otherHall(let copy, let here):
      Phrase(
        "备份属于“\(copy)”，这里是“\(here)”，没有改动",
        "The copy is of “\(copy)”, here is “\(here)”; nothing was changed")
    case .keyUnfit(let code, let phrase):
      Phrase(
        "\(code) \(phrase(.chinese))没有密钥的备份读不出来，没有恢复，原有文件没有改动",
        "\(code) \(phrase(.english)) A copy without its key cannot be read: nothing was restored and"
          + " nothing changed")
    case .broken(let path, let code, let phrase):
      Phrase("\(path)：\(code) \(phrase(.chinese))", "\(path): \(code) \(phrase(.english))")
    }
  }

  private func list(
    _ numbers: [Int], _ start: String, _ comma: String, _ end: String
  ) -> String {
    numbers.isEmpty ? "" : start + numbers.map { "\($0)" }.joined(separator: comma) + end
  }
}

/// What `doctor`, `backup` and `restore` say at their end.
public enum CareResult: Hashable, Sendable {
  /// Whose hall was examined, and where it lies.
  case examined(hall: String, path: String)
  /// Nothing is wrong.
  case healthy(cases: Int, entries: Int)
  /// Nothing is wrong as far as a quick look goes.
  case healthyAtAGlance
  /// So many things are.
  case findings(Int)
  /// A check that was not made, because the hall could not be looked into.
  case unchecked
  /// A check without findings.
  case good
  /// So many rows of a table were made anew.
  case rebuilt(table: String, rows: Int)
  /// Nothing had to be made anew.
  case nothingToRebuild
  /// The hall was written into a new file; where the old one is.
  case salvaged(keptAs: String)
  /// A copy was made and read again.
  case copied(path: String, cases: Int, entries: Int, megabytes: Int)
  /// The end of the audit chain, to be noted down.
  case auditHead(String, links: Int)
  /// A copy was put in place.
  case restored(path: String, cases: Int, entries: Int)
  /// Where the hall that was there is now, and how many lines only it has.
  case kept(path: String, entries: Int?)
  /// Where a new hall's key is.
  case keyHere(path: String)
  /// Which key a copy is worth nothing without.
  case keyNeeded(path: String, version: Int)
  /// The hall is sealed with another key now.
  case keyChanged(path: String, version: Int, cases: Int)
  /// So many lines could not be opened before, and cannot now.
  case keyUnopened(Int)
  /// What to do about a finding.
  case remedy(String)

  /// The sentence.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .examined(let hall, let path): Phrase("\(hall)  \(path)", "\(hall)  \(path)")
    case .healthy(let cases, let entries):
      Phrase(
        "没有问题：\(cases) 件，\(entries) 步经过",
        "Nothing wrong: \(counted(cases, "case")), \(counted(entries, "journal line"))")
    case .healthyAtAGlance:
      Phrase("快速检查没有发现问题", "A quick look finds nothing wrong")
    case .findings(let count): Phrase("\(count) 项需要处理", "\(counted(count, "thing")) to see to")
    case .unchecked: Phrase("未检查", "not checked")
    case .good: Phrase("正常", "good")
    case .rebuilt(let table, let rows):
      Phrase("已按经过重建：\(table) \(rows) 处", "Made anew from the journal: \(table), \(rows)")
    case .nothingToRebuild: Phrase("没有需要重建的", "There was nothing to make anew")
    case .salvaged(let kept):
      Phrase("已写成新文件；原文件保留为 \(kept)", "Written into a new file; the old one is \(kept)")
    case .copied(let path, let cases, let entries, let megabytes):
      Phrase(
        "已备份到 \(path)：\(cases) 件，\(entries) 步经过，\(megabytes) MB，已通读核对",
        "Copied to \(path): \(counted(cases, "case")), \(counted(entries, "journal line")), \(megabytes) MB, read and"
          + " found good")
    case .auditHead(let hash, let links):
      Phrase("审计链第 \(links) 条：\(hash)", "Audit link \(links): \(hash)")
    case .restored(let path, let cases, let entries):
      Phrase(
        "已恢复到 \(path)：\(cases) 件，\(entries) 步经过",
        "Restored to \(path): \(counted(cases, "case")), \(counted(entries, "journal line"))")
    case .kept(let path, let entries?):
      Phrase(
        "原文件保留为 \(path)，比备份多 \(entries) 步经过",
        "The old file is \(path); it has \(counted(entries, "journal line")) more than the copy")
    case .kept(let path, nil):
      Phrase(
        "原文件保留为 \(path)，已不能读出；办件号从后面一段接着编",
        "The old file is \(path) and cannot be read; case numbers go on after a gap")
    case .keyHere(let path):
      Phrase(
        "密钥文件是 \(path)，只有本账户可读。请立即另存一份，与备份分开保管：遗失密钥，数据就读不出来",
        "The key file is \(path); only this account may read it. Keep a copy of it now, apart from the"
          + " backups: without the key nothing can be read")
    case .keyNeeded(let path, let version):
      Phrase(
        "备份里没有密钥。恢复时须有密钥文件 \(path)（第 \(version) 号密钥），没有它，这份备份没有用；"
          + "请另行保管，不要与备份放在一起",
        "The key is not in the copy. Without the key file \(path) (key \(version)) the copy is useless;"
          + " keep it safe, and not beside the copy")
    case .keyChanged(let path, let version, let cases):
      Phrase(
        "已换用第 \(version) 号密钥，\(cases) 件全部重新加密。密钥文件 \(path) 已更新，请重新另存；"
          + "旧密钥留在其中，恢复以前的备份时要用",
        "Sealed anew with key \(version): \(counted(cases, "case")). The key file \(path) has changed, keep a new"
          + " copy of it; the old keys stay in it, for backups made before")
    case .keyUnopened(let count):
      Phrase(
        "其中 \(count) 处原来就读不出来，没有改动；请运行 yichuang doctor",
        "\(count) places could not be read before either and were left as they were; run yichuang"
          + " doctor")
    case .remedy(let text): Phrase("处理：" + text, "do: " + text)
    }
  }
}
