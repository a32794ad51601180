internal import HallCore
internal import TerminalUI
internal import Words

// How values are written on the screen: names and numbers masked (`HallCore` says how), times as
// short as they can be.

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
  return shownDay(at.day, now: now)
}

/// `11-20` this year, `2025-11-20` otherwise.
func shownDay(_ day: Day, now: Instant) -> String {
  day.year == now.day.year ? day.monthAndDay : day.text
}

/// `11-20 09:14`, with the year where it is another.
func shownDayAndTime(_ at: Instant, now: Instant) -> String {
  shownDay(at.day, now: now) + " " + at.clock
}

extension Clock.Light {
  /// How urgent a term looks; the words beside it say the same.
  var style: Style {
    switch self {
    case .green: .quiet
    case .yellow: .attention
    case .red, .black: .alarm
    }
  }
}
