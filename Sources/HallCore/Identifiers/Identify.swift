/// What a text typed, pasted or scanned into the look-up field is most likely to be.
///
/// Longer texts, such as the address a QR code carries, are searched for a number whose check
/// character proves it, also where blanks divide it into groups.
public func identify(_ text: String, today: Day) -> Identification {
  let clean = normalised(text)
  if clean.isEmpty { return Identification(.empty, "", problem: .empty) }
  if isMasked(text) { return Identification(.masked, clean, problem: .masked) }
  if !clean.utf8.allSatisfy({ $0 < 0x80 }) {
    return numberInside(text, today: today) ?? identifyName(text)
  }
  if let letters = identifyLetters(text, clean) { return letters }
  let found = identifyNumber(clean, today: today)
  if found.kind == .externalNumber || !found.isValid, let inside = numberInside(text, today: today)
  {
    return inside
  }
  return isTyped(text, as: clean) ? found : found.adding(.normalised)
}

/// Whether the text is the normalised one, but for white space around it, such as a scanner's return.
private func isTyped(_ text: String, as clean: String) -> Bool {
  if text == clean { return true }
  let bytes = Array(text.utf8)
  let isSpace = { (byte: UInt8) in byte <= 0x20 }
  guard let first = bytes.firstIndex(where: { !isSpace($0) }),
    let last = bytes.lastIndex(where: { !isSpace($0) })
  else { return true }
  return bytes[first...last].elementsEqual(clean.utf8)
}

/// The first number in a longer text that its check character proves; else, in a web address, the
/// value of the last parameter.
private func numberInside(_ text: String, today: Day) -> Identification? {
  if let found = provenNumber(in: text, today: today)
    ?? provenNumber(in: normalised(text), today: today)
  {
    return found
  }
  guard holds(text, "://"), let equals = text.lastIndex(of: "=") else { return nil }
  let found = identify(String(text[text.index(after: equals)...]), today: today)
  return found.kind == .empty ? nil : found.adding(.extracted)
}

private func provenNumber(in text: String, today: Day) -> Identification? {
  // A name is not searched for a number that has no room in it.
  let room = text.utf8.count { isDigit($0) || isLetter($0 & 0xDF) || $0 == UInt8(ascii: ".") }
  guard room >= 18 else { return nil }
  let runs = text.unicodeScalars.split { scalar in
    !(scalar.isASCII && scalar.properties.isAlphabetic)
      && !("0"..."9").contains(scalar) && scalar != "."
  }
  for run in runs where run.count >= 18 && run.count < text.unicodeScalars.count {
    let word = normalised(String(String.UnicodeScalarView(run)))
    let found = identifyNumber(word, today: today)
    if found.isValid, found.kind.isProven { return found.adding(.extracted) }
  }
  return nil
}

extension IdentifierKind {
  /// Whether a check character proves it.
  fileprivate var isProven: Bool {
    switch self {
    case .caseNumber, .citizenID, .residencePermit, .permanentResidence, .creditCode, .licenceID:
      true
    case .mobile, .landline, .regionCode, .itemCode, .passport, .hongKongMacaoPass, .taiwanPass,
      .birthCertificate, .ticketNumber, .name, .organisationName, .pinyinInitials, .lastFour,
      .externalNumber, .masked, .empty:
      false
    }
  }
}

// MARK: - Names

private func identifyLetters(_ text: String, _ clean: String) -> Identification? {
  guard clean.utf8.allSatisfy(isLetter) else { return nil }
  let words = text.split { $0.isWhitespace }
  if words.count > 1 || clean.utf8.count > 8 {
    return Identification(
      .name, words.joined(separator: " "), alternatives: [.pinyinInitials])
  }
  return Identification(.pinyinInitials, clean.lowercased(), alternatives: [.name])
}

private func identifyName(_ text: String) -> Identification {
  let name = tidiedName(text)
  let scalars = name.unicodeScalars
  if isOrganisationName(name) {
    return Identification(.organisationName, name, alternatives: [.name])
  }
  guard scalars.allSatisfy({ isNameScalar($0.value) }) else {
    let hasDigit = scalars.contains { ("0"..."9").contains($0) }
    return hasDigit
      ? Identification(.externalNumber, name, alternatives: [.organisationName, .name])
      : Identification(.name, name, alternatives: [.organisationName])
  }
  let isLong = scalars.count > 4 && !scalars.contains("·")
  return Identification(.name, name, alternatives: isLong ? [.organisationName] : [])
}

/// Chinese characters of every block, the private-use characters that stand in for rare ones, their
/// variation selectors, and the middle dot of long names.
private func isNameScalar(_ value: UInt32) -> Bool {
  switch value {
  case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  case 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
  case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
  default: value == 0xB7
  }
}

private func isOrganisationName(_ name: String) -> Bool {
  if organisationMarks.contains(where: { holds(name, $0) }) { return true }
  return name.unicodeScalars.count >= 5 && organisationEndings.contains(where: name.hasSuffix)
}

private let organisationMarks = [
  "公司", "合作社", "委员会", "协会", "学校", "医院", "商行", "超市", "事务所", "经营部", "服务部", "集团",
  "幼儿园", "饭店", "餐馆", "门市",
]

private let organisationEndings = [
  "中心", "厂", "局", "店", "馆", "社", "院", "站", "所", "部", "坊", "行", "学",
]
