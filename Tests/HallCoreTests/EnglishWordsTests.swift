import HallCore
import TestKit
import Testing
import Words

/// English says one of one thing, and different things by different words.
@Suite struct EnglishWordsTests {
  @Test(arguments: [(0, "1 working day late"), (1, "2 working days late")])
  func aClockCountsInWords(more: Int, says: String) throws {
    var story = try ActedCase(try Sample.shopStandard(), channel: .online)
    try story.act(.submit)
    let clock = try story.clocks(on: Sample.workday(2 + more)).first { $0.kind == .review }
    #expect(clock?.sentence(.english).contains(says) == true)
  }

  @Test func oneDefectIsOne() throws {
    let standard = try Sample.shopStandard()
    let due = DueDate(day: Sample.day, isProvisional: false)
    let defect = Defect(material: MaterialCode("plan"), finding: .missing, requirement: "")
    for (count, says) in [(1, "1 defect,"), (2, "2 defects,")] {
      let notice = SupplementNotice(
        defects: Array(repeating: defect, count: count), due: due, second: nil, daysLate: 1)
      let sentence = CaseEvent.noticeGiven(notice).sentence(.english, under: standard)
      #expect(sentence.contains(says) && sentence.contains("1 working day late"), "\(sentence)")
    }
  }

  @Test func noTwoStatesOrWaysAreCalledTheSame() {
    #expect(Set(CaseState.allCases.map { $0.name(.english) }).count == CaseState.allCases.count)
    #expect(CaseState.draft.name(.english) == "To receive")
    #expect(MaterialWay.paper.name(.english) == "Paper taken")
  }
}
