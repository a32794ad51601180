internal import HallCore
internal import TerminalUI
internal import Words

/// The first line: which hall, which window, who; whether any of it is real; whether it is saved; the
/// time.
func drawHeader(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let language = state.language
  let session = state.session
  let row = rect.origin.row
  surface.fill(rect, style: .header)
  let end = surface.putRight(
    state.now.clock, endingAt: rect.columns.upperBound - 1, row: row, style: .header)
  var limit = end - 2
  if let obstacle = state.obstacle {
    let mark = " " + FrameWords.nothingSaved(obstacle.code)(language) + " "
    limit = surface.putRight(mark, endingAt: limit, row: row, style: .notice) - 2
  }
  if session.isTraining {
    let mark = " " + FrameWords.training(language) + " "
    limit = surface.putRight(mark, endingAt: limit, row: row, style: .training) - 2
  }
  var column = rect.columns.lowerBound + 1
  let brand = FrameWords.brand(language)
  column += surface.put(brand, at: Point(column: column, row: row), style: Style(.strong, .raised))
  column += 2
  let place = FrameWords.window(session.window)(language)
  let who =
    session.hallName + " " + place + " "
    + FrameWords.staff(session.shownName(language), isSupervisor: session.role == .supervisor)(
      language)
  surface.put(who, at: Point(column: column, row: row), style: .header, width: limit - column)
}

extension Session {
  /// The clerk's name, masked; where it is not known the staff number, and never nobody.
  fileprivate func shownName(_ language: Language) -> String {
    if !clerkName.isEmpty { return maskedName(clerkName, .person) }
    return clerkNumber.isEmpty ? FrameWords.nobody(language) : clerkNumber
  }
}

/// The last two lines: what is to be said about the latest key, and what keys do.
func drawFoot(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let (line, bar) = rect.splitTop(1)
  if let message = state.message {
    drawMessage(message, state.language, in: &surface, line)
  } else if state.isSlow {
    let point = Point(column: line.origin.column + 3, row: line.origin.row)
    let what = state.stopping == nil ? FrameWords.underWay : FrameWords.stopping
    surface.put(what(state.language), at: point, style: .quiet)
  }
  let hints = state.keys.hints(
    in: state, say: { $0(state.language) },
    nameKey: { state.name(of: $0) })
  // The way back stands at the far right, on every screen.
  let back = hints.left.filter { $0.key == Key.escape.label }
  let left = hints.left.filter { $0.key != Key.escape.label }
  HintBar(left: left, right: hints.right + back).draw(in: &surface, bar)
}

extension State {
  /// What a key is called here.
  func name(of key: Key) -> String {
    switch key {
    case .character(" "): FrameWords.spaceKey(language)
    // Arrows are two columns wide on some terminals.
    case .right where lines == .unicode: "←→"
    case .right: FrameWords.sideKeys(language)
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .left, .home, .end, .pageUp, .pageDown, .control, .alternate, .paste, .mouse:
      key.label
    }
  }
}

private func drawMessage(
  _ message: Message, _ language: Language, in surface: inout Surface, _ rect: Rect
) {
  let style: Style
  let mark: Mark?
  switch message.tone {
  case .done: (style, mark) = (.good, .good)
  case .plain: (style, mark) = (.quiet, nil)
  case .refused: (style, mark) = (.attention, .missing)
  }
  // A refusal names the rule and the way on; where that is long, it grows over what stands above.
  let text = message.phrase(language)
  let rows = min(messageRowsMax, text.wrapped(to: rect.size.columns - 4).count)
  let room = Rect(
    column: rect.origin.column, row: rect.rows.upperBound - rows, columns: rect.size.columns,
    rows: rows)
  surface.fill(room, style: .text)
  if let mark {
    let point = Point(column: room.origin.column + 1, row: room.origin.row)
    surface.put(mark, at: point, style: style)
  }
  let lines = Rect(
    column: room.origin.column + 3, row: room.origin.row, columns: room.size.columns - 4,
    rows: rows)
  surface.putWrapped(text, in: lines, style: style)
}

private let messageRowsMax = 4

/// Says what size is needed, in the middle, in whatever room there is.
func drawTooSmall(_ state: State, in surface: inout Surface) {
  let phrase =
    if case .question(.quit, _) = state.overlay {
      FrameWords.quitBlind
    } else {
      FrameWords.tooSmall(
        needed: (smallestSize.columns, smallestSize.rows),
        given: (surface.size.columns, surface.size.rows))
    }
  let sentence = phrase(state.language)
  let lines = sentence.wrapped(to: max(2, surface.size.columns))
  let first = max(0, (surface.size.rows - lines.count) / 2)
  for (index, line) in lines.enumerated() {
    let column = max(0, (surface.size.columns - columns(of: line)) / 2)
    surface.put(line, at: Point(column: column, row: first + index), style: .attention)
  }
}
