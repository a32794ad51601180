import HallCore
import Rehearsal
import TestKit

/// The demo hall as the checkout's own files make it.
struct Demo {
  let standards: [ServiceStandard]
  let calendar: WorkingCalendar
  let city: CityData

  /// A Monday morning at the counter.
  static let now = Sample.now

  init() throws {
    let path = Sample.fixtures + "/demo"
    city = try CityData.load(directory: path, read: readFile)
    calendar = try Sample.calendar()
    standards = try Sample.standards()
  }

  func build(seed: UInt64 = 1, now: Instant = Self.now) throws -> DemoHall {
    try DemoHall.build(
      seed: seed, now: now, standards: standards, calendar: calendar, city: city)
  }

  func standard(_ hash: String) -> ServiceStandard? { standards.first { $0.hash == hash } }
}

/// Built once; every test only looks at it.
struct BuiltDemo {
  let demo: Demo
  let hall: DemoHall
  let cases: [Case]

  static let result: Result<BuiltDemo, any Error> = Result {
    let demo = try Demo()
    let hall = try demo.build()
    return BuiltDemo(demo: demo, hall: hall, cases: hall.cases.compactMap { Case($0) })
  }

  static func shared() throws -> BuiltDemo { try result.get() }

  /// Every party of every case, representatives as persons.
  var parties: [Party] {
    cases.flatMap { aCase -> [Party] in
      var parties = [aCase.dossier.applicant]
      if let agent = aCase.dossier.agent { parties.append(agent) }
      if let person = aCase.dossier.applicant.representative {
        parties.append(Party(kind: .person, name: person.name, identifier: person.identifier))
      }
      return parties
    }
  }

  /// The names behind every identifier, in cases and, where a source writes them, in the pool.
  var events: [CaseEvent] { hall.cases.flatMap { $0.map(\.event) } }
}
