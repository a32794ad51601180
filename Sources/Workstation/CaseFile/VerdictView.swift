internal import HallCore
internal import TerminalUI
internal import Words

private let findingTable = Table([.fixed(20), .flexible(minimum: 30)])

extension CasePainter {
  /// What the standard says: a sentence, what was found, on which basis.
  func drawVerdict(in surface: inout Surface, _ rect: Rect) {
    guard rect.size.rows > 1 else { return }
    let findings = caseFile.shownFindings
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
    let used = drawHeadline(in: &surface, rect, end, rows: rect.size.rows - 2 - shown.count)
    for (offset, index) in shown.enumerated() {
      let row = Rect(
        column: left + 1, row: rect.origin.row + 1 + used + offset,
        columns: rect.size.columns - 2, rows: 1)
      draw(findings[index], in: &surface, row)
      if caseFile.focus == .verdict, index == caseFile.findings.index {
        select(row, in: &surface)
      }
    }
    // Directly below what was found, not at the bottom of a larger room.
    let basis = Point(column: left + 2, row: rect.origin.row + 1 + used + shown.count)
    drawBasis(in: &surface, basis, end)
    if caseFile.focus == .verdict, findings.isEmpty {
      let row = Rect(column: left + 1, row: rect.origin.row + 1, columns: 1, rows: 1)
      select(row, in: &surface)
    }
  }

  /// One line; where it carries somebody's reason, as many as that needs and there is room for.
  /// - Returns: the rows it took.
  private func drawHeadline(
    in surface: inout Surface, _ rect: Rect, _ end: Int, rows: Int
  ) -> Int {
    let (text, style) = caseFile.headline(language)
    let point = Point(column: rect.origin.column + 2, row: rect.origin.row + 1)
    let room = Size(columns: end - point.column, rows: max(1, rows))
    if caseFile.hasLongStanding {
      return surface.putWrapped(text, in: Rect(origin: point, size: room), style: style)
    }
    surface.put(text, at: point, style: style, width: room.columns)
    return 1
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

  private func drawBasis(in surface: inout Surface, _ point: Point, _ end: Int) {
    let findings = caseFile.shownFindings
    let selected = findings.indices.contains(caseFile.findings.index)
    let ofFinding =
      caseFile.focus == .verdict && selected
      ? findings[caseFile.findings.index].basis : findings.first { $0.weight != .hint }?.basis
    guard let basis = ofFinding ?? caseFile.basisOfStanding else { return }
    let text = CaseWords.basis(language) + basis
    surface.put(text, at: point, style: .quiet, width: end - point.column)
  }
}

extension CaseFileState {
  /// The verdict in one sentence, seen from where the case stands.
  func headline(_ language: Language) -> (text: String, style: Style) {
    guard aCase.state.isBeforeAcceptance else {
      return (CaseWords.standing(of: aCase)(language), aCase.state.isClosed ? .quiet : .strong)
    }
    if case .acceptedBySilence(let day) = possible.forwardRefusal {
      return (CaseWords.acceptedBySilence(from: day)(language), .alarm)
    }
    let isImmediate = standard.handling == .immediate
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

  /// Whether its sentence carries a reason somebody wrote.
  var hasLongStanding: Bool { aCase.state == .refused || aCase.decision?.isGranted == false }

  /// On which basis the case stands where it does; nil where its end needs none.
  var basisOfStanding: String? {
    switch aCase.state {
    case .refused: aCase.nonAcceptance.map { CaseWords.basis(of: $0.kind) }
    case .withdrawn, .lapsed, .voided: nil
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished, .delivered:
      standard.basis.first
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
