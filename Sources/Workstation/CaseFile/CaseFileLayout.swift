internal import HallCore
internal import TerminalUI

/// Where the sections of a case file stand. Every section begins with its rule.
struct CaseLayout: Hashable, Sendable {
  /// Number, item, parties.
  var header = Rect(column: 0, row: 0, columns: 0, rows: 0)
  var materials = Rect(column: 0, row: 0, columns: 0, rows: 0)
  var verdict = Rect(column: 0, row: 0, columns: 0, rows: 0)
  var timeline = Rect(column: 0, row: 0, columns: 0, rows: 0)
  /// How many findings have room.
  var findingRows = 0

  var materialRows: Int { max(0, materials.size.rows - 1) }
  var timelineRows: Int { max(0, timeline.size.rows - 1) }
}

/// From here on the list stands beside the opened case.
let columnsForList = 120
/// From here on the timeline stands beside the case too.
let columnsForTimeline = 160
/// The list's columns beside a case, without the line that parts them.
let listColumns = 38

extension State {
  /// The part of the screen that a case has for itself.
  var caseSize: Size {
    let columns = size.columns >= columnsForList ? size.columns - listColumns - 1 : size.columns
    return Size(columns: columns, rows: size.rows - 3)
  }
}

extension CaseLayout {
  /// Shares a case's part of the screen: materials first, then the verdict, then the timeline.
  /// - Parameters:
  ///   - materialRows: the rows of the materials, without their rule.
  ///   - timelineRows: the rows of the timeline, without its rule.
  init(_ frame: CaseFrame, materialRows: Int, verdict text: VerdictText, timelineRows: Int) {
    let isSide = frame.hasSideTimeline
    let wanted = [materialRows + 1, text.rows, isSide ? 0 : timelineRows + 1]
    let room = frame.rows
    // Blank rows between the sections, where only an old part of the timeline gives way to them.
    let needed = wanted[0] + wanted[1] + min(wanted[2], 4)
    let gap = needed + 2 <= room ? 1 : 0
    let shares = allot(room - 2 * gap, to: wanted, atLeast: [5, 5, isSide ? 0 : 3])
    func rect(_ row: Int, _ rows: Int) -> Rect {
      Rect(column: 0, row: row, columns: frame.columns, rows: rows)
    }
    let verdictRow = frame.headerRows + shares[0] + gap
    let timelineRow = verdictRow + shares[1] + gap
    let side = Rect(
      column: frame.columns + 1, row: frame.headerRows, columns: frame.sideColumns, rows: room)
    header = rect(0, frame.headerRows)
    materials = rect(frame.headerRows, shares[0])
    verdict = rect(verdictRow, shares[1])
    timeline = isSide ? side : rect(timelineRow, shares[2])
    findingRows =
      shares[1] == text.rows ? text.findings.count : max(0, shares[1] - text.rowsBesideFindings)
  }
}

extension Rect {
  /// The same rectangle further to the right and below.
  func moved(by point: Point) -> Rect {
    Rect(
      origin: Point(column: origin.column + point.column, row: origin.row + point.row), size: size)
  }
}
