internal import HallCore
internal import TerminalUI
internal import Words

/// The opened case; on wide terminals with the list it was opened from at its left.
func drawCasePlace(_ state: State, in surface: inout Surface, _ rect: Rect) {
  guard let caseFile = state.caseFile, let text = caseFile.text else { return }
  var origin = rect.origin
  if state.size.columns >= columnsForList {
    let (list, rest) = rect.splitLeft(listColumns)
    drawNarrowList(state, in: &surface, list)
    surface.verticalLine(column: rest.origin.column, rows: rect.rows, style: .rule)
    origin.column += listColumns + 1
  }
  let layout = text.layout
  let painter = CasePainter(
    caseFile: caseFile, text: text, language: state.language, now: state.now,
    selection: state.selection)
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
  let text: CaseText
  let language: Language
  let now: Instant
  let selection: SelectionStyle

  var file: CaseFile { caseFile.file }
  var aCase: Case { caseFile.aCase }

  // MARK: - Header

  func drawHeader(in surface: inout Surface, _ rect: Rect) {
    let standard = file.standard
    let row = rect.origin.row
    var end = drawRight(limitsText(isShort: rect.size.columns < 100), in: &surface, rect, row)
    var column = rect.origin.column + 1
    write(CaseWords.caseLabel(language), .quiet, at: &column, row, end, in: &surface)
    write(aCase.number.text, .strong, at: &column, row, end, in: &surface)
    write(aCase.standing(language), .text, at: &column, row, end, in: &surface)
    let item = language == .chinese ? standard.item.name : standard.item.english
    write(item, .strong, at: &column, row, end, in: &surface)

    let arrived = aCase.submittedAt ?? aCase.openedAt
    let origin = CaseWords.came(aCase.channel, at: shownDayAndTime(arrived, now: now))(language)
    end = drawRight(origin, in: &surface, rect, row + 1)
    draw(text.parties[0], in: &surface, rect, row + 1, end)

    let version = CaseWords.standard(standard.version, hash: String(standard.hash.prefix(4)))
    end = drawRight(version(language), in: &surface, rect, row + 2)
    for (offset, party) in text.parties.dropFirst().enumerated() {
      draw(party, in: &surface, rect, row + 2 + offset, end)
      end = rect.columns.upperBound - 1
    }
    if caseFile.focus == .parties {
      select(Rect(column: rect.origin.column, row: row + 1, columns: 1, rows: 1), in: &surface)
    }
  }

  /// The item's kind and limits. Without room for both, whoever promises days is of the promised kind,
  /// and what is done at once needs no promise.
  private func limitsText(isShort: Bool) -> String {
    let limits = file.standard.limits
    let kind = file.standard.handling.name(language)
    if isShort, file.standard.handling == .immediate {
      return kind + " " + CaseWords.limit(statutory: limits.statutory)(language)
    }
    let text = CaseWords.limits(
      statutory: limits.statutory, promised: limits.promised,
      extension: aCase.prolongation?.limit)
    return isShort ? text(language) : kind + " " + text(language)
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

  /// Somebody's line. An organisation's name gives way, its code does not.
  private func draw(
    _ party: PartyText, in surface: inout Surface, _ rect: Rect, _ row: Int, _ end: Int
  ) {
    var column = rect.origin.column + 1
    write(party.label, .quiet, at: &column, row, end, in: &surface)
    let isOrganisation = party.holder == .applicant && aCase.dossier.applicant.kind == .organisation
    let code = isOrganisation ? party.identifier ?? "" : ""
    let room = isOrganisation ? end - columns(of: code) - 2 : end
    write(party.name, .strong, at: &column, row, room, in: &surface, gap: 2)
    if isOrganisation { return write(code, .text, at: &column, row, end, in: &surface) }
    if let identifier = party.identifier {
      write(identifier, .text, at: &column, row, end, in: &surface, gap: 2)
    } else {
      write(CaseWords.noDocument(language), .attention, at: &column, row, end, in: &surface, gap: 2)
    }
    if let phone = party.phone { write(phone, .text, at: &column, row, end, in: &surface) }
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
