import Testing

@testable import TerminalUI

@Suite struct SurfaceTests {
  private func line(_ columns: Int, _ glyphs: LineStyle = .unicode) -> Surface {
    Surface(size: Size(columns: columns, rows: 1), glyphs: Glyphs(glyphs))
  }

  private let start = Point(column: 0, row: 0)

  @Test(arguments: [
    // columns  text              what is seen
    (10, "营业执照", "营业执照"),
    (8, "营业执照", "营业执照"),
    (7, "营业执照", "营业执…"),
    (6, "营业执照", "营业…"),
    (1, "营业执照", "…"),
    (0, "营业执照", ""),
    (5, "a\tb\u{1B}c", "a␉b␛c"),
    (6, "e\u{301}\u{200D}\u{FE0F}x", "ex"),
    (6, "a\u{202E}b\u{E000}", "a〓b〓"),
    (6, "\u{31350}\u{10FFFF}", "〓〓"),
    (4, "𠀀𬸚", "𠀀𬸚"),
  ])
  func putsWhatFits(columns: Int, text: String, seen: String) {
    var surface = line(columns)
    surface.put(text, at: start, style: .text)
    #expect(Array(surface.text().unicodeScalars) == Array(seen.unicodeScalars))
  }

  @Test func saysHowManyColumnsWereUsed() {
    var surface = line(20)
    #expect(surface.put("执照 A", at: start, style: .text) == 6)
    #expect(surface.put("营业执照", at: start, style: .text, width: 6) == 5)
    #expect(surface.put("营业", at: Point(column: -2, row: 0), style: .text) == 4)
    #expect(surface.put("营业", at: Point(column: 0, row: 9), style: .text) == 4)
  }

  @Test func putsTextFlushRight() {
    var surface = line(12)
    #expect(surface.putRight("剩 2 日", endingAt: 12, row: 0, style: .attention) == 5)
    #expect(surface.text() == "     剩 2 日")
    #expect(surface.putRight("一二三四", endingAt: 5, row: 0, style: .text, width: 5) == 0)
    #expect(surface.text() == "一二…剩 2 日")
  }

  @Test func aNewCharacterBlanksTheOtherHalfOfOneItCuts() {
    var surface = line(8)
    surface.put("国国国国", at: start, style: .strong)
    surface.put("x", at: Point(column: 3, row: 0), style: .text)
    #expect(surface.text() == "国 x国国")
    #expect(surface[Point(column: 2, row: 0)] == .blank(.strong))
  }

  @Test func ruleCarriesItsTitleAndItsSum() {
    var surface = line(40)
    surface.rule(row: 0, title: "材料 6", sum: "已共享 4")
    #expect(surface.text() == "── 材料 6 ────────────────── 已共享 4 ──")
    surface.rule(row: 0, title: "经过")
    #expect(surface.text() == "── 经过 ────────────────────────────────")
    surface.rule(row: 0)
    #expect(surface.text() == String(repeating: "─", count: 40))
    var narrow = line(16)
    narrow.rule(row: 0, title: "材料 6", sum: "已共享 4")
    #expect(narrow.text() == "── 材料 6 ──────")
    var ascii = line(20, .ascii)
    ascii.rule(row: 0, title: "材料", sum: "4")
    #expect(ascii.text() == "-- 材料 ------- 4 --")
  }

  @Test func asciiReplacesWhatATerminalMightDrawTwoColumnsWide() {
    var surface = line(20, .ascii)
    surface.put("“3·4”…①→‖×", at: start, style: .text)
    #expect(surface.text() == "\"3.4\"~1>=x")
    for mark in Mark.allCases { #expect(Glyphs(.ascii).mark(mark).isASCII) }
    for level in -1...8 { #expect(Glyphs(.ascii).level(level).isASCII) }
  }

  @Test func everyMarkIsItselfOneColumnWide() {
    for style in LineStyle.allCases {
      let glyphs = Glyphs(style)
      for mark in Mark.allCases { #expect(columnWidth(of: glyphs.mark(mark)) == 1) }
      #expect(Set(Mark.allCases.map(glyphs.mark)).count == Mark.allCases.count)
      for level in 0..<Glyphs.levels { #expect(columnWidth(of: glyphs.level(level)) == 1) }
    }
  }

  @Test func stylesAreToldInRuns() {
    var surface = Surface(size: Size(columns: 20, rows: 3))
    surface.put("执照", at: Point(column: 1, row: 1), style: .good)
    surface.put("缺", at: Point(column: 5, row: 1), style: .attention)
    surface.put("F9", at: Point(column: 18, row: 2), style: Style(.hint, .disabled))
    surface.cursor = Point(column: 5, row: 1)
    #expect(
      surface.styleRuns() == """
        -- 1: status.good 1+4, status.attention 5+2
        -- 2: hint(disabled) 18+2
        -- cursor: row 1, column 5, resting
        """)
    #expect(surface.text() == "\n 执照缺\n                  F9")
  }

  @Test func aFrameLeavesWhatIsInside() {
    var surface = Surface(size: Size(columns: 6, rows: 3))
    surface.put("国国国", at: Point(column: 0, row: 1), style: .text)
    surface.frame(surface.bounds, style: .rule)
    #expect(surface.text() == "┌────┐\n│ 国 │\n└────┘")
  }

  @Test func cellsAreSmallAndTrivial() {
    #expect(MemoryLayout<Cell>.stride == 8)
    #expect(_isPOD(Cell.self))
  }

  @Test(arguments: [
    (Key.function(9), "F9"), (.control("k"), "^K"), (.alternate("9"), "Alt-9"),
    (.escape, "Esc"), (.character("a"), "a"), (.character(" "), "Space"), (.paste("x"), ""),
  ])
  func keysHaveLabels(key: Key, label: String) {
    #expect(key.label == label)
  }
}
