internal import HallCore
internal import TerminalUI

/// The desk: one field that is always ready to be typed into, and what was found or waits.
struct DeskState: Equatable, Sendable {
  /// What is typed.
  var field = TextField(lengthMax: 120)
  /// The latest answer; may be that of an earlier text while a new one is on its way.
  var answer: DeskAnswer?
  /// The look-up under way.
  var lookingUp: Ticket?
  /// The count of what was found, under way; nobody waits for it.
  var counting: Ticket?
  /// The next page under way.
  var paging: Ticket?
  /// What waits while nothing is typed.
  var summary: DeskSummary?
  /// The summary under way.
  var readingSummary: Ticket?
  /// Which of these was asked for by a key.
  var rereading: Ticket?
  /// The draft under way.
  var readingDraft: Ticket?
  /// The form of a new case that was begun and not sent; nil where none waits.
  var draft: Draft?
  /// The case being opened.
  var opening: Ticket?
  /// Enter came before the answer did: what is found is opened if it is the only one.
  var opensOnlyHit = false
  /// Everything that can be selected, in the order shown. Lines stay until those for what is typed
  /// now have come, so that nothing flickers while somebody types.
  private(set) var lines: [DeskLine] = []
  /// The identities of the lines, in the same order.
  private(set) var ids: [DeskLine.ID] = []
  /// Which lines belong together, in the order shown.
  private(set) var parts: [DeskPart] = []
  /// How many groups the lines fall into, those of one person being a group of what was found.
  private(set) var groupCount = 0
  /// Which line is selected.
  var list = ListState<DeskLine.ID>()
  /// How far the part with the selected line is scrolled.
  var scroll = DeskScroll()

  var isWaiting: Bool {
    lookingUp != nil || paging != nil || readingSummary != nil || readingDraft != nil
      || opening != nil
  }

  /// What is looked up: the text without the white space around it.
  var query: String {
    var scalars = field.scalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Takes the lines of the answer, or of what waits where nothing is typed.
  mutating func refreshList() {
    lines = query.isEmpty ? summary.map(summaryLines) ?? [] : answer?.lines ?? []
    ids = lines.map(\.id)
    parts = deskParts(lines)
    groupCount = groupStarts.count
    list.refresh(ids)
  }
}
