internal import HallCore

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
  /// How many different people and organisations the lines are about; nil where the first page does
  /// not hold them all.
  let holders: Holders?

  init(_ page: LookupPage, for query: String) {
    self.query = query
    identification = page.query
    total = page.total
    isTotalCapped = page.isTotalCapped
    loaded = page.hits.count
    isExhausted = page.hits.isEmpty
    lines = groupedLines(page.hits, after: nil)
    let isWhole = !page.isTotalCapped && page.hits.count >= page.total
    holders = isWhole ? Holders(lines) : nil
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

  var hasMore: Bool { !isExhausted && (loaded < total || isTotalCapped) }

  mutating func append(_ page: LookupPage) {
    pages += 1
    loaded += page.hits.count
    isExhausted = page.hits.isEmpty
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
