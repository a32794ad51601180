import TerminalUI
import TestKit

extension FuzzTarget {
  /// No line is wider than asked for, nothing but blanks is lost, and columns add up.
  static let wrapping = FuzzTarget(
    name: "wrapping",
    covers: [
      "TerminalUI/Text/ColumnWidth.swift", "TerminalUI/Text/TextColumns.swift",
      "TerminalUI/Text/TextFitting.swift", "TerminalUI/Text/Wrapping.swift",
    ],
    lengthMax: 600,
    seeds: {
      try Seeds.with([18], Seeds.lines(of: "Fixtures/standards/README.md"))
        + Seeds.with(
          [6],
          Seeds.texts("（甲）“乙”、丙……", "a\u{301}é 👨‍👩‍👧 \u{202E}x\ty", "国国国，。", "word word  word\n\n x"))
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let width = input.number(in: 0...60)
      let text = input.text()
      let room = max(2, width)
      let lines = text.wrapped(to: width)
      for line in lines {
        try hold(columns(of: line) <= room, "\(columns(of: line)) columns of \(room): \(line)")
      }
      let isInk = { (scalar: Unicode.Scalar) in scalar != " " && scalar != "\n" }
      let ink = String(String.UnicodeScalarView(text.unicodeScalars.filter(isInk)))
      let kept = lines.joined()
      try holdSame(
        String(String.UnicodeScalarView(kept.unicodeScalars.filter(isInk))), ink, "what is wrapped")
      for glyphs in [Glyphs(.unicode), Glyphs(.ascii)] {
        try hold(columns(of: text.truncated(to: width, glyphs: glyphs)) <= width, "cut to \(width)")
        for right in [false, true] {
          let padded = text.padded(to: width, alignRight: right, glyphs: glyphs)
          try holdEqual(columns(of: padded), width, "filled up: \(padded.debugDescription)")
        }
        try checkDrawn(text, width: width, glyphs)
      }
    })

  /// Whatever is typed, the cursor stands before a character that can be seen, inside the field, and
  /// nothing in it is obeyed by a terminal.
  static let textField = FuzzTarget(
    name: "text-field", covers: ["TerminalUI/Widgets/TextField.swift"], lengthMax: 300,
    seeds: {
      Seeds.with([8, 12], Seeds.texts("李建国\u{1}x\u{2}e\u{301}", "a\u{301}\u{1}\u{5}b\u{3}\u{4}"))
        + [[3, 5, 0x1F, 4, 0x61, 0x0A, 0x62, 0x0D, 1, 1, 0xE5, 0x9B, 0xBD, 7, 8, 9]]
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      var field = TextField(lengthMax: input.number(in: 0...40))
      let width = input.number(in: 0...30)
      for key in TypedKeys.keys(of: input.text()) {
        _ = field.handle(key)
        try hold((0...field.scalars.count).contains(field.cursor), "the cursor is in the text")
        try hold(field.scalars.count <= field.lengthMax, "the text is no longer than allowed")
        if field.cursor > 0, field.cursor < field.scalars.count {
          let next = field.scalars[field.cursor]
          try hold(columnWidth(of: next) > 0, "the cursor is inside a character")
        }
        try checkField(field, width: width)
      }
    })
}

/// Keys for a text field, made of text: control characters stand for the keys with names.
private enum TypedKeys {
  static func keys(of text: String) -> [Key] {
    var keys: [Key] = []
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x1F:
        let pasted = scalars.prefix(8)
        scalars = scalars.dropFirst(8)
        keys.append(.paste(String(pasted)))
      case 0...0x1E: keys.append(named[Int(scalar.value) % named.count])
      default: keys.append(.character(scalar))
      }
    }
    return keys
  }

  private static let named: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("u"), .control("k"),
    .control("a"), .control("e"), .enter, .character("\u{7}"), .character("\u{9B}"),
  ]
}

private func checkField(_ field: TextField, width: Int) throws {
  for scalar in field.scalars {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    try hold(!isControl, "a control character is in the field")
  }
  var surface = Surface(size: Size(columns: width + 4, rows: 1))
  let rect = Rect(origin: Point(column: 2, row: 0), size: Size(columns: width, rows: 1))
  field.draw(in: &surface, rect, isFocused: true)
  try checkSurface(surface)
  if width == 0 { return }
  let cursor = surface.cursor?.column ?? -1
  try hold((2..<width + 2).contains(cursor), "the cursor stands at \(cursor)")
  let outside = [0, 1, width + 2, width + 3].map { surface[Point(column: $0, row: 0)] }
  try hold(outside.allSatisfy { $0 == .blank(.text) }, "something is drawn beside the field")
}

private func checkDrawn(_ text: String, width: Int, _ glyphs: Glyphs) throws {
  var surface = Surface(size: Size(columns: 24, rows: 3), glyphs: glyphs)
  let rect = Rect(origin: Point(column: 1, row: 0), size: Size(columns: min(width, 20), rows: 3))
  let rows = surface.putWrapped(text, in: rect, style: .text)
  try hold((0...3).contains(rows), "\(rows) rows of 3")
  let used = surface.put(text, at: Point(column: 3, row: 2), style: .text, width: width)
  try hold(used <= width, "\(used) columns of \(width)")
  try checkSurface(surface)
}

/// Every wide character has its tail and every tail its character, and nothing is obeyed.
func checkSurface(_ surface: Surface) throws {
  for row in 0..<surface.size.rows {
    var isTailDue = false
    for cell in surface.row(row) {
      switch cell.content {
      case .narrow(let scalar), .wide(let scalar):
        try hold(!isTailDue, "a wide character has lost its tail")
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        try hold(!isControl, "a control character is on the screen")
        if case .wide = cell.content { isTailDue = true }
      case .tail:
        try hold(isTailDue, "a tail has lost its wide character")
        isTailDue = false
      }
    }
    try hold(!isTailDue, "a wide character at the edge")
  }
}
