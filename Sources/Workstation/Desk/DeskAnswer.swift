internal import HallCore

/// What a look-up brought so far.
struct DeskAnswer: Equatable, Sendable {
  /// The text it answers.
  let query: String
  /// What the text was taken for.
  let identification: Identification
  /// How many cases there are in all; nil until they are counted.
  var counted: LookupTotal?
  /// How many pages were read.
  private(set) var pages = 1
  /// How many cases were read.
  private(set) var loaded: Int
  /// The oldest case that was read: the next page begins after it.
  private(set) var last: CaseNumber?
  /// Whether older cases follow.
  private(set) var hasMore: Bool
  /// The lines, grouped by person within each page, so that later pages never move earlier lines.
  private(set) var lines: [DeskLine]
  /// How many different people and organisations the lines are about; nil where the first page does
  /// not hold them all.
  let holders: Holders?

  /// - Parameter counted: how many there were when the same text was last looked up.
  init(_ page: LookupPage, for query: String, counted: LookupTotal? = nil) {
    self.query = query
    identification = page.query
    loaded = page.hits.count
    last = page.hits.last?.number
    hasMore = page.hasMore
    self.counted = page.hasMore ? counted : nil
    lines = groupedLines(page.hits, after: nil)
    holders = page.hasMore ? nil : Holders(lines)
  }

  /// How many different people and organisations there are.
  struct Holders: Equatable, Sendable {
    let people: Int
    let organisations: Int

    init(_ lines: [DeskLine]) {
      let first = lines.filter { $0.place == 0 }
      people = first.count { $0.hit.partyKind == .person }
      organisations = first.count - people
    }
  }

  /// How many cases there are, as far as it is known; at least as many as were read.
  var total: Int { max(loaded, counted?.count ?? 0) }

  /// Whether there are more than `total`.
  var isTotalCapped: Bool { hasMore && counted?.isCapped ?? true }

  mutating func append(_ page: LookupPage) {
    pages += 1
    loaded += page.hits.count
    last = page.hits.last?.number ?? last
    hasMore = page.hasMore
    lines += groupedLines(page.hits, after: lines.last)
  }
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
  var bearers: [String: Int] = [:]
  for person in order { bearers[person.name, default: 0] += 1 }
  var lines: [DeskLine] = []
  for person in order {
    let first = lines.isEmpty && last?.person == person ? (last?.place ?? 0) + 1 : 0
    for (index, hit) in (byPerson[person] ?? []).enumerated() {
      lines.append(
        DeskLine(
          section: .found, hit: hit, place: first + index,
          hasNamesakes: bearers[person.name] ?? 0 > 1))
    }
  }
  return lines
}
