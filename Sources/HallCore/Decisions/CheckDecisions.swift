// A clerk's word against a source's, and a clerk's word taken back.

extension Case {
  /// The source says something else than the paper on the desk: whose word counts, and why, is for a
  /// clerk to say and never for a key alone (以原件为准).
  func overrule(
    _ code: MaterialCode, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    guard isContradicted(code, on: now.at.day) else { return try checkOriginal(code, now) }
    guard rule.accepts <= .b else { throw .material(code, .originalNotAccepted) }
    let reason = try checkedReason(reason)
    return [.sourceOverruled(code, reason: reason)] + layOriginal(code, now)
  }

  /// Takes a comparison back that was recorded by mistake, or a receipt at the window, which one key
  /// records as well: what was there before is there again.
  func undoCheck(
    _ code: MaterialCode, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    _ = try openMaterial(code, now)
    let facts = dossier[code]
    // What was given back was there; and what came in another way nobody put there by a key.
    let isReceipt = facts.evidence?.way == .paper && facts.returnedBecause == nil
    guard beforeCheck[code] != nil, facts.isChecked || isReceipt else {
      throw .material(code, .notChecked)
    }
    let reason = try checkedReason(reason)
    return facts.isChecked
      ? [.checkUndone(code, reason: reason)] : [.receiptUndone(code, reason: reason)]
  }

  /// The original lies on the desk though nothing was handed in before: both facts in one key.
  func layOriginal(_ code: MaterialCode, _ now: Circumstances) -> [CaseEvent] {
    let original = Evidence(way: .paper, grade: .b, asOf: now.at)
    return [.materialProvided(code, original), .materialChecked(code)]
  }

  /// Whether a source delivered something that cannot be used, and nobody has said what to make of it.
  func isContradicted(_ code: MaterialCode, on day: Day) -> Bool {
    let facts = dossier[code]
    guard let evidence = facts.evidence, evidence.way.isShared else { return false }
    return !evidence.isUsable(on: day) && facts.returnedBecause == nil
      && facts.demandedBecause == nil
  }

  /// A promise and a deferral are the applicant's word: what a source denies they do not overrule,
  /// whatever lies on the table.
  func requireNotDenied(_ code: MaterialCode) throws(Refusal) {
    if dossier[code].isDeniedBySource { throw .material(code, .contradicted) }
  }
}

extension Case {
  /// Keeps what was there before a clerk compared it, so that a mistake can be undone.
  mutating func keepWhatWasThere(before event: CaseEvent, at: Instant) {
    switch event {
    case .materialProvided(let code, _): beforeCheck[code] = dossier[code]
    case .materialChecked(let code):
      // The original that the comparison itself put there was not there before.
      let evidence = dossier[code].evidence
      if evidence?.way == .paper, evidence?.asOf == at { return }
      beforeCheck[code] = dossier[code]
    case .materialReopened(let code): beforeCheck[code] = nil
    case .opened, .amended, .submitted, .preReviewed, .returned, .sourceAsked, .sourceAnswered,
      .materialReturned, .materialDeferred, .materialDemanded, .demandWithdrawn, .sourceOverruled,
      .checkUndone, .receiptUndone, .received, .noticeGiven, .reminded, .accepted, .refused,
      .handedOver, .suspended, .resumed, .extended, .decided, .decisionCorrected, .finished,
      .posted, .delivered, .withdrawn, .lapsed, .voided, .numberAssigned:
      break
    }
  }

  /// Puts back what was there; what the sources said since stays.
  mutating func undoCheck(of code: MaterialCode) {
    guard let before = beforeCheck.removeValue(forKey: code) else { return }
    dossier[code].evidence = before.evidence
    dossier[code].isChecked = before.isChecked
    dossier[code].returnedBecause = before.returnedBecause
    dossier[code].demandedBecause = before.demandedBecause
  }
}
