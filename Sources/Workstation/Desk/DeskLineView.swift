internal import HallCore
internal import TerminalUI
internal import Words

private let deskTable = Table(
  [.fixed(27), .flexible(minimum: 20), .fixed(15), .fixed(12, alignsRight: true)], gap: 1)

/// Where the columns of the desk's lines are. The first of all is kept free for the mark of the
/// selected line.
func deskSpans(_ columns: Range<Int>) -> [Range<Int>] {
  deskTable.spans(
    in: Rect(column: columns.lowerBound + 2, row: 0, columns: columns.count - 3, rows: 1))
}

/// Columns of a person's name before the number.
private let nameColumns = 8
/// From so many columns on a capacity is named in full before the item.
private let roomForRoles = 34

extension DeskLine {
  /// Draws the line.
  /// - Parameters:
  ///   - namesPerson: whether to say whose case it is.
  ///   - note: what is to be said of the lines below it that have no room; it stands behind the term,
  ///     or where that has no room either, behind the item.
  func draw(
    _ state: State, namesPerson: Bool, note: Phrase?, in surface: inout Surface, row: Int,
    _ spans: [Range<Int>]
  ) {
    let language = state.language
    var spans = spans
    drawHolder(namesPerson, language, in: &surface, row, spans[0])
    if let note = note?(language) {
      let taken = columns(of: note) + 1
      let isFree = columns(of: middle(language).text) + taken <= spans[2].count
      let end = spans[isFree ? 2 : 1].upperBound
      surface.putRight(note, endingAt: end, row: row, style: .quiet)
      if !isFree { spans[1] = spans[1].lowerBound..<end - taken }
    }
    let cells = [
      StyledText(""), StyledText(item(language, isShort: spans[1].count < roomForRoles)),
      middle(language),
      edge(language, now: state.now),
    ]
    deskTable.draw(cells, in: &surface, row: row, spans: spans)
  }

  /// Persons by name and number side by side. Organisations, whose names are long and public, with
  /// the code in the line below; where others have the same name, with its end beside the name.
  private func drawHolder(
    _ namesPerson: Bool, _ language: Language, in surface: inout Surface, _ row: Int,
    _ span: Range<Int>
  ) {
    let start = Point(column: span.lowerBound, row: row)
    switch hit.partyKind {
    case .organisation:
      guard namesPerson else {
        if place == 1, let code = identifier {
          let text = DeskWords.code(code)(language)
          surface.put(text, at: start, style: .quiet, width: span.count)
        }
        return
      }
      var room = span.count
      if hasNamesakes, let code = identifier {
        let tail = "…" + code.suffix(4)
        surface.putRight(tail, endingAt: span.upperBound, row: row, style: .quiet)
        room -= columns(of: tail) + 1
      }
      surface.put(name, at: start, style: .strong, width: room)
    case .person:
      guard namesPerson else { return }
      surface.put(name, at: start, style: .strong, width: nameColumns)
      if let identifier {
        let point = Point(column: span.lowerBound + nameColumns + 1, row: row)
        let room = span.count - nameColumns - 1
        surface.put(identifier, at: point, style: .quiet, width: room)
      }
    }
  }

  /// The item, and in which capacity the person was found where not as applicant.
  func item(_ language: Language, isShort: Bool) -> String {
    let item = language == .chinese ? hit.itemName : hit.itemEnglish
    switch hit.role {
    case .applicant: return item
    case .agent, .representative:
      return isShort
        ? DeskWords.role(hit.role)(language) + "·" + item
        : hit.role.name(language) + " · " + item
    }
  }

  /// The third column: which term, among what is due; else what is outstanding.
  private func middle(_ language: Language) -> StyledText {
    if section.heading == .due, let clock = hit.clock {
      return StyledText(clock.kind.name(language))
    }
    let style: Style =
      if !hit.isHeldUp {
        hit.state.isClosed ? .quiet : .text
      } else {
        hit.outstanding.lacking + hit.outstanding.unchecked > 0 ? .attention : .unknown
      }
    return StyledText(standing(language), style)
  }

  /// The right edge: the most urgent term, or when somebody last acted.
  func edge(_ language: Language, now: Instant) -> StyledText {
    if section != .today, let term, let clock = hit.clock {
      return StyledText(clock.marked(term(language)), clock.light.style)
    }
    return StyledText(shownTime(hit.changedAt, now: now), .quiet)
  }
}
