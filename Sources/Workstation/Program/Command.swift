internal import TerminalUI
internal import Words

/// Everything a key or the command list can ask for.
enum Command: Hashable, Sendable {
  case everywhere(EverywhereCommand)
  case question(AnswerCommand)
  case desk(DeskCommand)
  case caseFile(CaseFileCommand)
  case detail(DetailCommand)
  case caseDialog(CaseDialogCommand)
  case newCase(NewCaseCommand)
  case form(FormCommand)
  case amendment(AmendmentCommand)
  case settings(SettingsCommand)
  case help(HelpCommand)
  case commandList(CommandListCommand)
}

/// What can be asked for on every screen.
enum EverywhereCommand: Hashable, CaseIterable, Sendable {
  /// End the program.
  case quit
  /// Paint anew.
  case repaint
  /// Show every key of the screen.
  case help
  /// Show everything that can be done.
  case commands
}

/// What can be asked of the help.
enum HelpCommand: Hashable, CaseIterable, Sendable {
  case close
}

/// The answers to a question with two buttons.
enum AnswerCommand: Hashable, CaseIterable, Sendable {
  case yes, no, press
}

typealias Bound = Binding<Command, State, Phrase>
typealias Keys = KeyMap<Command, State, Phrase>
