internal import HallCore

/// One act on a case, as the journal tells of it: the lines that one request wrote.
struct JournalAct: Hashable {
  let request: RequestID
  /// The sequence of its first line, and of its last.
  let first: Int
  let last: Int
  let at: Instant
  let window: String?

  /// When, for the window's day; where no window acted, nobody asks.
  var storedAt: Int64? { window == nil ? nil : at.milliseconds }

  /// The acts of a journal, oldest first.
  /// - Parameter isForeign: whether a line came with a case of another hall, whose windows are not ours.
  static func all(of entries: [Entry], isForeign: (Entry) -> Bool) -> [JournalAct] {
    var all: [JournalAct] = []
    var start = 0
    while start < entries.count {
      let first = entries[start]
      var end = start
      while end + 1 < entries.count, entries[end + 1].request == first.request { end += 1 }
      all.append(
        JournalAct(
          request: first.request, first: first.sequence, last: entries[end].sequence, at: first.at,
          window: isForeign(first) ? nil : first.actor.window))
      start = end + 1
    }
    return all
  }
}
