internal import HallCore
internal import TerminalUI
internal import Words

/// What is written about an opened case, cut and wrapped for the screen.
///
/// Worked out once for each version of the case, size, language and day: frames follow every key, and
/// breaking text into lines for each of them would cost more than drawing it.
struct CaseText: Equatable, Sendable {
  let key: Key
  let layout: CaseLayout
  let parties: [PartyText]
  let materials: [MaterialLine]
  let verdict: VerdictText
  let timeline: [TimelineLine]

  /// What it depends on besides the case.
  struct Key: Hashable, Sendable {
    /// The part of the screen the case has.
    let size: Size
    let language: Language
    let day: Day
    let isRevealed: Bool
    /// Who sits at the screen and is named in the timeline.
    let clerk: String
    let clerkName: String

    init(
      size: Size, language: Language, now: Instant, isRevealed: Bool, clerk: String,
      clerkName: String
    ) {
      self.size = size
      self.language = language
      day = now.day
      self.isRevealed = isRevealed
      self.clerk = clerk
      self.clerkName = clerkName
    }
  }

  init(_ caseFile: CaseFileState, for key: Key) {
    self.key = key
    parties = PartyText.all(in: caseFile.aCase.dossier, key)
    let frame = CaseFrame(size: key.size, headerRows: max(3, parties.count + 1))
    var materials = caseFile.rules.map { MaterialLine($0, in: caseFile.file, key) }
    var verdict = VerdictText(caseFile, key)
    var timeline = caseFile.acts.map { TimelineLine($0, in: caseFile, key) }
    let whole = (
      materials: materials.map { $0.wrapped(frame, key.language) },
      verdict: verdict.wrapped(frame), timeline: timeline.map { $0.wrapped(frame) }
    )
    // What stands in one row each; then, while there are rows left, what says what to do is written
    // in full, what happened, and the names of the materials.
    var left = frame.rows - (materials.count + 1) - verdict.rows
    if !frame.hasSideTimeline { left -= timeline.count + 1 }
    let more = whole.verdict.rows - verdict.rows
    if more <= left {
      verdict = whole.verdict
      left -= more
    } else {
      verdict = verdict.cut(frame, key.language)
    }
    let timelineRows = whole.timeline.reduce(0) { $0 + $1.rows.count }
    if frame.hasSideTimeline {
      timeline = whole.timeline
    } else if timelineRows - timeline.count <= left {
      left -= timelineRows - timeline.count
      timeline = whole.timeline
    }
    materials = fitted(materials, whole: whole.materials, left: left, frame, key.language)
    self.materials = materials
    self.verdict = verdict
    self.timeline = timeline
    layout = CaseLayout(
      frame, materialRows: materials.reduce(0) { $0 + $1.names.count }, verdict: verdict,
      timelineRows: timeline.reduce(0) { $0 + $1.rows.count })
  }
}

/// The materials, their names in full as long as there are rows left, those first that begin like
/// others.
private func fitted(
  _ materials: [MaterialLine], whole: [MaterialLine], left: Int, _ frame: CaseFrame,
  _ language: Language
) -> [MaterialLine] {
  var bearers: [String: Int] = [:]
  let beginnings = materials.map { $0.beginning(frame, language) }
  for beginning in beginnings { bearers[beginning, default: 0] += 1 }
  let isShared = beginnings.map { bearers[$0] ?? 0 > 1 }
  var fitted = materials.indices.map { index in
    isShared[index]
      ? materials[index].cutInside(frame, language) : materials[index].cut(frame, language)
  }
  var left = left
  let order = materials.indices.filter { isShared[$0] } + materials.indices.filter { !isShared[$0] }
  for index in order where whole[index].names.count - 1 <= left {
    left -= whole[index].names.count - 1
    fitted[index] = whole[index]
  }
  return fitted
}

/// The room a case has, before anything is written into it.
struct CaseFrame: Hashable, Sendable {
  let size: Size
  let headerRows: Int
  /// Whether the timeline stands at the right.
  let hasSideTimeline: Bool
  /// The columns of everything but a timeline at the right.
  let columns: Int

  init(size: Size, headerRows: Int) {
    self.size = size
    self.headerRows = headerRows
    hasSideTimeline = size.columns >= columnsForTimeline - listColumns - 1
    columns = hasSideTimeline ? size.columns - size.columns / 3 - 1 : size.columns
  }

  /// The columns of a timeline at the right.
  var sideColumns: Int { size.columns / 3 }
  /// The rows below the header.
  var rows: Int { size.rows - headerRows }
  /// One row below a section's rule, without the columns kept free at its edges.
  func row(from column: Int) -> Rect {
    Rect(column: column, row: 0, columns: columns - column - 1, rows: 1)
  }
}

/// Somebody in the case as the header names them.
struct PartyText: Hashable, Sendable {
  let holder: Holder
  let label: String
  let name: String
  /// Nil where no document was shown.
  let identifier: String?
  let phone: String?

  private init(_ holder: Holder, _ party: Party, _ key: CaseText.Key) {
    self.holder = holder
    label = CaseWords.party(holder)(key.language)
    name = shownName(party.name, party.kind, isRevealed: key.isRevealed)
    identifier = party.identifier.map {
      shownIdentifier($0.text, party.kind, isRevealed: key.isRevealed)
    }
    phone = party.phone.map { shownPhone($0, isRevealed: key.isRevealed) }
  }

  /// Who asks, who answers for an organisation, with its telephone, and who acts for them.
  fileprivate static func all(in dossier: Dossier, _ key: CaseText.Key) -> [PartyText] {
    let applicant = dossier.applicant
    var all = [PartyText(.applicant, applicant, key)]
    if let representative = applicant.representative {
      let person = Party(
        kind: .person, name: representative.name, identifier: representative.identifier,
        phone: applicant.phone)
      all.append(PartyText(.representative, person, key))
    }
    if let agent = dossier.agent { all.append(PartyText(.agent, agent, key)) }
    return all
  }
}
