import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// The tables of keys, context by context.
@Suite struct ContextKeyTests {
  struct Context: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: Keys
    var hasTextField = true
    var testDescription: String { name }
  }

  static let subjects: [CaseDialog.Kind] =
    ForwardStep.allCases.map { .forward($0) }
    + [.postpone(MaterialCode("a")), .promise(MaterialCode("a")), .notify]
    + [.demand(MaterialCode("a")), .overrule(MaterialCode("a")), .more]
    + [.amend(Amendment(applicant: SampleCases.person(), agent: nil, situations: [:], reason: ""))]
    + RarerAct.allCases.map { .rarer($0, nil) }

  static let contexts: [Context] =
    [
      Context(name: "desk", keys: Keys(screen: deskBindings, everywhere: everywhereBindings)),
      Context(
        name: "case", keys: Keys(screen: caseFileBindings(), everywhere: everywhereBindings),
        hasTextField: false),
      Context(
        name: "detail", keys: Keys(screen: [], everywhere: [], dialog: detailBindings),
        hasTextField: false),
      Context(
        name: "choice",
        keys: Keys(
          screen: [], everywhere: [],
          dialog: caseDialogBindings(
            for: CaseDialog(
              kind: .forward(.decide), version: 1, fields: [.choice(.decision, count: 2)],
              focus: .field(.decision)))),
        hasTextField: false),
      Context(name: "form", keys: keys(formBindings(isChoosing: false))),
      Context(
        name: "form choice", keys: keys(formBindings(isChoosing: true)), hasTextField: false),
      Context(name: "amendment", keys: keys(amendmentBindings(isChoosing: false))),
      Context(
        name: "amendment choice", keys: keys(amendmentBindings(isChoosing: true)),
        hasTextField: false),
    ]
    + questions.map { question in
      Context(
        name: "\(question)",
        keys: Keys(screen: [], everywhere: [], dialog: questionBindings(for: question)))
    }
    + subjects.map { kind in
      let dialog = CaseDialog(kind: kind)
      return Context(
        name: "dialog \(kind)",
        keys: Keys(screen: [], everywhere: [], dialog: caseDialogBindings(for: dialog)))
    }

  private static let questions: [Question] = [.quit, .discardDraft, .openSecond(sketchHits[0])]

  private static func keys(_ screen: [Bound]) -> Keys {
    Keys(screen: screen, everywhere: everywhereBindings)
  }

  @Test(arguments: contexts) func aKeyMeansOneThing(context: Context) {
    #expect(context.keys.clashes == [])
    #expect(context.keys.active.flatMap(\.keys).filter(\.cannotBeBound) == [])
    if context.hasTextField { #expect(context.keys.keysThatType == []) }
  }

  @Test(arguments: contexts) func everyCommandIsBoundOnce(context: Context) {
    let commands = context.keys.active.map(\.command)
    #expect(Set(commands).count == commands.count)
  }

  @Test func noCommandIsForgotten() {
    let bound = Set(Self.contexts.flatMap { $0.keys.active.map(\.command) })
    let all: [Command] =
      EverywhereCommand.allCases.map { .everywhere($0) } + DeskCommand.allCases.map { .desk($0) }
      + CaseFileCommand.allCases.map { .caseFile($0) } + DetailCommand.allCases.map { .detail($0) }
      + CaseDialogCommand.allCases.map { .caseDialog($0) }
      + AmendmentCommand.allCases.map { .amendment($0) }
      + FormCommand.allCases.map { .form($0) } + AnswerCommand.allCases.map { .question($0) }
    for command in all { #expect(bound.contains(command), "\(command) has no key") }
  }

  @Test(arguments: contexts) func hintsAreShortAndHelpIsASentence(context: Context) {
    for binding in context.keys.active {
      if let hint = binding.hint {
        #expect(columns(of: hint(.chinese)) <= 8, "\(hint(.chinese))")
        #expect(columns(of: hint(.english)) <= 12, "\(hint(.english))")
      }
      #expect(binding.help(.chinese).hasSuffix("。"))
      #expect(binding.help(.english).hasSuffix("."))
    }
  }

  @Test func whatIsBlockedSaysWhatToDo() throws {
    let stories = try [
      SampleCases.restaurant(), SampleCases.readyRestaurant(), SampleCases.restaurantInReview(),
      SampleCases.restaurantFinished(), SampleCases.seniorCard(), SampleCases.overlong(),
      SampleCases.restaurantSentInAgain(), SampleCases.restaurantSupplemented(),
      SampleCases.restaurantForgotten(), SampleCases.unemployed(),
    ]
    for story in stories {
      var driver = try CaseScreenTests.open(story.file())
      for _ in driver.state.caseFile?.rules ?? [] {
        for binding in driver.state.keys.active {
          guard case .blocked(let reason) = binding.availability(driver.state) else { continue }
          let sentence = reason(.chinese)
          #expect(sentence.hasSuffix("。"), "\(sentence)")
          let ways = ["请", "按", "可", "无需", "不得", "已核对"]
          #expect(ways.contains { sentence.contains($0) }, "\(sentence)")
        }
        driver.press(.down)
      }
    }
  }
}

extension CaseDialog {
  /// A dialog without anything in it, for its keys.
  init(kind: Kind) {
    self.init(kind: kind, version: 1, fields: [], focus: .no)
  }
}
