import HallCore
import TestKit
import Testing
import Words

/// What the doctor says: what is wrong and what to do about it, in both languages.
@Suite struct HallFindingWordsTests {
  static let all: [HallFinding] =
    [
      .readableByOthers(file: "a.hall", mode: 0o644), .notWritable(file: "a.hall"),
      .foreignOwner(file: "a.hall.gate"),
      .pagesDamaged(table: "cases", pages: [7, 9], isDerived: true),
      .pagesDamaged(table: "journal", pages: [], isDerived: false), .inconsistent("freelist"),
      .formOlder(version: 1, current: 2), .formDiffers(object: "cases_due"),
      .journalBroken(case: "4109002611203000008"), .auditBroken(link: 3), .standardsMissing,
      .journalAltered(case: "4109002611203000008"),
      .spaceLow(freeMegabytes: 3, neededMegabytes: 300), .clockBehind(minutes: 9),
      .clockAhead(days: 40), .clockSet(minutes: -60),
    ]
    + HallFinding.ProjectedTable.allCases.map { .projectionDiffers($0, rows: 2, cases: ["4109"]) }
    + [
      Fault.hallMissing, .hallForbidden, .hallForeign, .hallNewer(version: 9), .hallMoved,
      .hallDamaged("calendar"), .diskFull, .readOnly, .busy, .diskFailed(code: 5),
      .internalDefect("x"), .noRandomness, .noDigests,
      .standardMissing("0123456789abcdef"), .calendarMissing,
      .numbersExhausted, .logMissing(changes: 3), .logTaken, .hallOlder(version: 1), .fileDamaged,
      .themeUnusable("x"), .clockPutBack(from: Sample.now, to: Sample.now),
      .clockDoubtful(latest: Sample.now, now: Sample.now),
    ].map { .fault($0) }

  @Test(arguments: all) func saysWhatIsWrongAndWhatToDo(_ finding: HallFinding) {
    for language in Language.allCases {
      #expect(!finding.sentence(language).isEmpty)
      #expect(finding.remedy(language).utf8.count > 8, "\(finding.remedy(language))")
    }
    #expect(finding.sentence(.chinese).unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(!finding.code.isEmpty)
  }

  @Test func sentencesAreThese() {
    let pages = HallFinding.pagesDamaged(table: "cases", pages: [7, 9], isDerived: true)
    #expect(pages.sentence(.chinese) == "表 cases 有损坏的数据页：7、9")
    #expect(pages.remedy(.chinese) == "检查磁盘；关闭各窗口后运行 yichuang doctor --rebuild")
    #expect(HallFinding.clockSet(minutes: -60).sentence(.chinese) == "上次操作以后，本机时间被拨慢了 60 分钟")
    let rows = HallFinding.projectionDiffers(.caseKeys, rows: 2, cases: ["4109"])
    #expect(rows.sentence(.english) == "Look-up keys (case_keys): 2 differ from the journal: 4109")
  }

  @Test(arguments: HallCheck.allCases) func everyCheckHasAName(_ check: HallCheck) {
    #expect(!check.name(.chinese).isEmpty && !check.name(.english).isEmpty)
  }
}
