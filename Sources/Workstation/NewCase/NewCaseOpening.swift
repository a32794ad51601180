internal import HallCore
internal import TerminalUI
internal import Words

// From the filled form to the opened case.

extension State {
  /// Goes on when the form is complete: looks first whether the same person has such a case already.
  mutating func openNewCase() -> [Effect] {
    guard var form = newCase?.form, newCase?.isSending == false else { return [] }
    form.showsMissing = true
    if let obstacle = form.firstObstacle(today: now.day) {
      form.row = obstacle
      newCase?.form = form
      message = .refused(NewCaseWords.incomplete)
      return []
    }
    newCase?.form = form
    guard let identifier = form.applicant(today: now.day).identifier else { return sendOpening() }
    let ticket = nextTicket()
    newCase?.comparing = ticket
    return [.lookUp(ticket, text: identifier.text, after: nil)]
  }

  /// The cases of the applicant: asks where one of them is of the same item.
  mutating func takeComparison(_ result: Result<LookupPage, Fault>) -> [Effect] {
    newCase?.comparing = nil
    isSlow = isSlow && isWaiting
    guard let item = newCase?.form?.standard.item.name else { return [] }
    switch result {
    case .failure(let fault):
      report(fault)
      return []
    case .success(let page):
      let same = page.hits.first { $0.isOfSameMatter(item: item, today: now.day) }
      let name = newCase?.form?.applicant(today: now.day).name ?? ""
      // The newest, for people do change their names.
      if let known = page.hits.first, !sameName(known.partyName, name) {
        return ask(.otherName(known, same: same))
      }
      return askAboutSecond(same)
    }
  }

  /// Opens the case, unless the applicant has one of the same item already.
  mutating func askAboutSecond(_ same: LookupHit?) -> [Effect] {
    same.map { ask(.openSecond($0)) } ?? sendOpening()
  }

  /// Opens the case.
  mutating func sendOpening() -> [Effect] {
    guard let newCase, let form = newCase.form, !newCase.isSending else { return [] }
    let ticket = nextTicket()
    self.newCase?.opening = ticket
    let act = OpeningAct(
      request: newCase.request, handlingCode: form.standard.item.handlingCode, channel: .window,
      applicant: form.applicant(today: now.day), agent: form.agent(today: now.day),
      situations: form.situations, at: now, actor: session.actor)
    return [.openCase(ticket, act)]
  }

  /// The answer to the opening: the case is shown. Where an earlier attempt had opened it after all,
  /// what was typed since is not in it.
  mutating func takeOpening(_ result: Result<ActResult, Fault>) -> [Effect] {
    newCase?.opening = nil
    switch result {
    case .failure(let fault):
      report(fault)
      return []
    case .success(.refused(let refusal, _)):
      message = .refused(refusal, under: newCase?.form?.standard)
      return []
    case .success(.done(let file)):
      if let form = newCase?.form, !form.isWhatWasOpened(in: file, today: now.day) {
        message = .refused(NewCaseWords.openedBefore)
      }
      newCase = nil
      desk.draft = nil
      caseFile = CaseFileState(file, under: circumstances(of: file))
      place = .caseFile
      return []
    }
  }

  /// Forgets what was typed, and begins with the item again.
  mutating func discardDraft() -> [Effect] {
    newCase = nil
    desk.draft = nil
    message = .plain(NewCaseWords.discarded)
    return [.clearDraft] + startNewCase()
  }
}

extension NewCaseForm {
  /// Whether a case was opened with what the form says.
  fileprivate func isWhatWasOpened(in file: CaseFile, today: Day) -> Bool {
    guard case .opened(let opening)? = file.entries.first?.event else { return false }
    return opening.applicant == applicant(today: today) && opening.agent == agent(today: today)
      && opening.situations == situations
  }
}

extension LookupHit {
  /// Whether whoever opens another case of the item ought to know of this one: it is under way, or its
  /// result was handed over within a month.
  func isOfSameMatter(item: String, today: Day) -> Bool {
    guard itemName == item, role == .applicant else { return false }
    return switch state {
    case .refused, .withdrawn, .lapsed, .voided: false
    case .delivered: today.number - changedAt.day.number <= 30
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished:
      true
    }
  }
}
