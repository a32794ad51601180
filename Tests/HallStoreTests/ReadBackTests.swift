import HallCore
import TestKit
import Testing

@testable import HallStore

/// What a window was told is done can be read by every window, and never stops the hall's imports.
@Suite struct ConfirmedReadsBackTests {
  static let commands: [@Sendable (String) -> CaseCommand] = [
    { .assignNumber(ExternalNumber(kind: .vertical, text: $0)) },
    { .refuse(NonAcceptance(kind: .rejected, reason: "不属本机关", competentAgency: $0)) },
    { .withdraw(Withdrawal(request: .applicant, reason: $0)) },
    { text in
      .amend(
        Amendment(
          applicant: Party(kind: .person, name: text, identifier: nil, identityNote: "遗失"),
          agent: nil, situations: ["premises": "rented"], reason: "录入有误"))
    },
    { text in
      .amend(
        Amendment(
          applicant: Party(kind: .person, name: "李建国", identifier: nil, identityNote: "遗失"),
          agent: nil, situations: ["premises": text], reason: "录入有误"))
    },
  ]

  @Test(arguments: commands.indices) func anActIsReadBackOrRefused(_ index: Int) throws {
    for count in [60, 61, 100, 101, 200, 201, 300, 500, 501, 2000, 2001, 30_000] {
      let hall = try TestHall()
      let file = try hall.perform(.receive, on: try hall.open())
      let text = String(repeating: "补", count: count)
      let result = try hall.store.perform(hall.act(Self.commands[index](text), on: file))
      let number = file.aCase.number
      switch result {
      case .done(let done):
        #expect(try hall.store.caseFile(number, on: Sample.day) == done, "\(count)")
      case .refused(let refusal, _):
        guard case .tooLong = refusal else {
          Issue.record("\(count): \(refusal)")
          continue
        }
      }
      try hall.store.importCalendar(
        try Sample.calendar(), at: Sample.now, actor: TestHall.supervisor)
      try hall.store.expectWhole()
    }
  }

  @Test func aWindowWithALongNameIsRefusedAndNotBelieved() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let actor = Actor(role: .clerk, id: "W1", window: String(repeating: "5", count: 21))
    let no = try refused(hall.store.perform(hall.act(.receive, on: file, actor: actor)))
    #expect(no.refusal == .tooLong(.window))
    #expect(try hall.store.caseFile(file.aCase.number, on: Sample.day) == file)
  }

  /// The last net: a line the program itself could not read is a defect, and is not written.
  @Test func aLineThatDoesNotReadBackIsNotWritten() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let before = try hall.contents()
    // No day has five digits in its year; no rule asks for one either.
    let far = try #require(Day(year: 9999, month: 12, day: 31)).adding(days: 1)
    let evidence = Evidence(way: .upload, grade: .c, asOf: Sample.now, validUntil: far)
    let act = hall.act(.provide(MaterialCode("plan"), evidence), on: file)
    #expect(throws: Fault.internalDefect("unreadable: materialProvided")) {
      try hall.store.perform(act)
    }
    #expect(try hall.contents() == before)
  }
}
