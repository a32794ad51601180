internal import HallCore
internal import TerminalUI
internal import Words

/// The opened case; on wide terminals with the list it was opened from at its left.
func drawCasePlace(_ state: State, in surface: inout Surface, _ rect: Rect) {
  guard let caseFile = state.caseFile else { return }
  var origin = rect.origin
  if state.size.columns >= columnsForList {
    let (list, rest) = rect.splitLeft(listColumns)
    drawNarrowList(state, in: &surface, list)
    surface.verticalLine(column: rest.origin.column, rows: rect.rows, style: .rule)
    origin.column += listColumns + 1
  }
  let layout = caseLayout(of: caseFile, in: state.caseSize)
  let painter = CasePainter(
    caseFile: caseFile, language: state.language, now: state.now, selection: state.selection,
    clerkNumber: state.session.clerkNumber, clerkName: state.session.clerkName)
  painter.drawHeader(in: &surface, layout.header.moved(by: origin))
  painter.drawMaterials(in: &surface, layout.materials.moved(by: origin))
  painter.drawVerdict(in: &surface, layout.verdict.moved(by: origin))
  let timeline = layout.timeline.moved(by: origin)
  if timeline.origin.column > origin.column {
    surface.verticalLine(
      column: timeline.origin.column - 1, rows: timeline.rows, style: .rule)
  }
  painter.drawTimeline(in: &surface, timeline)
  if caseFile.detail != nil { drawDetail(state, in: &surface, rect) }
  if let dialog = caseFile.dialog { drawCaseDialog(dialog, state, in: &surface, rect) }
}

/// What drawing a case needs to know.
struct CasePainter {
  let caseFile: CaseFileState
  let language: Language
  let now: Instant
  let selection: SelectionStyle
  let clerkNumber: String
  let clerkName: String

  var file: CaseFile { caseFile.file }
  var aCase: Case { caseFile.aCase }

  // MARK: - Header

  func drawHeader(in surface: inout Surface, _ rect: Rect) {
    let standard = file.standard
    let row = rect.origin.row
    var end = drawRight(limitsText, in: &surface, rect, row)
    var column = rect.origin.column + 1
    write(CaseWords.caseLabel(language), .quiet, at: &column, row, end, in: &surface)
    write(aCase.number.text, .strong, at: &column, row, end, in: &surface)
    write(aCase.standing(language), .text, at: &column, row, end, in: &surface)
    let item = language == .chinese ? standard.item.name : standard.item.english
    write(item, .strong, at: &column, row, end, in: &surface)

    let arrived = aCase.submittedAt ?? aCase.openedAt
    let origin = CaseWords.came(aCase.channel, at: shownDayAndTime(arrived, now: now))(language)
    end = drawRight(origin, in: &surface, rect, row + 1)
    drawApplicant(in: &surface, rect, row + 1, end)

    let version = CaseWords.standard(standard.version, hash: String(standard.hash.prefix(4)))
    end = drawRight(version(language), in: &surface, rect, row + 2)
    drawSecond(in: &surface, rect, row + 2, end)
    if rect.size.rows > 3, let agent = aCase.dossier.agent {
      drawPerson(.agent, agent, in: &surface, rect, row + 3, rect.columns.upperBound - 1)
    }
    if caseFile.focus == .parties {
      select(Rect(column: rect.origin.column, row: row + 1, columns: 1, rows: 1), in: &surface)
    }
  }

  private var limitsText: String {
    let limits = file.standard.limits
    return file.standard.handling.name(language) + " "
      + CaseWords.limits(statutory: limits.statutory, promised: limits.promised)(language)
  }

  private func drawRight(
    _ text: String, in surface: inout Surface, _ rect: Rect, _ row: Int
  ) -> Int {
    let end = rect.columns.upperBound - 1
    return surface.putRight(text, endingAt: end, row: row, style: .quiet) - 2
  }

  /// Writes a piece and a gap after it, never beyond the end.
  private func write(
    _ text: String, _ style: Style, at column: inout Int, _ row: Int, _ end: Int,
    in surface: inout Surface, gap: Int = 1
  ) {
    guard column < end else { return }
    let point = Point(column: column, row: row)
    column += surface.put(text, at: point, style: style, width: end - column) + gap
  }

  /// An organisation's own line: its name gives way, its code does not.
  private func drawApplicant(in surface: inout Surface, _ rect: Rect, _ row: Int, _ end: Int) {
    let party = aCase.dossier.applicant
    guard party.kind == .organisation else {
      return drawPerson(.applicant, party, in: &surface, rect, row, end)
    }
    var column = rect.origin.column + 1
    write(CaseWords.party(.applicant)(language), .quiet, at: &column, row, end, in: &surface)
    let code = party.identifier?.text ?? ""
    let room = end - columns(of: code) - 2
    write(party.name, .strong, at: &column, row, room, in: &surface, gap: 2)
    write(code, .text, at: &column, row, end, in: &surface)
  }

  /// Whoever answers for an organisation, with its telephone; a person's agent.
  private func drawSecond(in surface: inout Surface, _ rect: Rect, _ row: Int, _ end: Int) {
    let applicant = aCase.dossier.applicant
    switch applicant.kind {
    case .organisation:
      guard let representative = applicant.representative else { return }
      let person = Party(
        kind: .person, name: representative.name, identifier: representative.identifier,
        phone: applicant.phone)
      drawPerson(.representative, person, in: &surface, rect, row, end)
    case .person:
      if let agent = aCase.dossier.agent {
        drawPerson(.agent, agent, in: &surface, rect, row, end)
      }
    }
  }

  private func drawPerson(
    _ holder: Holder, _ party: Party, in surface: inout Surface, _ rect: Rect, _ row: Int,
    _ end: Int
  ) {
    var column = rect.origin.column + 1
    let isRevealed = caseFile.isRevealed
    write(CaseWords.party(holder)(language), .quiet, at: &column, row, end, in: &surface)
    let name = shownName(party.name, party.kind, isRevealed: isRevealed)
    write(name, .strong, at: &column, row, end, in: &surface, gap: 2)
    if let identifier = party.identifier?.text {
      let shown = shownIdentifier(identifier, party.kind, isRevealed: isRevealed)
      write(shown, .text, at: &column, row, end, in: &surface, gap: 2)
    } else {
      write(CaseWords.noDocument(language), .attention, at: &column, row, end, in: &surface, gap: 2)
    }
    if let phone = party.phone {
      write(shownPhone(phone, isRevealed: isRevealed), .text, at: &column, row, end, in: &surface)
    }
  }

  func select(_ rect: Rect, in surface: inout Surface) {
    surface.select(rect, as: selection)
  }

  /// A section's title; where the section has more lines than rows, it says which are shown.
  func title(_ name: Phrase, count: Int, shown: Range<Int>) -> String {
    let title = name(language) + " " + String(count)
    if shown.count >= count || shown.isEmpty { return title }
    return title + CaseWords.range(shown.lowerBound + 1, shown.upperBound)(language)
  }
}
