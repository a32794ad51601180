internal import HallCore
internal import Words

/// A look at personal data in clear, asked for and not recorded yet. Nothing is shown before it is.
struct Revealing: Hashable, Sendable {
  let ticket: Ticket
  let purpose: Purpose

  /// What for.
  enum Purpose: Hashable, Sendable {
    /// To read them.
    case names
    /// To correct the case.
    case amending
    /// To compare what a source says about a material with the original.
    case overruling(MaterialCode)
  }

  /// Whether something opens with it that keys pressed meanwhile are meant for.
  var opensSomething: Bool { purpose != .names }
}

extension State {
  /// Shows names and numbers, or hides them again.
  mutating func revealOrHide() -> [Effect] {
    guard caseFile?.isRevealed == true else { return reveal(for: .names) }
    caseFile?.revealedAt = nil
    return []
  }

  /// Leaves the trace of a look at personal data; what it was for follows when that is written.
  mutating func reveal(for purpose: Revealing.Purpose) -> [Effect] {
    guard let caseFile, caseFile.revealing == nil else { return [] }
    let ticket = nextTicket()
    self.caseFile?.revealing = Revealing(ticket: ticket, purpose: purpose)
    return [.recordReveal(ticket, caseFile.aCase.number, at: now)]
  }

  /// The look was recorded, or could not be and does not take place.
  mutating func takeReveal(_ ticket: Ticket, _ fault: Fault?) -> [Effect] {
    guard let revealing = caseFile?.revealing, revealing.ticket == ticket else { return [] }
    caseFile?.revealing = nil
    isSlow = isSlow && isWaiting
    if let fault {
      report(fault)
      return []
    }
    switch revealing.purpose {
    case .names:
      showInClear()
      return []
    case .amending:
      beginAmending()
      return []
    case .overruling(let code):
      showInClear()
      return ask(.overrule(code))
    }
  }

  private mutating func showInClear() {
    caseFile?.revealedAt = now
    message = .plain(CaseWords.revealed)
  }

  /// Hides what was shown for half a minute or longer: with a clock that ticks by the minute, it is
  /// seen for about one.
  mutating func hideAfterMinute() {
    guard let revealedAt = caseFile?.revealedAt else { return }
    // Where the clock went back, nobody knows how long it has been.
    let isRecent = revealedAt <= now && now < revealedAt.adding(seconds: 30)
    if !isRecent { caseFile?.revealedAt = nil }
  }
}
