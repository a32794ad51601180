internal import HallCore
internal import TerminalUI
internal import Words

extension CasePainter {
  /// What the standard says: a sentence, what was found, on which basis.
  func drawVerdict(in surface: inout Surface, _ rect: Rect) {
    guard rect.size.rows > 1 else { return }
    let verdict = text.verdict
    let count = verdict.findings.count
    let shown = caseFile.findings.shown(rows: text.layout.findingRows)
    let isCut = shown.count < count
    let range =
      isCut ? CaseWords.range(shown.lowerBound + 1, shown.upperBound, of: count)(language) : ""
    surface.rule(
      row: rect.origin.row, title: CaseWords.verdict(language) + range, sums: verdict.terms,
      columns: rect.columns)
    var row = rect.origin.row + 1
    func write(_ lines: [String], _ style: Style) {
      for line in lines {
        put(line, style, in: &surface, rect, row)
        row += 1
      }
    }
    write(verdict.headline, verdict.headlineStyle)
    write(verdict.note, verdict.noteStyle)
    for index in shown {
      let finding = verdict.findings[index]
      draw(finding, in: &surface, rect, row)
      if caseFile.focus == .verdict, index == caseFile.findings.index {
        let bar = Rect(
          column: rect.origin.column + 1, row: row, columns: rect.size.columns - 2,
          rows: finding.rows)
        select(bar, in: &surface)
      }
      row += finding.rows
    }
    // Directly below what was found, not at the bottom of a larger room.
    if !basis.isEmpty { put(CaseWords.basis(language) + basis, .quiet, in: &surface, rect, row) }
    if caseFile.focus == .verdict, count == 0 {
      let row = Rect(
        column: rect.origin.column + 1, row: rect.origin.row + 1, columns: 1, rows: 1)
      select(row, in: &surface)
    }
  }

  private func put(
    _ line: String, _ style: Style, in surface: inout Surface, _ rect: Rect, _ row: Int
  ) {
    let point = Point(column: rect.origin.column + 2, row: row)
    surface.put(line, at: point, style: style, width: rect.size.columns - 3)
  }

  private func draw(
    _ finding: VerdictText.FindingText, in surface: inout Surface, _ rect: Rect, _ row: Int
  ) {
    let left = rect.origin.column + 2
    surface.put(finding.mark, at: Point(column: left, row: row), style: finding.style)
    let subject = left + 2
    let advice = subject + text.verdict.subjectColumns + 2
    let end = rect.columns.upperBound - 1
    for (offset, line) in finding.subject.enumerated() {
      let point = Point(column: subject, row: row + offset)
      surface.put(line, at: point, style: .text, width: text.verdict.subjectColumns)
    }
    for (offset, line) in finding.advice.enumerated() {
      let point = Point(column: advice, row: row + offset)
      surface.put(line, at: point, style: .quiet, width: end - advice)
    }
  }

  /// That of the selected finding, else of the first.
  private var basis: String {
    let bases = text.verdict.bases
    let isSelected = caseFile.focus == .verdict && bases.indices.contains(caseFile.findings.index)
    return isSelected ? bases[caseFile.findings.index] : bases.first ?? ""
  }
}
