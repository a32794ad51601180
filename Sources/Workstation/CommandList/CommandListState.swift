internal import HallCore
internal import TerminalUI
internal import Words

/// The list of everything that can be done now, filtered by what is typed.
struct CommandListState: Hashable, Sendable {
  var field = TextField(lengthMax: 40)
  var list = ListState<Int>()
}

/// What can be changed about how the screen looks and listens.
enum SettingsCommand: Hashable, CaseIterable, Sendable {
  case nextTheme, otherLanguage, otherSelection, otherLines, mouse
}

/// What can be asked of the command list itself.
enum CommandListCommand: Hashable, CaseIterable, Sendable {
  case run, close
}

let settingsBindings: [Bound] = [
  Bound(
    .settings(.nextTheme), [.control("t")], hint: nil, help: CommandListWords.nextThemeHelp,
    availability: { $0.session.themeNames.isEmpty ? .absent : .ready }),
  Bound(
    .settings(.otherLanguage), [.control("y")], hint: nil,
    help: CommandListWords.otherLanguageHelp),
  Bound(
    .settings(.otherSelection), [.control("x")], hint: nil,
    help: CommandListWords.otherSelectionHelp),
  Bound(
    .settings(.otherLines), [.control("g")], hint: nil, help: CommandListWords.otherLinesHelp),
  Bound(.settings(.mouse), [.control("o")], hint: nil, help: CommandListWords.mouseHelp),
]

let commandListBindings: [Bound] = [
  Bound(
    .commandList(.run), [.enter], hint: CommandListWords.run, help: CommandListWords.runHelp,
    availability: { state in
      state.listedCommands.isEmpty ? .blocked(because: CommandListWords.nothing) : .ready
    }),
  Bound(
    .commandList(.close), [.escape], hint: CommandListWords.close,
    help: CommandListWords.closeHelp),
]

extension State {
  /// The commands of the screen that can be done or are blocked now, filtered by what was typed.
  var listedCommands: [Bound] {
    let typed: [Unicode.Scalar] =
      if case .commandList(let list) = overlay { list.field.scalars } else { [] }
    let available = (screenBindings + everywhereBindings).filter { bound in
      switch bound.availability(self) {
      case .hidden, .absent: return false
      case .ready, .blocked: return bound.command != .everywhere(.commands)
      }
    }
    guard !typed.isEmpty else { return available }
    let wanted = String(String.UnicodeScalarView(typed)).lowercased()
    return available.filter { bound in
      bound.help(language).lowercased().contains(wanted)
        || pinyinInitials(of: bound.help(.chinese)).contains { $0.contains(wanted) }
    }
  }

  mutating func run(_ command: SettingsCommand) -> [Effect] {
    switch command {
    case .nextTheme:
      let names = session.themeNames
      let index = names.firstIndex { $0 == session.settings.theme } ?? -1
      let next = names[(index + 1) % names.count]
      session.settings.theme = next
      message = .plain(
        CommandListWords.theme(session.themeTitles[next] ?? Phrase(next, next)))
    case .otherLanguage:
      session.settings.language = language == .chinese ? .english : .chinese
    case .otherSelection:
      session.settings.selection = session.settings.selection == .bar ? .mark : .bar
      message = .plain(CommandListWords.selection(isBar: session.settings.selection == .bar))
    case .otherLines:
      session.settings.lines = lines == .unicode ? .ascii : .unicode
      drawsMarksWide = false
      message = .plain(CommandListWords.lines(isASCII: session.settings.lines == .ascii))
    case .mouse:
      session.settings.usesMouse.toggle()
      message = .plain(CommandListWords.mouse(isOn: session.settings.usesMouse))
    }
    return [.applySettings(session.settings)]
  }

  mutating func run(_ command: CommandListCommand) -> [Effect] {
    guard case .commandList(let list) = overlay else { return [] }
    let commands = listedCommands
    overlay = nil
    switch command {
    case .close: return []
    case .run:
      guard commands.indices.contains(list.list.index) else { return [] }
      let bound = commands[list.list.index]
      switch bound.availability(self) {
      case .ready: return run(bound.command)
      case .blocked(let reason), .hidden(let reason): message = .refused(reason)
      case .absent: break
      }
      return []
    }
  }

  /// Opens the list with its first line selected.
  mutating func openCommandList() {
    overlay = .commandList(CommandListState())
    refreshCommandList()
  }

  mutating func typeInCommandList(_ key: Key) {
    guard case .commandList(var open) = overlay else { return }
    let ids = Array(listedCommands.indices)
    if !open.list.handle(key, in: ids, rows: commandsShown) { _ = open.field.handle(key) }
    overlay = .commandList(open)
    refreshCommandList()
  }

  private mutating func refreshCommandList() {
    guard case .commandList(var open) = overlay else { return }
    open.list.refresh(Array(listedCommands.indices))
    overlay = .commandList(open)
  }

  /// Moves in the help.
  mutating func scrollHelp(_ key: Key) {
    guard case .help(let first) = overlay else { return }
    let target: Int
    switch key {
    case .up: target = first - 1
    case .down: target = first + 1
    case .pageUp: target = first - commandListRows
    case .pageDown, .character(" "): target = first + commandListRows
    case .home: target = 0
    case .end: target = helpScrollMax
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
      .left, .right, .control, .alternate, .paste, .mouse:
      return
    }
    overlay = .help(max(0, min(target, helpScrollMax)))
  }

  var commandListRows: Int { max(1, size.rows - 11) }

  /// The lines of the help, blocked keys included: of what stands over the screen, else of the screen.
  var helpLines: [Bound] {
    dialogBindings(under: helpOver) ?? screenBindings + everywhereBindings
  }

  /// The lines as they are written: what a key does in as many rows as it takes.
  var helpRows: [HelpRow] {
    helpLines.flatMap { bound in
      bound.help(language).wrapped(to: helpColumns).enumerated().map { offset, text in
        HelpRow(bound: offset == 0 ? bound : nil, isReady: bound.availability(self) == .ready, text)
      }
    }
  }

  /// How far the help can be scrolled.
  var helpScrollMax: Int { max(0, helpRows.count - commandListRows) }

  /// How many commands the list shows; where one of them is too long for its line, the selected one
  /// is written in full below them.
  var commandsShown: Int { commandListRows - (hasLongCommands ? selectedCommandRows + 1 : 0) }

  var hasLongCommands: Bool {
    listedCommands.contains { columns(of: $0.help(language)) > helpColumns }
  }
}

/// A row of the help.
struct HelpRow {
  /// Whose key stands before it; nil for the second row of a sentence.
  let bound: Bound?
  let isReady: Bool
  let text: String

  init(bound: Bound?, isReady: Bool, _ text: String) {
    self.bound = bound
    self.isReady = isReady
    self.text = text
  }
}

/// Columns for what a key does, in a dialog as wide as it gets: without the mark's and the key's.
let helpColumns = Dialog.widthMax - 6 - 2 - helpKeyColumns
/// Columns for a key and the gap after it.
let helpKeyColumns = 10
/// Rows for the whole sentence of the selected command.
let selectedCommandRows = 2
