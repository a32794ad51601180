internal import HallCore
internal import TerminalUI
internal import Words

/// What is shown in full, over the case file.
struct DetailState: Hashable, Sendable {
  let subject: DetailSubject
  /// How many lines were scrolled away above.
  var scrolled = 0
}

/// What can be shown in full.
enum DetailSubject: Hashable, Sendable {
  case parties
  case material(MaterialCode)
  case finding(Int)
  /// The verdict itself, where nothing was found.
  case verdict
  case act(Int)
}

/// What can be asked for while something is shown in full.
enum DetailCommand: Hashable, CaseIterable, Sendable {
  case close
}

let detailBindings: [Bound] = [
  Bound(
    .caseFile(.reveal), [.function(2)], hint: CaseWords.reveal, help: CaseWords.revealHelp),
  Bound(
    .detail(.close), [.escape, .enter], hint: FrameWords.back, help: CaseWords.closeDetailHelp),
]

extension State {
  mutating func run(_ command: DetailCommand) -> [Effect] {
    switch command {
    case .close: caseFile?.detail = nil
    }
    return []
  }

  mutating func scrollDetail(_ key: Key) -> [Effect] {
    guard let detail = caseFile?.detail, let lines = detailText()?.lines.count else { return [] }
    let rows = detailRows(lines)
    let target =
      switch key.wheeled {
      case .up: detail.scrolled - 1
      case .down: detail.scrolled + 1
      case .pageUp: detail.scrolled - rows
      case .pageDown: detail.scrolled + rows
      case .home: 0
      case .end: lines
      case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
        .left, .right, .control, .alternate, .paste, .mouse:
        detail.scrolled
      }
    caseFile?.detail?.scrolled = max(0, min(target, lines - rows))
    return []
  }

  /// The rows a text of so many lines gets.
  func detailRows(_ lines: Int) -> Int { min(lines, max(1, size.rows - 9)) }

  /// The text of what is shown; nil where it is not there any more.
  func detailText() -> DetailText? {
    guard let caseFile, let subject = caseFile.detail?.subject else { return nil }
    return DetailText(subject, in: caseFile, session: session)
  }
}
