internal import HallCore
internal import TerminalUI
internal import Words

/// English words for how a material came are longer, its official names are not cut any the less.
private func materialTable(_ language: Language) -> Table {
  let (name, way) = language == .chinese ? (21, 8) : (18, 11)
  return Table([
    .flexible(minimum: name, share: 3), .fixed(1), .fixed(way), .flexible(minimum: 17, share: 1),
    .fixed(5), .fixed(13, alignsRight: true),
  ])
}

extension CasePainter {
  /// The material strip.
  func drawMaterials(in surface: inout Surface, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let rules = caseFile.rules
    let shown = caseFile.materials.shown(rows: rect.size.rows - 1)
    surface.rule(
      row: rect.origin.row, title: title(CaseWords.materials, count: rules.count, shown: shown),
      sum: materialSum(rules), columns: rect.columns)
    for (offset, index) in shown.enumerated() {
      let row = Rect(
        column: rect.origin.column + 1, row: rect.origin.row + 1 + offset,
        columns: rect.size.columns - 2, rows: 1)
      let line = MaterialLine(rules[index], in: file, now: now, language)
      draw(line, in: &surface, row)
      if caseFile.focus == .materials, index == caseFile.materials.index {
        select(row, in: &surface)
      }
    }
  }

  private func draw(_ line: MaterialLine, in surface: inout Surface, _ row: Rect) {
    let start = row.origin
    surface.put(
      line.mark, at: Point(column: start.column + 1, row: start.row), style: line.markStyle)
    let table = Rect(
      column: start.column + 3, row: start.row, columns: row.size.columns - 3, rows: 1)
    let cells = [
      StyledText(line.name), StyledText(line.grade, .strong), line.way,
      StyledText(line.source, .quiet), StyledText(line.asOf, .quiet), line.edge,
    ]
    materialTable(language).draw(cells, in: &surface, table)
  }

  /// How many an authority delivered, how many the applicant has still to bring, how many are unknown.
  private func materialSum(_ rules: [MaterialRule]) -> String {
    let shared = rules.filter { rule in
      let facts = aCase.dossier[rule.code]
      return facts.evidence?.way.isShared == true && facts.demandedBecause == nil
    }
    let open = Outstanding(caseFile.verdict.findings.filter { $0.material != nil })
    return CaseWords.sum(
      shared: shared.count, lacking: open.lacking, unchecked: open.unchecked,
      unknown: open.unknown)(language)
  }
}
