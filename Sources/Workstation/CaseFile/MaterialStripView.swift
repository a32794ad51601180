internal import HallCore
internal import TerminalUI
internal import Words

/// English words for how a material came are longer, its official names are not cut any the less. From a
/// hundred columns on there is room for several sources.
func materialTable(_ language: Language, columns: Int) -> Table {
  let (name, way) = language == .chinese ? (20, 8) : (17, 11)
  return Table([
    .flexible(minimum: name, share: 3), .fixed(1), .fixed(way),
    .flexible(minimum: columns < 100 ? 17 : 26, share: 1), .fixed(5),
    .fixed(14, alignsRight: true),
  ])
}

extension CasePainter {
  /// The material strip.
  func drawMaterials(in surface: inout Surface, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let shown = caseFile.materials.shown(rows: text.layout.materialRows)
    surface.rule(
      row: rect.origin.row,
      title: title(CaseWords.materials, count: text.materials.count, shown: shown),
      sum: materialSum, columns: rect.columns)
    var row = rect.origin.row + 1
    for index in shown {
      let line = text.materials[index]
      let rows = min(line.names.count, rect.rows.upperBound - row)
      let place = Rect(
        column: rect.origin.column + 1, row: row, columns: rect.size.columns - 2, rows: rows)
      draw(line, in: &surface, place)
      if caseFile.focus == .materials, index == caseFile.materials.index {
        select(place, in: &surface)
      }
      row += rows
    }
  }

  private func draw(_ line: MaterialLine, in surface: inout Surface, _ place: Rect) {
    let start = place.origin
    surface.put(
      line.mark, at: Point(column: start.column + 1, row: start.row), style: line.markStyle)
    let row = Rect(
      column: start.column + 3, row: start.row, columns: place.size.columns - 3, rows: 1)
    let table = materialTable(language, columns: place.size.columns + 2)
    let cells = [
      StyledText(line.names[0]), StyledText(line.grade, .strong), line.way,
      StyledText(line.source, .quiet), StyledText(line.asOf, .quiet), line.edge,
    ]
    table.draw(cells, in: &surface, row)
    for (offset, name) in line.names.prefix(place.size.rows).enumerated().dropFirst() {
      let point = Point(column: row.origin.column, row: start.row + offset)
      surface.put(name, at: point, style: .text)
    }
  }

  /// How many an authority delivered that count, and what the applicant has still to bring, what a
  /// clerk has to look at, what is unknown, what may be brought later.
  private var materialSum: String {
    let findings = caseFile.verdict.findings.filter { $0.material != nil }
    let shared = caseFile.codes.count { code in
      aCase.dossier[code].evidence?.way.isShared == true
        && !findings.contains { $0.material == code && $0.weight != .hint }
    }
    let deferred = findings.count { if case .deferred = $0.kind { true } else { false } }
    return CaseWords.sum(
      shared: shared, Outstanding(findings), deferred: deferred,
      isOver: !aCase.state.takesMaterials)(language)
  }
}
