internal import HallCore
internal import TerminalUI
internal import Words

/// Beside the case there is no room for who did it; Enter tells.
private let timelineTable = Table([
  .fixed(11), .fixed(11, isOptional: true), .flexible(minimum: 24),
])

extension CasePainter {
  /// What happened, oldest first; the end is shown where not all has room.
  func drawTimeline(in surface: inout Surface, _ rect: Rect) {
    guard rect.size.rows > 1 else { return }
    let acts = caseFile.acts
    let shown = caseFile.timeline.shown(rows: rect.size.rows - 1)
    surface.rule(
      row: rect.origin.row, title: title(CaseWords.timeline, count: acts.count, shown: shown),
      columns: rect.columns)
    for (offset, index) in shown.enumerated() {
      let row = Rect(
        column: rect.origin.column + 1, row: rect.origin.row + 1 + offset,
        columns: rect.size.columns - 2, rows: 1)
      let act = acts[index]
      let table = Rect(
        column: row.origin.column + 1, row: row.origin.row, columns: row.size.columns - 1, rows: 1)
      let cells = [
        StyledText(act.shownTime(now: now), .quiet), StyledText(who(did: act), .quiet),
        StyledText(act.shownEvents(under: file.standard, language)),
      ]
      timelineTable.draw(cells, in: &surface, table)
      if caseFile.focus == .timeline, index == caseFile.timeline.index {
        select(row, in: &surface)
      }
    }
  }

  /// `5号窗 王*`; for others their capacity.
  func who(did act: TimelineAct) -> String {
    guard let actor = act.entries.first?.actor else { return "" }
    let isStaff = actor.role == .clerk || actor.role == .supervisor
    let name = isStaff && actor.id == clerkNumber ? maskedName(clerkName, .person) : actor.id
    return CaseWords.actor(actor, name: name, channel: aCase.channel)(language)
  }
}

extension TimelineAct {
  func shownTime(now: Instant) -> String {
    guard let at = entries.first?.at else { return "" }
    return at.day.year == now.day.year ? shownDayAndTime(at, now: now) : at.day.text
  }

  func shownEvents(under standard: ServiceStandard, _ language: Language) -> String {
    var sentences: [String] = []
    var previous: MaterialCode?
    for event in entries.map(\.event) {
      let sentence = event.sentence(language, under: standard)
      let code = event.material
      let rule = code.flatMap { standard.material($0) }
      let about = rule.map { CaseWords.about($0)(language) } ?? ""
      // Named once, however many things were done with it.
      let isSame = code != nil && code == previous && sentence.hasPrefix(about)
      sentences.append(isSame ? String(sentence.dropFirst(about.count)) : sentence)
      previous = code
    }
    return sentences.joined(separator: CaseWords.listComma(language))
  }
}

extension CaseEvent {
  /// The material it is about; nil where it is about the case.
  var material: MaterialCode? {
    switch self {
    case .sourceAsked(let code), .materialProvided(let code, _), .materialChecked(let code),
      .materialReturned(let code, _), .materialDeferred(let code, _),
      .materialDemanded(let code, _), .materialReopened(let code), .sourceOverruled(let code, _),
      .checkUndone(let code, _):
      code
    case .sourceAnswered(let answer): answer.material
    case .opened, .amended, .submitted, .preReviewed, .returned, .received, .noticeGiven, .reminded,
      .accepted, .refused, .handedOver, .suspended, .resumed, .extended, .decided, .finished,
      .posted, .delivered, .withdrawn, .lapsed, .voided, .numberAssigned:
      nil
    }
  }
}
