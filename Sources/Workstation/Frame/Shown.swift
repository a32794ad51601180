internal import HallCore
internal import TerminalUI
internal import Words

// How values are written on the screen: names and numbers masked (`HallCore` says how), times as
// short as they can be.

extension Surface {
  /// How many lines of a text over the screen lie below its edge, in the row below the text.
  mutating func putMore(_ count: Int, below content: Rect, _ language: Language) {
    guard count > 0 else { return }
    putRight(
      CaseWords.moreLines(count)(language), endingAt: content.columns.upperBound,
      row: content.rows.upperBound, style: Style(.quiet, .raised))
  }
}

/// A name, masked unless somebody asked by a logged key to see it in clear.
func shownName(_ name: String, _ kind: PartyKind, isRevealed: Bool) -> String {
  isRevealed ? name : maskedName(name, kind)
}

/// A document's number or a credit code, masked unless somebody asked to see it in clear.
func shownIdentifier(_ number: String, _ kind: PartyKind, isRevealed: Bool) -> String {
  isRevealed ? number : maskedNumber(number, kind)
}

/// A telephone number, masked unless somebody asked to see it in clear.
func shownPhone(_ phone: String, isRevealed: Bool) -> String {
  isRevealed ? phone : maskedPhone(phone)
}

/// `10:42` today, `11-20` this year, `2025-11-20` before.
func shownTime(_ at: Instant, now: Instant) -> String {
  if at.day == now.day { return at.clock }
  return shownDay(at.day, today: now.day)
}

/// `11-20` this year, `2025-11-20` otherwise.
func shownDay(_ day: Day, today: Day) -> String {
  day.year == today.year ? day.monthAndDay : day.text
}

/// `11-20 09:14`, with the year where it is another.
func shownDayAndTime(_ at: Instant, now: Instant) -> String {
  shownDay(at.day, today: now.day) + " " + at.clock
}

extension Clock.Light {
  /// How urgent a term looks; the words or the mark beside it say the same.
  var style: Style {
    switch self {
    case .green: .quiet
    case .yellow: .attention
    case .red: .alarm
    case .black: .breach
    }
  }
}

extension ListedClock {
  /// What is left of the term, with a mark where it is late by law or stands still.
  func marked(_ text: String) -> String { shownMark(light, isStopped: stoppedSince != nil) + text }
}

extension Clock {
  /// What is left of the term, with a mark where it is late by law or stands still.
  func marked(_ text: String) -> String { shownMark(light, isStopped: isStopped) + text }
}

/// The mark as a part of running text; the surface writes it as the terminal can.
private func shownMark(_ light: Clock.Light, isStopped: Bool) -> String {
  let mark: Mark? = light == .black ? .breach : isStopped ? .paused : nil
  return mark.map { String(Character(Glyphs(.unicode).mark($0))) } ?? ""
}
