import HallCore
import HallStore
import TestKit
import Testing
import TextFormats

/// A file with five records of which the third is bad, and what is said about it.
struct BadFile: Sendable, CustomTestStringConvertible {
  let kind: String
  let name: String
  let lines: [String]
  let line: Int
  let message: String

  var testDescription: String { "\(kind) \(name): \(message)" }
}

@Suite struct CommandsImportTests {
  private func count(_ hall: String) throws -> Int {
    try HallStore(opening: hall, mode: .readOnly).verify().cases
  }

  static let licenceHeader =
    "holderKind,holder,type,state,at,identifier,number,holderName,validFrom,validUntil"
  static let type = "11100000YYA0K5N25Q001"

  static func licence(
    _ state: String = "valid", name: String = "李建国", at: String = "2026-11-20T10:00:00+08:00"
  ) -> String {
    "111,410922199202299990,\(type),\(state),\(at),,,\(name),2020-01-01,2030-01-01"
  }

  static let badFiles: [BadFile] = {
    let good = ["online", "app", "kiosk", "hotline"].map { application(channel: $0) }
    func cases(_ bad: String, _ message: String) -> BadFile {
      var lines = good
      lines.insert(bad, at: 2)
      return BadFile(kind: "cases", name: "a.jsonl", lines: lines, line: 3, message: message)
    }
    func evidence(_ way: String, _ grade: String) -> String {
      let evidence = """
        {"way":"\(way)","grade":"\(grade)","asOf":"2026-11-20T10:00:00+08:00"}
        """
      return application(
        rest: ",\"materials\":[{\"code\":\"id-card\",\"evidence\":\(evidence)}]")
    }
    func licences(_ bad: String, _ message: String) -> BadFile {
      let lines = [licenceHeader, licence(), bad, licence("absent", name: "")]
      return BadFile(kind: "licences", name: "a.csv", lines: lines, line: 3, message: message)
    }
    return [
      cases(application(number: "410922199202299991"), " applicant.identifier.number：号码有误"),
      cases(application(channel: "window"), " channel：应为下列之一：online、app、kiosk、hotline"),
      cases(application(item: "11410900YYTT6MMJ9U341201100900077"), " item：没有定义"),
      cases(application(rest: ",\"meterials\":[]"), " meterials：没有这一项"),
      cases(application(rest: ",\"situations\":{\"moon\":\"full\"}"), " situations.moon：没有这一项"),
      cases(evidence("upload", "A"), " materials[0].evidence.grade：应为下列之一：C、D"),
      cases(evidence("licence", "D"), " materials[0].evidence.way：应为下列之一：promise、upload"),
      cases(evidence("licence", "A"), " materials[0].evidence.way：应为下列之一：promise、upload"),
      cases(evidence("dataCheck", "A"), " materials[0].evidence.way：应为下列之一：promise、upload"),
      cases(evidence("paper", "B"), " materials[0].evidence.grade：应为下列之一：C、D"),
      cases(evidence("promise", "C"), " materials[0].evidence.grade：应为下列之一：D"),
      cases("{\"journal\":[]}", " journal：日志不是从登记申请开始"),
      cases("not JSON", "：此处不应有 “o”"),
      licences(licence("valid", name: ""), " holderName：缺少这一项"),
      licences(licence("valid", at: "2099-11-20T10:00:00+08:00"), " at：尚未到来"),
      licences(licence("perhaps"), " state：应为下列之一：valid"),
      licences("111,4109221992", "：应有 10 列，现有 2 列"),
    ]
  }()

  @Test(arguments: badFiles) func oneBadRecordKeepsEverythingOut(file: BadFile) throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let path = try write(file.lines.joined(separator: "\n"), to: file.name, in: folder)
    let outcome = try yichuang(["import", file.kind, path, "--hall", hall])
    #expect(outcome.exit == 65)
    #expect(outcome.stdout.isEmpty)
    let columns = file.message.hasPrefix("：应有") ? " type" : ""
    #expect(
      outcome.stderr.contains("\(path) 第 \(file.line) 行\(columns)\(file.message)"),
      "\(outcome.stderr)")
    #expect(try count(hall) == 0)
    #expect(try yichuang(["lookup", "李建国", "--hall", hall]).exit == 1)
  }

  @Test func theSameApplicationsTwiceAddNothing() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let lines = ["online", "app"].map { application(channel: $0) }.joined(separator: "\n")
    let path = try write(lines, to: "a.jsonl", in: folder)
    let first = try yichuang(["import", "cases", path, "--hall", hall])
    #expect(first.stdout == "导入 2 件新办件\n")
    let second = try yichuang(["import", "cases", path, "--hall", hall, "--json"])
    #expect(second.stdout == "{\"imported\":0}\n")
    #expect(try count(hall) == 2)
  }

  /// What a source says is found by the cases of its holder, whether they came before or after.
  @Test(arguments: ["csv", "jsonl"]) func licencesReachTheCases(format: String) throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let before = try write(application(), to: "before.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", before, "--hall", hall]).exit == 0)
    let record = """
      {"holderKind":"111","holder":"410922199202299990","type":"\(Self.type)","state":"valid",\
      "at":"2026-11-20T10:00:00+08:00","holderName":"李建国","validUntil":"2030-01-01"}
      """
    let text = format == "csv" ? Self.licenceHeader + "\n" + Self.licence() : record
    let licences = try write(text, to: "pool." + format, in: folder)
    let told = try yichuang(["import", "licences", licences, "--hall", hall])
    #expect(told.stdout == "导入 1 条新证照信息，1 件在办件已更新\n", "\(told.stderr)")
    let after = try write(application(channel: "app"), to: "after.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", after, "--hall", hall]).exit == 0)
    for number in ["4109002611203000008", "4109002611203000016"] {
      let shown = try yichuang(["case", number, "--hall", hall])
      #expect(shown.stdout.contains("数据核验"), "\(shown.stdout)")
    }
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
  }

  @Test func aWholeJournalMovesFromHallToHall() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let path = try write(application(), to: "a.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", path, "--hall", hall]).exit == 0)
    let exported = try write(journal(in: hall), to: "journal.jsonl", in: folder)

    let other = try TemporaryFolder()
    let second = try newHall(in: other)
    let moved = try yichuang(["import", "cases", exported, "--hall", second])
    #expect(moved.exit == 0, "\(moved.stderr)")
    #expect(try yichuang(["verify", "--hall", second]).exit == 0)
    let again = try yichuang(["import", "cases", exported, "--hall", second])
    #expect(again.exit == 65)
    #expect(again.stderr.contains("第 1 行 journal[0].event.number"))
  }

  private func journal(in hall: String) throws -> String {
    let number = try #require(CaseNumber("4109002611203000008"))
    let file = try HallStore(opening: hall, mode: .readOnly).caseFile(number, on: Sample.day)
    let journal: JSONValue = ["journal": .array(try #require(file).entries.map(\.json))]
    return journal.text
  }

  @Test func aDecisionThatWasTamperedWithIsNotBelieved() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let path = try write(application(), to: "a.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", path, "--hall", hall]).exit == 0)
    var text = try journal(in: hall)
    let digest = try #require(text.firstRange(of: "\"digest\":\""))
    let start = digest.upperBound
    text.replaceSubrange(start..<text.index(start, offsetBy: 4), with: "0000")
    let other = try TemporaryFolder()
    let second = try newHall(in: other)
    let tampered = try write(text, to: "journal.jsonl", in: other)
    let refused = try yichuang(["import", "cases", tampered, "--hall", second])
    #expect(refused.exit == 65)
    #expect(
      refused.stderr.contains(
        "第 1 行 journal[1].verdict：按当时的标准和日历重新判断，结果不同"), "\(refused.stderr)")
    #expect(try count(second) == 0)
  }

  /// The same application through every channel: one standard, one verdict.
  @Test func theChannelMakesNoDifferenceToTheVerdict() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let channels = ["online", "app", "kiosk", "hotline"]
    let lines = channels.map { application(channel: $0) }.joined(separator: "\n")
    let path = try write(lines, to: "a.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", path, "--hall", hall]).exit == 0)
    var verdicts: Set<String> = []
    for number in [
      "4109002611203000008", "4109002611203000016", "4109002611203000024", "4109002611203000032",
    ] {
      let shown = try yichuang(["case", number, "--hall", hall, "--json"])
      let node = try parseJSON(shown.stdout, file: "stdout")
      var fields = try FieldReader(node, file: "stdout")
      let verdict = fields.node("verdict")
      verdicts.insert(try #require(verdict).json.canonical)
    }
    #expect(verdicts.count == 1)
  }

  @Test func peopleWhoWaitSeeABar() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let lines = ["online", "app"].map { application(channel: $0) }.joined(separator: "\n") + "\n"
    let path = try write(lines, to: "a.jsonl", in: folder)
    let terminal = try PtyProcess(
      try builtProgram("yichuang"), ["import", "cases", path, "--hall", hall],
      env: ["LANG": "zh_CN.UTF-8", "LC_ALL": nil, "TERM": "xterm"])
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.text.contains("[##############################] 100%"))
    #expect(terminal.text.hasSuffix("导入 2 件新办件\r\n"))
  }

  @Test func standardsAndCalendarsAreTakenOnce() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let standards = checkout + "/Fixtures/standards"
    let again = try yichuang(["import", "standards", standards, "--hall", hall])
    #expect(again.stdout == "导入 0 个新标准\n", "\(again.stderr)")
    let calendar = checkout + "/Fixtures/calendar/workdays-2024-2026.csv"
    let second = try yichuang(["import", "calendar", calendar, "--hall", hall])
    #expect(second.stdout == "日历已导入，0 件在办件的期限已重新推算\n", "\(second.stderr)")

    let path = standards + "/senior-card.json"
    let text = String(decoding: try readFile(path), as: UTF8.self)
    let changed = text.split(separator: "\"copies\": 0", maxSplits: 1)
      .joined(separator: "\"copies\": 1")
    let file = try write(changed, to: "senior-card.json", in: folder)
    let taken = try yichuang(["import", "standards", file, "--hall", hall])
    #expect(taken.exit == 65)
    #expect(taken.stderr.contains("\(file) 第 1 行 version：“3”重复"), "\(taken.stderr)")
  }

  @Test func aStandardIsRefusedWithLineAndField() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let file = try write("{\"format\": 1,\n \"versoin\": 2}", to: "a.json", in: folder)
    let outcome = try yichuang(["import", "standards", file, "--hall", hall])
    #expect(outcome.exit == 65)
    #expect(outcome.stderr == "yichuang: \(file) 第 1 行 item：缺少这一项\n")
  }
}
