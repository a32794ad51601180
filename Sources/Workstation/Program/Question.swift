internal import HallCore
internal import TerminalUI
internal import Words

/// What is asked over a screen, to be answered by yes or no.
enum Question: Hashable, Sendable {
  /// Whether to end the program.
  case quit
  /// Whether to forget what was typed into the form of a new case.
  case discardDraft
  /// Whether to open a case although the same person has this one of the same item.
  case openSecond(LookupHit)
  /// Whether the date is right, although the hall was last written into so long before.
  case confirmClock(latest: Instant, now: Instant)
  /// Whether to open a case although the hall knows the number by another name; and the case of the same
  /// item to ask about then.
  case otherName(LookupHit, same: LookupHit?)
  /// Whether to forget the form that waits, of this item and typed at that time by that clerk, nil for
  /// the one who is asked, to begin one of another.
  case replaceDraft(Phrase?, of: String?, since: Instant, by: String, Phrase)
}

extension Question {
  func title(_ language: Language) -> String {
    switch self {
    case .quit: FrameWords.quitTitle(language)
    case .discardDraft: NewCaseWords.discardTitle(language)
    case .openSecond: NewCaseWords.secondTitle(language)
    case .confirmClock: FrameWords.clockTitle(language)
    case .otherName: NewCaseWords.otherNameTitle(language)
    case .replaceDraft: NewCaseWords.replaceTitle(language)
    }
  }

  func body(_ language: Language, now: Instant) -> String {
    switch self {
    case .quit: FrameWords.quitBody(language)
    case .discardDraft: NewCaseWords.discardBody(language)
    case .openSecond(let hit):
      NewCaseWords.secondBody(
        name: shownName(hit.partyName, hit.partyKind, isRevealed: false), hit,
        at: shownDayAndTime(hit.changedAt, now: now))(language)
    case .confirmClock(let latest, let now):
      FrameWords.clockBody(latest: latest, now: now)(language)
    case .otherName(let hit, _):
      NewCaseWords.otherNameBody(
        name: shownName(hit.partyName, hit.partyKind, isRevealed: false), hit,
        at: shownDayAndTime(hit.changedAt, now: now))(language)
    case .replaceDraft(let old, let clerk, let at, _, let new):
      NewCaseWords.replaceBody(old, of: clerk, since: shownTime(at, now: now), by: new)(language)
    }
  }

  /// The button that does nothing that cannot be undone.
  var no: Phrase {
    switch self {
    case .quit, .discardDraft, .openSecond, .otherName, .confirmClock: FrameWords.back
    case .replaceDraft: NewCaseWords.goOn
    }
  }

  /// What saying yes does; the button and the key's hint.
  var yes: Phrase {
    switch self {
    case .quit: FrameWords.quit
    case .discardDraft: NewCaseWords.discard
    case .openSecond: NewCaseWords.openSecond
    case .confirmClock: FrameWords.clockIsRight
    case .otherName: NewCaseWords.otherNameYes
    case .replaceDraft: NewCaseWords.replace
    }
  }

  var yesHelp: Phrase {
    switch self {
    case .quit: FrameWords.quitYesHelp
    case .discardDraft: NewCaseWords.discardHelp
    case .openSecond: NewCaseWords.openHelp
    case .confirmClock: FrameWords.clockHelp
    case .otherName: NewCaseWords.otherNameHelp
    case .replaceDraft: NewCaseWords.replaceHelp
    }
  }

  /// The key that says yes: the one that asked.
  var key: Key {
    switch self {
    case .quit: .function(10)
    case .discardDraft, .replaceDraft: .function(8)
    case .openSecond, .otherName, .confirmClock: .function(9)
    }
  }
}

/// The keys of a question. No stands first: Enter does nothing that cannot be undone unless somebody
/// moved to Yes.
func questionBindings(for question: Question) -> [Bound] {
  [
    Bound(
      .question(.yes), [question.key], hint: question.yes, help: question.yesHelp,
      availability: { $0.canConfirm }),
    Bound(.question(.press), [.enter], hint: FrameWords.press, help: FrameWords.pressHelp),
    Bound(.question(.no), [.escape], hint: FrameWords.back, help: FrameWords.backHelp),
  ]
}

extension State {
  mutating func ask(_ question: Question) -> [Effect] {
    overlay = .question(question, .no)
    return askToConfirm()
  }

  mutating func answer(_ answer: AnswerCommand) -> [Effect] {
    guard case .question(let question, let button) = overlay else { return [] }
    overlay = nil
    switch answer {
    case .no: return []
    case .press where button == .no:
      if case .replaceDraft = question { return keepDraft() }
      return []
    case .yes, .press: break
    }
    switch question {
    case .quit:
      exitCode = 0
      return [.quit]
    case .discardDraft: return discardDraft()
    case .openSecond: return sendOpening()
    case .confirmClock: return [.confirmClock(at: now)]
    case .otherName(_, let same): return askAboutSecond(same)
    case .replaceDraft(_, _, _, let code, _): return replaceDraft(by: code)
    }
  }
}

/// A question over whatever screen there is.
func drawQuestion(
  _ question: Question, _ button: YesOrNo, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  let language = state.language
  let dialog = Dialog(
    title: question.title(language), body: question.body(language, now: state.now),
    buttons: [question.no(language), question.yes(language)], selectedButton: button.rawValue)
  dialog.draw(in: &surface, rect)
}
