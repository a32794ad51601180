import Glibc
import TestKit
import Testing

@testable import HallStore

/// `doctor`, as an administrator and as a script meet it.
@Suite struct CommandsDoctorTests {
  @Test func aHealthyHallIsCalledSo() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let outcome = try yichuang(["doctor", "--hall", hall])
    #expect(outcome.exit == 0, "\(outcome.stdout)")
    #expect(outcome.stdout.hasPrefix("试验大厅  \(hall)\n"))
    #expect(outcome.stdout.contains("  列表和索引  正常\n"))
    // There is no terminal in a test, as there is none at night.
    #expect(outcome.stdout.contains("  终端        未检查\n"))
    #expect(outcome.stdout.hasSuffix("没有问题：2 件，6 步经过\n"))
    let quick = try yichuang(["doctor", "--quick", "--hall", hall])
    #expect(quick.exit == 0)
    #expect(quick.stdout.contains("  经过        未检查\n"))
  }

  @Test func eachFindingSaysWhatToDoAndARebuildDoesIt() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let before = try yichuang(["lookup", "13800001234", "--hall", hall, "--json"]).stdout
    try damage(hall, "UPDATE cases SET lacking = 9; DELETE FROM case_keys WHERE kind = 3")
    let outcome = try yichuang(["doctor", "--hall", hall])
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.contains("办件列表（cases）有 2 处与经过不一致"))
    #expect(outcome.stdout.contains("处理：运行 yichuang doctor --rebuild"))
    #expect(outcome.stdout.hasSuffix("2 项需要处理\n"))
    let rebuilt = try yichuang(["doctor", "--rebuild", "--hall", hall])
    #expect(rebuilt.exit == 0, "\(rebuilt.stdout)")
    #expect(rebuilt.stdout.hasPrefix("已按经过重建：办件列表 2 处\n已按经过重建：查询索引 "))
    #expect(try yichuang(["lookup", "13800001234", "--hall", hall, "--json"]).stdout == before)
    let again = try yichuang(["doctor", "--rebuild", "--hall", hall])
    #expect(again.stdout.hasPrefix("没有需要重建的\n"))
  }

  @Test func programsReadJSON() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let good = try yichuang(["doctor", "--json", "--hall", hall])
    #expect(
      good.stdout == """
        {"hall":"\(hall)","healthy":true,"checks":["file","key","pages","form","rules","clock",\
        "journal","projections","audit","space"],"cases":2,"entries":6,"findings":[]}

        """)
    chmod(hall, 0o666)
    try damage(hall, "DELETE FROM parties")
    let bad = try yichuang(["doctor", "--rebuild", "--json", "--hall", hall])
    #expect(bad.exit == 1, "the mode is not a rebuild's business")
    #expect(bad.stdout.contains("\"healthy\":false"))
    #expect(bad.stdout.contains("\"code\":\"readable-by-others\""))
    #expect(bad.stdout.contains("\"rebuilt\":{\"parties\":2}"))
  }

  /// Whatever lies at the path, the doctor says what it is and goes on to the next check.
  @Test(arguments: [
    ("", "库-03"), ("not a hall", "库-03"), (nil, "库-01"),
  ]) func whatIsNoHallIsAFinding(_ content: String?, _ code: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    if let content { _ = try write(content, to: "a.hall", in: folder) }
    let outcome = try yichuang(["doctor", "--hall", path])
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.contains(code), "\(outcome.stdout)")
  }

  @Test func damagedPagesAreNamedAndLeftBehind() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let page = try query(
      hall, "SELECT min(pageno) FROM dbstat WHERE name = 'case_keys' AND pagetype = 'leaf'")
    try overwritePage(page, of: hall)
    let found = try yichuang(["doctor", "--hall", hall])
    #expect(found.exit == 1)
    #expect(found.stdout.contains("表 case_keys 有损坏的数据页："), "\(found.stdout)")
    #expect(found.stdout.contains("关闭各窗口后运行 yichuang doctor --rebuild"))
    let lookup = try yichuang(["lookup", "李建国", "--hall", hall])
    #expect(lookup.stderr.contains("库-16"))
    let saved = try yichuang(["doctor", "--rebuild", "--hall", hall])
    #expect(saved.exit == 0, "\(saved.stdout)")
    #expect(saved.stdout.contains("已写成新文件；原文件保留为 \(hall)."))
    #expect(try yichuang(["lookup", "李建国", "--hall", hall]).exit == 0)
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
  }

  @Test func damageThatTakesABackupIsNotTouched() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let page = try query(hall, "SELECT min(pageno) FROM dbstat WHERE name = 'journal'")
    try overwritePage(page, of: hall)
    let before = try readFile(hall)
    let outcome = try yichuang(["doctor", "--rebuild", "--hall", hall])
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.contains("用 yichuang restore 恢复最近的备份"), "\(outcome.stdout)")
    #expect(try readFile(hall) == before)
  }

  @Test func theTerminalIsLookedAtAndABarIsShown() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let program = try builtProgram("yichuang")
    let words = ["doctor", "--hall", hall, "--language", "zh"]
    let good = try PtyProcess(program, words, env: ["TERM": "xterm"])
    #expect(try good.waitForExit() == 0, "\(good.text)")
    #expect(good.text.contains("终端        正常"))
    #expect(good.text.contains("经过 [##############################] 100%"))
    let small = try PtyProcess(program, words, env: ["TERM": "xterm"], columns: 60, rows: 20)
    #expect(try small.waitForExit() == 1)
    #expect(small.text.contains("终端只有 60 列 20 行"))
    let unknown = try PtyProcess(program, words, env: ["TERM": "no-such-terminal"])
    #expect(try unknown.waitForExit() == 1)
    #expect(unknown.text.contains("系统不认识 TERM=no-such-terminal"))
  }
}

/// `backup` and `restore`.
@Suite struct CommandsCopyTests {
  @Test func aCopyIsMadeAndPutInPlace() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let copy = folder.file("backup")
    let made = try yichuang(["backup", copy, "--hall", hall])
    #expect(made.exit == 0, "\(made.stderr)")
    #expect(made.stdout.hasPrefix("已备份到 \(copy)：2 件，6 步经过，1 MB，已通读核对\n审计链第 "))
    let again = try yichuang(["backup", copy, "--hall", hall])
    #expect(again.exit == 73)
    #expect(again.stderr == "yichuang: \(copy)：文件已存在，没有改动\n")

    let nowhere = try yichuang(["backup", folder.file("no/backup"), "--hall", hall])
    #expect(nowhere.exit == 73)
    #expect(
      nowhere.stderr == "yichuang: 没有目录 \(folder.file("no"))，不能在其中建立文件；请核对路径，或者先建目录\n")

    let refused = try yichuang(["restore", copy, "--hall", hall])
    #expect(refused.exit == 73)
    #expect(refused.stderr.contains("要替换请加 --replace，原文件会改名保留"))
    let restored = try yichuang(["restore", copy, "--hall", hall, "--replace"])
    #expect(restored.exit == 0, "\(restored.stderr)")
    #expect(restored.stdout.hasPrefix("已恢复到 \(hall)：2 件，6 步经过\n原文件保留为 \(hall)."))
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
    #expect(try yichuang(["doctor", "--hall", hall]).exit == 0)
    let elsewhere = try yichuang([
      "restore", copy, "--hall", folder.file("new"), "--json", "--key", hall + ".key",
    ])
    #expect(elsewhere.exit == 0, "\(elsewhere.stderr)")
    #expect(elsewhere.stdout.contains("\"findings\":[],\"keptAs\":null,\"entriesOnlyInOld\":null}"))
  }

  /// The key is made with the hall, said at its making and at every copy, changed, and asked for.
  @Test func theKeyIsLookedAfter() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let key = hall + ".key"
    let before = try readFile(key)
    let copy = folder.file("backup")
    let made = try yichuang(["backup", copy, "--hall", hall])
    #expect(made.stdout.contains("备份里没有密钥。恢复时须有密钥文件 \(key)（第 1 号密钥），没有它，这份备份没有用"))
    let found = try yichuang(["lookup", "13800001234", "--hall", hall, "--json"]).stdout
    let changed = try yichuang(["key", "rotate", "--hall", hall])
    #expect(changed.exit == 0, "\(changed.stderr)")
    #expect(changed.stdout.hasPrefix("已换用第 2 号密钥，2 件全部重新加密。密钥文件 \(key) 已更新"))
    #expect(try yichuang(["lookup", "13800001234", "--hall", hall, "--json"]).stdout == found)
    #expect(try yichuang(["doctor", "--hall", hall]).exit == 0)
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
    let again = try yichuang(["key", "rotate", "--hall", hall, "--json"])
    #expect(again.stdout.contains("\"keyVersion\":3,\"cases\":2,\"unopened\":0}"))
    // The key of earlier does not open the hall of today.
    try writeFile(key, before)
    let wrong = try yichuang(["lookup", "李建国", "--hall", hall])
    #expect(wrong.exit == 65)
    #expect(wrong.stderr.hasPrefix("yichuang: 钥-04 密钥文件 \(key) 不是这个大厅的"))
    chmod(key, 0o644)
    let open = try yichuang(["lookup", "李建国", "--hall", hall])
    #expect(open.exit == 77)
    #expect(open.stderr.contains("钥-02"))
    unlink(key)
    let missing = try yichuang(["doctor", "--quick", "--hall", hall])
    #expect(missing.exit == 1)
    #expect(missing.stdout.contains("钥-01") && missing.stdout.contains("--key、YICHUANG_KEY"))
    let restored = try yichuang(["restore", copy, "--hall", hall, "--replace"])
    #expect(restored.exit == 66)
    #expect(restored.stderr.contains("没有密钥的备份读不出来，没有恢复"))
  }

  @Test func whatIsNoCopyIsSaid() throws {
    let folder = try TemporaryFolder()
    let hall = try workedHall(in: folder)
    let none = try yichuang(["restore", folder.file("none"), "--hall", hall, "--replace"])
    #expect(none.exit == 66)
    #expect(none.stderr.contains("库-01"))
    let notes = try write("notes", to: "notes", in: folder)
    let foreign = try yichuang(["restore", notes, "--hall", hall, "--replace"])
    #expect(foreign.exit == 65)
    #expect(foreign.stderr.contains("库-03"))
    #expect(try yichuang(["doctor", "--hall", hall]).exit == 0)
  }

  /// A window is open in another program.
  @Test(.needsTmux) func windowsHaveToBeClosedAndAreNamed() throws {
    let hall = try DemoDesk()
    let copy = hall.folder.file("backup")
    #expect(try yichuang(["backup", copy, "--hall", hall.path]).exit == 0)
    let refused = try yichuang(["restore", copy, "--hall", hall.path, "--replace"])
    #expect(refused.exit == 69)
    let process = String(
      String(decoding: try readFile(hall.folder.file("pid")), as: UTF8.self).prefix { $0 != "\n" })
    #expect(
      refused.stderr == "yichuang: 还有程序打开着大厅数据文件（进程 \(process)），没有改动；请先关闭各窗口\n")
    try hall.quit()
    #expect(try yichuang(["restore", copy, "--hall", hall.path, "--replace"]).exit == 0)
  }
}

/// A hall with two cases and the licences of one of them.
private func workedHall(in folder: TemporaryFolder) throws -> String {
  let hall = try newHall(in: folder)
  chmod(hall, 0o660)
  let examples = checkout + "/Fixtures/examples"
  let imported = try yichuang(["import", "cases", examples + "/cases.jsonl", "--hall", hall])
  if imported.exit != 0 { throw CommandFault.failed(imported.stderr) }
  return hall
}

/// Does something to a hall's file that the program would never do.
private func damage(_ hall: String, _ sql: String) throws {
  let database = try Database(path: hall, isReadOnly: false)
  try database.execute("PRAGMA foreign_keys = OFF")
  try database.execute(sql)
}

private func query(_ hall: String, _ sql: String) throws -> Int {
  let database = try Database(path: hall, isReadOnly: false)
  let rows = try database.queryOnce(sql)
  return try rows.next() ? rows.integer(0) : 0
}
