internal import TerminalUI
internal import Words

extension State {
  /// The keys that mean something now.
  var keys: Keys {
    Keys(screen: screenBindings, everywhere: everywhereBindings, dialog: dialogBindings)
  }

  /// The keys of the screen, whatever stands over it.
  var screenBindings: [Bound] {
    switch place {
    case .desk: deskBindings
    case .newCase: newCase?.form == nil ? itemBindings : formBindings
    case .caseFile: caseFileBindings(forward: forwardHint)
    case .amendment: amendmentBindings
    }
  }

  private var dialogBindings: [Bound]? {
    switch overlay {
    case .quitting: return quittingBindings
    case .help: return helpBindings
    case .commandList: return commandListBindings
    case nil: break
    }
    guard place == .caseFile || place == .amendment, let caseFile else { return nil }
    if let dialog = caseFile.dialog { return caseDialogBindings(for: dialog) }
    return caseFile.detail == nil ? nil : detailBindings
  }
}

let everywhereBindings: [Bound] =
  [
    Bound(
      .everywhere(.help), [.function(1)], hint: CommandListWords.help,
      help: CommandListWords.helpHelp),
    Bound(
      .everywhere(.commands), [.function(11), .control("p")], hint: nil,
      help: CommandListWords.listHelp),
    Bound(
      .everywhere(.quit), [.function(10)], hint: FrameWords.quit, help: FrameWords.quitHelp,
      availability: { state in
        state.place == .caseFile || state.place == .amendment ? .absent : .ready
      }),
    Bound(.everywhere(.repaint), [.control("l")], hint: nil, help: FrameWords.repaintHelp),
  ] + settingsBindings

let helpBindings: [Bound] = [
  Bound(
    .help(.close), [.escape, .enter, .function(1)], hint: CommandListWords.close,
    help: CommandListWords.closeHelp)
]

let quittingBindings: [Bound] = [
  Bound(.quitting(.yes), [.function(10)], hint: FrameWords.quit, help: FrameWords.quitYesHelp),
  Bound(.quitting(.press), [.enter], hint: FrameWords.press, help: FrameWords.pressHelp),
  Bound(.quitting(.no), [.escape], hint: FrameWords.back, help: FrameWords.backHelp),
]
