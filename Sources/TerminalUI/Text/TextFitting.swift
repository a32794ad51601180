/// Text brought to a width, in terminal columns.
extension String {
  /// The text, cut to that many columns; what is cut ends in an ellipsis.
  public func truncated(to width: Int, glyphs: Glyphs = Glyphs(.unicode)) -> String {
    let room = Swift.max(0, width)
    let fitting = columnsThatFit(self, in: room)
    guard fitting.isCut else { return self }
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in unicodeScalars {
      used += columnWidth(of: scalar)
      if used > fitting.columns { break }
      result.append(scalar)
    }
    if fitting.columns < room { result.append(glyphs.ellipsis) }
    return String(result)
  }

  /// The text in that many columns; of a longer one the beginning and the end, an ellipsis between.
  public func truncatedInside(to width: Int, glyphs: Glyphs = Glyphs(.unicode)) -> String {
    guard columns(of: self) > Swift.max(0, width) else { return String(self) }
    let tailRoom = Swift.max(0, (width - 1) / 2)
    var tail: [Unicode.Scalar] = []
    var used = 0
    for scalar in unicodeScalars.reversed() {
      let columns = columnWidth(of: scalar)
      if used + columns > tailRoom { break }
      used += columns
      tail.append(scalar)
    }
    let head = truncated(to: width - used, glyphs: glyphs)
    return head + String(String.UnicodeScalarView(tail.reversed()))
  }

  /// The text, cut or filled up with blanks to exactly that many columns.
  ///
  /// - Parameter alignRight: blanks on the left, as for numbers.
  public func padded(
    to width: Int, alignRight: Bool = false, glyphs: Glyphs = Glyphs(.unicode)
  ) -> String {
    let text = truncated(to: width, glyphs: glyphs)
    let blanks = String(repeating: " ", count: Swift.max(0, width - columns(of: text)))
    return alignRight ? blanks + text : text + blanks
  }
}
