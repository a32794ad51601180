internal import HallCore
internal import TerminalUI
internal import Words

/// One line of the timeline as it is written.
struct TimelineLine: Equatable, Sendable {
  let time: String
  let who: String
  /// What happened, in as many rows as it takes; at the right of the case, with the row that says
  /// when and who before it.
  private(set) var rows: [String]

  init(_ act: TimelineAct, in caseFile: CaseFileState, _ key: CaseText.Key) {
    time = act.shownTime(on: key.day)
    who = act.who(in: caseFile.aCase, key)
    rows = [act.sentence(key.language, in: caseFile.file)]
  }

  /// Everything in full.
  func wrapped(_ frame: CaseFrame) -> TimelineLine {
    var whole = self
    if frame.hasSideTimeline {
      let room = frame.sideColumns - sideIndent - 2
      whole.rows = [time + "  " + who] + rows.flatMap { $0.wrapped(to: room) }
    } else {
      let room = frame.columns - timelineColumns - 3
      whole.rows = rows.flatMap { $0.wrapped(to: room) }
    }
    return whole
  }
}

/// The columns before what happened: a blank one, the mark's, when, who.
let timelineColumns = 2 + timeColumns + 2 + whoColumns + 2
/// Columns for when it was.
let timeColumns = 11
/// Columns for who it was.
let whoColumns = 13
/// At the right of the case what happened stands below who did it.
let sideIndent = 4

extension TimelineAct {
  fileprivate func shownTime(on today: Day) -> String {
    guard let at = entries.first?.at else { return "" }
    return at.day.year == today.year ? at.day.monthAndDay + " " + at.clock : at.day.text
  }

  /// `5号窗 王*`; for others their capacity.
  fileprivate func who(in aCase: Case, _ key: CaseText.Key) -> String {
    guard let actor = entries.first?.actor else { return "" }
    let isStaff = actor.role == .clerk || actor.role == .supervisor
    let isSelf = isStaff && actor.id == key.clerk && !key.clerkName.isEmpty
    let name = isSelf ? maskedName(key.clerkName, .person) : actor.id
    return CaseWords.actor(actor, name: name, channel: aCase.channel)(key.language)
  }

  /// What happened; a material is named once, however many things were done with it.
  func sentence(_ language: Language, in file: CaseFile) -> String {
    var sentences: [String] = []
    var previous: MaterialCode?
    for entry in entries {
      let sentence = file.sentence(of: entry, language)
      let code = entry.event.material
      let rule = code.flatMap { file.standard.material($0) }
      let about = rule.map { CaseWords.about($0)(language) } ?? ""
      let isSame = code != nil && code == previous && sentence.hasPrefix(about)
      sentences.append(isSame ? String(sentence.dropFirst(about.count)) : sentence)
      previous = code
    }
    return sentences.joined(separator: CaseWords.listComma(language))
  }
}

extension CaseFileState {
  /// The lines of the timeline that have room, the selected one always among them; the end of it
  /// unless that is above.
  var timelineWindow: Range<Int> {
    guard let text, !text.timeline.isEmpty else { return 0..<0 }
    let room = text.layout.timelineRows
    var first = text.timeline.count
    var used = 0
    while first > 0, used + text.timeline[first - 1].rows.count <= room {
      first -= 1
      used += text.timeline[first].rows.count
    }
    let selected = timeline.index
    guard selected < first else { return first..<text.timeline.count }
    var end = selected
    used = 0
    while end < text.timeline.count, used + text.timeline[end].rows.count <= room {
      used += text.timeline[end].rows.count
      end += 1
    }
    // What is longer than the room is shown as far as it goes.
    return selected..<max(end, selected + 1)
  }

  /// How many lines of the timeline are a page.
  var timelinePage: Int { timelineWindow.count }
}

extension CaseEvent {
  /// The material it is about; nil where it is about the case.
  var material: MaterialCode? {
    switch self {
    case .sourceAsked(let code), .materialProvided(let code, _), .materialChecked(let code),
      .materialReturned(let code, _), .materialDeferred(let code, _),
      .materialDemanded(let code, _), .demandWithdrawn(let code, _), .materialReopened(let code),
      .sourceOverruled(let code, _), .checkUndone(let code, _), .receiptUndone(let code, _):
      code
    case .sourceAnswered(let answer): answer.material
    case .opened, .amended, .submitted, .preReviewed, .returned, .received, .noticeGiven, .reminded,
      .accepted, .refused, .handedOver, .suspended, .resumed, .extended, .decided,
      .decisionCorrected,
      .finished, .posted, .delivered, .withdrawn, .lapsed, .voided, .numberAssigned:
      nil
    }
  }
}
