internal import HallCore

/// A case before it happens: who asks for what, where, and what becomes of it.
struct Plan {
  let item: CityItem
  let standard: ServiceStandard
  let ending: Ending
  let channel: Channel
  let applicant: Party
  let agent: Party?
  /// The day on which the decisive first step is taken: receipt, submission or acceptance.
  let day: Day
  /// When the case is opened; for remote channels before `day`.
  let opensAt: Instant
  let guide: GuideKey?

  var isRemote: Bool { ending.isRemote || channel != .window }
}

/// The hand-picked cases. Their parties and texts are in `guide.csv`.
enum GuideKey: String, CaseIterable {
  case immediate, food, review, correction, notice, overdue, overdueByLaw, mismatch, deferral
  case demanded, agent, long, rare, deliver, suspended
}
