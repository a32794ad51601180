internal import HallCore
internal import TerminalUI

/// Where the sections of a case file stand. Every section begins with its rule.
struct CaseLayout: Hashable, Sendable {
  /// Number, item, parties.
  let header: Rect
  let materials: Rect
  let verdict: Rect
  let timeline: Rect

  var materialRows: Int { max(0, materials.size.rows - 1) }
  /// Without the verdict's own sentence and the basis.
  var findingRows: Int { max(0, verdict.size.rows - 3) }
  var timelineRows: Int { max(0, timeline.size.rows - 1) }
}

/// From here on the list stands beside the opened case.
let columnsForList = 120
/// From here on the timeline stands beside the case too.
let columnsForTimeline = 160
/// The list's columns beside a case, without the line that parts them.
let listColumns = 38
private let timelineColumns = 40

extension State {
  /// The part of the screen that a case has for itself.
  var caseSize: Size {
    let columns = size.columns >= columnsForList ? size.columns - listColumns - 1 : size.columns
    return Size(columns: columns, rows: size.rows - 3)
  }
}

/// Shares a case's part of the screen: materials first, then the verdict, then the timeline.
func caseLayout(of caseFile: CaseFileState, in size: Size) -> CaseLayout {
  let hasSideTimeline = size.columns >= columnsForTimeline - listColumns - 1
  let columns = hasSideTimeline ? size.columns - timelineColumns - 1 : size.columns
  let headerRows = caseHeaderRows(caseFile)
  let wanted = [
    caseFile.rules.count + 1,
    max(caseFile.shownFindings.count + 3, caseFile.hasLongStanding ? 5 : 3),
    hasSideTimeline ? 0 : caseFile.acts.count + 1,
  ]
  let room = size.rows - headerRows
  // Blank rows between the sections, where only an old part of the timeline gives way to them.
  let needed = wanted[0] + wanted[1] + min(wanted[2], 4)
  let gap = needed + 2 <= room ? 1 : 0
  let shares = allot(room - 2 * gap, to: wanted, atLeast: [5, 5, hasSideTimeline ? 0 : 3])
  func rect(_ row: Int, _ rows: Int) -> Rect {
    Rect(column: 0, row: row, columns: columns, rows: rows)
  }
  let verdictRow = headerRows + shares[0] + gap
  let timelineRow = verdictRow + shares[1] + gap
  let side = Rect(
    column: columns + 1, row: headerRows, columns: timelineColumns, rows: size.rows - headerRows)
  return CaseLayout(
    header: rect(0, headerRows), materials: rect(headerRows, shares[0]),
    verdict: rect(verdictRow, shares[1]),
    timeline: hasSideTimeline ? side : rect(timelineRow, shares[2]))
}

/// The case's own line, the applicant's, and one more for whoever answers for or acts for them.
func caseHeaderRows(_ caseFile: CaseFileState) -> Int {
  let dossier = caseFile.aCase.dossier
  return dossier.agent != nil && dossier.applicant.kind == .organisation ? 4 : 3
}

extension Rect {
  /// The same rectangle further to the right and below.
  func moved(by point: Point) -> Rect {
    Rect(
      origin: Point(column: origin.column + point.column, row: origin.row + point.row), size: size)
  }
}
