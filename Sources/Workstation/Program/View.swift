internal import HallCore
public import TerminalUI
internal import Words

/// The smallest terminal on which every screen is complete.
public let smallestSize = Size(columns: 80, rows: 24)

func isLargeEnough(_ size: Size) -> Bool {
  size.columns >= smallestSize.columns && size.rows >= smallestSize.rows
}

/// The screen that follows from a state. Reads, never writes.
public func view(_ state: State, _ size: Size) -> Surface {
  var surface = Surface(size: size, glyphs: Glyphs(state.lines))
  guard isLargeEnough(size) else {
    drawTooSmall(state, in: &surface)
    return surface
  }
  let (header, below) = surface.bounds.splitTop(1)
  let (body, foot) = below.splitTop(below.size.rows - 2)
  drawHeader(state, in: &surface, header)
  switch state.place {
  case .desk: drawDesk(state, in: &surface, body)
  case .newCase: drawNewCase(state, in: &surface, body)
  case .caseFile: drawCasePlace(state, in: &surface, body)
  case .amendment: drawAmendment(state, in: &surface, body)
  }
  drawFoot(state, in: &surface, foot)
  drawOverlay(state, in: &surface, below.splitTop(below.size.rows - 1).top)
  if let fault = state.faults.first {
    let notice = Notice(
      code: fault.code, text: fault.sentence(state.language),
      hint: FrameWords.acknowledge(state.language))
    notice.draw(in: &surface, surface.bounds.splitTop(size.rows - 1).top)
  }
  return surface
}

private func drawOverlay(_ state: State, in surface: inout Surface, _ rect: Rect) {
  switch state.overlay {
  case .question(let question, let button):
    drawQuestion(question, button, state, in: &surface, rect)
  case .help(let first): drawHelp(first, state, in: &surface, rect)
  case .commandList(let open): drawCommandList(open, state, in: &surface, rect)
  case nil: break
  }
}
