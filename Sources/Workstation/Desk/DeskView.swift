internal import HallCore
internal import TerminalUI
internal import Words

/// The desk: the field, what it was taken for, and the cases.
func drawDesk(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let language = state.language
  let desk = state.desk
  let first = rect.origin.row
  surface.rule(
    row: first + 1, title: DeskWords.lookUpTitle(language), sum: DeskWords.lookUpKinds(language))
  drawAnswer(state, in: &surface, row: first + 3)
  let below = rect.splitTop(deskRowsAboveList).rest
  drawDeskRows(state, in: &surface, below)
  // Drawn last: the cursor rests in the field, which is where keys go.
  let field = Rect(column: 2, row: first + 2, columns: rect.size.columns - 4, rows: 1)
  desk.field.draw(
    in: &surface, field, isFocused: true, placeholder: DeskWords.placeholder(language))
}

/// One line: what the text was taken for, what was found, which of it is selected.
private func drawAnswer(_ state: State, in surface: inout Surface, row: Int) {
  let desk = state.desk
  let language = state.language
  var end = surface.size.columns - 1
  guard let answer = desk.answer, !desk.query.isEmpty else {
    if desk.query.isEmpty, let summary = desk.summary {
      let cases = DeskWords.casesToday(summary.casesToday)(language)
      end = surface.putRight(cases, endingAt: end, row: row, style: .quiet) - 2
    }
    if desk.query.isEmpty, let at = desk.draftAt {
      let waiting = DeskWords.draftWaits(since: shownTime(at, now: state.now))(language)
      surface.put(waiting, at: Point(column: 2, row: row), style: .attention, width: end - 2)
    }
    return
  }
  if answer.total > state.deskListRows, !desk.lines.isEmpty {
    let lines = desk.list.shown(rows: state.deskListRows)
    let shown = DeskWords.shown(
      lines.lowerBound + 1...lines.upperBound, of: answer.total, isCapped: answer.isTotalCapped)
    end = surface.putRight(shown(language), endingAt: end, row: row, style: .quiet) - 2
  }
  let (text, style) = answerSentence(answer, language)
  surface.put(text, at: Point(column: 2, row: row), style: style, width: end - 2)
}

private func answerSentence(_ answer: DeskAnswer, _ language: Language) -> (String, Style) {
  let identification = answer.identification
  if answer.lines.isEmpty {
    if let problem = identification.problem {
      return (DeskWords.wrong(identification, problem)(language), .attention)
    }
    return (DeskWords.notFound(identification)(language), .attention)
  }
  let found = DeskWords.found(
    identification, people: answer.holders?.people, organisations: answer.holders?.organisations,
    cases: answer.total, isCapped: answer.isTotalCapped)
  let hints = identification.hints.map { $0.sentence(language) }
  if let problem = identification.problem {
    let wrong = DeskWords.wrong(identification, problem)
    return (([found(language), wrong(language)] + hints).joined(separator: "  "), .attention)
  }
  return (([found(language)] + hints).joined(separator: "  "), .quiet)
}

// MARK: - The list

private func drawDeskRows(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let desk = state.desk
  if desk.lines.isEmpty { return drawNothing(state, in: &surface, rect) }
  let rows = desk.layout(rows: rect.size.rows)
  let top = rect.origin.row
  let spans = deskSpans(rect.columns)
  for (offset, row) in rows.enumerated() {
    let place = Rect(column: 0, row: top + offset, columns: rect.size.columns, rows: 1)
    switch row {
    case .blank: break
    case .title(let heading): drawTitle(heading, rows, state, in: &surface, row: top + offset)
    case .line(let index):
      let line = desk.lines[index]
      // The first line of a screen names its person even where the person began above it.
      line.draw(
        state, namesPerson: line.place == 0 || offset == 0, in: &surface, row: top + offset, spans)
      if index == desk.list.index {
        let bar = place.inset(columns: 1)
        surface.select(bar, as: state.selection)
      }
    }
  }
}

/// A heading: where somebody is in what it stands over, where not all of it is to be seen; and how
/// much there is of each kind.
private func drawTitle(
  _ heading: DeskHeading, _ rows: [DeskRow], _ state: State, in surface: inout Surface, row: Int
) {
  let desk = state.desk
  let language = state.language
  guard let summary = desk.summary else { return }
  var title = heading.title(language)
  let parts = desk.parts.filter { $0.section.heading == heading }
  let lines = rows.compactMap { row in
    if case .line(let index) = row, parts.contains(where: { $0.lines.contains(index) }) {
      index
    } else {
      nil
    }
  }
  let isCut = lines.count < parts.reduce(0) { $0 + $1.lines.count }
  if isCut, let places = desk.places(of: lines, under: heading) {
    let total = summary.count(under: heading)
    title += "  " + DeskWords.shown(places, of: total.count, isCapped: total.isCapped)(language)
  }
  surface.rule(row: row, title: title, sums: summary.sums(under: heading, language))
}

extension DeskState {
  /// Which of all cases under a heading are on the screen beside the selected line, in its part; those
  /// counted that the list does not hold. From 1; nil where the selected line is not under it.
  fileprivate func places(of shown: [Int], under heading: DeskHeading) -> ClosedRange<Int>? {
    var before = 0
    for part in parts where part.section.heading == heading {
      if part.lines.contains(list.index) {
        let lines = shown.filter { part.lines.contains($0) }
        guard let first = lines.first, let last = lines.last else { return nil }
        let offset = before - part.lines.lowerBound + 1
        return first + offset...last + offset
      }
      before += summary?.due.first { DeskSection($0.kind) == part.section }?.count ?? 0
    }
    return nil
  }
}

extension DeskSummary {
  fileprivate func count(under heading: DeskHeading) -> (count: Int, isCapped: Bool) {
    switch heading {
    case .found: (0, false)
    case .due: (due.reduce(0) { $0 + $1.count }, due.contains(where: \.isCapped))
    case .incoming: (incoming.count, incoming.count >= DeskSummary.countLimit)
    case .today: (casesToday, false)
    }
  }

  fileprivate func sums(under heading: DeskHeading, _ language: Language) -> [StyledText] {
    if heading == .due {
      return due.map { group in
        let sum = DeskWords.due(group.kind, group.count, isCapped: group.isCapped)
        return StyledText(sum(language), DeskSection(group.kind).style)
      }
    }
    let total = count(under: heading)
    return [StyledText(String(total.count) + (total.isCapped ? "+" : ""), .quiet)]
  }
}

/// Nothing to show: says so, and where a look-up found nothing, what else to try.
private func drawNothing(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let desk = state.desk
  let sentence: String
  if desk.query.isEmpty {
    guard desk.summary != nil else { return }
    sentence = DeskWords.quietDesk(state.language)
  } else {
    guard desk.answer != nil, desk.answer?.identification.problem == nil else { return }
    sentence = DeskWords.nothingFoundMore(state.language)
  }
  let room = Rect(column: 2, row: rect.origin.row, columns: rect.size.columns - 4, rows: 2)
  surface.putWrapped(sentence, in: room, style: .quiet)
}

extension DeskHeading {
  func title(_ language: Language) -> String {
    switch self {
    case .found: DeskWords.lookUpTitle(language)
    case .due: DeskWords.dueTitle(language)
    case .incoming: DeskWords.incomingTitle(language)
    case .today: DeskWords.todayTitle(language)
    }
  }
}

extension DeskSection {
  /// How urgent it is.
  fileprivate var style: Style {
    switch self {
    case .lateByLaw: .breach
    case .late: .alarm
    case .dueToday, .soon: .attention
    case .found, .uncollected, .incoming, .today: .quiet
    }
  }
}

extension State {
  var selection: SelectionStyle { session.settings.selection }
}
