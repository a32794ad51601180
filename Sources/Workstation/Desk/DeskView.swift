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
      let acts = DeskWords.acts(summary.actsToday)(language)
      end = surface.putRight(acts, endingAt: end, row: row, style: .quiet) - 2
    }
    if desk.query.isEmpty, let at = desk.draftAt {
      let waiting = DeskWords.draftWaits(since: shownTime(at, now: state.now))(language)
      surface.put(waiting, at: Point(column: 2, row: row), style: .attention, width: end - 2)
    }
    return
  }
  if answer.total > state.deskListRows {
    let position = DeskWords.position(
      desk.list.index + 1, of: answer.total, isCapped: answer.isTotalCapped)
    end = surface.putRight(position(language), endingAt: end, row: row, style: .quiet) - 2
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
  // People can be counted only once everything was read.
  let found = DeskWords.found(
    identification, people: answer.hasMore ? nil : answer.people, cases: answer.total,
    isCapped: answer.isTotalCapped)
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
  let language = state.language
  let lines = desk.lines
  if lines.isEmpty { return drawNothing(state, in: &surface, rect) }
  let rows = desk.layout(rows: rect.size.rows)
  let top = rect.origin.row
  for (offset, row) in rows.enumerated() {
    let place = Rect(column: 0, row: top + offset, columns: rect.size.columns, rows: 1)
    switch row {
    case .blank: break
    case .title(let section, let count):
      // The store hands out no more than it takes to see that there is a lot to do.
      let sum = String(count) + (count >= DeskSummary.countLimit ? "+" : "")
      surface.rule(row: place.origin.row, title: section.title(language), sum: sum)
    case .line(let index):
      // The first line of a screen names its person even where the person began above it.
      let namesPerson = lines[index].place == 0 || offset == 0
      drawDeskLine(lines[index], namesPerson: namesPerson, state, in: &surface, place)
      if index == desk.list.index { surface.select(deskLineRect(place), as: state.selection) }
    }
  }
}

private func deskLineRect(_ place: Rect) -> Rect {
  Rect(column: 1, row: place.origin.row, columns: place.size.columns - 2, rows: 1)
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

private let deskTable = Table([
  .fixed(27), .flexible(minimum: 20), .fixed(14), .fixed(10, alignsRight: true),
])

private func drawDeskLine(
  _ line: DeskLine, namesPerson: Bool, _ state: State, in surface: inout Surface, _ place: Rect
) {
  let hit = line.hit
  let language = state.language
  let rect = Rect(
    column: 2, row: place.origin.row, columns: place.size.columns - 3, rows: 1)
  let spans = deskTable.spans(in: rect)
  drawPerson(line, namesPerson: namesPerson, in: &surface, rect.origin.row, spans[0])
  let cells = [
    StyledText(""), StyledText(hit.shownItem(language)), line.middle(language),
    line.right(language, now: state.now),
  ]
  deskTable.draw(cells, in: &surface, rect)
}

/// Persons by name and number side by side; organisations, whose names are long and public, with the
/// code in the line below where there is one.
private func drawPerson(
  _ line: DeskLine, namesPerson: Bool, in surface: inout Surface, _ row: Int, _ span: Range<Int>
) {
  let hit = line.hit
  let start = Point(column: span.lowerBound, row: row)
  switch hit.partyKind {
  case .organisation:
    if namesPerson {
      surface.put(hit.partyName, at: start, style: .strong, width: span.count)
    } else if line.place == 1, let code = hit.identifier {
      surface.put(code, at: start, style: .quiet, width: span.count)
    }
  case .person:
    guard namesPerson else { return }
    surface.put(hit.maskedName, at: start, style: .strong, width: 8)
    if let identifier = hit.maskedIdentifier {
      let point = Point(column: span.lowerBound + 9, row: row)
      surface.put(identifier, at: point, style: .quiet, width: span.count - 9)
    }
  }
}

extension DeskSection {
  func title(_ language: Language) -> String {
    switch self {
    case .found: DeskWords.lookUpTitle(language)
    case .due: DeskWords.dueTitle(language)
    case .incoming: DeskWords.incomingTitle(language)
    case .today: DeskWords.todayTitle(language)
    }
  }
}

extension LookupHit {
  /// The item, and in which capacity the person was found where not as applicant.
  func shownItem(_ language: Language) -> String {
    switch role {
    case .applicant: itemName
    case .agent, .representative: role.name(language) + " · " + itemName
    }
  }

  /// What is outstanding, or where the case stands.
  func standing(_ language: Language) -> StyledText {
    if state.isBeforeAcceptance, lacking + unknown > 0 {
      let parts = [
        lacking > 0 ? DeskWords.lacking(lacking)(language) : nil,
        unknown > 0 ? DeskWords.unknown(unknown)(language) : nil,
      ]
      let text = parts.compactMap { $0 }.joined(separator: " ")
      return StyledText(text, lacking > 0 ? .attention : .unknown)
    }
    return StyledText(state.name(language), state.isClosed ? .quiet : .text)
  }
}

extension DeskLine {
  /// The third column: the term among what is due, else what is outstanding.
  func middle(_ language: Language) -> StyledText {
    guard section == .due, let clock = hit.clock else { return hit.standing(language) }
    return StyledText(clock.kind.name(language))
  }

  /// The right edge: the running term, or when somebody last acted.
  func right(_ language: Language, now: Instant) -> StyledText {
    if section != .today, !hit.state.isClosed, let clock = hit.clock {
      return StyledText(clock.sentence(language).trimmed, clock.light.style)
    }
    return StyledText(shownTime(hit.changedAt, now: now), .quiet)
  }
}

extension State {
  var selection: SelectionStyle { session.settings.selection }
}

extension String {
  /// Without the blanks at its beginning.
  var trimmed: String { String(drop { $0 == " " }) }
}
