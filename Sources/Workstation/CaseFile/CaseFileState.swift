internal import HallCore
internal import TerminalUI

/// An opened case.
struct CaseFileState: Equatable, Sendable {
  /// The case as last read.
  private(set) var file: CaseFile
  /// What could be done with it.
  private(set) var possible: Possibilities
  /// The timeline: each step of the case by itself, what was done about materials in one go together.
  private(set) var acts: [TimelineAct] = []
  /// The materials that apply, in the standard's order.
  private(set) var rules: [MaterialRule] = []
  /// The codes of `rules`.
  private(set) var codes: [MaterialCode] = []
  /// The verdict's findings in the order shown, by their place in it: what stands in the way first.
  private(set) var findingOrder: [Int] = []
  /// What is written on the screen; nil until the size of the screen is known.
  private(set) var text: CaseText?
  /// Which section the keys move in.
  var focus: CaseSection = .materials
  /// The selected material.
  var materials = ListState<MaterialCode>()
  /// The selected finding, by its place in the verdict.
  var findings = ListState<Int>()
  /// The selected act of the timeline.
  var timeline = ListState<Int>()
  /// What is shown in full.
  var detail: DetailState?
  /// What is being asked before an act.
  var dialog: CaseDialog?
  /// The correction being entered; nil while none is.
  var amendment: AmendmentState?
  /// What was filled in and left without an act; there again when the same is asked, until it was done
  /// or has no place in the case any more.
  private(set) var leftDialogs: [CaseDialog.Kind: CaseDialog] = [:]
  /// The act under way.
  var acting: Ticket?
  /// The reading under way.
  var reading: Ticket?
  /// The last reading a clerk asked for, who is told when it is done.
  var rereading: Ticket?
  /// The look at personal data that is being recorded.
  var revealing: Revealing?
  /// When personal data was shown in clear; nil while it is masked.
  var revealedAt: Instant?

  /// Begins at the first material that wants something, and at the end of the timeline.
  init(_ file: CaseFile, under now: Circumstances) {
    self.file = file
    possible = Possibilities(file, under: now)
    replace(file, under: now)
    timeline.select(.max, in: acts.map(\.id))
    let open = codes.firstIndex { code in
      file.verdict.findings(on: code).contains { $0.weight != .hint }
    }
    materials.select(open ?? 0, in: codes)
  }

  var isWaiting: Bool { acting != nil || reading != nil || revealing != nil }
  var isRevealed: Bool { revealedAt != nil }
  var aCase: Case { file.aCase }
  var standard: ServiceStandard { file.standard }
  var verdict: Verdict { file.verdict }

  /// Why a clerk decided for the original against a source; nil where nobody had to.
  func overruledBecause(_ code: MaterialCode) -> String? {
    for entry in file.entries.reversed() {
      if case .sourceOverruled(code, let reason) = entry.event { return reason }
      if case .checkUndone(code, _) = entry.event { return nil }
    }
    return nil
  }

  /// What could be done with the selected material.
  var possibleHere: MaterialPossibilities? {
    materials.selected.flatMap { possible.materials[$0] }
  }

  /// Takes the case as it stands now; selections stay where they were, and a timeline whose end was
  /// selected follows its new end.
  mutating func replace(_ file: CaseFile, under now: Circumstances) {
    let isAtEnd = timeline.index >= timeline.count - 1
    self.file = file
    possible = Possibilities(file, under: now)
    acts = timelineActs(file.entries)
    rules = standard.materials(for: aCase.dossier)
    codes = rules.map(\.code)
    findingOrder = aCase.state.needsNothingMore ? [] : verdict.shownOrder
    text = nil
    materials.refresh(codes)
    findings.refresh(findingOrder)
    timeline.refresh(acts.map(\.id))
    if isAtEnd { timeline.select(.max, in: acts.map(\.id)) }
    leftDialogs = leftDialogs.filter { stillApplies($0.key) }
  }

  /// Keeps what was filled in.
  mutating func leave(_ dialog: CaseDialog) { leftDialogs[dialog.kind] = dialog }

  /// Forgets what was filled in for what is done now.
  mutating func forgetDialog(_ kind: CaseDialog.Kind) {
    leftDialogs = leftDialogs.filter { !$0.key.isSame(as: kind) }
  }

  /// Whether it could be asked again.
  private func stillApplies(_ kind: CaseDialog.Kind) -> Bool {
    switch kind {
    case .forward(let step): possible.forward == step
    case .postpone(let code), .promise(let code), .demand(let code), .overrule(let code):
      possible.materials[code] != nil
    case .notify, .more: true
    case .amend: possible.answer(.amend, on: nil) != nil
    case .rarer(let act, let code): possible.answer(act, on: code) != nil
    }
  }

  /// Works out what is written on the screen, where that has changed.
  mutating func write(for key: CaseText.Key) {
    if text?.key != key { text = CaseText(self, for: key) }
  }
}

/// The sections of the case file, in the order of the Tab key.
enum CaseSection: Hashable, CaseIterable, Sendable {
  case materials, verdict, timeline, parties
}

/// What somebody did in one go, as one line of the timeline.
struct TimelineAct: Hashable, Sendable {
  let entries: [Entry]

  var id: Int { entries.first?.sequence ?? 0 }
}

/// The entries of one request stand together, and so does what somebody did within the same minute;
/// but a step of the case always stands by itself, so that nothing hides it, what was decided about a
/// material stands with that material alone, and each decision about it has a row with its reason.
private func timelineActs(_ entries: [Entry]) -> [TimelineAct] {
  var acts: [TimelineAct] = []
  var current: [Entry] = []
  for entry in entries {
    if let last = current.last, !last.isInOneGo(with: entry) {
      acts.append(TimelineAct(entries: current))
      current = []
    }
    current.append(entry)
  }
  if !current.isEmpty { acts.append(TimelineAct(entries: current)) }
  return acts
}

extension Entry {
  fileprivate func isInOneGo(with next: Entry) -> Bool {
    if standsAlone || next.standsAlone { return false }
    let weights = (event.carriesWeight, next.event.carriesWeight)
    if weights == (true, true) { return false }
    if weights != (false, false), event.material != next.event.material { return false }
    let isSameMinute = at.day == next.at.day && at.minuteOfDay == next.at.minuteOfDay
    return actor == next.actor && (request == next.request || isSameMinute)
  }

  private var standsAlone: Bool { event.isStep || event.material == nil || isDenial }

  /// A source said that there is no such paper, or none that can be used: no other answer hides that.
  private var isDenial: Bool {
    guard case .sourceAnswered(let answer) = event else { return false }
    return switch answer.result {
    case .delivered(let evidence): !evidence.isUsable(on: at.day)
    case .absent: true
    case .failed: false
    }
  }
}

extension CaseEvent {
  /// What somebody decided about a material, with a reason or a term: it is looked for later.
  fileprivate var carriesWeight: Bool {
    switch self {
    case .materialReturned, .materialDeferred, .materialDemanded, .demandWithdrawn,
      .sourceOverruled, .checkUndone, .receiptUndone:
      true
    case .opened, .amended, .submitted, .preReviewed, .returned, .sourceAsked, .sourceAnswered,
      .materialProvided, .materialChecked, .materialReopened, .received, .noticeGiven, .reminded,
      .accepted, .refused, .handedOver, .suspended, .resumed, .extended, .decided,
      .decisionCorrected,
      .finished, .posted, .delivered, .withdrawn, .lapsed, .voided, .numberAssigned:
      false
    }
  }
}

extension Verdict {
  /// The places of the findings, those that weigh most first; of equal ones the standard's order.
  fileprivate var shownOrder: [Int] {
    let order = Finding.Weight.allCases
    return order.flatMap { weight in findings.indices.filter { findings[$0].weight == weight } }
  }
}

extension CaseState {
  /// A case that ended without acceptance: what the standard would still ask for matters no more.
  fileprivate var needsNothingMore: Bool {
    switch self {
    case .refused, .withdrawn, .lapsed, .voided: true
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished, .delivered:
      false
    }
  }
}
