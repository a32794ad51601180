internal import HallCore
internal import TerminalUI
internal import Words

/// What the standard says, as it is written: a sentence, what follows by itself, what was found.
struct VerdictText: Equatable, Sendable {
  /// The terms, most urgent first, for the rule.
  let terms: [StyledText]
  private(set) var headline: [String]
  let headlineStyle: Style
  /// Whether the sentence carries a reason somebody wrote: it is not cut where anything else is.
  private let carriesReason: Bool
  /// What the most urgent term leads to by itself; empty where that is nothing, or far.
  private(set) var note: [String]
  let noteStyle: Style
  /// In the order shown.
  private(set) var findings: [FindingText]
  /// What each finding is based on, in the same order; where there is none, the case's own basis.
  let bases: [String]
  /// The columns of the findings' subjects.
  private(set) var subjectColumns = 20

  /// One finding: about what, and what it is and what helps, in as many rows as they take.
  struct FindingText: Equatable, Sendable {
    let mark: Mark
    let style: Style
    var subject: [String]
    var advice: [String]

    var rows: Int { max(subject.count, advice.count) }
  }

  init(_ caseFile: CaseFileState, _ key: CaseText.Key) {
    let file = caseFile.file
    let language = key.language
    terms = file.clocks.prefix(2).map { clock in
      StyledText(clock.marked(clock.sentence(language)), clock.light.style)
    }
    let (sentence, style) = file.headline(language, forward: caseFile.possible.forward)
    headline = [sentence]
    headlineStyle = style
    carriesReason =
      file.aCase.state == .refused || file.aCase.state == .withdrawn
      || file.aCase.decision?.isGranted == false
    let urgent = file.clocks.first { $0.light != .green && !$0.isStopped }
    note = urgent?.consequence(language, under: file.standard).map { [$0] } ?? []
    noteStyle = urgent?.light == .black ? .breach : .attention
    let found = caseFile.findingOrder.map { file.verdict.findings[$0] }
    findings = found.map { finding in
      let facts = finding.material.map { file.aCase.dossier[$0] }
      let (mark, style) = finding.mark
      return FindingText(
        mark: mark, style: style, subject: [finding.shownSubject(in: file.standard, language)],
        advice: [
          finding.advice(language, under: file.standard, facts: facts, in: file.aCase.state)
        ])
    }
    let own = file.basisOfStanding ?? ""
    bases = found.isEmpty ? [own] : found.map(\.basis)
  }

  /// With its rule.
  var rows: Int { rowsBesideFindings + findings.reduce(0) { $0 + $1.rows } }
  /// Rule, sentence, note and basis.
  var rowsBesideFindings: Int { 2 + headline.count + note.count }

  /// Everything in full.
  func wrapped(_ frame: CaseFrame) -> VerdictText {
    var whole = self
    let width = frame.columns - 3
    whole.headline = headline.flatMap { $0.wrapped(to: width) }
    whole.note = note.flatMap { $0.wrapped(to: width) }
    let widest = findings.map { columns(of: $0.subject[0]) }.max() ?? 0
    whole.subjectColumns = max(subjectColumns, min(widest, frame.columns / 3))
    let room = frame.columns - whole.subjectColumns - 8
    whole.findings = findings.map { finding in
      var finding = finding
      finding.subject = finding.subject.flatMap { $0.wrapped(to: whole.subjectColumns) }
      finding.advice = finding.advice.flatMap { $0.wrapped(to: room) }
      return finding
    }
    return whole
  }

  /// One row each; of a long name the beginning and, in Chinese or where another begins alike, the end. A
  /// written reason gets up to
  /// three.
  func cut(_ frame: CaseFrame, _ language: Language) -> VerdictText {
    var short = self
    if carriesReason {
      let lines = headline.flatMap { $0.wrapped(to: frame.columns - 3) }
      short.headline = lines.prefix(2) + (lines.count > 2 ? [lines.dropFirst(2).joined()] : [])
    }
    let beginnings = findings.map { ($0.subject.first ?? "").truncated(to: subjectColumns) }
    for index in short.findings.indices {
      // In English a name says at its beginning what it is, unless another begins alike.
      let isAlone = beginnings.filter { $0 == beginnings[index] }.count == 1
      if language == .english, isAlone { continue }
      short.findings[index].subject = findings[index].subject.map {
        $0.truncatedInside(to: subjectColumns)
      }
    }
    return short
  }
}

extension CaseFile {
  /// The verdict in one sentence, seen from where the case stands.
  /// - Parameter forward: the next lawful step.
  func headline(_ language: Language, forward: ForwardStep?) -> (String, Style) {
    guard aCase.state.isBeforeAcceptance else {
      let sentence = CaseWords.standing(
        of: aCase, under: standard, procedureEnds: procedureEnd)
      return (sentence(language), aCase.state.isClosed ? .quiet : .strong)
    }
    if forward == .deemAccepted, let since = aCase.noticeFrom {
      return (CaseWords.acceptedBySilence(from: since.day)(language), .alarm)
    }
    let isImmediate = standard.handling == .immediate
    switch verdict.outcome {
    case .ready:
      return (CaseWords.ready(isImmediate: isImmediate)(language), .good)
    case .refused: return (CaseWords.barred(language), .alarm)
    case .lacking, .unknown:
      let open = Outstanding(verdict.findings)
      if aCase.isSupplemented(verdict) {
        return (CaseWords.supplemented(unlisted: open.total)(language), .good)
      }
      let sentence = CaseWords.notReady(
        isImmediate: isImmediate, open, unlisted: aCase.unlistedCount(verdict))
      return (sentence(language), verdict.outcome == .lacking ? .attention : .unknown)
    }
  }

  /// On which basis the case stands where it does; nil where its end needs none.
  var basisOfStanding: String? {
    switch aCase.state {
    case .refused: aCase.nonAcceptance.flatMap { standard.basis(of: $0.kind) }
    case .withdrawn, .lapsed, .voided: nil
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished, .delivered:
      standard.basis.first
    }
  }

  /// The day by which the special procedure under way was expected to be over; nil where none is.
  private var procedureEnd: Day? {
    guard aCase.state == .suspended, let period = aCase.suspensions.last else { return nil }
    let days = period.suspension.plannedDays
    return calendar.dueDate(from: period.from, days: days, unit: .working).day
  }
}

extension Finding {
  /// The material's name, or that it is about the application itself.
  func shownSubject(in standard: ServiceStandard, _ language: Language) -> String {
    guard let rule = material.flatMap({ standard.material($0) }) else {
      return CaseWords.application(language)
    }
    return language == .chinese ? rule.name : rule.english
  }
}
