/// One line of text being typed: what it holds and where its cursor stands.
///
/// The cursor stands before a scalar, never between a character and the combining marks that follow
/// it. How far a long text is shifted follows from the cursor and the width, so there is nothing
/// that could go stale when the terminal changes its size.
public struct TextField: Hashable, Sendable {
  /// The most scalars it takes.
  public let lengthMax: Int
  /// The scalars typed so far.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// The index of the scalar before which typing goes on; `scalars.count` at the end.
  public private(set) var cursor = 0
  /// How many scalars the latest typing or pasting brought for which there was no room.
  public private(set) var rejectedCount = 0

  /// A field with a text, its cursor at the end.
  ///
  /// - Parameter lengthMax: the most scalars it takes; what is beyond is not taken, and counted in
  ///   ``rejectedCount``.
  public init(_ text: String = "", lengthMax: Int = 200) {
    self.lengthMax = lengthMax
    insert(text.unicodeScalars)
  }

  /// What is typed.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { scalars.isEmpty }

  /// Replaces everything, the cursor at the end.
  public mutating func replace(with text: String) {
    scalars = []
    cursor = 0
    insert(text.unicodeScalars)
  }

  /// The keys that move and delete in a text field. A screen that has one may bind none of them.
  ///
  /// Besides the keys with names those that hands know from the shell: Control-A and -E go to the
  /// ends, Control-B and -F a character back and forth; Control-D deletes the next character,
  /// Control-W the word before the cursor, Control-U and Control-K what is before and after it.
  public static let editingKeys: [Key] =
    [.left, .right, .home, .end, .backspace, .delete]
    + "abdefkuw".unicodeScalars.map { .control($0) }

  /// Does what a key does in a text field: types it, or edits as ``editingKeys`` do.
  /// - Returns: whether the key is one of a text field; the text may have stayed the same.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(CollectionOfOne(scalar))
    case .paste(let text): insert(flattened(text))
    case .left, .control("b"): cursor = stepLeft(from: cursor)
    case .right, .control("f"): cursor = stepRight(from: cursor)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = scalars.count
    case .backspace: remove(stepLeft(from: cursor)..<cursor)
    case .delete, .control("d"): remove(cursor..<stepRight(from: cursor))
    case .control("w"): remove(startOfWord..<cursor)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<scalars.count)
    case .function, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown,
      .control, .alternate, .mouse:
      return false
    }
    return true
  }

  // MARK: - Editing

  private mutating func insert(_ new: some Collection<Unicode.Scalar>) {
    let wanted = new.filter { !isControl($0) }
    let taken = wanted.prefix(max(0, lengthMax - scalars.count))
    scalars.insert(contentsOf: taken, at: cursor)
    cursor += taken.count
    // A mark at the very beginning now belongs to what was typed before it.
    if !taken.isEmpty { cursor = skippingMarks(from: cursor) }
    rejectedCount = wanted.count - taken.count
  }

  private mutating func remove(_ range: Range<Int>) {
    scalars.removeSubrange(range)
    cursor = range.lowerBound
  }

  private func stepLeft(from index: Int) -> Int {
    var index = max(0, index - 1)
    while index > 0, columnWidth(of: scalars[index]) == 0 { index -= 1 }
    return index
  }

  private func stepRight(from index: Int) -> Int {
    skippingMarks(from: min(scalars.count, index + 1))
  }

  private func skippingMarks(from index: Int) -> Int {
    scalars[index...].firstIndex { columnWidth(of: $0) > 0 } ?? scalars.count
  }

  /// Blanks before the cursor, then the word before them; Chinese runs until the next blank or mark.
  private var startOfWord: Int {
    var index = cursor
    while index > 0, !scalars[index - 1].properties.isAlphabeticOrDigit { index -= 1 }
    while index > 0, scalars[index - 1].properties.isAlphabeticOrDigit { index -= 1 }
    return index
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// Pasted text as one line: line breaks and tabs become blanks, those at the end go.
private func flattened(_ text: String) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\t"
    if scalar == "\n", previous == "\r" {
      previous = scalar
      continue
    }
    result.append(isBreak ? " " : scalar)
    previous = scalar
  }
  let trailing = text.unicodeScalars.reversed().prefix { $0 == "\n" || $0 == "\r" || $0 == "\t" }
  if trailing.isEmpty { return result }
  while result.last == " " { result.removeLast() }
  return result
}

// MARK: - Drawing

/// In a narrower field there is no room for marks.
private let fewestColumnsWithMarks = 8

extension TextField {
  /// Draws the field into the first row of a rectangle. An ellipsis says where there is more of it.
  ///
  /// - Parameters:
  ///   - isFocused: whether keys go here; then the cursor stands here and is visible.
  ///   - placeholder: shown dimmed while nothing is typed.
  public func draw(
    in surface: inout Surface, _ rect: Rect, isFocused: Bool, placeholder: String = ""
  ) {
    guard !rect.isEmpty else { return }
    let style: Style = isFocused ? .focus : .field
    let width = rect.size.columns
    surface.fill(rect.splitTop(1).top, style: style)
    var first = firstShown(width: width)
    let isCutBefore = first > 0 && width >= fewestColumnsWithMarks
    if isCutBefore { first = firstShown(width: width - 1) }
    var column = rect.origin.column + (isCutBefore ? 1 : 0)
    let end = rect.columns.upperBound
    if isFocused {
      let before = scalars[first..<cursor].reduce(0) { $0 + columnWidth(of: $1) }
      surface.cursor = Point(column: min(column + before, end - 1), row: rect.origin.row)
      surface.cursorVisible = true
    }
    if scalars.isEmpty {
      surface.put(placeholder, at: rect.origin, style: style, width: width)
      return
    }
    if isCutBefore { surface.put(scalar: surface.glyphs.ellipsis, at: rect.origin, style: style) }
    // What the cursor stands on is never covered.
    let untilEnd = columns(of: scalars[first...])
    let untilCursor = columns(of: scalars[first..<min(cursor + 1, scalars.count)])
    let isCutBehind =
      column + untilEnd > end && column + untilCursor < end && width >= fewestColumnsWithMarks
    let limit = isCutBehind ? end - 1 : end
    for scalar in scalars[first...] {
      guard column + columnWidth(of: scalar) <= limit else { break }
      let point = Point(column: column, row: rect.origin.row)
      column += surface.put(scalar: scalar, at: point, style: style)
    }
    if isCutBehind {
      let point = Point(column: column, row: rect.origin.row)
      surface.put(scalar: surface.glyphs.ellipsis, at: point, style: style)
    }
  }

  private func columns(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columnWidth(of: $1) }
  }

  /// The first scalar shown: as much as possible before the cursor, and room for the cursor.
  private func firstShown(width: Int) -> Int {
    var first = cursor
    var used = cursor < scalars.count ? max(1, columnWidth(of: scalars[cursor])) : 1
    while first > 0 {
      used += columnWidth(of: scalars[first - 1])
      if used > width { break }
      first -= 1
    }
    return first
  }
}
