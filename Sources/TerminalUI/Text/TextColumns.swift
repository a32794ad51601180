/// How many columns a line of text takes on the screen.
public func columns(of text: String) -> Int {
  var total = 0
  for scalar in text.unicodeScalars { total += columnWidth(of: scalar) }
  return total
}

/// How far text may go in the room there is, leaving a column for the ellipsis where it is cut.
func columnsThatFit(_ text: String, in room: Int) -> (columns: Int, isCut: Bool) {
  // No character takes more columns than bytes, so most texts need not be measured.
  if text.utf8.count <= room { return (columns: room, isCut: false) }
  var used = 0
  var usedBeforeEllipsis = 0
  for scalar in text.unicodeScalars {
    used += columnWidth(of: scalar)
    if used > room { return (usedBeforeEllipsis, true) }
    if used < room { usedBeforeEllipsis = used }
  }
  return (used, false)
}
