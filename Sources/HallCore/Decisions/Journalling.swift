extension Case {
  /// Turns decided events into journal lines, each step with the verdict it was taken under, and
  /// folds them into the case. No line is older than the one before, whatever the clock says.
  public mutating func record(
    _ events: [CaseEvent], request: RequestID, under now: Circumstances
  ) -> [Entry] {
    let now = now.notBefore(changedAt)
    var entries: [Entry] = []
    for event in events {
      let verdict = event.isStep ? now.recordedVerdict(on: self) : nil
      let entry = Entry(
        sequence: version + 1, at: now.at, actor: now.actor, request: request, event: event,
        verdict: verdict)
      let isNext = apply(entry)
      assert(isNext, "entries are numbered by the case itself")
      entries.append(entry)
    }
    return entries
  }
}

extension Circumstances {
  func recordedVerdict(on aCase: Case) -> RecordedVerdict {
    let verdict = verdict(on: aCase)
    return RecordedVerdict(
      standardHash: standard.hash, calendarHash: calendar.hash, outcome: verdict.outcome,
      digest: verdict.digest)
  }
}

/// A stored decision that comes out differently today, or a step without one: the journal, the
/// standard or the calendar was tampered with, or the judge has changed.
public struct ReplayDifference: Hashable, Sendable {
  /// Which line of the case's journal.
  public let sequence: Int
  /// What was stored; nil where a step says nothing.
  public let stored: RecordedVerdict?
  /// What it comes to now; nil where the standard or calendar is not there any more.
  public let replayed: Verdict?
}

/// Judges every step again. Every step has a verdict, by the standard the case is pinned to.
/// - Parameters:
///   - entries: the journal of one case.
///   - standard: finds a standard by its hash.
///   - calendar: finds a calendar by its hash.
/// - Returns: how many decisions were replayed and which differ; nil where the journal is damaged.
public func replay(
  _ entries: [Entry],
  standard: (String) -> ServiceStandard?,
  calendar: (String) -> WorkingCalendar?
) -> (count: Int, differences: [ReplayDifference])? {
  guard let first = entries.first, case .opened(let opening) = first.event, first.sequence == 1
  else { return nil }
  var aCase = Case(opening: opening, at: first.at)
  var count = 0
  var differences: [ReplayDifference] = []
  for entry in entries.dropFirst() {
    if entry.event.isStep || entry.verdict != nil {
      count += 1
      let replayed: Verdict? =
        if let stored = entry.verdict, stored.standardHash == aCase.standardHash,
          let rules = standard(stored.standardHash), let days = calendar(stored.calendarHash)
        {
          judge(aCase.dossier, by: rules, calendar: days, on: entry.at.day)
        } else {
          nil
        }
      let isSame =
        replayed != nil && replayed?.digest == entry.verdict?.digest
        && replayed?.outcome == entry.verdict?.outcome
      if !isSame {
        differences.append(
          ReplayDifference(sequence: entry.sequence, stored: entry.verdict, replayed: replayed))
      }
    }
    guard aCase.apply(entry) else { return nil }
  }
  return (count, differences)
}
