public import HallCore

extension Sample {
  /// An invented person with a valid number.
  public static func person(
    _ name: String = "李建国", number: String = "410922199202299990"
  ) throws -> Party {
    let document = try PersonDocument(kind: .identityCard, number: number, today: day)
    return Party(kind: .person, name: name, identifier: .person(document), phone: "13800001234")
  }

  /// A case number of the samples' day, in the training block.
  public static func number(_ serial: Int = 187) throws -> CaseNumber {
    let region = try RegionCode("410900")
    guard
      let number = CaseNumber(
        region: region, day: day, block: CaseNumber.trainingBlock, place: serial)
    else {
      throw SampleFault.noNumber
    }
    return number
  }

  /// A clerk at window 5.
  public static let clerk = Actor(role: .clerk, id: "W1005", window: "5")

  /// Whoever is in charge of the hall today.
  public static let supervisor = Actor(role: .supervisor, id: "W1001", window: "1")

  /// The circumstances at some moment.
  public static func circumstances(
    _ standard: ServiceStandard, at: Instant = now, actor: Actor = clerk
  ) throws -> Circumstances {
    Circumstances(standard: standard, calendar: try calendar(), at: at, actor: actor)
  }

  /// A fresh case under a standard.
  public static func opened(
    _ standard: ServiceStandard, channel: Channel = .window, agent: Party? = nil,
    situations: [String: String] = ["premises": "rented"], at: Instant = now
  ) throws -> Case {
    let opening = Opening(
      number: try number(), handlingCode: standard.item.handlingCode,
      standardHash: standard.hash, channel: channel, applicant: try person(), agent: agent,
      situations: situations)
    return Case(opening: opening, at: at)
  }

  /// Evidence that a source delivered and that is good.
  public static func shared(
    _ way: MaterialWay = .dataCheck, validUntil: Day? = nil, state: LicenceState = .valid
  ) -> Evidence {
    Evidence(
      way: way, grade: .a, source: "公安 · 省共享", asOf: now, validUntil: validUntil, state: state)
  }

  /// Evidence that the applicant uploaded.
  public static func uploaded(_ grade: Grade = .c) -> Evidence {
    Evidence(way: .upload, grade: grade, asOf: now)
  }
}

/// What can go wrong in the samples themselves.
public enum SampleFault: Error {
  /// The number's parts do not make a number.
  case noNumber
  /// The sample has no such text to replace.
  case noSuchText(String)
}
