public import HallCore

/// The simulated sources as an exchange reaches them: what they say about whoever comes to a training
/// hall. About the same holder they say the same, whichever window asks and however often.
public struct SimulatedExchange: Sendable {
  private let city: CityData

  /// An exchange with the city's sources.
  public init(city: CityData) {
    self.city = city
  }

  /// What the sources say to everything a case has asked of them, or could ask and has not yet.
  /// - Parameter at: when they say it.
  /// - Throws: `DemoFault` where the sources and the rules do not fit together.
  public func answers(
    to aCase: Case, under standard: ServiceStandard, at: Instant
  ) throws(DemoFault) -> [PoolAnswer] {
    var answers: [PoolAnswer] = []
    let dossier = aCase.dossier
    for rule in standard.materials(for: dossier) {
      guard dossier[rule.code].knowledge.isOpen,
        let identifier = dossier.identifier(of: rule.holder),
        let name = dossier.person(of: rule.holder)?.name
      else { continue }
      for sharing in rule.sharing {
        let query = PoolQuery(holder: identifier, type: sharing.type)
        if answers.contains(where: { $0.holder == query.holder && $0.type == query.type }) {
          continue
        }
        let seed = digest(identifier.text + sharing.type)
        var sources = SimulatedSources(
          city: city, standards: [standard], now: at, random: SeededRandom(seed: seed),
          serials: Int(seed % 9_000_000))
        sources.know(
          SimulatedSources.Subject(
            identifier: identifier, name: name, cardEnd: nil, isReliable: false))
        answers += try sources.ask([query], at: at)
      }
    }
    return answers
  }

  /// FNV-1a (Fowler, Noll, Vo): the same number for the same text on every machine.
  private func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension SourceKnowledge {
  /// Whether nobody has answered yet.
  fileprivate var isOpen: Bool {
    switch self {
    case .notAsked, .waiting: true
    case .delivered, .absent, .failed: false
    }
  }
}
