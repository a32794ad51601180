/// A name as names are compared and looked up: half-width, Latin letters in capitals, one kind of middle
/// dot, without spaces and invisible characters. Chinese characters stay as they are, for 神 (U+FA19)
/// and 神 (U+795E) are two names to every other system; so compare it scalar by scalar.
public func folded(name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    guard let plain = Unicode.Scalar(value), !isBlank(plain) else { continue }
    if isNameDot(value) || value == 0x2E {
      result.append("·")
    } else if plain.properties.isLowercase {
      result.append(contentsOf: plain.properties.uppercaseMapping.unicodeScalars)
    } else {
      result.append(plain)
    }
  }
  return String(result)
}

/// A name without the spaces people put between two characters, and with one kind of middle dot.
public func tidiedName(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy({ isTidy($0.value) }) { return text }
  var name = String.UnicodeScalarView()
  var isSpacePending = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x3000: isSpacePending = !name.isEmpty
    case let value where isInvisible(value): break
    default:
      // Between Latin words the space is part of the name.
      if isSpacePending, scalar.isASCII, name.last?.isASCII == true { name.append(" ") }
      isSpacePending = false
      name.append(isNameDot(scalar.value) ? "·" : scalar)
    }
  }
  return String(name)
}

private func isTidy(_ value: UInt32) -> Bool {
  switch value {
  case 0...0x20, 0x7F...0xA0, 0x3000: false
  case 0xB7: true
  default: !isInvisible(value) && !isNameDot(value)
  }
}

/// Whether two texts are the same to every other system, scalar by scalar. Swift's own comparison takes
/// canonical equivalents for one, 神 (U+FA19) and 神 (U+795E) among them.
package func isSame(_ left: String?, _ right: String?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (var left?, var right?):
    left.utf8.count == right.utf8.count
      && left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
  case (nil, _?), (_?, nil): false
  }
}

/// Whether two records name the same person.
public func sameName(_ left: String, _ right: String) -> Bool {
  folded(name: left).unicodeScalars.elementsEqual(folded(name: right).unicodeScalars)
}

/// The dots that stand between the parts of a long name, but for the one names are kept with.
func isNameDot(_ value: UInt32) -> Bool {
  switch value {
  case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF0E, 0xFF65: true
  default: false
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  isInvisible(scalar.value) || scalar.properties.isWhitespace || scalar.value < 0x20
}

/// What pasting leaves in a name and nobody sees.
private func isInvisible(_ value: UInt32) -> Bool {
  switch value {
  case 0x200B...0x200F, 0x2060, 0xFEFF: true
  default: false
  }
}
