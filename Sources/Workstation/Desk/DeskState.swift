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
  /// The next page under way.
  var paging: Ticket?
  /// What waits while nothing is typed.
  var summary: DeskSummary?
  /// The summary under way.
  var readingSummary: Ticket?
  /// The draft under way.
  var readingDraft: Ticket?
  /// When somebody last typed into the form of a new case that was not opened yet; nil where none
  /// waits.
  var draftAt: Instant?
  /// The case being opened.
  var opening: Ticket?
  /// Enter came before the answer did: what is found is opened if it is the only one.
  var opensOnlyHit = false
  /// Everything that can be selected, in the order shown. Lines stay until those for what is typed
  /// now have come, so that nothing flickers while somebody types.
  private(set) var lines: [DeskLine] = []
  /// The identities of the lines, in the same order.
  private(set) var ids: [DeskLine.ID] = []
  /// Which line is selected.
  var list = ListState<DeskLine.ID>()

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
    list.refresh(ids)
  }
}

/// What a look-up brought so far.
struct DeskAnswer: Equatable, Sendable {
  /// The text it answers.
  let query: String
  /// What the text was taken for.
  let identification: Identification
  /// How many cases there are in all.
  let total: Int
  /// Whether there are more than `total`.
  let isTotalCapped: Bool
  /// How many pages were read.
  private(set) var pages = 1
  /// How many cases were read.
  private(set) var loaded: Int
  /// The last page brought nothing, whatever the total says.
  private(set) var isExhausted: Bool
  /// The lines, grouped by person within each page, so that later pages never move earlier lines.
  private(set) var lines: [DeskLine]

  init(_ page: LookupPage, for query: String) {
    self.query = query
    identification = page.query
    total = page.total
    isTotalCapped = page.isTotalCapped
    loaded = page.hits.count
    isExhausted = page.hits.isEmpty
    lines = groupedLines(page.hits, after: nil)
  }

  var hasMore: Bool { !isExhausted && (loaded < total || isTotalCapped) }

  mutating func append(_ page: LookupPage) {
    pages += 1
    loaded += page.hits.count
    isExhausted = page.hits.isEmpty
    lines += groupedLines(page.hits, after: lines.last)
  }

  /// How many different persons the lines are about.
  var people: Int { Set(lines.map(\.person)).count }
}

/// One line of the desk.
struct DeskLine: Equatable, Sendable {
  let section: DeskSection
  let hit: LookupHit
  /// The number of the line within its person, from 0; only the first names the person.
  let place: Int

  /// A case may be found twice, by two persons of it.
  struct ID: Hashable, Sendable {
    let section: DeskSection
    let number: CaseNumber
    let role: PartyRole
  }

  /// What makes two lines lines of the same person.
  struct Person: Hashable, Sendable {
    let name: String
    let identifier: String?
  }

  var id: ID { ID(section: section, number: hit.number, role: hit.role) }
  var person: Person { Person(name: hit.partyName, identifier: hit.identifier) }
}

/// Where a line of the desk stands.
enum DeskSection: Hashable, CaseIterable, Sendable {
  case found
  /// Terms that end soon.
  case due
  /// In from other channels.
  case incoming
  /// This window's cases of today.
  case today
}

/// The cases of a page with those of one person together, persons in the order of their newest case.
private func groupedLines(_ hits: [LookupHit], after last: DeskLine?) -> [DeskLine] {
  var order: [DeskLine.Person] = []
  var byPerson: [DeskLine.Person: [LookupHit]] = [:]
  for hit in hits {
    let person = DeskLine.Person(name: hit.partyName, identifier: hit.identifier)
    if byPerson[person] == nil { order.append(person) }
    byPerson[person, default: []].append(hit)
  }
  var lines: [DeskLine] = []
  for person in order {
    let first = lines.isEmpty && last?.person == person ? (last?.place ?? 0) + 1 : 0
    for (index, hit) in (byPerson[person] ?? []).enumerated() {
      lines.append(DeskLine(section: .found, hit: hit, place: first + index))
    }
  }
  return lines
}

/// The lines of the desk while nothing is typed.
private func summaryLines(_ summary: DeskSummary) -> [DeskLine] {
  let parts: [(DeskSection, [LookupHit])] = [
    (.due, summary.due), (.incoming, summary.incoming), (.today, summary.today),
  ]
  return parts.flatMap { section, hits in
    hits.map { DeskLine(section: section, hit: $0, place: 0) }
  }
}
