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
    if desk.query.isEmpty, let draft = desk.draft {
      let waiting = DeskWords.draftWaits(
        of: state.other(whoTyped: draft), since: shownTime(draft.at, now: state.now))(language)
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
  let shown = desk.shown(in: rows)
  let top = rect.origin.row
  let spans = deskSpans(rect.columns)
  for (offset, row) in rows.enumerated() {
    let place = Rect(column: 0, row: top + offset, columns: rect.size.columns, rows: 1)
    switch row {
    case .blank: break
    case .title(let heading): drawTitle(heading, shown, state, in: &surface, row: top + offset)
    case .line(let index):
      let line = desk.lines[index]
      // The first line of a screen names its person even where the person began above it.
      line.draw(
        state, namesPerson: line.place == 0 || offset == 0, note: desk.hidden(below: index, shown),
        in: &surface, row: top + offset, spans)
      if index == desk.list.index {
        let bar = place.inset(columns: 1)
        surface.select(bar, as: state.selection)
      }
    }
  }
}

/// A heading: how much there is of each kind, and which of it is to be seen where somebody is.
private func drawTitle(
  _ heading: DeskHeading, _ shown: [DeskSection: Range<Int>], _ state: State,
  in surface: inout Surface, row: Int
) {
  let desk = state.desk
  let language = state.language
  guard let summary = desk.summary else { return }
  let title = heading.title(language)
  guard heading == .due else {
    let parts = desk.parts.filter { $0.section.heading == heading }
    let sums = parts.map { StyledText(desk.sum(of: $0, shown[$0.section], language), .quiet) }
    return surface.rule(row: row, titles: [title], sums: sums)
  }
  let sums = summary.due.map { group in
    let section = DeskSection(group.kind)
    let part = desk.parts.first { $0.section == section }
    let isHere = part?.lines.contains(desk.list.index) == true
    let places = part.flatMap { isHere ? desk.cutPlaces(of: $0, shown[section]) : nil }
    let text = DeskWords.due(group.kind, group.count, isCapped: group.isCapped, places)
    return StyledText(text(language), section.style)
  }
  let total = summary.due.reduce(0) { $0 + $1.count }
  let all = DeskWords.count(total, isCapped: summary.due.contains(where: \.isCapped))
  surface.rule(row: row, titles: [title + " " + all, title], sums: sums)
}

extension DeskState {
  /// Which lines of a part are to be seen, counted from 1 within it; nil where all of it is.
  fileprivate func cutPlaces(of part: DeskPart, _ shown: Range<Int>?) -> ClosedRange<Int>? {
    guard let shown, !shown.isEmpty, shown.count < total(of: part).count else { return nil }
    let start = part.lines.lowerBound
    return shown.lowerBound - start + 1...shown.upperBound - start
  }

  /// `第 1–4 / 72 件`, `72` where all of it is to be seen.
  fileprivate func sum(
    of part: DeskPart, _ shown: Range<Int>?, _ language: Language
  ) -> String {
    let total = total(of: part)
    guard let places = cutPlaces(of: part, shown) else {
      return DeskWords.count(total.count, isCapped: total.isCapped)
    }
    return DeskWords.shown(places, of: total.count, isCapped: total.isCapped)(language)
  }

  /// How much of a part is not to be seen, said at its last line; nil elsewhere.
  fileprivate func hidden(
    below index: Int, _ shown: [DeskSection: Range<Int>]
  ) -> Phrase? {
    guard let range = shown[lines[index].section], range.upperBound == index + 1,
      let part = parts.first(where: { $0.lines.contains(index) })
    else { return nil }
    let total = total(of: part)
    let hidden = total.count - range.count
    return hidden > 0 ? DeskWords.hidden(hidden, isCapped: total.isCapped) : nil
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

extension DeskState {
  /// Which lines of each part stand in the rows; of what was found nothing is said, the line above it
  /// says it.
  fileprivate func shown(in rows: [DeskRow]) -> [DeskSection: Range<Int>] {
    var shown: [DeskSection: Range<Int>] = [:]
    for case .line(let index) in rows where lines[index].section != .found {
      let section = lines[index].section
      shown[section] = (shown[section]?.lowerBound ?? index)..<index + 1
    }
    return shown
  }
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
