import TestKit
import Testing

/// One command line and all that may be seen of it.
struct CommandLineExample: Sendable, CustomTestStringConvertible {
  let words: [String]
  var stdin = ""
  var env: [String: String?] = [:]
  let exit: Int32
  var stdout = ""
  var stderr = ""

  var testDescription: String { "yichuang " + words.joined(separator: " ") }
}

@Suite struct CommandLineTests {
  @Test(arguments: usage + identifying + dueDates + files) func answers(
    example: CommandLineExample
  ) throws {
    let outcome = try yichuang(example.words, stdin: example.stdin, env: example.env)
    #expect(outcome.exit == example.exit)
    #expect(Array(outcome.stdout.utf8) == Array(example.stdout.utf8), "\(outcome.stdout)")
    #expect(Array(outcome.stderr.utf8) == Array(example.stderr.utf8), "\(outcome.stderr)")
  }

  static let usage: [CommandLineExample] = [
    CommandLineExample(
      words: ["jugde"], exit: 64,
      stderr: "yichuang: 没有命令“jugde”；是否为 judge？\n用 yichuang help 查看用法。\n"),
    CommandLineExample(
      words: ["jugde", "--language", "en"], exit: 64,
      stderr: "yichuang: There is no command “jugde”; did you mean judge?\nSee yichuang help.\n"),
    CommandLineExample(
      words: ["jugde"], env: ["LANG": "en_GB.UTF-8"], exit: 64,
      stderr: "yichuang: There is no command “jugde”; did you mean judge?\nSee yichuang help.\n"),
    CommandLineExample(
      words: ["judge", "--\u{1B}c"], exit: 64,
      stderr: "yichuang: 没有选项 --␛c\n用 yichuang help judge 查看用法。\n"),
    CommandLineExample(
      words: ["judge", "--lnes"], exit: 64,
      stderr: "yichuang: 没有选项 --lnes；是否为 --lines？\n用 yichuang help judge 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--workdays", "3"], exit: 64,
      stderr: "yichuang: 缺少 --from\n用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-23"], exit: 64,
      stderr: "yichuang: --workdays 和 --calendardays 须给一个，只给一个\n"
        + "用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-31", "--workdays", "3"], exit: 64,
      stderr: "yichuang: --from 应为日期，例如 2026-11-23，现为“2026-11-31”\n"
        + "用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--from", "9999-12-31", "--calendardays", "366"], exit: 64,
      stderr: "yichuang: --calendardays 应为整数（1 到 9999），现为“366”\n"
        + "用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["lookup", "李", "--limit", "1001", "--hall", "x"], exit: 64,
      stderr: "yichuang: --limit 应为整数（1 到 1000），现为“1001”\n用 yichuang help lookup 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--from=2026-11-23", "--from=2026-11-24"], exit: 64,
      stderr: "yichuang: --from 只能给一次\n用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["due", "--from"], exit: 64,
      stderr: "yichuang: --from 需要日期，例如 2026-11-23\n用 yichuang help due 查看用法。\n"),
    CommandLineExample(
      words: ["version", "--json=1"], exit: 64,
      stderr: "yichuang: --json 不带值\n用 yichuang help version 查看用法。\n"),
    CommandLineExample(
      words: ["--json", "version"], exit: 64,
      stderr: "yichuang: 没有选项 --json\n用 yichuang help 查看用法。\n"),
    CommandLineExample(
      words: ["version", "now"], exit: 64,
      stderr: "yichuang: 多余的“now”\n用 yichuang help version 查看用法。\n"),
    CommandLineExample(
      words: ["import", "people", "x"], exit: 64,
      stderr: "yichuang: “people”应为下列之一：standards、calendar、cases、licences\n"
        + "用 yichuang help import 查看用法。\n"),
    CommandLineExample(
      words: ["import", "cases"], exit: 64,
      stderr: "yichuang: 缺少文件\n用 yichuang help import 查看用法。\n"),
    CommandLineExample(
      words: ["lookup", "张三"], exit: 64,
      stderr: "yichuang: 请用 --hall 或者 YICHUANG_HALL 指定大厅数据文件\n"
        + "用 yichuang help lookup 查看用法。\n"),
    CommandLineExample(
      words: ["case", "4109"], exit: 64,
      stderr: "yichuang: “4109”不是办件编号（19 位数字）：位数不符：应为 19 位，现有 4 位\n用 yichuang help case 查看用法。\n"),
    CommandLineExample(words: ["version"], exit: 0, stdout: "yichuang 0.1.0\n"),
    CommandLineExample(
      words: ["version", "--json"], exit: 0,
      stdout: "{\"name\":\"yichuang\",\"version\":\"0.1.0\"}\n"),
  ]

  static let identifying: [CommandLineExample] = [
    CommandLineExample(
      words: ["identify", "410922 19920229 9990", "张三"], exit: 0,
      stdout: "身份证号\t有效\t410922199202299990\t已去除空格或转换全角、小写\n姓名\t有效\t张三\t\n"),
    CommandLineExample(
      words: ["identify", "410922199202299991"], exit: 1,
      stdout: "身份证号\t无效\t410922199202299991\t"
        + "校验码不符：第 18 位应为 0，现为 1，请核对整个号码\n"),
    CommandLineExample(
      words: ["identify", "--", "--json"], exit: 0, stdout: "拼音首字母\t有效\tjson\t\n"),
    CommandLineExample(
      words: ["identify"], stdin: "13800138000\r\n\n0393-4411234", exit: 1,
      stdout: "手机号\t有效\t13800138000\t\n空\t无效\t\t没有填写\n"
        + "固定电话\t有效\t03934411234\t已去除空格或转换全角、小写\n"),
    CommandLineExample(
      words: ["identify", "--json", "410922********9990"], exit: 1,
      stdout: "{\"kind\":\"masked\",\"valid\":false,\"text\":\"410922********9990\","
        + "\"reason\":\"masked\",\"sentence\":\"带星号的号码不能使用，请输入完整号码，或者改用姓名\",\"hints\":[],"
        + "\"alternatives\":[]}\n"),
  ]

  static let dueDates: [CommandLineExample] = [
    CommandLineExample(
      words: ["due", "--from", "2026-11-02", "--workdays", "20"], exit: 0, stdout: "2026-11-30\n"),
    CommandLineExample(
      words: [
        "due", "--from", "2026-11-02", "--workdays", "20", "--pause", "2026-11-09..2026-11-16",
      ], exit: 0, stdout: "2026-12-07\n"),
    CommandLineExample(
      words: ["due", "--from=2026-12-20", "--workdays=20", "--language=en"], exit: 0,
      stdout: "2027-01-18 provisional\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-02", "--workdays", "5", "--pause", "2026-11-04.."], exit: 0,
      stdout: "2026-11-09 暂定\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-02", "--calendardays", "15"], exit: 0,
      stdout: "2026-11-17\n"),
  ]

  /// Text in the colour of its ground.
  private static let faintTheme = """
    {"format":1,"name":"faint","title":{"zh":"淡","en":"Faint"},"inherits":"dark",
    "palette":{"mist":{"x256":233,"x16":15,"x8":7}},
    "tokens":{"text":{"fg":"mist","bg":"ground"}}}
    """

  static let files: [CommandLineExample] = [
    CommandLineExample(
      words: ["judge", "/nowhere.json"], exit: 66, stderr: "yichuang: /nowhere.json：没有这个文件\n"),
    CommandLineExample(
      words: ["judge", "/"], exit: 66, stderr: "yichuang: /：是目录，不是文件\n"),
    CommandLineExample(
      words: ["verify", "--hall", "/nowhere.hall"], exit: 66,
      stderr: "yichuang: 库-01 找不到大厅数据文件。请核对路径，或者请管理员恢复备份。\n"),
    CommandLineExample(
      words: ["verify"], env: ["YICHUANG_HALL": "/nowhere.hall"], exit: 66,
      stderr: "yichuang: 库-01 找不到大厅数据文件。请核对路径，或者请管理员恢复备份。\n"),
    CommandLineExample(
      words: ["theme", "check", checkout + "/Themes/dark.json"], exit: 0,
      stdout: "dark: 没有问题\n"),
    CommandLineExample(
      words: ["theme", "check", "-"], stdin: faintTheme, exit: 1,
      stdout: "text, 256: contrast 1.0, required 4.5\n"
        + "text(raised), 256: contrast 1.2, required 4.5\n"),
    CommandLineExample(
      words: ["theme", "check", "-"], stdin: "{\"format\":1,\n\"name\":3}", exit: 65,
      stderr: "yichuang: stdin 第 2 行 name：应为文字\n"),
    // What a file says is shown on the terminal and never obeyed by it.
    CommandLineExample(
      words: ["theme", "check", "-"], stdin: #"{"a":{"\u001b[2J\u009b\u007f\n":1.5}}"#, exit: 65,
      stderr: "yichuang: stdin 第 1 行 a.␛[2J·␡␊：只能用整数\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-02", "--workdays", "5", "--calendar", "-"],
      stdin: "date,kind\n2026-02-30,holiday\n", exit: 65,
      stderr: "yichuang: stdin 第 2 行 date：应为存在的日期，写作 2026-11-23\n"),
    CommandLineExample(
      words: ["due", "--from", "2026-11-02", "--workdays", "5", "--share", "/"], exit: 66,
      stderr: "yichuang: 找不到随程序发布的数据；请用 --share 或者 YICHUANG_SHARE 指定含 Fixtures 和 Themes 的目录\n"),
  ]
}

@Suite struct CommandHelpTests {
  @Test(arguments: ["zh", "en"]) func everyCommandHasHelp(language: String) throws {
    let overview = try yichuang(["--help", "--language", language])
    #expect(overview.exit == 0)
    let names = ["identify", "due", "judge", "lookup", "case", "verify", "import", "init", "theme"]
    for name in names {
      #expect(overview.stdout.contains("\n  \(name)"), "\(name)")
      let help = try yichuang(["help", name, "--language", language])
      #expect(help.exit == 0)
      #expect(help.stdout.contains("yichuang \(name)"))
      #expect(help.stdout == (try yichuang([name, "--help", "--language", language]).stdout))
    }
  }

  @Test func helpFitsTheSmallestScreen() throws {
    for name in ["identify", "judge", "import", "init"] {
      for line in try yichuang(["help", name]).stdout.split(separator: "\n") {
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
        #expect(columns <= 80, "\(line)")
      }
    }
  }

  /// `yichuang help --markdown --language en > COMMANDS.md` makes it so again.
  @Test func theReferenceInTheCheckoutIsTheProgramsOwn() throws {
    let reference = try yichuang(["help", "--markdown", "--language", "en"]).stdout
    let kept = try readFile(checkout + "/COMMANDS.md")
    #expect(Array(reference.utf8) == kept, "COMMANDS.md is out of date")
  }

  @Test func theReferenceNamesEveryCommandAndExitCode() throws {
    let reference = try yichuang(["help", "--markdown", "--language", "en"]).stdout
    for text in ["### `yichuang judge", "| `--lines` |", "| `3` |", "| `69` |", "| `77` |"] {
      #expect(reference.contains(text), "\(text)")
    }
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let lines = String(repeating: "13800138000\n", count: 50_000)
    let program = try builtProgram("yichuang")
    let outcome = try Spawn.run(
      "sh", ["-c", "\"$0\" identify | head -n 1", program], env: ["LANG": "en_GB.UTF-8"],
      stdin: lines)
    #expect(outcome.stdout == "mobile number\tvalid\t13800138000\t\n")
    #expect(outcome.stderr.isEmpty)
  }

  @Test func aFullDiskIsOne() throws {
    let program = try builtProgram("yichuang")
    let outcome = try Spawn.run("sh", ["-c", "\"$0\" version > /dev/full", program])
    #expect(outcome.exit == 74)
    #expect(outcome.stderr.contains("stdout"))
  }
}
