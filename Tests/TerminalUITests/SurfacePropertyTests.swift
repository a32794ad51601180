import Testing

@testable import TerminalUI

/// Random writes of every kind: the grid is always well-formed, and equal to a model so simple that
/// one sees that it is right.
@Suite struct SurfacePropertyTests {
  @Test(arguments: 0..<200)
  func staysWellFormedAndEqualsTheModel(seed: Int) {
    var random = SmallRandom(seed: UInt64(seed))
    let size = Size(columns: random.below(24), rows: random.below(7))
    var surface = Surface(size: size)
    var model = NaiveGrid(size)
    for step in 0..<60 {
      randomWrite(&surface, &model, &random)
      #expect(isWellFormed(surface), "seed \(seed), step \(step)")
      let seen = (0..<size.rows).flatMap { surface.row($0) }
      #expect(seen == model.cells, "seed \(seed), step \(step)")
    }
  }

  private func randomWrite(
    _ surface: inout Surface, _ model: inout NaiveGrid, _ random: inout SmallRandom
  ) {
    let point = Point(column: random.below(30) - 4, row: random.below(10) - 2)
    let style = Style(Token.allCases[random.below(Token.allCases.count)])
    let rect = Rect(
      origin: point, size: Size(columns: random.below(8), rows: random.below(4)))
    switch random.below(5) {
    case 0, 1:
      let text = randomText(&random)
      let width: Int? = random.below(2) == 0 ? nil : random.below(12)
      surface.put(text, at: point, style: style, width: width)
      model.put(text, at: point, style: style, width: width)
    case 2:
      surface.fill(rect, style: style)
      model.fill(rect, style)
    default:
      let state = StyleState.allCases[random.below(StyleState.allCases.count)]
      surface.restyle(rect, state: state)
      model.restyle(rect, state)
    }
  }

  private func randomText(_ random: inout SmallRandom) -> String {
    let alphabet: [Unicode.Scalar] = ["a", "b", "国", "𠀀", "、", "\u{301}", "\u{7}", "\u{E000}"]
    var text = String.UnicodeScalarView()
    for _ in 0..<random.below(10) { text.append(alphabet[random.below(alphabet.count)]) }
    return String(text)
  }
}

func isWellFormed(_ surface: Surface) -> Bool {
  for row in 0..<surface.size.rows {
    let cells = Array(surface.row(row))
    for (column, cell) in cells.enumerated() {
      switch cell.content {
      case .wide:
        guard column + 1 < cells.count, cells[column + 1].content == .tail,
          cells[column + 1].style == cell.style
        else { return false }
      case .tail:
        guard column > 0, case .wide = cells[column - 1].content else { return false }
      case .narrow: break
      }
    }
  }
  return true
}

/// Every character is an object with an identity; losing one cell of it loses all of it.
struct NaiveGrid {
  struct Piece { var id: Int, content: CellContent, style: Style }
  let size: Size
  var pieces: [Piece]
  var nextID = 1

  init(_ size: Size) {
    self.size = size
    pieces = (0..<size.columns * size.rows).map {
      Piece(id: -$0, content: .narrow(" "), style: .text)
    }
  }

  var cells: [Cell] { pieces.map { Cell($0.content, $0.style) } }

  func index(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return nil }
    return row * size.columns + column
  }

  mutating func character(_ scalar: Unicode.Scalar, _ width: Int, _ at: Point, _ style: Style) {
    if width == 0 { return }
    let places = (0..<width).map { index(at.column + $0, at.row) }
    let inside = places.compactMap { $0 }
    for place in inside {
      let lost = pieces[place].id
      for other in pieces.indices where pieces[other].id == lost {
        nextID += 1
        pieces[other] = Piece(id: nextID, content: .narrow(" "), style: pieces[other].style)
      }
    }
    nextID += 1
    for (part, place) in inside.enumerated() {
      let whole: CellContent = width == 1 ? .narrow(scalar) : part == 0 ? .wide(scalar) : .tail
      let content = inside.count == width ? whole : .narrow(" ")
      pieces[place] = Piece(id: nextID, content: content, style: style)
    }
  }

  mutating func put(_ text: String, at: Point, style: Style, width: Int?) {
    let room = max(0, min(width ?? 1_000_000, size.columns - at.column))
    var shown = text.unicodeScalars.map { drawn($0, with: Glyphs(.unicode)) }
    if shown.reduce(0, { $0 + $1.width }) > room {
      while shown.reduce(0, { $0 + $1.width }) > room - 1, !shown.isEmpty { shown.removeLast() }
      if room > 0 { shown.append(("…", 1)) }
    }
    var column = at.column
    for (scalar, width) in shown {
      character(scalar, width, Point(column: column, row: at.row), style)
      column += width
    }
  }

  mutating func fill(_ rect: Rect, _ style: Style) {
    for row in rect.rows {
      for column in rect.columns { character(" ", 1, Point(column: column, row: row), style) }
    }
  }

  mutating func restyle(_ rect: Rect, _ state: StyleState) {
    var touched: Set<Int> = []
    for row in rect.rows {
      for column in rect.columns {
        if let place = index(column, row) { touched.insert(pieces[place].id) }
      }
    }
    for place in pieces.indices where touched.contains(pieces[place].id) {
      pieces[place].style.state = state
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SmallRandom {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
