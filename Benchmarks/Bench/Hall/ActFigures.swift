import HallCore
import HallStore

/// How long acts take, in milliseconds, each with everything it writes and its own fsync.
struct ActFigures {
  /// Opening a case: number, journal, projection, keys, pool, outbox, request, audit.
  private(set) var openings = Samples()
  /// Noting an external number: the case is read, decided and written.
  private(set) var notes = Samples()

  private static let rounds = 400

  init(_ hall: BuiltHall) throws {
    let clerk = Actor(role: .clerk, id: "W1005", window: "5")
    var chance = Chance(seed: 5)
    for round in 0..<ActFigures.rounds {
      let at = hall.now.adding(seconds: round)
      let act = OpeningAct(
        request: RequestID("bench-open-\(hall.count)-\(round)"), handlingCode: hall.handlingCode,
        channel: .window, applicant: chance.pick(hall.samples.people), agent: nil, situations: [:],
        at: at,
        actor: clerk)
      let began = nanoseconds()
      let opened = try hall.store.open(act)
      openings.add(Double(nanoseconds() - began) / 1e6)
      guard case .done(let file) = opened else { throw CrowdFault.refused("\(opened)") }
      let note = Act(
        request: RequestID("bench-note-\(hall.count)-\(round)"), number: file.aCase.number,
        version: file.aCase.version,
        command: .assignNumber(ExternalNumber(kind: .vertical, text: "B\(hall.count)-\(round)")),
        at: at, actor: clerk)
      let second = nanoseconds()
      let noted = try hall.store.perform(note)
      notes.add(Double(nanoseconds() - second) / 1e6)
      guard case .done = noted else { throw CrowdFault.refused("\(noted)") }
    }
  }
}
