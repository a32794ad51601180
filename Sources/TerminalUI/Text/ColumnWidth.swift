/// How wide characters are, and what is drawn for those that cannot be drawn as themselves.
///
/// Stored text is never changed by this: a name keeps the character the register gave it even where
/// this terminal can only show 〓 for it.

/// The columns a scalar takes on the screen: 0, 1 or 2, counted for what is really drawn.
public func columnWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E: 1
  case 0x4E00...0x9FFF: 2
  case 0...0x1F, 0x7F: 1  // shown as its picture
  default: tableWidth(of: scalar) ?? 2  // 〓
  }
}

/// What is drawn for a scalar; never anything a terminal would obey.
func drawn(_ scalar: Unicode.Scalar, with glyphs: Glyphs) -> (scalar: Unicode.Scalar, width: Int) {
  switch scalar.value {
  case 0x20...0x7E: return (scalar, 1)
  case 0x4E00...0x9FFF: return (scalar, 2)
  case 0...0x1F, 0x7F: return (glyphs.picture(ofControl: scalar), 1)
  default:
    guard let width = tableWidth(of: scalar) else { return ("〓", 2) }
    return (width == 1 ? glyphs.narrow(scalar) : scalar, width)
  }
}

/// The width in the table; nil for what is not drawn as itself.
private func tableWidth(of scalar: Unicode.Scalar) -> Int? {
  // What every screen is full of, without a search: lines and marks, 、。《》, （＊：）.
  switch scalar.value {
  case 0x2500...0x25FC: return 1
  case 0x3001...0x3029, 0xFF01...0xFF60: return 2
  default: break
  }
  // The last run that starts at or before the scalar; the first run starts at 0.
  let key = scalar.value << 2 | 3
  var low = 0
  var high = widthRuns.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if widthRuns[middle] <= key { low = middle } else { high = middle }
  }
  let width = Int(widthRuns[low] & 3)
  return width == 3 ? nil : width
}
