import Testing

@testable import TerminalUI

@Suite struct TextFieldTests {
  /// The text with `|` where the cursor stands.
  private func shown(_ field: TextField) -> String {
    var text = field.scalars.map { String(Character($0)) }
    text.insert("|", at: field.cursor)
    return text.joined()
  }

  @Test(
    arguments: [
      // begins as   keys                               becomes
      ("", [.character("李"), .character("国")], "李国|"),
      ("李国", [.left, .character("建")], "李建|国"),
      ("李国", [.home, .delete], "|国"),
      ("李国", [.backspace, .backspace, .backspace], "|"),
      ("李国", [.left, .left, .left, .right], "李|国"),
      ("李国", [.control("a"), .character("x"), .control("e")], "x李国|"),
      ("李国", [.control("b"), .character("建")], "李建|国"),
      ("李国", [.home, .control("f"), .control("f"), .control("b")], "李|国"),
      ("李国", [.home, .control("d")], "|国"),
      ("食品 经营 许可", [.control("w")], "食品 经营 |"),
      ("食品 经营 ", [.control("w")], "食品 |"),
      ("食品经营", [.left, .left, .control("u")], "|经营"),
      ("食品经营", [.left, .left, .control("k")], "食品|"),
      // A character and its combining mark are one for the person who types.
      ("e\u{301}a", [.home, .right], "e\u{301}|a"),
      ("ae\u{301}", [.backspace], "a|"),
      ("e\u{301}a", [.home, .delete], "|a"),
      ("\u{301}a", [.home, .character("x")], "x\u{301}|a"),
      ("\u{301}a", [.home, .paste("xy")], "xy\u{301}|a"),
      // A scanner or the clipboard may send line breaks; a field has one line.
      ("", [.paste("41\r\n09\t2\n")], "41 09 2|"),
      ("一二三四五六七八", [.home, .paste("九十十一")], "九十|一二三四五六七八"),
      ("", [.character("\u{1B}"), .paste("a\u{7}b\u{9B}c")], "abc|"),
    ] as [(String, [Key], String)])
  func edits(start: String, keys: [Key], result: String) {
    var field = TextField(start, lengthMax: 10)
    for key in keys { expectTaken(field.handle(key)) }
    #expect(Array(shown(field).unicodeScalars) == Array(result.unicodeScalars))
  }

  /// What screens may not take away: `KeyMap.keysThatType` goes by the same list.
  @Test(arguments: TextField.editingKeys) func editingKeysAreTaken(key: Key) {
    var field = TextField("食品 经营")
    expectTaken(field.handle(key))
  }

  @Test(arguments: [
    // begins as  key                         becomes    not taken
    ("一二三四五六七八", Key.paste("九十"), "一二三四五六七八九十", 0),
    ("一二三四五六七八", .paste("九十\n十一"), "一二三四五六七八九十", 3),
    ("一二三四五六七八九", .character("十"), "一二三四五六七八九十", 0),
    ("一二三四五六七八九十", .character("一"), "一二三四五六七八九十", 1),
    ("一二三四五六七八九十", .paste("\u{1B}"), "一二三四五六七八九十", 0),
  ])
  func saysHowMuchFoundNoRoom(start: String, key: Key, result: String, count: Int) {
    var field = TextField(start, lengthMax: 10)
    expectTaken(field.handle(key))
    #expect(field.text == result)
    #expect(field.rejectedCount == count)
    // What is typed next after room was made is taken, and nothing is missing any more.
    expectTaken(field.handle(.backspace))
    expectTaken(field.handle(.character("百")))
    #expect(field.rejectedCount == 0)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .function(9), .up, .control("p"), .alternate("9")])
  func otherKeysAreNotTaken(key: Key) {
    var field = TextField("李")
    let isTaken = field.handle(key)
    #expect(!isTaken && field == TextField("李"))
  }

  @Test(arguments: [
    // columns, cursor, seen, cursor column
    (10, 4, "营业执照", 8),
    (8, 4, "…业执照", 7),
    (8, 0, "营业执照", 0),
    (7, 4, "业执照", 6),
    (5, 2, "业执", 2),
    (2, 1, "业", 0),
    (1, 4, "", 0),
  ])
  func aLongTextIsShiftedSoThatTheCursorIsSeen(
    width: Int, cursor: Int, seen: String, column: Int
  ) {
    var field = TextField("营业执照")
    for _ in cursor..<4 { expectTaken(field.handle(.left)) }
    var surface = Surface(size: Size(columns: 14, rows: 1))
    let rect = Rect(column: 2, row: 0, columns: width, rows: 1)
    field.draw(in: &surface, rect, isFocused: true)
    #expect(surface.text() == (seen.isEmpty ? "" : "  " + seen))
    #expect(surface.cursor == Point(column: 2 + column, row: 0) && surface.cursorVisible)
    #expect(surface.styleRuns().hasPrefix("-- 0: field.focus 2+\(width)"))
  }

  @Test func aLongTextSaysWhereThereIsMoreOfIt() {
    var field = TextField("食品经营许可证")
    var surface = Surface(size: Size(columns: 10, rows: 1))
    for _ in 0..<7 { expectTaken(field.handle(.left)) }
    field.draw(in: &surface, surface.bounds, isFocused: true)
    #expect(surface.text() == "食品经营…")
    for _ in 0..<4 { expectTaken(field.handle(.right)) }
    surface = Surface(size: Size(columns: 10, rows: 1))
    field.draw(in: &surface, surface.bounds, isFocused: true)
    #expect(surface.text() == "食品经营许", "what the cursor stands on is not covered")
  }

  @Test(arguments: [
    (0, 2, ["一二三四", "五六七八…"], Point(column: 0, row: 0)),
    (5, 2, ["一二三四", "五六七八…"], Point(column: 2, row: 1)),
    (9, 2, ["… 六七八", "九"], Point(column: 2, row: 1)),
    (9, 3, ["一二三四", "五六七八", "九"], Point(column: 2, row: 2)),
  ])
  func aTextOfSeveralRowsIsSeenAroundTheCursor(
    cursor: Int, rows: Int, seen: [String], place: Point
  ) {
    var field = TextField("一二三四五六七八九")
    for _ in cursor..<9 { expectTaken(field.handle(.left)) }
    #expect(field.rows(width: 9) == 3 && field.rows(width: 8) == 3 && field.rows(width: 18) == 2)
    var surface = Surface(size: Size(columns: 9, rows: rows))
    field.drawLines(in: &surface, surface.bounds, isFocused: true)
    #expect(surface.text().split(separator: "\n").map(String.init) == seen)
    #expect(surface.cursor == place && surface.cursorVisible)
  }

  @Test func emptyFieldsSayWhatTheyWant() {
    var surface = Surface(size: Size(columns: 12, rows: 1))
    TextField().draw(in: &surface, surface.bounds, isFocused: false, placeholder: "办件号")
    #expect(surface.text(ofRow: 0) == "办件号")
  }
}
