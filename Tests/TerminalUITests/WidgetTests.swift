import Testing

@testable import TerminalUI

/// The key was one of the widget's own. (`#expect` cannot call what changes a value.)
func expectTaken(_ isTaken: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(isTaken, sourceLocation: sourceLocation)
}

@Suite struct ListStateTests {
  @Test func theSelectionStaysOnTheSameMatter() {
    var list = ListState<String>()
    #expect(list.selected == nil && list.shown(rows: 5) == 0..<0)
    list.refresh(["甲", "乙", "丙"])
    #expect(list.selected == "甲")
    expectTaken(list.handle(.down, in: ["甲", "乙", "丙"], rows: 5))
    list.refresh(["新", "甲", "乙", "丙"])
    #expect(list.selected == "乙" && list.index == 2)
    list.refresh(["新", "甲", "丙"])
    #expect(list.selected == "丙" && list.index == 2)
    list.refresh(["新"])
    #expect(list.selected == "新")
    list.refresh([])
    #expect(list.selected == nil)
  }

  @Test(
    arguments: [
      // keys                       selected, shown (of 20 lines, 5 rows)
      ([], 0, 0..<5),
      ([.up], 0, 0..<5),
      ([.down, .down], 2, 0..<5),
      ([.end], 19, 15..<20),
      ([.end, .up, .up], 17, 15..<20),
      ([.pageDown], 4, 0..<5),
      ([.pageDown, .pageDown], 8, 4..<9),
      ([.pageDown, .pageDown, .pageUp], 4, 4..<9),
      ([.end, .home], 0, 0..<5),
    ] as [([Key], Int, Range<Int>)])
  func movesAndScrolls(keys: [Key], selected: Int, shown: Range<Int>) {
    let ids = Array(0..<20)
    var list = ListState<Int>()
    list.refresh(ids)
    for key in keys { expectTaken(list.handle(key, in: ids, rows: 5)) }
    #expect(list.selected == selected && list.shown(rows: 5) == shown)
    // Whatever height the terminal gets, the selected line is seen and no row is wasted.
    for rows in 1...30 {
      let range = list.shown(rows: rows)
      #expect(range.contains(selected) && range.count == min(rows, 20))
    }
  }

  @Test func otherKeysAreNotTaken() {
    var list = ListState<Int>()
    let isTaken = list.handle(.enter, in: [1], rows: 5)
    #expect(!isTaken)
  }

  @Test(arguments: [
    (SelectionStyle.mark, "-- 0: text.pointer 0+1\n-- cursor: row 0, column 0, resting"),
    (
      .bar,
      "-- 0: text.pointer(selected) 0+1, text(selected) 1+9\n-- cursor: row 0, column 0, resting"
    ),
  ])
  func selectionIsAMarkOrABar(selection: SelectionStyle, styles: String) {
    var surface = Surface(size: Size(columns: 12, rows: 1))
    surface.put(" 营业执照", at: Point(column: 0, row: 0), style: .text)
    surface.select(Rect(column: 0, row: 0, columns: 10, rows: 1), as: selection)
    #expect(surface.text() == "▸营业执照" && surface.styleRuns() == styles)
  }
}

@Suite struct TableTests {
  private let table = Table([
    .fixed(2), .flexible(minimum: 6), .fixed(6, isOptional: true), .fixed(5, alignsRight: true),
  ])

  @Test(arguments: [
    (30, "A   企业         本窗     31分"),
    (26, "A   企业     本窗     31分"),
    (25, "A   企业    本窗     31分"),
    // The optional column goes before anything is cut.
    (24, "A   企业            31分"),
    (17, "A   企业     31分"),
    (15, "A   企业    31…"),
  ])
  func columnsShareTheRoom(width: Int, seen: String) {
    var surface = Surface(size: Size(columns: 40, rows: 1))
    let cells = ["A", "企业", "本窗", "31分"].map { StyledText($0) }
    table.draw(cells, in: &surface, Rect(column: 0, row: 0, columns: width, rows: 1))
    #expect(surface.text() == seen)
  }

  @Test func spansNeverLeaveTheRectangle() {
    for width in 0...60 {
      let spans = table.spans(in: Rect(column: 3, row: 0, columns: width, rows: 1))
      #expect(spans.count == 4)
      for span in spans {
        #expect(span.lowerBound >= 3 && span.upperBound <= 3 + width)
      }
    }
  }
}

@Suite struct PanelTests {
  private func paper(_ columns: Int, _ rows: Int, _ line: LineStyle = .unicode) -> Surface {
    var surface = Surface(size: Size(columns: columns, rows: rows), glyphs: Glyphs(line))
    for row in 0..<rows {
      let text = String(repeating: "国", count: columns / 2)
      surface.put(text, at: Point(column: 0, row: row), style: .text)
    }
    return surface
  }

  @Test func aDialogStandsInTheMiddleWithItsAnswers() {
    var surface = paper(40, 10)
    let dialog = Dialog(
      title: "不予受理", body: "将作出不予受理决定并打印决定书，须写明理由。", buttons: ["返回", "不予受理"])
    dialog.draw(in: &surface, surface.bounds)
    #expect(
      surface.text() == """
        国国国国国国国国国国国国国国国国国国国国
        国┌─ 不予受理 ───────────────────────┐国
        国│                                  │国
        国│  将作出不予受理决定并打印决定    │国
        国│  书，须写明理由。                │国
        国│                                  │国
        国│          [ 返回 ]  [ 不予受理 ]  │国
        国│                                  │国
        国└──────────────────────────────────┘国
        国国国国国国国国国国国国国国国国国国国国
        """)
    #expect(surface.cursor == Point(column: 15, row: 6) && !surface.cursorVisible)
    #expect(surface.styleRuns().contains("-- 6: rule(raised) 2+1, dialog 3+10, field.focus 13+8"))
  }

  @Test func aDialogKeepsRowsForContent() {
    var surface = paper(40, 12, .ascii)
    let dialog = Dialog(title: "理由", body: "请写明理由。", buttons: ["确定"], contentRows: 1)
    let free = dialog.draw(in: &surface, surface.bounds)
    #expect(free == Rect(column: 5, row: 5, columns: 30, rows: 1))
    TextField("材料不全").draw(in: &surface, free, isFocused: true)
    #expect(surface.text(ofRow: 1) == "国+- 理由 ---------------------------+国")
    #expect(surface.text(ofRow: 5) == "国|  材料不全                        |国")
    #expect(surface.text(ofRow: 7) == "国|                        [ 确定 ]  |国")
  }

  @Test(arguments: [(20, 6), (4, 2), (0, 0), (80, 3)])
  func noSizeIsTooSmall(columns: Int, rows: Int) {
    var surface = paper(columns, rows)
    Dialog(title: "题", body: "很长的话。很长的话。", buttons: ["好"], contentRows: 2)
      .draw(in: &surface, surface.bounds)
    Notice(code: "联-01", text: "连不上。", hint: "Enter").draw(in: &surface, surface.bounds)
    HintBar(left: [Hint(key: "F1", label: "帮助")]).draw(in: &surface, surface.bounds)
    TextField("文").draw(in: &surface, surface.bounds, isFocused: true)
    surface.rule(row: 0, title: "题", sum: "和")
    #expect(isWellFormed(surface))
  }

  @Test func aNoticeStaysAtTheBottomWithItsCode() {
    var surface = paper(40, 4)
    let notice = Notice(code: "联-01", text: "共享平台暂时连不上，可先登记。", hint: "Enter 知道了")
    #expect(notice.draw(in: &surface, surface.bounds) == 2)
    #expect(
      surface.text() == """
        国国国国国国国国国国国国国国国国国国国国
        国国国国国国国国国国国国国国国国国国国国
         ! 共享平台暂时连不上，可先登记。
                            联-01  Enter 知道了
        """)
    #expect(notice.rows(width: 80) == 1)
  }
}
