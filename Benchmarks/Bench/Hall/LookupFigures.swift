import HallCore
import HallStore

/// How long each kind of look-up takes, in milliseconds.
struct LookupFigures {
  /// The same statements through SQLite alone, and with what is sealed in their rows opened besides.
  private(set) var kinds: [(name: String, ours: Samples, plain: Samples?, opened: Samples?)] = []
  /// What comes after the first page: the count, and a page far down.
  private(set) var later: [(name: String, times: Samples)] = []
  private(set) var opening = Samples()

  private static let rounds = 400
  private static let pageRows = 20

  init(_ hall: BuiltHall) throws {
    let plain = try PlainSQLite(path: hall.path)
    let opening = try PlainSQLite(path: hall.path)
    opening.unseal = { sealed, id, role in
      _ = try? hall.store.unsealedCount(sealed, case: id, role: role)
    }
    for kind in Kind.allCases {
      let questions = try LookupFigures.questions(kind, hall)
      var (ours, least, opened) = (Samples(), Samples(), Samples())
      // The first round warms the system's cache. In the others each is the first once: whoever comes
      // first finds a row outside the processor's caches, and those who follow find it there.
      for round in 0...3 {
        for question in questions {
          var counts: [Int] = []
          for turn in 0..<3 {
            switch (round + turn) % 3 {
            case 0:
              let (time, page) = try LookupFigures.timed {
                try hall.store.lookUp(
                  question.text, today: hall.now.day, limit: LookupFigures.pageRows)
              }
              if page.hits.isEmpty { throw CrowdFault.refused("nothing found: \(kind)") }
              counts.append(page.hits.count)
              if round > 0 { ours.add(time) }
            case 1:
              guard let read = question.plain else { continue }
              let (time, count) = LookupFigures.timed { read(plain) }
              counts.append(count)
              if round > 0 { least.add(time) }
            default:
              guard let read = question.plain else { continue }
              let (time, count) = LookupFigures.timed { read(opening) }
              counts.append(count)
              if round > 0 { opened.add(time) }
            }
          }
          guard Set(counts).count == 1 else {
            throw CrowdFault.refused("\(kind): \(counts) rows")
          }
        }
      }
      let isExact = questions.first?.plain != nil
      kinds.append((kind.rawValue, ours, isExact ? least : nil, isExact ? opened : nil))
    }
    for kind in [Kind.name, .surname, .part, .initials2, .tail] { try measureLater(kind, hall) }
    try measureOpening(hall)
  }

  private static func timed<Value>(
    _ body: () throws -> Value
  ) rethrows -> (milliseconds: Double, value: Value) {
    let began = nanoseconds()
    let value = try body()
    return (Double(nanoseconds() - began) / 1e6, value)
  }

  /// Counting, which nobody waits for, and the fifth page.
  private mutating func measureLater(_ kind: Kind, _ hall: BuiltHall) throws {
    var counting = Samples()
    var paging = Samples()
    for question in try LookupFigures.questions(kind, hall).prefix(LookupFigures.rounds / 4) {
      let (store, today) = (hall.store, hall.now.day)
      let began = nanoseconds()
      _ = try store.countFound(question.text, today: today)
      counting.add(Double(nanoseconds() - began) / 1e6)
      var last: CaseNumber?
      for page in 1...5 {
        let began = nanoseconds()
        let next = try store.lookUp(
          question.text, today: today, after: last, limit: LookupFigures.pageRows)
        guard next.hasMore else { break }
        if page == 5 { paging.add(Double(nanoseconds() - began) / 1e6) }
        last = next.hits.last?.number
      }
    }
    later.append(("count, " + kind.rawValue, counting))
    if !paging.isEmpty { later.append(("fifth page, " + kind.rawValue, paging)) }
  }

  private mutating func measureOpening(_ hall: BuiltHall) throws {
    var chance = Chance(seed: 98)
    for _ in 0..<LookupFigures.rounds {
      let number = chance.pick(hall.samples.numbers)
      let began = nanoseconds()
      let file = try hall.store.caseFile(number, on: hall.now.day)
      opening.add(Double(nanoseconds() - began) / 1e6)
      if file == nil { throw CrowdFault.refused("case \(number.text)") }
    }
  }

  enum Kind: String, CaseIterable {
    case number = "case number"
    case external = "external number"
    case citizen = "ID number"
    case credit = "credit code"
    case phone = "phone"
    case name = "exact name"
    case surname = "surname"
    case prefix = "name prefix, 2"
    case part = "part of a company's name"
    case initials2 = "initials, 2"
    case initials3 = "initials, 3"
    case tail = "last four"
  }

  private struct Question {
    let text: String
    var plain: ((PlainSQLite) -> Int)?
  }

  private static func questions(_ kind: Kind, _ hall: BuiltHall) throws -> [Question] {
    var chance = Chance(seed: 99)
    return try (0..<rounds).map { _ in try question(kind, hall, &chance) }
  }

  private static func question(
    _ kind: Kind, _ hall: BuiltHall, _ chance: inout Chance
  ) throws -> Question {
    let person = chance.pick(hall.samples.people)
    let organisation = chance.pick(hall.samples.organisations)
    switch kind {
    case .number:
      let number = chance.pick(hall.samples.numbers).text
      return Question(text: number) { $0.lookUp(number: number) }
    case .external:
      return try exact(chance.pick(hall.samples.externalNumbers), .externalNumber, hall)
    case .citizen: return try exact(person.identifier?.text ?? "", .identifier, hall)
    case .credit: return try exact(organisation.identifier?.text ?? "", .identifier, hall)
    case .phone: return try exact(person.phone ?? "", .phone, hall)
    case .name: return Question(text: person.name)
    case .surname: return Question(text: String(person.name.prefix(1)))
    case .prefix: return Question(text: String(person.name.prefix(2)))
    case .part: return Question(text: String(organisation.name.dropFirst(2).prefix(3)))
    case .initials2: return Question(text: String(initials(of: person.name).prefix(2)))
    case .initials3: return Question(text: String(initials(of: organisation.name).prefix(3)))
    case .tail: return Question(text: String((person.identifier?.text ?? "").suffix(4)))
    }
  }

  private static func exact(
    _ text: String, _ kind: LookupKey.Kind, _ hall: BuiltHall
  ) throws -> Question {
    let number = try hall.store.lookupNumber(kind, text) ?? 0
    return Question(text: text) { $0.lookUp(kind: kind.rawValue, key: number, limit: pageRows) }
  }

  private static func initials(of name: String) -> String {
    pinyinInitials(of: name).first ?? ""
  }
}
