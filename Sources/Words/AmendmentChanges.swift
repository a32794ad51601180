public import HallCore

// What a correction changed. The journal keeps what is true since; what was true before stands in the
// line before it.

extension CaseFile {
  /// What happened, in a line of the timeline; of a correction also what it changed, as much of the
  /// people in it as is shown before somebody asks.
  public func sentence(of entry: Entry, _ language: Language) -> String {
    let sentence = entry.sentence(language, under: standard)
    guard case .amended(let amendment) = entry.event, let before = parties(before: entry) else {
      return sentence
    }
    let changes = AmendmentChanges(standard: standard, language: language)
      .between(before, amendment)
    return ([sentence] + changes).joined(separator: Phrase("；", "; ")(language))
  }

  /// What the case said of its parties until then.
  private func parties(before entry: Entry) -> Amendment? {
    for earlier in entries.prefix(while: { $0.sequence < entry.sequence }).reversed() {
      if case .amended(let amendment) = earlier.event { return amendment }
      if case .opened(let opening) = earlier.event {
        return Amendment(
          applicant: opening.applicant, agent: opening.agent, situations: opening.situations,
          reason: "")
      }
    }
    return nil
  }
}

private struct AmendmentChanges {
  let standard: ServiceStandard
  let language: Language

  /// Each change: `申请人电话：138****1234 → 139****5678`.
  func between(_ old: Amendment, _ new: Amendment) -> [String] {
    let people: [(Holder, Party?, Party?)] = [
      (.applicant, old.applicant, new.applicant),
      (.representative, old.applicant.representativeParty, new.applicant.representativeParty),
      (.agent, old.agent, new.agent),
    ]
    return people.flatMap { changes(of: $0, from: $1, to: $2) }
      + standard.situations.compactMap { situation in
        let was = situation.name(of: old.situations[situation.code], language)
        let isNow = situation.name(of: new.situations[situation.code], language)
        return change(Phrase(situation.question, situation.english)(language), was, isNow)
      }
  }

  private func changes(of holder: Holder, from old: Party?, to new: Party?) -> [String] {
    let name = CaseWords.party(holder)
    func label(_ what: Phrase) -> String {
      Phrase(name(.chinese) + what(.chinese), name(.english) + " " + what(.english).lowercased())(
        language)
    }
    return [
      change(
        name(language), shown(old) { $0.name }, shown(new) { $0.name }, masked: \.maskedName, old,
        new),
      change(
        label(DetailWords.document), shown(old) { $0.identifier?.text },
        shown(new) { $0.identifier?.text }, masked: \.shownDocument, old, new),
      change(
        label(DetailWords.phone), shown(old) { $0.phone }, shown(new) { $0.phone },
        masked: \.shownPhone, old, new),
      // Free text, in which a number may stand.
      old?.identityNote == new?.identityNote
        ? nil : AmendmentWords.changed(label(DetailWords.note))(language),
    ].compactMap { $0 }
  }

  private func shown(_ party: Party?, _ text: (Party) -> String?) -> String {
    party.flatMap(text) ?? ""
  }

  private func change(_ label: String, _ old: String, _ new: String) -> String? {
    old == new ? nil : AmendmentWords.change(label, old, new)(language)
  }

  /// Told apart by what is written, shown as far as it is shown to everybody.
  private func change(
    _ label: String, _ old: String, _ new: String, masked: KeyPath<Party, String>,
    _ before: Party?, _ after: Party?
  ) -> String? {
    guard old != new else { return nil }
    let (was, isNow) = (before?[keyPath: masked] ?? "", after?[keyPath: masked] ?? "")
    let change = AmendmentWords.change(label, was, isNow)(language)
    return was == isNow ? change + AmendmentWords.inHidden(language) : change
  }
}

extension Party {
  fileprivate var representativeParty: Party? {
    representative.map { Party(kind: .person, name: $0.name, identifier: $0.identifier) }
  }

  fileprivate var shownDocument: String { maskedIdentifier ?? "" }

  fileprivate var shownPhone: String { maskedPhone ?? "" }
}

extension Situation {
  /// The answer in words; empty where none was given.
  fileprivate func name(of choice: String?, _ language: Language) -> String {
    choices.first { $0.code == choice }.map { Phrase($0.name, $0.english)(language) } ?? ""
  }
}
