/// A question to the pool: what is known about this holder and type?
public struct PoolQuery: Hashable, Sendable {
  /// Whose.
  public let holder: PartyIdentifier
  /// Which type, 21 characters.
  public let type: String

  /// A question to the pool.
  public init(holder: PartyIdentifier, type: String) {
    self.holder = holder
    self.type = type
  }
}

extension Case {
  /// What the pool has to be asked for this case: every shareable material that applies, for the
  /// holder the case names.
  public func poolQueries(under standard: ServiceStandard) -> [PoolQuery] {
    var queries: [PoolQuery] = []
    for rule in standard.materials(for: dossier) {
      guard let holder = dossier.identifier(of: rule.holder) else { continue }
      for sharing in rule.sharing {
        let query = PoolQuery(holder: holder, type: sharing.type)
        if !queries.contains(query) { queries.append(query) }
      }
    }
    return queries
  }

  /// Matches the pool to the case's materials.
  /// - Parameter pool: the answers to `poolQueries`, at most one per question.
  /// - Returns: the answers that tell the case something new, in the standard's order; none for a
  ///   case that is decided or closed.
  public func newAnswers(
    from pool: [PoolAnswer], under standard: ServiceStandard, on day: Day
  ) -> [SourceAnswer] {
    guard !state.isClosed, decision == nil else { return [] }
    var answers: [SourceAnswer] = []
    for rule in standard.materials(for: dossier) {
      guard let holder = dossier.identifier(of: rule.holder) else { continue }
      let candidates = rule.sharing.compactMap { sharing in
        pool.first { $0.holder.holderKey == holder.holderKey && $0.type == sharing.type }
          .map {
            Candidate(
              rule: rule, sharing: sharing, answer: $0, name: dossier.name(of: rule.holder))
          }
      }
      guard let best = candidates.max(by: { $0.worth(on: day) < $1.worth(on: day) }) else {
        continue
      }
      let answer = SourceAnswer(material: rule.code, result: best.result)
      if tellsSomethingNew(answer) { answers.append(answer) }
    }
    return answers
  }

  /// Held against what the source last said, not against what lies on the table: a clerk may have
  /// put something else there. That it says the same again is nothing new.
  private func tellsSomethingNew(_ answer: SourceAnswer) -> Bool {
    switch (answer.result, dossier[answer.material].knowledge) {
    case (.delivered(let new), .delivered(let old, _)): return !new.saysTheSame(as: old)
    case (.delivered, _): return true
    case (.absent, .absent), (.absent, .delivered): return false
    case (.absent, _): return true
    case (.failed, .delivered), (.failed, .absent): return false
    case (.failed(let new), .failed(let old, _)): return new != old
    case (.failed, .notAsked), (.failed, .waiting): return true
    }
  }
}

/// One answer of the pool seen as evidence for one material.
private struct Candidate {
  let rule: MaterialRule
  let sharing: Sharing
  let answer: PoolAnswer
  let name: String?

  var result: SourceAnswer.Result {
    switch answer.result {
    case .holds(let licence): .delivered(evidence(from: licence))
    case .absent: .absent
    case .failed(let failure): .failed(failure)
    }
  }

  /// Good beats bad, bad beats silence, silence beats nothing: an unknown must not hide behind
  /// another source's "nothing".
  func worth(on day: Day) -> Int {
    switch answer.result {
    case .holds(let licence): evidence(from: licence).isUsable(on: day) ? 3 : 2
    case .failed: 1
    case .absent: 0
    }
  }

  private func evidence(from licence: PoolLicence) -> Evidence {
    let way: MaterialWay =
      switch sharing.way {
      case .licence: .licence
      case .dataCheck: .dataCheck
      case .departmentCheck: .departmentCheck
      }
    let isTheirs = name.map { sameName($0, licence.holderName) } ?? true
    return Evidence(
      way: way, grade: .a, source: rule.owner + " · " + sharing.path, asOf: answer.at,
      validFrom: licence.validFrom, validUntil: licence.validUntil, state: licence.state,
      holderMatches: isTheirs, holderName: isTheirs ? nil : licence.holderName,
      reference: licence.identifier?.text ?? licence.number)
  }
}
