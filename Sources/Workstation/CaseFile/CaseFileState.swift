internal import HallCore
internal import TerminalUI

/// An opened case.
struct CaseFileState: Equatable, Sendable {
  /// The case as last read.
  private(set) var file: CaseFile
  /// What could be done with it.
  private(set) var possible: Possibilities
  /// The timeline, one line for each act.
  private(set) var acts: [TimelineAct] = []
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
  /// What was filled in and left without an act; there again when the same is asked.
  var leftDialog: CaseDialog?
  /// The act under way.
  var acting: Ticket?
  /// The reading under way.
  var reading: Ticket?
  /// When personal data was shown in clear; nil while it is masked.
  var revealedAt: Instant?

  /// Begins at the first material that wants something, and at the end of the timeline.
  init(_ file: CaseFile, under now: Circumstances) {
    self.file = file
    possible = Possibilities(file, under: now)
    replace(file, under: now)
    timeline.select(.max, in: acts.map(\.id))
    let codes = rules.map(\.code)
    let open = codes.firstIndex { code in
      file.verdict.findings(on: code).contains { $0.weight != .hint }
    }
    materials.select(open ?? 0, in: codes)
  }

  var isWaiting: Bool { acting != nil || reading != nil }
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

  /// The materials that apply, in the standard's order.
  var rules: [MaterialRule] {
    standard.materials.filter { aCase.dossier.fulfils($0.when) }
  }

  /// What the verdict still has to say. A case that ended without acceptance needs nothing more.
  var shownFindings: [Finding] {
    switch aCase.state {
    case .refused, .withdrawn, .lapsed, .voided: []
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished, .delivered:
      verdict.findings
    }
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
    materials.refresh(rules.map(\.code))
    findings.refresh(Array(shownFindings.indices))
    timeline.refresh(acts.map(\.id))
    if isAtEnd { timeline.select(.max, in: acts.map(\.id)) }
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

/// The entries of one request stand together, and so does what somebody did within the same minute.
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
    let isSameMinute = at.day == next.at.day && at.minuteOfDay == next.at.minuteOfDay
    return actor == next.actor && (request == next.request || isSameMinute)
  }
}
