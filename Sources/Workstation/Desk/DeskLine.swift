internal import HallCore
internal import Words

/// One line of the desk, with everything about it that stays the same from frame to frame.
struct DeskLine: Equatable, Sendable {
  let section: DeskSection
  let hit: LookupHit
  /// The number of the line within its person, from 0; only the first names the person.
  let place: Int
  /// Somebody else on the page has the same name.
  let hasNamesakes: Bool
  /// The party's name as it is shown, masked where it is a person's.
  let name: String
  /// The party's number as it is shown, masked where it is a person's; nil where there is none.
  let identifier: String?
  /// What is outstanding, or where the case stands.
  let standing: Phrase
  /// What is left of the most urgent term; nil where none is to be told.
  let term: Phrase?

  init(section: DeskSection, hit: LookupHit, place: Int, hasNamesakes: Bool = false) {
    self.section = section
    self.hit = hit
    self.place = place
    self.hasNamesakes = hasNamesakes
    name = hit.maskedName
    identifier = hit.maskedIdentifier
    standing =
      hit.isHeldUp ? DeskWords.outstanding(hit.outstanding) : DeskWords.state(hit.state)
    term = hit.state.isClosed ? nil : hit.clock.map(DeskWords.term)
  }

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

/// Where a line of the desk stands, in the order shown.
enum DeskSection: Hashable, CaseIterable, Sendable {
  case found
  /// Terms that want attention, by reason.
  case lateByLaw, dueToday, late, soon, uncollected
  /// In from other channels.
  case incoming
  /// This window's cases of today.
  case today

  init(_ kind: DueGroup.Kind) {
    self =
      switch kind {
      case .lateByLaw: .lateByLaw
      case .today: .dueToday
      case .late: .late
      case .soon: .soon
      case .uncollected: .uncollected
      }
  }

  /// Under which heading it stands.
  var heading: DeskHeading {
    switch self {
    case .found: .found
    case .lateByLaw, .dueToday, .late, .soon, .uncollected: .due
    case .incoming: .incoming
    case .today: .today
    }
  }
}

/// The headings of the desk.
enum DeskHeading: Hashable, Sendable {
  case found, due, incoming, today
}

/// Lines that stand together and are scrolled together.
struct DeskPart: Equatable, Sendable {
  let section: DeskSection
  /// Which of the desk's lines.
  let lines: Range<Int>
}

/// The parts that lines fall into.
func deskParts(_ lines: [DeskLine]) -> [DeskPart] {
  var parts: [DeskPart] = []
  for (index, line) in lines.enumerated() {
    if let last = parts.last, last.section == line.section {
      parts[parts.count - 1] = DeskPart(
        section: line.section, lines: last.lines.lowerBound..<index + 1)
    } else {
      parts.append(DeskPart(section: line.section, lines: index..<index + 1))
    }
  }
  return parts
}

/// The lines of the desk while nothing is typed.
func summaryLines(_ summary: DeskSummary) -> [DeskLine] {
  let due = summary.due.map { (DeskSection($0.kind), $0.hits) }
  let parts = due + [(.incoming, summary.incoming), (.today, summary.today)]
  return parts.flatMap { section, hits in
    hits.map { DeskLine(section: section, hit: $0, place: 0) }
  }
}

extension LookupHit {
  /// Whether something stands in the way of acceptance.
  var isHeldUp: Bool { state.isBeforeAcceptance && outstanding.total > 0 }
}
