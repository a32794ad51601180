internal import HallCore

/// A case while somebody acts on it: what is stored, and what comes on top.
struct CaseWork {
  /// Nil for a case that is only being opened.
  let id: Int?
  /// The case as it is stored; for a new one, as it was opened.
  let before: Case
  private(set) var aCase: Case
  private(set) var entries: [Entry]
  private let storedCount: Int

  /// A case at its opening.
  init(opening: Entry, aCase: Case) {
    id = nil
    before = aCase
    self.aCase = aCase
    entries = [opening]
    storedCount = 0
  }

  /// A stored case; nil where its journal does not fold.
  init?(id: Int, entries: [Entry]) {
    guard let aCase = Case(entries) else { return nil }
    self.id = id
    before = aCase
    self.aCase = aCase
    self.entries = entries
    storedCount = entries.count
  }

  /// The entries that are not stored yet.
  var newEntries: ArraySlice<Entry> { entries[storedCount...] }

  /// Adds events that were decided.
  mutating func record(
    _ events: [CaseEvent], request: RequestID, under now: Circumstances
  ) {
    entries += aCase.record(events, request: request, under: now)
  }
}

extension HallStore {
  /// A stored case, ready to be acted on.
  func storedWork(on id: Int) throws(Fault) -> CaseWork {
    let number = try database.caseNumber(id)
    let entries = try database.journal(of: id, number: number)
    guard let work = CaseWork(id: id, entries: entries) else { throw .hallDamaged(number) }
    return work
  }

  /// Under what something is decided on a case.
  func circumstances(
    of aCase: Case, at: Instant, actor: Actor
  ) throws(Fault) -> Circumstances {
    Circumstances(
      standard: try standard(hash: aCase.standardHash), calendar: try calendar(), at: at,
      actor: actor)
  }

  /// Writes what was done: projection, audit, journal, outbox, request; the caller's transaction
  /// holds it together.
  func save(
    _ work: CaseWork, request: RequestID, under now: Circumstances
  ) throws(Fault) {
    guard let first = work.newEntries.first, let last = work.newEntries.last else { return }
    let projection = Projection(
      of: work.aCase, last: last, standard: now.standard, calendar: now.calendar)
    let id: Int
    if let known = work.id {
      id = known
      try database.updateCase(known, from: work.before, to: projection)
    } else {
      id = try database.insertCase(
        projection, standard: try database.standardID(hash: projection.standardHash))
    }
    let lines = try database.lines(of: work.newEntries)
    let link = try audit(
      .acted, on: work.aCase.number.text, sealing: JournalSeal(lines), at: now.at,
      actor: now.actor)
    try database.append(lines, to: id, link: link)
    try database.insert(
      JournalAct(
        request: request, first: first.sequence, last: last.sequence, at: first.at,
        window: now.actor.window), of: id)
  }

  /// The case as it is shown.
  func file(of work: CaseWork, on day: Day) throws(Fault) -> CaseFile {
    CaseFile(
      entries: work.entries, aCase: work.aCase,
      standard: try standard(hash: work.aCase.standardHash), calendar: try calendar(), on: day)
  }
}
