import HallCore
import TestKit
import Testing
import Words

/// 行政许可法 is about permits; whoever quotes it for anything else is wrong.
@Suite struct ProcedureLawTests {
  /// The law of an item, why it is not accepted, and what is quoted for that.
  static let bases: [(item: String, kind: NonAcceptance.Kind, quoted: String?)] = [
    ("food-business-licence", .notNeeded, "中华人民共和国行政许可法第三十二条第一款第一项"),
    ("food-business-licence", .rejected, "中华人民共和国行政许可法第三十二条第一款第二项"),
    ("food-business-licence", .barred, "中华人民共和国食品安全法第三十五条"),
    ("property-transfer", .rejected, "不动产登记暂行条例第十七条"),
    ("property-transfer", .barred, "不动产登记暂行条例第二十二条"),
    ("property-transfer", .notNeeded, nil),
    ("residence-permit", .rejected, nil),
    ("residence-permit", .barred, "居住证暂行条例第二条、第八条、第九条"),
    ("disability-certificate", .notNeeded, nil),
  ]

  @Test(arguments: bases.indices) func aRefusalRestsOnTheItemsOwnLaw(index: Int) throws {
    let (item, kind, quoted) = Self.bases[index]
    #expect(try Sample.standard(item).basis(of: kind) == quoted)
  }

  static let subjects: [DialogSubject] = [
    .refuse, .notify, .sendBack, .suspend, .extend, .forward(.receive), .forward(.decide),
    .forward(.accept), .void,
  ]

  /// No dialog of an item that is no permit names the law of permits.
  @Test(arguments: try Sample.standards()) func noDialogQuotesItForAnythingElse(
    standard: ServiceStandard
  ) throws {
    var story = try ActedCase(standard, situations: [:])
    _ = try? story.act(.receive)
    for notices in [0, 1] {
      if notices == 1 { guard (try? story.act(.notify(second: nil))) != nil else { return } }
      let file = CaseFile(
        entries: [], aCase: story.aCase, standard: standard, calendar: try Sample.calendar(),
        on: Sample.day)
      let said = Self.subjects.map { DialogWords.explanation($0, file, on: Sample.day)(.chinese) }
      let quotes = said.contains { $0.contains("行政许可法") }
      #expect(quotes == (standard.item.kind == .licensing), "\(standard.item.name)")
    }
  }
}
