internal import HallCore
internal import TerminalUI
internal import Words

// How values are written on the screen: names and numbers masked, times as short as they can be.

/// A person's name with all but the first and last character hidden (李＊国, 王＊), never more than
/// eight columns of it; organisations' names are public.
/// - Parameter isRevealed: whether somebody asked, by a logged key, to see it in clear.
func shownName(_ name: String, _ kind: PartyKind, isRevealed: Bool = false) -> String {
  guard kind == .person, !isRevealed else { return name }
  let characters = Array(name)
  guard let first = characters.first, let last = characters.last, characters.count > 1 else {
    return name.isEmpty ? "" : "＊"
  }
  if characters.count == 2 { return String(first) + "＊" }
  let stars = String(repeating: "＊", count: min(2, characters.count - 2))
  return String(first) + stars + String(last)
}

/// A document's number with only its first six and last four characters; 18 columns, as wide as the
/// number itself. Credit codes are public.
func shownIdentifier(_ number: String, _ kind: PartyKind, isRevealed: Bool = false) -> String {
  guard kind == .person, !isRevealed else { return number }
  let scalars = number.unicodeScalars
  let (head, tail) = scalars.count >= 15 ? (6, 4) : scalars.count >= 8 ? (2, 2) : (0, 1)
  return String(number.prefix(head)) + "＊＊＊＊" + String(number.suffix(tail))
}

/// A telephone number with its first three and last four digits.
func shownPhone(_ phone: String, isRevealed: Bool = false) -> String {
  guard !isRevealed else { return phone }
  guard phone.utf8.count >= 8 else { return "＊＊＊＊" }
  return String(phone.prefix(3)) + "＊＊＊＊" + String(phone.suffix(4))
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
