import HallCore
import HallStore

/// What can be asked for in a hall: some of its cases, and those they are about.
struct HallSamples {
  private(set) var numbers: [CaseNumber] = []
  private(set) var people: [Party] = []
  private(set) var organisations: [Party] = []
  private(set) var externalNumbers: [String] = []

  private static let wanted = 4_000

  /// Reads cases at random, the same in every run.
  init(_ store: HallStore, path: String, count: Int, today: Day) throws {
    let plain = try PlainSQLite(path: path)
    var chance = Chance(seed: 97)
    let cases = min(count, plain.caseCount())
    for _ in 0..<HallSamples.wanted {
      let text = plain.caseNumber(1 + chance.number(below: cases))
      guard let number = CaseNumber(text), let file = try store.caseFile(number, on: today) else {
        throw CrowdFault.refused("case " + text)
      }
      numbers.append(number)
      externalNumbers += file.aCase.externalNumbers.map(\.text)
      let applicant = file.aCase.dossier.applicant
      switch applicant.kind {
      case .person: people.append(applicant)
      case .organisation: organisations.append(applicant)
      }
    }
  }
}
