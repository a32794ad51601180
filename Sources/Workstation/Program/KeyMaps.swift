internal import TerminalUI
internal import Words

extension State {
  /// Whether the terminal is large enough for every screen to be seen.
  var fits: Bool { isLargeEnough(size) }

  /// The keys that mean something now.
  var keys: Keys {
    guard fits else { return blindKeys }
    return Keys(
      screen: screenBindings, everywhere: everywhereBindings(on: place),
      dialog: dialogBindings(under: overlay))
  }

  /// A window too small shows nothing that could be acted on. It can be left all the same.
  private var blindKeys: Keys {
    guard case .question(.quit, _) = overlay else {
      return Keys(screen: [], everywhere: blindBindings(quitHint: nil))
    }
    return Keys(screen: [], everywhere: [], dialog: questionBindings(for: .quit))
  }

  /// The keys of the screen, whatever stands over it.
  var screenBindings: [Bound] {
    switch place {
    case .desk: deskBindings
    case .newCase: newCase?.form.map { formBindings(isChoosing: $0.isChoosing) } ?? itemBindings
    case .caseFile: caseFileBindings(forward: forwardHint, check: checkHint, demand: demandHint)
    case .amendment:
      amendmentBindings(isChoosing: caseFile?.amendment?.form.isChoosing ?? false)
    }
  }

  /// The keys of what stands over the screen, the help's among them; nil where nothing does.
  func dialogBindings(under overlay: Overlay?) -> [Bound]? {
    switch overlay {
    case .question(let question, _): return questionBindings(for: question) + [helpBinding(nil)]
    case .help: return helpBindings
    case .commandList: return commandListBindings + [helpBinding(nil)]
    case nil: break
    }
    guard place == .caseFile || place == .amendment, let caseFile else { return nil }
    if let dialog = caseFile.dialog { return caseDialogBindings(for: dialog) + [helpBinding(nil)] }
    return caseFile.detail == nil ? nil : detailBindings + [helpBinding(nil)]
  }
}

/// The keys of every screen.
let everywhereBindings = bindings(quitHint: FrameWords.quit)

/// The same where the screen's own keys need the room of a hint.
private let everywhereBindingsOfCase = bindings(quitHint: nil)

private func everywhereBindings(on place: Place) -> [Bound] {
  switch place {
  case .desk, .newCase: everywhereBindings
  case .caseFile, .amendment: everywhereBindingsOfCase
  }
}

private func bindings(quitHint: Phrase?) -> [Bound] {
  [
    helpBinding(CommandListWords.help),
    Bound(
      .everywhere(.commands), [.function(11), .control("p")], hint: nil,
      help: CommandListWords.listHelp),
  ] + blindBindings(quitHint: quitHint) + settingsBindings
}

private func helpBinding(_ hint: Phrase?) -> Bound {
  Bound(.everywhere(.help), [.function(1)], hint: hint, help: CommandListWords.helpHelp)
}

/// What can be done although nothing can be seen.
private func blindBindings(quitHint: Phrase?) -> [Bound] {
  [
    Bound(.everywhere(.quit), [.function(10)], hint: quitHint, help: FrameWords.quitHelp),
    Bound(.everywhere(.repaint), [.control("l")], hint: nil, help: FrameWords.repaintHelp),
  ]
}

let helpBindings: [Bound] = [
  Bound(
    .help(.close), [.escape, .enter, .function(1)], hint: CommandListWords.close,
    help: CommandListWords.closeHelp)
]
