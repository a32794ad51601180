public import HallCore

/// Everything the program asks the world to do. Values, so that tests can compare them.
public enum Effect: Hashable, Sendable {
  /// Find cases by what was typed: the newest, or those older than a case. Only the latest one asked for
  /// matters.
  case lookUp(Ticket, text: String, after: CaseNumber?)
  /// Count all cases that are found by what was typed.
  case countFound(Ticket, text: String)
  /// Read what the desk shows while nothing is typed.
  case readDesk(Ticket)
  /// Read a case with its standard and journal.
  case readCase(Ticket, CaseNumber)
  /// Do something with a case.
  case act(Ticket, Act)
  /// Open a new case.
  case openCase(Ticket, OpeningAct)
  /// Find items by name, pinyin or code.
  case findItems(Ticket, text: String)
  /// Read the standard of an item that is in force today.
  case readStandard(Ticket, handlingCode: String)
  /// Read the draft of this window.
  case readDraft(Ticket)
  /// Keep a draft.
  case saveDraft(Draft)
  /// Forget the draft.
  case clearDraft
  /// Write down that somebody has looked at the date and says that it is right.
  case confirmClock(at: Instant)
  /// Write into the journal of looks that personal data of a case is about to be shown in clear.
  case recordReveal(Ticket, CaseNumber, at: Instant)
  /// Use other settings, and keep them.
  case applySettings(Settings)
  /// Drop every key that was pressed before the next frame is on the screen: nobody has seen what it
  /// would answer. Answered by ``Action/shown``.
  case discardTypeAhead
  /// Paint everything anew.
  case repaint
  /// Finish what is under way, and begin nothing until told to go on: a program that is stopped in
  /// the middle of an act would keep its neighbours waiting.
  case rest(Ticket)
  /// Give the terminal back to the shell for a while.
  case suspend
  /// End the rest.
  case goOn
  /// End the program.
  case quit
}
