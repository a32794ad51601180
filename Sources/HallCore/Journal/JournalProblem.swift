/// Why a journal from elsewhere is not believed, and at which of its lines.
public enum JournalProblem: Hashable, Sendable {
  /// It does not begin with its opening, or has a gap.
  case broken
  /// Its standard is one of another item.
  case otherItem
  /// A rule says no to its opening.
  case openingRefused(Refusal)
  /// A line is older than the one before, and not written by a supervisor, who may correct a clock.
  case notInOrder(sequence: Int)
  /// A line is still to come.
  case future(sequence: Int)
  /// A step was taken under a calendar that is not known here.
  case calendarMissing(String, sequence: Int)
  /// A step says nothing of the verdict it was taken under, or the verdict comes out differently here.
  case decisionDiffers(sequence: Int)
}

/// Holds a journal from elsewhere against the rules: its opening, its clock, and every decision, judged
/// again. Whether its steps follow each other lawfully cannot be told: what was asked for is not in it.
/// - Parameters:
///   - standard: the one it names.
///   - now: bounds its times, give or take ``clockToleranceSeconds``.
///   - calendars: every calendar known here, by hash.
/// - Returns: what keeps it from being believed; nil where nothing does.
public func examine(
  _ entries: [Entry], standard: ServiceStandard, calendar: WorkingCalendar, now: Instant,
  calendars: (String) -> WorkingCalendar?
) -> JournalProblem? {
  guard let first = entries.first, case .opened(let opening) = first.event else { return .broken }
  guard opening.handlingCode == standard.item.handlingCode else { return .otherItem }
  let then = Circumstances(
    standard: standard, calendar: calendar, at: first.at, actor: first.actor)
  do {
    _ = try open(opening, under: then)
  } catch {
    return .openingRefused(error)
  }
  for (before, entry) in zip(entries, entries.dropFirst())
  where entry.at < before.at && entry.actor.role != .supervisor {
    return .notInOrder(sequence: entry.sequence)
  }
  let end = now.adding(seconds: clockToleranceSeconds)
  if let late = entries.first(where: { $0.at > end }) { return .future(sequence: late.sequence) }
  for entry in entries {
    guard let hash = entry.verdict?.calendarHash, calendars(hash) == nil else { continue }
    return .calendarMissing(hash, sequence: entry.sequence)
  }
  let replayed = replay(
    entries, standard: { $0 == standard.hash ? standard : nil }, calendar: calendars)
  guard let replayed else { return .broken }
  return replayed.differences.first.map { .decisionDiffers(sequence: $0.sequence) }
}
