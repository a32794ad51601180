public import HallCore

/// What came of new answers of the sources.
public struct PoolImport: Hashable, Sendable {
  /// Answers that told the pool something new.
  public let kept: Int
  /// Open cases that learnt something from them.
  public internal(set) var cases = 0
  /// Open cases that could not be read and learnt nothing; their numbers as far as known.
  public internal(set) var damaged: [String] = []
}

/// The rule in whose name answers reach the cases.
let poolActor = Actor.rule("pool")

extension HallStore {
  /// Takes in answers of the sources, and passes them on to every open case of their holders, all in
  /// one transaction. A case opened later finds them in the pool; a damaged one keeps nobody else from
  /// them.
  /// - Parameter actor: who brought them; for the audit.
  public func importPool(
    _ answers: some Sequence<PoolAnswer>, at: Instant, actor: Actor
  ) throws(Fault) -> PoolImport {
    try write { () throws(Fault) -> Ending<PoolImport> in
      var kept = 0
      var cases: Set<Int> = []
      for answer in answers where try database.insert(answer) {
        kept += 1
        cases.formUnion(try database.openCases(of: answer.holder))
      }
      var result = PoolImport(kept: kept)
      guard kept > 0 else { return .rollBack(result) }
      for id in cases.sorted() {
        do throws(Fault) {
          if try matchPool(toCase: id, at: at) { result.cases += 1 }
        } catch .hallDamaged(let what) {
          result.damaged.append(what)
        }
      }
      try audit(.importedPool, on: "pool", outcome: "\(kept)", at: at, actor: actor)
      return .commit(result)
    }
  }

  /// Tells a case what the pool knows about its holders.
  /// - Returns: the case afterwards; nil where the hall has no such case.
  public func matchPool(toCase number: CaseNumber, at: Instant) throws(Fault) -> CaseFile? {
    try write { () throws(Fault) -> Ending<CaseFile?> in
      guard let id = try database.caseID(number) else { return .rollBack(nil) }
      let isNew = try matchPool(toCase: id, at: at)
      let shown = try file(of: try storedWork(on: id), on: at.day)
      return isNew ? .commit(shown) : .rollBack(shown)
    }
  }

  private func matchPool(toCase id: Int, at: Instant) throws(Fault) -> Bool {
    var work = try storedWork(on: id)
    let now = try circumstances(of: work.aCase, at: at, actor: poolActor)
    let request = RequestID(try randomName())
    try matchPool(to: &work, request: request, under: now)
    guard !work.newEntries.isEmpty else { return false }
    try save(work, request: request, under: now)
    return true
  }

  /// Adds what the pool knows and the case does not.
  func matchPool(
    to work: inout CaseWork, request: RequestID, under now: Circumstances
  ) throws(Fault) {
    var known: [PoolAnswer] = []
    for query in work.aCase.poolQueries(under: now.standard) {
      if let answer = try database.poolAnswer(to: query) { known.append(answer) }
    }
    let answers = work.aCase.newAnswers(from: known, under: now.standard, on: now.at.day)
    guard !answers.isEmpty else { return }
    let byRule = Circumstances(
      standard: now.standard, calendar: now.calendar, at: now.at, actor: poolActor)
    work.record(answers.map { .sourceAnswered($0) }, request: request, under: byRule)
  }
}
