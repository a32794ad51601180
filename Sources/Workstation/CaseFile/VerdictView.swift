internal import HallCore
internal import TerminalUI
internal import Words

private let findingTable = Table([.fixed(20), .flexible(minimum: 30)])

extension CasePainter {
  /// What the standard says: a sentence, what was found, on which basis.
  func drawVerdict(in surface: inout Surface, _ rect: Rect) {
    guard rect.size.rows > 1 else { return }
    let findings = caseFile.verdict.findings
    let room = rect.size.rows - 3
    let shown = caseFile.findings.shown(rows: room)
    let clocks = file.clocks.prefix(2).map { $0.sentence(language) }
    let isCut = shown.count < findings.count
    let range = isCut ? CaseWords.range(shown.lowerBound + 1, shown.upperBound)(language) : ""
    surface.rule(
      row: rect.origin.row, title: CaseWords.verdict(language) + range,
      sum: clocks.first ?? "", columns: rect.columns,
      sumStyle: file.clocks.first?.light.style ?? .quiet)
    let left = rect.origin.column
    let end = rect.columns.upperBound - 1
    let (headline, style) = headline
    surface.put(
      headline, at: Point(column: left + 2, row: rect.origin.row + 1), style: style,
      width: end - left - 2)
    for (offset, index) in shown.enumerated() {
      let row = Rect(
        column: left + 1, row: rect.origin.row + 2 + offset, columns: rect.size.columns - 2,
        rows: 1)
      draw(findings[index], in: &surface, row)
      if caseFile.focus == .verdict, index == caseFile.findings.index {
        select(row, in: &surface)
      }
    }
    drawBasis(in: &surface, rect, end)
    if caseFile.focus == .verdict, findings.isEmpty {
      let row = Rect(column: left + 1, row: rect.origin.row + 1, columns: 1, rows: 1)
      select(row, in: &surface)
    }
  }

  private func draw(_ finding: Finding, in surface: inout Surface, _ row: Rect) {
    let start = row.origin
    let (mark, style) = finding.mark
    surface.put(mark, at: Point(column: start.column + 1, row: start.row), style: style)
    let table = Rect(
      column: start.column + 3, row: start.row, columns: row.size.columns - 3, rows: 1)
    let cells = [
      StyledText(finding.shownSubject(in: file.standard, language)),
      StyledText(finding.shownAdvice(in: file.standard, language), .quiet),
    ]
    findingTable.draw(cells, in: &surface, table)
  }

  private func drawBasis(in surface: inout Surface, _ rect: Rect, _ end: Int) {
    let findings = caseFile.verdict.findings
    let selected = findings.indices.contains(caseFile.findings.index)
    let basis =
      caseFile.focus == .verdict && selected
      ? findings[caseFile.findings.index].basis
      : findings.first { $0.weight != .hint }?.basis ?? file.standard.basis.first ?? ""
    // Directly below what was found, not at the bottom of a larger room.
    let shown = caseFile.findings.shown(rows: rect.size.rows - 3).count
    let point = Point(column: rect.origin.column + 2, row: rect.origin.row + 2 + shown)
    let text = CaseWords.basis(language) + basis
    surface.put(text, at: point, style: .quiet, width: end - point.column)
  }

  /// The verdict in one sentence, seen from where the case stands.
  private var headline: (String, Style) {
    let verdict = caseFile.verdict
    guard aCase.state.isBeforeAcceptance else {
      return (CaseWords.standing(of: aCase)(language), aCase.state.isClosed ? .quiet : .strong)
    }
    if case .acceptedBySilence(let day) = caseFile.possible.forwardRefusal {
      return (CaseWords.acceptedBySilence(from: day)(language), .alarm)
    }
    let isImmediate = file.standard.handling == .immediate
    switch verdict.outcome {
    case .ready:
      return (CaseWords.ready(isImmediate: isImmediate)(language), .good)
    case .refused: return (CaseWords.barred(language), .alarm)
    case .lacking, .unknown:
      let open = Outstanding(verdict.findings)
      if aCase.isSupplemented(verdict) {
        let unlisted = open.lacking + open.unchecked + open.unknown
        return (CaseWords.supplemented(unlisted: unlisted)(language), .good)
      }
      let sentence = CaseWords.notReady(
        isImmediate: isImmediate, lacking: open.lacking, unchecked: open.unchecked,
        unknown: open.unknown)
      return (sentence(language), verdict.outcome == .lacking ? .attention : .unknown)
    }
  }
}

/// How many things stand in the way: those to be brought, those that lie there and have only to be
/// looked at, and those nobody knows about.
struct Outstanding: Hashable, Sendable {
  let lacking: Int
  let unchecked: Int
  let unknown: Int

  init(_ findings: [Finding]) {
    let lacking = findings.filter { $0.weight == .lacking }
    unchecked = lacking.filter { $0.mark.0 == .unchecked }.count
    self.lacking = lacking.count - unchecked
    unknown = findings.filter { $0.weight == .unknown }.count
  }
}

extension Finding {
  /// The material's name, or that it is about the application itself.
  func shownSubject(in standard: ServiceStandard, _ language: Language) -> String {
    guard let rule = material.flatMap({ standard.material($0) }) else {
      return CaseWords.application(language)
    }
    return language == .chinese ? rule.name : rule.english
  }

  /// What was found, and what can be done about it.
  func shownAdvice(in standard: ServiceStandard, _ language: Language) -> String {
    let steps = next.map { $0.sentence(language) }.filter { !$0.isEmpty }
    return CaseWords.advice(sentence(language, under: standard), steps: steps, language)
  }
}
