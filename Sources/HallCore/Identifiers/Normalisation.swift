/// An identifier as it is compared and stored: half-width, upper-case, without the spaces, hyphens,
/// middle dots and invisible characters that come from reading aloud, pasting and scanning.
///
/// Only the full-width forms of ASCII are mapped (the part of Unicode's NFKC that keyboards in halls
/// produce); everything else stays as it is.
public func normalised(_ text: String) -> String {
  // Nearly everything is normalised already, and looking costs less than copying.
  if text.unicodeScalars.allSatisfy({ isNormal($0.value) }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if isDropped(value) { continue }
    if (0x61...0x7A).contains(value) { value -= 0x20 }
    result.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
  }
  return result
}

private func isNormal(_ value: UInt32) -> Bool {
  if value < 0x7F { return value > 0x20 && value != 0x2D && !(0x61...0x7A).contains(value) }
  return !isDropped(value) && !(0xFF01...0xFF5E).contains(value)
}

private func isDropped(_ value: UInt32) -> Bool {
  switch value {
  case 0...0x20, 0x7F...0xA0, 0xAD: true  // controls, spaces, soft hyphen
  case 0x2D, 0x2010...0x2015, 0x2212: true  // hyphens and dashes
  case 0xB7, 0x30FB: true  // middle dots
  case 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true  // invisible
  default: false
  }
}

/// Whether digits or characters were replaced by stars for display.
func isMasked(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar {
    case "*", "＊", "●", "※", "✱": true
    default: false
    }
  }
}

/// Whether a text holds another, byte by byte. `String.contains` compares whole characters, which takes
/// ten times as long and finds nothing else in numbers and Chinese names.
func holds(_ text: String, _ part: String) -> Bool {
  let found = text.utf8.withContiguousStorageIfAvailable { text in
    part.utf8.withContiguousStorageIfAvailable { part in
      guard part.count <= text.count else { return false }
      return (0...text.count - part.count).contains { start in
        part.indices.allSatisfy { text[start + $0] == part[$0] }
      }
    }
  }
  return found.flatMap { $0 } ?? text.contains(part)
}

/// The bytes of a normalised identifier, with the refusals that are the same for every kind.
func identifierBytes(
  _ text: String, lengths: [Int], example: String? = nil
) throws(IdentifierProblem) -> [UInt8] {
  let clean = normalised(text)
  if clean.isEmpty { throw .empty }
  if isMasked(clean) { throw .masked }
  let bytes = Array(clean.utf8)
  let isASCII = bytes.allSatisfy { $0 < 0x80 }
  let count = isASCII ? bytes.count : clean.unicodeScalars.count
  guard lengths.contains(count) else { throw .wrongLength(expected: lengths, found: count) }
  if isASCII { return bytes }
  for (index, scalar) in clean.unicodeScalars.enumerated() where !scalar.isASCII {
    throw .illegalCharacter(scalar, position: index + 1)
  }
  return bytes
}

/// Refuses the first byte in a range of positions (from 0) that the test does not allow.
func requireCharacters(
  _ bytes: [UInt8], in range: Range<Int>, _ isAllowed: (UInt8) -> Bool
) throws(IdentifierProblem) {
  for index in range where !isAllowed(bytes[index]) {
    throw .illegalCharacter(Unicode.Scalar(bytes[index]), position: index + 1)
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

func isDigitOrLetter(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

/// Text of bytes known to be ASCII.
func asciiText(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
