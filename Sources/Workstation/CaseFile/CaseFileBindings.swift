internal import HallCore
internal import TerminalUI
internal import Words

/// What can be asked for in a case file.
enum CaseFileCommand: Hashable, CaseIterable, Sendable {
  case forward, postpone, promise, checkOriginal, notify, demand, more, reveal
  case detail, nextSection, previousSection, reread, back
}

/// The keys of the case file. There is no field to type into, so the space bar is free.
/// - Parameters: what the keys do now, for their hints.
func caseFileBindings(
  forward: Phrase = CaseWords.forward, check: Phrase = CaseWords.check,
  demand: Phrase = CaseWords.demand
) -> [Bound] {
  func bound(
    _ command: CaseFileCommand, _ key: Key, _ hint: Phrase?, _ help: Phrase,
    _ availability: @escaping @Sendable (CaseFileState) -> Availability<Phrase> = { _ in .ready }
  ) -> Bound {
    Bound(.caseFile(command), [key], hint: hint, help: help) { state in
      state.caseFile.map(availability) ?? .absent
    }
  }
  return [
    bound(.forward, .function(9), forward, CaseWords.forwardHelp, canGoForward),
    bound(.postpone, .function(3), CaseWords.postpone, CaseWords.postponeHelp) {
      $0.availability($0.possibleHere?.postpone, isOfUse: $0.hasUse(for: \.postpone))
    },
    bound(.promise, .function(4), CaseWords.promise, CaseWords.promiseHelp) {
      $0.availability($0.possibleHere?.promise, isOfUse: $0.hasUse(for: \.promise))
    },
    bound(.checkOriginal, .character(" "), check, CaseWords.checkHelp) {
      let refusal = $0.possibleHere?.checkRefusal
      return $0.availability(refusal, isOfUse: refusal?.isReceivedAlready != true)
    },
    bound(.notify, .function(6), CaseWords.notify, CaseWords.notifyHelp) {
      $0.availability($0.possible.notifyRefusal)
    },
    bound(.demand, .function(7), demand, CaseWords.demandHelp) {
      $0.availability($0.possibleHere?.demandRefusal, isOfUse: $0.hasUse(for: \.demandRefusal))
    },
    bound(.more, .function(8), CaseWords.more, CaseWords.moreHelp, canDoMore),
    bound(.reveal, .function(2), CaseWords.reveal, CaseWords.revealHelp),
    bound(.detail, .enter, CaseWords.detail, CaseWords.detailHelp),
    bound(.nextSection, .tab, CaseWords.section, CaseWords.sectionHelp),
    bound(.previousSection, .backTab, nil, CaseWords.previousSectionHelp),
    bound(.reread, .function(5), nil, DeskWords.rereadHelp),
    bound(.back, .escape, FrameWords.back, CaseWords.backHelp),
  ]
}

private func canGoForward(_ caseFile: CaseFileState) -> Availability<Phrase> {
  guard caseFile.possible.forward != nil else {
    return .hidden(because: CaseWords.closed(caseFile.aCase))
  }
  return caseFile.availability(caseFile.possible.forwardRefusal)
}

private func canDoMore(_ caseFile: CaseFileState) -> Availability<Phrase> {
  caseFile.rarerActs.isEmpty ? .blocked(because: CaseWords.nothingMore) : .ready
}

extension CaseFileState {
  /// - Parameter isOfUse: whether the key does anything with any material of the case; else it is not
  ///   offered, but says why.
  func availability(_ refusal: Refusal?, isOfUse: Bool = true) -> Availability<Phrase> {
    guard let refusal else { return .ready }
    let reason = refusal.phrase(under: standard)
    // What has no place in the case's state is not offered, but no key is mute.
    if case .notPossible = refusal { return .hidden(because: reason) }
    return isOfUse ? .blocked(because: reason) : .hidden(because: reason)
  }

  /// Whether there is a material with which something can be done.
  func hasUse(for obstacle: KeyPath<MaterialPossibilities, Refusal?>) -> Bool {
    possible.materials.values.contains { $0[keyPath: obstacle] == nil }
  }

  /// The rarer acts that have a place in the case's state.
  var rarerActs: [RarerAct] {
    RarerAct.allCases.filter { possible.answer($0, on: materials.selected) != nil }
  }
}

extension Refusal {
  /// There is nothing to compare, now or later, so the key is not offered.
  fileprivate var isReceivedAlready: Bool {
    if case .material(_, .alreadyReceived) = self { true } else { false }
  }
}

extension State {
  /// The space bar's hint: of a person's own declaration there is no original.
  var checkHint: Phrase {
    guard let caseFile, let code = caseFile.materials.selected,
      caseFile.standard.material(code)?.accepts == .d
    else { return CaseWords.check }
    let facts = caseFile.aCase.dossier[code]
    return facts.evidence == nil ? CaseWords.take : CaseWords.look
  }

  /// The hint of the key for paper.
  var demandHint: Phrase {
    caseFile?.possibleHere?.withdrawDemand == nil && caseFile?.possibleHere != nil
      ? CaseWords.withdrawDemand : CaseWords.demand
  }

  /// The forward key's hint: the step's name, and how many things are outstanding before it.
  var forwardHint: Phrase {
    guard let possible = caseFile?.possible, let step = possible.forward else {
      return CaseWords.forward
    }
    if step == .deliver, caseFile?.aCase.posting != nil { return CaseWords.receipt }
    if case .notReady(_, let lacking, let unknown) = possible.forwardRefusal {
      return CaseWords.forward(step, outstanding: lacking + unknown)
    }
    if case .notGrantable(let lacking, let unknown) = possible.forwardRefusal {
      return CaseWords.forward(step, outstanding: lacking + unknown)
    }
    // As many as hinder; what the notice did not list does not.
    if case .notSupplemented(let owed, _) = possible.forwardRefusal {
      return CaseWords.forward(step, outstanding: owed)
    }
    return CaseWords.forward(step)
  }
}
